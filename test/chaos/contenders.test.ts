import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import pino from 'pino';
import { startServer } from '../../server/compose.js';
import { verifyJournal } from '../../server/engine/verify.js';
import { readSettings } from '../../server/settings.js';
import type { Entry } from '../../workflows/index.js';
import { type Answer, aPackage, type Caller, type Office, openOffice, smallOffice } from '../http/office.js';
import { startMongoServer } from '../mongodb-server.js';
import { describeIf } from '../setup/skip.js';

interface Offer {
  type: string;
  target?: string;
  seen?: string;
  payload: { required?: string[]; properties?: Record<string, { default?: unknown }> };
}

/** The event as a program would send it: what is offered, with its defaults. */
async function eventFor(caller: Voice, id: string, type: string, target?: string): Promise<Record<string, unknown>> {
  const asked = `type=${type}${target === undefined ? '' : `&target=${target}`}`;
  const [offer] = (await caller.get<Offer[]>(`/api/reports/${id}/actions?${asked}`)).body;
  const defaults = (offer?.payload.required ?? []).map((field) => [field, offer?.payload.properties?.[field]?.default ?? 'abc']);
  const seen = offer?.seen === undefined ? {} : { seen: offer.seen };
  return { type, ...(target === undefined ? {} : { target }), ...Object.fromEntries(defaults), ...seen };
}

interface Told {
  seq: number;
  state: string;
  code?: string;
  detail?: string;
}
const send = (caller: Voice, id: string, event: unknown, key: string) =>
  caller.send<Told>('POST', `/api/reports/${id}/events`, event, { 'idempotency-key': key });

const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));
const divisions = many(20, (i) => ({ symbol: `P${i + 1}`, name: `Phòng số ${i + 1}` }));
const staffOf = ({ symbol }: { symbol: string }) =>
  ({
    account: `${symbol.toLowerCase()}.drafter`,
    name: `Chuyên viên ${symbol}`,
    title: 'Chuyên viên',
    memberships: [{ role: 'drafter', division: symbol }],
    password: `${symbol}-password-1`,
  }) as const;
const headOf = ({ symbol }: { symbol: string }) =>
  ({
    account: `${symbol.toLowerCase()}.head`,
    name: `Trưởng phòng ${symbol}`,
    title: 'Trưởng phòng',
    memberships: [{ role: 'head', division: symbol }],
    password: `${symbol}-password-1`,
  }) as const;
const largeOffice = {
  ...smallOffice,
  divisions: [...smallOffice.divisions, ...divisions],
  people: [...smallOffice.people, ...divisions.flatMap((division) => [staffOf(division), headOf(division)])],
};

/** Somebody at one of the doors. */
type Voice = Pick<Caller, 'get' | 'send'>;

function voiceAt(url: string, token: string): Voice {
  async function ask<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer<T>> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  }
  return { get: (path, headers = {}) => ask('GET', path, undefined, headers), send: (method, path, body, headers = {}) => ask(method, path, body, headers) };
}

interface House {
  office: Office;
  /** addresses of all servers of this office */
  urls: string[];
  /** resolves when no server has anything under way */
  settled: () => Promise<unknown>;
  close: () => Promise<void>;
}

