import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { verifyJournal } from '../../server/engine/verify.js';
import { aPackage, openOffice } from '../http/office.js';
import { startMongoServer } from '../mongodb-server.js';
import { describeIf } from '../setup/skip.js';
import { aServerProcess } from './server-process.js';

const server = await startMongoServer();
const [uri, why] = 'uri' in server ? [server.uri, ''] : ['', server.skipped];

describeIf(uri !== '', 'a server whose neighbour was killed', why, () => {
  test.each([
    ['the same request is answered again, and the next step is taken', true],
    ['a step that only the killed one made possible is taken at once', false],
  ])(
    'between an entry and its head goes on from the entry: %s',
    async (_, repeated) => {
      const database = `trinhky_neighbour_${randomUUID().slice(0, 8)}`;
      const environment = { MONGODB_URI: uri, MONGODB_DATABASE: database };
      const office = await openOffice(undefined, environment, undefined, { path: '' });
      const drafter = await office.signIn('kh.drafter');
      const { id } = (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'] }))).body;
      const dueAt = new Date(Date.now() + 86_400_000).toISOString();
      const settings = { ...environment, PORT: '0', DATA_DIR: office.dataDir };
      const doomed = await aServerProcess({ settings, writes: 'driver', places: ['after OPEN_INPUT by P1 (1): 1 entries.insertOne'] });
      try {
        const request = {
          method: 'POST',
          headers: { authorization: `Bearer ${drafter.token}`, 'content-type': 'application/json', 'idempotency-key': 'opened' },
          body: JSON.stringify({ type: 'OPEN_INPUT', dueAt }),
        };
        await expect(fetch(`${doomed.url}/api/reports/${id}/events`, request)).rejects.toThrow();
        expect(await doomed.ended).toBe('SIGKILL');

        const again = repeated && (await drafter.send('POST', `/api/reports/${id}/events`, { type: 'OPEN_INPUT', dueAt }, { 'idempotency-key': 'opened' }));
        if (again !== false) {
          expect([again.status, again.body]).toEqual([200, { seq: 2, state: 'gathering' }]);
          expect((await drafter.get(`/api/reports/${id}`)).body).toMatchObject({ seq: 2, state: 'gathering' });
        }
        expect((await drafter.send('POST', `/api/reports/${id}/events`, { type: 'ACCEPT', target: '1' })).status).toBe(200);
        expect(verifyJournal((await drafter.get(`/api/reports/${id}/journal`)).body)).toMatchObject({ ok: true, entries: 3 });
      } finally {
        await doomed.end();
        await office.close();
        const client = new MongoClient(uri);
        await client.db(database).dropDatabase();
        await client.close();
      }
    },
    60_000,
  );

  afterAll(async () => {
    if ('close' in server) await server.close();
  });
});
