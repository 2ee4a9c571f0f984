import { fieldOf, messageOf, StoreError } from '../errors.js';
import { openFile, type SqliteFile } from './driver.js';

export type SqlValue = string | number | null;

/** A prepared statement whose rows have this shape: the schema's STRICT tables and CHECKs hold it. */
export interface Statement<Row> {
  /** How many rows were changed. */
  run(...values: SqlValue[]): number;
  get(...values: SqlValue[]): Row | undefined;
  all(...values: SqlValue[]): Row[];
}

/** One connection. Everything on it is synchronous, so nothing of the process comes between two statements. */
export interface Database {
  /** The statement for this text; prepared once. */
  sql<Row>(text: string): Statement<Row>;
  exec(text: string): void;
  inTransaction(): boolean;
  close(): void;
}

/** Durable in every commit; the write-ahead log is folded in after 16 MB and cut back to 64 MB at most. Pauses in ms. */
const settings = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -32768;
`;

/** Throws StoreError. */
export async function openDatabase(path: string): Promise<Database> {
  const file = await openFile(path).catch((error: unknown) => {
    throw storeErrorOf(error);
  });
  try {
    file.exec(settings);
  } catch (error) {
    file.close();
    throw storeErrorOf(error);
  }
  return databaseOn(file);
}

function databaseOn(file: SqliteFile): Database {
  const statements = new Map<string, Statement<unknown>>();
  return {
    sql<Row>(text: string) {
      const known = statements.get(text) ?? prepare(file, text);
      statements.set(text, known);
      return known as Statement<Row>;
    },
    exec: (text) => file.exec(text),
    inTransaction: () => file.isTransaction,
    close() {
      statements.clear();
      file.close();
    },
  };
}

function prepare(file: SqliteFile, text: string): Statement<unknown> {
  const statement = file.prepare(text);
  const ask = <T>(question: () => T): T => {
    if (!file.isOpen) throw new StoreError('store_closed');
    try {
      return question();
    } catch (error) {
      throw storeErrorOf(error);
    }
  };
  return {
    run: (...values) => ask(() => Number(statement.run(...values).changes)),
    get: (...values) => ask(() => statement.get(...values)),
    all: (...values) => ask(() => statement.all(...values)),
  };
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const resultCodes = { busy: 5, readOnly: 8, ioError: 10, full: 13, cannotOpen: 14 };

/** The primary result code of an error that came from SQLite. */
export function resultCode(error: unknown): number | null {
  const code = fieldOf(error, 'errcode');
  return typeof code === 'number' ? code & 0xff : null;
}

export const isBusy = (error: unknown): boolean => resultCode(error) === resultCodes.busy;

/** What SQLite said, as an error of the store; other errors stay as they are. */
export function storeErrorOf(error: unknown): unknown {
  switch (resultCode(error)) {
    case null:
      return error;
    case resultCodes.full:
      return new StoreError('disk_full', messageOf(error), error);
    case resultCodes.readOnly:
    case resultCodes.cannotOpen:
      return new StoreError('data_folder_unusable', messageOf(error), error);
    default:
      return new StoreError('store_failed', messageOf(error), error);
  }
}
