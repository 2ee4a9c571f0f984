import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import type { Entry } from '../../workflows/index.js';
import { aPackage, smallOffice } from '../http/office.js';
import { describeIf } from '../setup/skip.js';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

let folder: string;
let running: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-sigterm-'));
  await writeFile(join(folder, 'office.json'), JSON.stringify(smallOffice));
});
afterEach(async () => {
  if (running !== undefined && running.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'close');
    running.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

/** A converter on PATH that says when it has begun and then takes a second for an empty page. */
async function aSlowConverter(): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const script = [
    '#!/bin/sh',
    'case "$*" in *--version*) echo "LibreOffice 7.4"; exit;; esac',
    'for a; do [ "$previous" = --outdir ] && folder=$a; previous=$a; done',
    `: > "${join(folder, 'converting')}"`,
    'sleep 1',
    'printf "%%PDF-1.4\\n%%%%EOF\\n" > "$folder/$(basename "$previous" .docx).pdf"',
  ];
  await writeFile(join(bin, 'soffice'), `${script.join('\n')}\n`);
  await chmod(join(bin, 'soffice'), 0o755);
  return bin;
}

/** The server as `npm start` runs it. */
async function start(bin: string) {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PATH: `${bin}:${process.env['PATH']}`,
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      OFFICE_FILE: join(folder, 'office.json'),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running = child;
  const ended = once(child, 'close').then(() => [child.exitCode, child.signalCode]);
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return { url, ended, terminate: () => child.kill('SIGTERM') };
}

type Server = Awaited<ReturnType<typeof start>>;
interface Offered {
  type: string;
  target?: string;
  seen?: string;
  payload: { required?: string[]; properties?: Record<string, { default?: unknown }> };
}

/** People of the office, signed in once; their sessions outlive the server. */
async function people(server: () => Server) {
  const tokens = new Map<string, string>();
  async function ask<T>(account: string, method: string, path: string, body?: unknown, key?: string): Promise<{ status: number; body: T }> {
    const response = await fetch(`${server().url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.get(account) ?? ''}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  for (const { account, password } of smallOffice.people) {
    tokens.set(account, (await ask<{ token: string }>('', 'POST', '/api/session', { account, password })).body.token);
  }
  /** As a program does: what is offered, with its defaults. */
  async function take(account: string, id: string, type: string): Promise<void> {
    const offers = await ask<Offered[]>(account, 'GET', `/api/reports/${id}/actions?type=${type}`);
    expect([account, type, offers.status]).toEqual([account, type, 200]);
    const [found] = offers.body;
    const { target, seen, payload } = found ?? { payload: {} };
    const words = Object.fromEntries((payload.required ?? []).map((field) => [field, payload.properties?.[field]?.default ?? 'abc']));
    const event = { type, ...words, ...(target === undefined ? {} : { target }), ...(seen === undefined ? {} : { seen }) };
    const { status, body } = await ask<{ code?: string }>(account, 'POST', `/api/reports/${id}/events`, event, `${id}-${type}-${account}`);
    expect([type, status, body.code]).toEqual([type, 200, undefined]);
  }
  return { ask, take };
}

const untilSigned = [
  ['kh.drafter', 'OPEN_INPUT'],
  ['kh.drafter', 'ACCEPT'],
  ['kh.drafter', 'SUBMIT'],
  ['kh.head', 'APPROVE'],
  ['kh.drafter', 'CLOSE_INPUT'],
  ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
  ['kh.head', 'INITIAL'],
  ['reviewer', 'INITIAL'],
  ['director', 'SIGN'],
] as const;
interface Seen {
  state: string;
  documents: { issued: boolean; pdf: boolean };
  deliveries: { channel: string; state: string }[];
}

describeIf(process.platform !== 'win32', 'a server that is told to end (SIGTERM)', 'there is no SIGTERM on Windows', () => {
  test('while a document is being converted and steps come in ends by itself with 0; what it acknowledged is there at the next start, which goes on', async () => {
    const bin = await aSlowConverter();
    let server = await start(bin);
    const { ask, take } = await people(() => server);
    const open = (key: string) => ask<{ id: string; seq: number }>('kh.drafter', 'POST', '/api/reports', aPackage({ sections: ['KH'] }), key);
    const { id } = (await open('first')).body;
    for (const [account, type] of untilSigned) await take(account, id, type);
    await take('clerk', id, 'ISSUE');
    const seen = async () => (await ask<Seen>('director', 'GET', `/api/reports/${id}`)).body;
    while (!existsSync(join(folder, 'converting'))) expect((await seen()).state).toBe('issuing');

    const keys = Array.from({ length: 30 }, (_, i) => `open-${i}`);
    const answers = keys.map((key) => open(key));
    await Promise.any(answers);
    server.terminate();
    // a second one, as an impatient operator sends, changes nothing
    server.terminate();
    const told = await Promise.allSettled(answers);
    expect(await server.ended).toEqual([0, null]);

    server = await start(bin);
    const acknowledged = told.flatMap((one, i) => (one.status === 'fulfilled' ? [{ key: keys[i] ?? '', ...one.value }] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { key, status, body } of acknowledged) {
      expect([status, (await ask<{ subject: string }>('kh.drafter', 'GET', `/api/reports/${body.id}`)).status]).toEqual([201, 200]);
      expect((await open(key)).body).toEqual(body);
    }

    let now = await seen();
    while (now.state !== 'dispatching' || now.deliveries.some(({ channel, state }) => channel === 'internal' && state !== 'sent')) now = await seen();
    expect(now.documents).toMatchObject({ issued: true });
    const journal = (await ask<Entry[]>('director', 'GET', `/api/reports/${id}/journal`)).body;
    expect(verifyJournal(journal)).toMatchObject({ ok: true, state: 'dispatching' });
    expect(journal.filter(({ event }) => event.type === 'RENDERED')).toHaveLength(1);
    const sent = journal.filter(({ event }) => event.type === 'SENT').map(({ event }) => event.target);
    expect(new Set(sent).size).toBe(sent.length);
    const register = (await ask<{ n: number; status: string }[]>('clerk', 'GET', '/api/register')).body;
    expect(register.map(({ n, status }) => `${n} ${status}`)).toEqual(['1 issued']);
  }, 120_000);
});
