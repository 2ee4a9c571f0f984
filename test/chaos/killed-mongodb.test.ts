import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startMongoServer } from '../mongodb-server.js';
import { describeIf } from '../setup/skip.js';
import { announceRest, effort } from './effort.js';
import { killAtEveryWrite } from './killed-at-every-write.js';
import { tell } from './told.js';

const server = await startMongoServer();
const [uri, why] = 'uri' in server ? [server.uri, ''] : ['', server.skipped];
const database = `trinhky_killed_${randomUUID().slice(0, 8)}`;
const every = effort().mongodb;

describeIf(uri !== '', 'a server on MongoDB', why, () => {
  announceRest('MongoDB', every);

  test('killed before and after the messages that write, loses nothing it acknowledged, and every walk goes on to its end', async () => {
    // places of one write of the port are spread over several walks: who died between two of them does not come by the second
    const settings = { MONGODB_URI: uri, MONGODB_DATABASE: database };
    const killed = await killAtEveryWrite({ settings, writes: 'driver', every, walks: every === 1 ? 9 : every === 3 ? 4 : 2 });
    tell('MongoDB', killed);
    expect(killed.died).toHaveLength(Math.ceil((2 * killed.writes.length) / every));
    expect(killed.writes.length).toBeGreaterThan(120);
  }, 1_800_000);

  afterAll(async () => {
    if (!('close' in server)) return;
    const client = new MongoClient(uri);
    await client.db(database).dropDatabase();
    await client.close();
    await server.close();
  });
});
