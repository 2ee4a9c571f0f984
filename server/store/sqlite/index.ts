import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordKind, RecordStore, Store } from '../port.js';
import { createAudit } from './audit.js';
import { type Blobs, openBlobs, storeErrorOfFile } from './blobs.js';
import { createCommits } from './commits.js';
import { type Database, openDatabase, storeErrorOf } from './database.js';
import { createIndex } from './index-rows.js';
import { createJournal } from './journal.js';
import { lockFolder } from './lock.js';
import { createNotices } from './notices.js';
import { createPapers } from './papers.js';
import { createDeliveryLog, createRecords } from './records.js';
import { createRegister, createRegisterRows } from './register.js';
import { createReportRows } from './reports.js';
import { createAsides, createTextChanges } from './rooms.js';
import { migrate, touch } from './schema.js';
import { createSearch } from './search.js';
import { createTexts } from './texts.js';

/**
 * The store in a folder: `trinhky.sqlite` (and its write-ahead log), `blobs/`, and `lock.sqlite`, which keeps a second process out.
 * Makes the folder where there is none.
 * Throws StoreError: `data_folder_in_use`, `data_folder_unusable`, `disk_full`, `store_too_new`, `store_failed`.
 */
export async function openSqliteStore({ dir }: { dir: string }): Promise<Store> {
  await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw storeErrorOfFile(error);
  });
  const unlock = await lockFolder(dir);
  try {
    const db = await openDatabase(join(dir, 'trinhky.sqlite'));
    try {
      migrate(db);
      // SQLite opens a file that is read-only without a word
      touch(db);
      return storeOn(db, await openBlobs(dir), unlock);
    } catch (error) {
      db.close();
      throw storeErrorOf(error);
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

function storeOn(db: Database, { blobs, close: closeBlobs }: Blobs, unlock: () => void): Store {
  const { write, close: closeCommits } = createCommits(db);
  const register = createRegisterRows(db);
  let closed: Promise<void> | null = null;

  async function close(): Promise<void> {
    closeCommits();
    await closeBlobs();
    db.close();
    unlock();
  }

  return {
    name: 'sqlite',
    journal: createJournal(db, write, createReportRows(db), register),
    index: createIndex(db),
    register: createRegister(db, write, register),
    texts: createTexts(db, write),
    blobs,
    deliveryLog: createDeliveryLog(db, write),
    audit: createAudit(db, write),
    search: createSearch(db, write),
    papers: createPapers(db, write),
    textChanges: createTextChanges(db, write),
    asides: createAsides(db, write),
    notices: createNotices(db, write),
    records: <T>(kind: RecordKind): RecordStore<T> => createRecords<T>(db, write, kind),
    ping: () => write(() => touch(db)),
    close() {
      closed ??= close();
      return closed;
    },
  };
}