/** Contenders meet at one server, or at several that share a database. */
function contend(open: () => Promise<House>): void {
  let opened: House | undefined;
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  const enter = async (): Promise<House> => {
    opened = await open();
    return opened;
  };

  /** Somebody's voice at every door: a session is known at all of them. */
  const at = async ({ office, urls }: House, account: string): Promise<Voice[]> => {
    const { token } = await office.signIn(account);
    return urls.map((url) => voiceAt(url, token));
  };
  const through = <T>(voices: T[], i: number): T => {
    const voice = voices[i % voices.length];
    if (voice === undefined) throw new Error('There is no door');
    return voice;
  };
  async function journalOf(director: Voice, id: string): Promise<Entry[]> {
    const { body } = await director.get<Entry[]>(`/api/reports/${id}/journal`);
    expect(verifyJournal(body)).toMatchObject({ ok: true });
    return body;
  }

  test('a hundred people at one step: one wins, ninety-nine are told why not, and one number is given', async () => {
    const house = await enter();
    const { office } = house;
    const [director, clerk] = [await at(house, 'director'), await at(house, 'clerk')];
    const [drafter, head, reviewer] = [await office.signIn('kh.drafter'), await office.signIn('kh.head'), await office.signIn('reviewer')];
    const { id } = (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'] }))).body;
    for (const [caller, type, target] of [
      [drafter, 'OPEN_INPUT'],
      [drafter, 'ACCEPT', '1'],
      [drafter, 'SUBMIT', '1'],
      [head, 'APPROVE', '1'],
      [drafter, 'CLOSE_INPUT'],
      [drafter, 'SUBMIT_FOR_REVIEW'],
      [head, 'INITIAL'],
      [reviewer, 'INITIAL'],
    ] as const)
      expect((await caller.take(id, type, target)).status).toBe(200);

    for (const [voices, type, code] of [
      [director, 'SIGN', 'not_now'],
      [clerk, 'ISSUE', 'not_now'],
    ] as const) {
      const event = await eventFor(through(voices, 0), id, type);
      const answers = await Promise.all(many(100, (i) => send(through(voices, i), id, event, `${type}-${i}`)));
      const refused = answers.filter(({ status }) => status !== 200);
      expect([type, answers.length - refused.length, refused.length]).toEqual([type, 1, 99]);
      expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set([`409 ${code}`]));
      for (const { body } of refused) expect(body.detail).toMatch(/\p{Lu}.*\.$/u);
    }
    await house.settled();
    const journal = await journalOf(through(director, 0), id);
    expect(journal.filter(({ event }) => event.type === 'SIGN')).toHaveLength(1);
    expect(journal.filter(({ event }) => event.type === 'ISSUE')).toHaveLength(1);
    const { body: register } = await through(clerk, 0).get<{ n: number; status: string }[]>('/api/register');
    expect(register.map(({ n, status }) => `${n} ${status}`)).toEqual(['1 issued']);
  });

  test('twenty divisions that submit in the same instant are all accepted', async () => {
    const house = await enter();
    const [lead, director] = [await house.office.signIn('kh.drafter'), await house.office.signIn('director')];
    const sections = divisions.map(({ symbol }) => symbol);
    const sent = {
      ...aPackage({ sections }),
      divisions: aPackage().divisions.concat(divisions.map((one) => ({ id: one.symbol.toLowerCase(), ...one, role: 'contributor' }))),
    };
    const { status, body } = await lead.send<{ id: string }>('POST', '/api/reports', sent);
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(String) })]);
    const { id } = body;
    expect((await lead.take(id, 'OPEN_INPUT')).status).toBe(200);
    const drafters: Voice[] = [];
    for (const { symbol } of divisions) drafters.push(through(await at(house, `${symbol.toLowerCase()}.drafter`), drafters.length));

    for (const type of ['ACCEPT', 'SUBMIT']) {
      const events = await Promise.all(drafters.map((drafter, i) => eventFor(drafter, id, type, String(i + 1))));
      const answers = await Promise.all(drafters.map((drafter, i) => send(drafter, id, events[i], `${type}-${i}`)));
      expect(answers.map(({ status: one, body: told }) => [one, told.code])).toEqual(many(20, () => [200, undefined]));
      expect(new Set(answers.map(({ body: { seq } }) => seq)).size).toBe(20);
    }
    const journal = await journalOf(director, id);
    const submitted = journal.filter(({ event }) => event.type === 'SUBMIT').map(({ event }) => Number(event.target));
    expect(submitted.sort((a, b) => a - b)).toEqual(many(20, (i) => i + 1));
  });

  test('the same key fifty times at once is one entry and fifty equal answers', async () => {
    const lead = await at(await enter(), 'kh.drafter');
    const opened = await Promise.all(
      many(50, (i) => through(lead, i).send<{ id: string; seq: number }>('POST', '/api/reports', aPackage(), { 'idempotency-key': 'opened' })),
    );
    expect(new Set(opened.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(new Set([JSON.stringify([201, opened[0]?.body])]));
    const id = opened[0]?.body.id ?? '';

    const event = await eventFor(through(lead, 0), id, 'OPEN_INPUT');
    const answers = await Promise.all(many(50, (i) => send(through(lead, i), id, event, 'the-same')));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(new Set([JSON.stringify([200, answers[0]?.body])]));
    expect((await journalOf(through(lead, 0), id)).map(({ event: { type } }) => type)).toEqual(['CREATE', 'OPEN_INPUT']);
    const { body } = await through(lead, 0).get<{ items: unknown[] }>('/api/reports');
    expect(body.items).toHaveLength(1);
  });
}

describe('at one server', () => {
  contend(async () => {
    const office = await openOffice(largeOffice);
    return { office, urls: [office.url], settled: office.settled, close: office.close };
  });
});

const server = await startMongoServer();
const [uri, why] = 'uri' in server ? [server.uri, ''] : ['', server.skipped];

describeIf(uri !== '', 'at two servers that share a database', why, () => {
  contend(async () => {
    const environment = { MONGODB_URI: uri, MONGODB_DATABASE: `trinhky_contend_${randomUUID().slice(0, 8)}` };
    const office = await openOffice(largeOffice, environment);
    const settings = readSettings({ ...environment, PORT: '0', DATA_DIR: office.dataDir });
    const second = await startServer(settings, pino({ level: process.env.TEST_LOG ?? 'silent' }), '0.0.0');
    return {
      office,
      urls: [office.url, second.url],
      settled: () => Promise.all([office.settled(), second.settled()]),
      async close() {
        await second.close();
        await office.close();
        const client = new MongoClient(uri);
        await client.db(environment.MONGODB_DATABASE).dropDatabase();
        await client.close();
      },
    };
  });

  afterAll(async () => {
    if ('close' in server) await server.close();
  });
});
