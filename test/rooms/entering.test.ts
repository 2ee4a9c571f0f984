import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import type { Session } from '../../server/live/index.js';
import { createRooms, type RoomsDeps } from '../../server/rooms/index.js';
import { aWriter } from './writer.js';

test('whoever signs out while a room is being opened for them is not left in it', async () => {
  const by = { person: 'P1', name: 'Trần Soạn Thảo', memberships: [], fields: [], authorisations: [] };
  let session: Session | null = { sessionId: 'S1', by };
  const report = { value: 'gathering', context: { leadDrafter: 'P1' } };
  const section = { value: 'writing', context: { number: '1', round: 1, division: 'KH' } };
  const loaded = { case: { report, sections: [section] }, index: { readers: ['person:P1'] } };
  const engine = {
    load: async () => loaded,
    onCommitted: () => () => undefined,
    texts: {
      // between the door and the seat
      async shared() {
        session = null;
        rooms.endSession('S1');
        return Y.encodeStateAsUpdate(new Y.Doc());
      },
      onRoomChange: () => undefined,
    },
  };
  const rooms = createRooms({
    engine: engine as unknown as RoomsDeps['engine'],
    sessions: async () => session,
    cookieName: 'session',
    publicUrl: undefined,
    asides: { of: async () => [], put: async () => undefined } as unknown as RoomsDeps['asides'],
    several: false,
    log: { error: () => undefined },
    now: () => '2026-11-24T02:00:00.000Z',
    newId: () => 'A1',
    elapsed: () => 0,
    pause: (_ms, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
  });
  const http = createServer().listen(0, '127.0.0.1');
  rooms.attach(http, []);
  await once(http, 'listening');
  const writer = aWriter(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, 'R7/1/1', 'token');
  try {
    await writer.isEnded('session_ended');
    expect(rooms.metrics().roomSeats).toBe(0);
  } finally {
    writer.leave();
    await rooms.close();
    http.close();
  }
});
