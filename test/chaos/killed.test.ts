import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import type { Entry } from '../../workflows/index.js';
import { aPackage, smallOffice } from '../http/office.js';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

let dataDir: string;
let server: { child: ChildProcess; url: string };
const acknowledged: { reportId: string; seq: number; type: string }[] = [];

async function start(): Promise<void> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, OFFICE_FILE: join(dataDir, 'office.json'), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  server = { child, url };
}

async function kill(): Promise<void> {
  const ended = once(server.child, 'exit');
  server.child.kill('SIGKILL');
  await ended;
}

/** Asks until a server answers: one that was killed meanwhile is started again and asked the same. */
async function ask<T>(method: string, path: string, token: string | null, body?: unknown, key?: string): Promise<{ status: number; body: T }> {
  for (;;) {
    try {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: {
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as T };
    } catch {
      if (server.child.exitCode === null && server.child.signalCode === null) continue;
      await start();
    }
  }
}

interface Offered {
  type: string;
  target?: string;
  allowed: boolean;
  seen?: string;
  payload: { required?: string[]; properties?: Record<string, { default?: unknown }> };
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'trinhky-killed-'));
  await writeFile(join(dataDir, 'office.json'), JSON.stringify(smallOffice));
  acknowledged.length = 0;
  await start();
});
afterEach(async () => {
  await kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** What each person of the walk looks out for, in the order of the walk; whoever finds it allowed takes it. */
const order = [
  'OPEN_INPUT',
  'ACCEPT',
  'SUBMIT',
  'APPROVE',
  'CLOSE_INPUT',
  'SUBMIT_FOR_REVIEW',
  'INITIAL',
  'SIGN',
  'ISSUE',
  'CONFIRM_RECIPIENTS',
  'HAND_OVER',
  'ACKNOWLEDGE',
];

/** The first step of the walk this person may take now, filled in as a program would; null where nothing waits for them. */
async function nextStep(id: string, token: string): Promise<{ type: string; [field: string]: unknown } | null> {
  const { status, body: actions } = await ask<Offered[]>('GET', `/api/reports/${id}/actions`, token);
  const offered = status === 200 ? order.flatMap((type) => actions.filter((action) => action.type === type && action.allowed))[0] : undefined;
  if (offered === undefined) return null;
  const { type, target, seen, payload } = offered;
  const fields = (payload.required ?? []).map((field) => [field, payload.properties?.[field]?.default ?? 'abc']);
  return { type, ...(target === undefined ? {} : { target }), ...Object.fromEntries(fields), ...(seen === undefined ? {} : { seen }) };
}

test('a server killed again and again in the middle of a walk loses nothing it acknowledged, and the walk goes on to its end', async () => {
  const tokens = new Map<string, string>();
  for (const { account, password } of smallOffice.people)
    tokens.set(account, (await ask<{ token: string }>('POST', '/api/session', null, { account, password })).body.token);
  const director = tokens.get('director') ?? '';
  const { body: created } = await ask<{ id: string; seq: number }>('POST', '/api/reports', tokens.get('kh.drafter') ?? '', aPackage(), 'create');
  const id = created.id;
  acknowledged.push({ reportId: id, seq: created.seq, type: 'CREATE' });

  let step = 0;
  for (let state = ''; state !== 'completed'; state = (await ask<{ state: string }>('GET', `/api/reports/${id}`, director)).body.state) {
    for (const token of tokens.values()) {
      const event = await nextStep(id, token);
      if (event === null) continue;
      step += 1;
      const answer = ask<{ seq: number }>('POST', `/api/reports/${id}/events`, token, event, `step-${step}`);
      // every second step is struck while it is under way, the others just after their answer
      if (step % 2 === 0) await kill();
      const { status: taken, body } = await answer;
      if (taken === 200) acknowledged.push({ reportId: id, seq: body.seq, type: event.type });
      if (step % 4 === 1) await kill();
    }
  }

  const { body: journal } = await ask<Entry[]>('GET', `/api/reports/${id}/journal`, director);
  expect(verifyJournal(journal)).toEqual(expect.objectContaining({ ok: true, state: 'completed' }));
  for (const { seq, type } of acknowledged) expect([seq, journal[seq - 1]?.event.type]).toEqual([seq, type]);
  const { body: register } = await ask<{ codeNumber: string; n: number; status: string }[]>('GET', '/api/register', director);
  expect(register.map(({ n, status }) => [n, status])).toEqual([[1, 'issued']]);
  const sent = journal.filter(({ event }) => event.type === 'SENT').map(({ event }) => event.target);
  expect(new Set(sent).size).toBe(sent.length);
  expect(journal.filter(({ event }) => event.type === 'RENDERED')).toHaveLength(1);
}, 180_000);
