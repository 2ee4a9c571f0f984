/**
 * `npm run dev`: compiles and restarts the server when its sources change, beside the client's development server, which follows its own.
 * Sources that do not compile leave the running server as it is. Ctrl-C ends all.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, fingerprint, serverPart } from './prepare/build.mjs';

/**
 * How often the sources are looked at, ms. Looking is surer than being told: the compiler's --watch (7.0.2) misses changes and its native half
 * outlives a kill of the other; Node 20's recursive watch loses files that an editor replaces.
 */
const every = 400;

const root = resolve(import.meta.dirname, '../..');
const part = serverPart(root);

/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let stopping = false;

/**
 * Node itself with these arguments; through no shell, so that a signal reaches the program on every system.
 * @param {string[]} args
 */
function start(args) {
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

function startServer() {
  const started = start(['dist/server/main.js']);
  server = started;
  started.once('exit', (code) => {
    if (server === started && !stopping) console.error(`The server has ended (${code ?? 'by a signal'}); it starts again with the next change.`);
  });
}

async function stopServer() {
  const old = server;
  server = null;
  if (old === null || old.exitCode !== null || old.signalCode !== null) return;
  old.kill();
  await once(old, 'exit');
}

async function rebuild() {
  try {
    await build(root, part);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  await stopServer();
  if (!stopping) startServer();
}

/** @param {number} code */
function stopAll(code) {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  client.kill();
  void stopServer();
}

const client = start(['node_modules/vite/bin/vite.js', 'client']);
client.once('exit', (code) => stopAll(code ?? 1));
process.on('SIGINT', () => stopAll(0));
process.on('SIGTERM', () => stopAll(0));
// compiled by the preparation that ran before
const { followNpm } = await import(new URL('../../dist/server/tools/follow-npm.js', import.meta.url).href);
followNpm(() => stopAll(0));
startServer();

let seen = fingerprint(root, part.sources);
while (!stopping) {
  await pause(every);
  const now = fingerprint(root, part.sources);
  if (now === seen || stopping) continue;
  seen = now;
  await rebuild();
}
