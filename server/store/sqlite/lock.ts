import { join } from 'node:path';
import { StoreError } from '../errors.js';
import { isBusy, storeErrorOf } from './database.js';
import { openFile } from './driver.js';

/**
 * Takes the folder for this process. The lock is the kernel's (SQLite's own on `lock.sqlite`), so it goes when the process goes, however it ends.
 * Throws StoreError `data_folder_in_use` where another process, or another store of this one, has it.
 * @returns gives the folder free
 */
export async function lockFolder(dir: string): Promise<() => void> {
  const file = await openFile(join(dir, 'lock.sqlite')).catch((error: unknown) => {
    throw storeErrorOf(error);
  });
  try {
    // a rollback journal, since a write-ahead log would let a second one read on
    file.exec('PRAGMA journal_mode = DELETE; PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    throw isBusy(error) ? new StoreError('data_folder_in_use', dir) : storeErrorOf(error);
  }
  return () => file.close();
}
