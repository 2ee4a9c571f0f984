/**
 * The real server, which says each write on its standard output as it begins, and ends itself by SIGKILL at the first of the places it is given.
 * Loaded ahead: it starts when its parent sends `{settings, places, writes}`, and answers `{url}`; asked `settled`, it answers when nothing is under way.
 */
import { writeSync } from 'node:fs';
import pino from 'pino';
import { countDriverWrites, countFileWrites, countPortWrites } from './counted.mjs';

/** As it was built: what is killed here is what runs. @param {string} file */
const built = (file) => import(new URL(`../../../dist/server/${file}`, import.meta.url).href);
/** @type {typeof import('../../../server/compose.js')} */
const { startServer } = await built('compose.js');
/** @type {typeof import('../../../server/settings.js')} */
const { readSettings } = await built('settings.js');

/**
 * @typedef {object} Start
 * @property {Record<string, string>} settings environment of the server
 * @property {string[]} places `before NAME` or `after NAME` of a write
 * @property {'port' | 'driver'} writes what counts as one: a write of the store's port, or of the database's driver
 */

/** Straight to the pipe: what is told is told, even when this process is gone. @param {string} line */
const say = (line) => void writeSync(1, `${line}\n`);

/** @param {Start} start */
async function open({ settings, places, writes }) {
  const left = new Set(places);
  /** @param {string} place */
  const dieAt = (place) => {
    if (!left.has(place)) return;
    say(`killed ${place}`);
    process.kill(process.pid, 'SIGKILL');
  };
  /** @type {import('./counted.mjs').AtWrite} */
  const atWrite = async (name, work) => {
    say(`write ${name}`);
    dieAt(`before ${name}`);
    const result = await work();
    dieAt(`after ${name}`);
    return result;
  };
  if (writes === 'driver') countDriverWrites(atWrite);
  else countFileWrites(atWrite);
  const server = await startServer(readSettings(settings), pino({ level: process.env['TEST_LOG'] ?? 'silent' }, pino.destination(2)), '0.0.0', {
    path: '',
    throughStore: (store) => countPortWrites(store, writes === 'port' ? atWrite : (_, work) => work()),
  });
  process.on('message', async (asked) => {
    if (asked !== 'settled') return;
    await server.settled();
    process.send?.('settled');
  });
  process.send?.({ url: server.url });
}

process.once('message', (start) => {
  open(/** @type {Start} */ (start)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
});
// where files may not grow the system would end the process, before anyone can be told
if (process.platform !== 'win32') process.on('SIGXFSZ', () => undefined);
process.on('disconnect', () => process.exit(0));
