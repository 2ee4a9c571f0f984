/** One at a time: two commands started together in one clone must not install or build over each other. */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Times in ms: how often the holder shows that it lives, when it is taken for dead, how often others look, when they give up. */
const usual = { beat: 2_000, deadAfter: 30_000, look: 100, giveUp: 600_000, say: console.log };

/**
 * Waits for the turn, does the work, and passes the turn on, whatever happens.
 * @template T
 * @param {string} file the lock: there while someone works, holding the process id
 * @param {() => Promise<T>} work
 * @param {Partial<typeof usual>} options
 * @returns {Promise<T>}
 * @throws {Error} when the turn does not come in time, and what `work` throws
 */
export async function withTurn(file, work, options = {}) {
  const { beat, deadAfter, look, giveUp, say } = { ...usual, ...options };
  mkdirSync(dirname(file), { recursive: true });
  let waited = 0;
  while (!take(file)) {
    if (isLeftBehind(file, deadAfter)) clear(file, deadAfter);
    else if (waited >= giveUp) throw new Error(`another command has been preparing for too long; if there is none, delete ${file}`);
    else {
      if (waited === 0) say('Waiting for another command that is preparing the same folder …');
      await pause(look);
      waited += look;
    }
  }
  const leave = () => rmSync(file, { force: true });
  const heart = setInterval(() => touch(file), beat);
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off('exit', leave);
    leave();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A lock is left behind when its process is gone, or has shown no life for long (its id may belong to another program by now).
 * @param {string} file
 * @param {number} deadAfter ms
 */
export function isLeftBehind(file, deadAfter) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // between its creation and its first word the file is empty
    if (holder === 0) return age > deadAfter;
    return age > deadAfter || !isAlive(holder);
  } catch {
    return false;
  }
}

/**
 * Removes a lock that was left behind. Only one may do so at a time and must look again, else two could each remove the lock the other has just taken.
 * @param {string} file
 * @param {number} deadAfter ms
 */
function clear(file, deadAfter) {
  const broom = `${file}.clearing`;
  if (!take(broom)) {
    if (isLeftBehind(broom, deadAfter)) rmSync(broom, { force: true });
    return;
  }
  if (isLeftBehind(file, deadAfter)) rmSync(file, { force: true });
  rmSync(broom, { force: true });
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // someone deleted dist/ meanwhile; the work itself will say so if it matters
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
