import { randomUUID } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { openMongoStore } from '../../server/store/mongodb/index.js';
import type { Place } from './place.js';

/** An empty database for a store, and what is in it to look at or to damage. */
export async function aDatabase(uri: string): Promise<Place & { database: string; db: Db }> {
  const database = `trinhky_test_${randomUUID().slice(0, 8)}`;
  const client = new MongoClient(uri);
  const db = client.db(database);
  return {
    database,
    db,
    open: () => openMongoStore({ uri, database }),
    async destroy() {
      await db.dropDatabase();
      await client.close();
    },
  };
}
