import { StoreError } from '../errors.js';
import { type Database, storeErrorOf } from './database.js';

/** Runs a piece of synchronous work in a transaction; resolves with what it gave once that is on the disk. */
export type Write = <T>(work: () => T) => Promise<T>;

/** A piece of work in the queue. `run` keeps what came of it, `tell` tells it after COMMIT. */
interface Job {
  run(): void;
  tell(): void;
  fail(error: unknown): void;
}

/** How many pieces of work share a commit at most, so that a flood does not keep reads waiting. */
const mostTogether = 256;

/**
 * Group commit: what comes in while the event loop turns once is written in one transaction with one sync.
 * Each piece has a savepoint of its own, so that one that throws takes nothing of the others with it; nobody is told before COMMIT.
 */
export function createCommits(db: Database) {
  const queue: Job[] = [];
  let planned = false;
  let closed = false;

  const write: Write = (work) =>
    new Promise((resolve, reject) => {
      if (closed) throw new StoreError('store_closed');
      queue.push(jobOf(work, resolve, reject));
      plan();
    });

  function jobOf<T>(work: () => T, resolve: (value: T) => void, reject: (error: unknown) => void): Job {
    const fail = (error: unknown) => reject(storeErrorOf(error));
    let tell = () => fail(new StoreError('store_failed', 'never run'));
    return {
      run() {
        db.sql('SAVEPOINT one').run();
        try {
          const value = work();
          tell = () => resolve(value);
        } catch (error) {
          tell = () => fail(error);
          // a full disk may have ended the whole transaction under a single statement
          if (!db.inTransaction()) throw error;
          db.sql('ROLLBACK TO one').run();
        }
        db.sql('RELEASE one').run();
      },
      tell: () => tell(),
      fail,
    };
  }

  function plan(): void {
    if (planned || queue.length === 0) return;
    planned = true;
    setImmediate(() => {
      planned = false;
      commit(queue.splice(0, mostTogether));
      plan();
    });
  }

  function commit(jobs: Job[]): void {
    // what was planned has been written by close meanwhile
    if (jobs.length === 0) return;
    try {
      db.sql('BEGIN IMMEDIATE').run();
      for (const job of jobs) job.run();
      db.sql('COMMIT').run();
    } catch (error) {
      if (db.inTransaction()) db.exec('ROLLBACK');
      for (const job of jobs) job.fail(error);
      return;
    }
    for (const job of jobs) job.tell();
  }

  /** Writes what was handed in; takes no more. */
  function close(): void {
    closed = true;
    while (queue.length > 0) commit(queue.splice(0, mostTogether));
  }

  return { write, close };
}
