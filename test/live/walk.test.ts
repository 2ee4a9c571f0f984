import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import type { Push } from '../../server/live/index.js';
import type { Entry } from '../../workflows/index.js';
import { aPackage, type Caller, type Office, openOffice } from '../http/office.js';

let office: Office;
const sockets: Socket[] = [];

beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await office.close();
});

/** The screen of somebody who is signed in, on the real server. */
async function screenOf({ token }: Caller) {
  const socket = io(office.url, { auth: { token }, transports: ['websocket'], forceNew: true, reconnection: false });
  sockets.push(socket);
  const entries: Push[] = [];
  socket.on('entry', (push: Push) => entries.push(push));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const watch = (reportId: string, after: number): Promise<unknown> => socket.timeout(10_000).emitWithAck('watch', { reportId, after });
  return { socket, entries, watch, settled: () => socket.timeout(10_000).emitWithAck('unwatch', { reportId: 'nothing' }) };
}

const lines = (entries: Push[] | Entry[]): string[] =>
  entries.map((one) => `${one.reportId} ${one.seq} ${'kind' in one ? one.kind : one.event.type} ${one.state}`);

describe('a walk on the real server', () => {
  test('is pushed step by step as the journal has it, to those who may read it', async () => {
    const drafter = await office.signIn('kh.drafter');
    const contributor = await office.signIn('cn.drafter');
    const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage());
    const [mine, theirs] = [await screenOf(drafter), await screenOf(contributor)];

    expect(await mine.watch(body.id, 0)).toEqual({ seq: 1 });
    // a division takes part from the moment input is opened
    expect(await theirs.watch(body.id, 0)).toMatchObject({ error: { code: 'not_found' } });
    expect((await drafter.take(body.id, 'OPEN_INPUT')).status).toBe(200);
    expect(await theirs.watch(body.id, 0)).toEqual({ seq: 2 });
    expect((await contributor.take(body.id, 'ACCEPT', '2')).status).toBe(200);
    await Promise.all([mine.settled(), theirs.settled()]);

    const journal = lines((await drafter.get<Entry[]>(`/api/reports/${body.id}/journal?after=0`)).body);
    expect(journal).toEqual([`${body.id} 1 CREATE preparing`, `${body.id} 2 OPEN_INPUT gathering`, `${body.id} 3 ACCEPT gathering`]);
    expect(lines(mine.entries)).toEqual(journal);
    expect(lines(theirs.entries)).toEqual(journal);
  });

  test('ends on the screens of who signs out', async () => {
    const head = await office.signIn('kh.head');
    const { socket } = await screenOf(head);
    const last = new Promise((resolve) => socket.once('dropped', resolve));
    await head.send('DELETE', '/api/session');
    expect(await last).toEqual({ reason: 'session_ended' });
  });
});
