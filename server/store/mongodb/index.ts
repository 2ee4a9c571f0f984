import { type Db, MongoClient, type MongoClientOptions } from 'mongodb';
import { messageOf, StoreError } from '../errors.js';
import type { RecordKind, RecordStore, Store } from '../port.js';
import { createAppend } from './append.js';
import { createAudit } from './audit.js';
import { createBlobs } from './blobs.js';
import { type Collections, collectionsOf, createIndexes } from './collections.js';
import { ask, isDuplicate } from './errors.js';
import { createIndex } from './index-rows.js';
import { createIssue } from './issue.js';
import { createJournal } from './journal.js';
import { createNotices } from './notices.js';
import { createPapers } from './papers.js';
import { createDeliveryLog, createRecords, createRegister, createTexts } from './records.js';
import { createReportRows } from './reports.js';
import { createAsides, createRoomIndexes, createTextChanges, type RoomCollections, roomCollectionsOf } from './rooms.js';
import { createSearch } from './search.js';
import { createTurns } from './turns.js';

export interface MongoStoreOptions {
  /** `mongodb://…` or `mongodb+srv://…`; what it says of itself goes before what is usual here */
  uri: string;
  /** default: the one the URI names, else `trinhky` */
  database?: string;
  /** when a file came, for whoever looks into GridFS; default: the clock */
  now?: () => Date;
}

/** What is kept must be kept by a majority and be in their journals; a server that does not come is given up after 5 s. */
const durable = { writeConcern: { w: 'majority', journal: true }, readPreference: 'primary' } satisfies MongoClientOptions;
const patience = { serverSelectionTimeoutMS: 5_000 } satisfies MongoClientOptions;

/**
 * The store on a MongoDB-protocol server. Several processes may have it open at once.
 * Throws StoreError: `database_unreachable`, `database_refused`, `store_failed`.
 */
export async function openMongoStore({ uri, database, now = () => new Date() }: MongoStoreOptions): Promise<Store> {
  const own = /[?&]serverSelectionTimeoutMS=/i.test(uri) ? {} : patience;
  const client = clientFor(uri, { ...durable, ...own });
  try {
    await ask(() => client.connect());
    const db = client.db(database ?? databaseOf(uri) ?? 'trinhky');
    const collections = collectionsOf(db);
    const rooms = roomCollectionsOf(db);
    await ask(() => createIndexes(collections));
    await ask(() => createRoomIndexes(rooms));
    await ask(() => createCounters(collections));
    return storeOn(client, db, collections, rooms, now);
  } catch (error) {
    await client.close();
    throw error;
  }
}

function clientFor(uri: string, options: MongoClientOptions): MongoClient {
  try {
    return new MongoClient(uri, options);
  } catch (error) {
    throw new StoreError('database_refused', messageOf(error), error);
  }
}

function databaseOf(uri: string): string | undefined {
  const name = /^mongodb(?:\+srv)?:\/\/[^/?]*\/([^?]+)/.exec(uri)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
}

async function createCounters({ counters }: Collections): Promise<void> {
  for (const _id of ['report', 'ping']) {
    await counters.insertOne({ _id, value: 0 }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
  }
}

function storeOn(client: MongoClient, db: Db, collections: Collections, rooms: RoomCollections, now: () => Date): Store {
  const inTurn = createTurns();
  const underWay = new Set<Promise<void>>();
  /** Notes that only spare the next start some looking: nobody waits for them, and one that is lost is found again. */
  const behind = (work: Promise<void>): void => {
    const done = work.catch(() => undefined).finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const rows = createReportRows(collections, inTurn);
  const append = createAppend(collections, rows, behind);
  const issue = createIssue(collections, append, inTurn);
  let closed: Promise<void> | null = null;

  async function close(): Promise<void> {
    await Promise.all(underWay);
    await client.close();
  }

  return {
    name: 'mongodb',
    journal: createJournal(collections, append, issue, rows, inTurn),
    index: createIndex(collections),
    register: createRegister(collections, issue),
    texts: createTexts(collections, inTurn),
    blobs: createBlobs(collections, now),
    deliveryLog: createDeliveryLog(collections),
    audit: createAudit(collections, inTurn),
    search: createSearch(collections, inTurn),
    papers: createPapers(collections, inTurn),
    textChanges: createTextChanges(rooms, inTurn),
    asides: createAsides(rooms, inTurn),
    notices: createNotices(collections, inTurn),
    records: <T>(kind: RecordKind): RecordStore<T> => createRecords<T>(collections, kind),
    ping: () =>
      ask(async () => {
        await db.command({ ping: 1 });
        await collections.counters.updateOne({ _id: 'ping' }, { $inc: { value: 1 } });
      }),
    close() {
      closed ??= close();
      return closed;
    },
  };
}
