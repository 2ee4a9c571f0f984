/**
 * `npm test`: jest on ECMAScript modules, with an end in every case.
 * A test that leaves a server, socket or database open would keep jest alive for ever; here that is a failure that names itself.
 * Arguments go to jest. TEST_MINUTES sets the time limit (20); REQUIRE_ALL=1 makes every skipped part a failure;
 * FAILED_BEFORE counts failures of what ran before (.ci/run) into the closing line.
 */
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { closingWords, skippedInNeed } from './closing.mjs';
import { notesFile } from './notes.mjs';

const root = resolve(import.meta.dirname, '../..');
const minutes = Number(process.env['TEST_MINUTES'] ?? 20);
const failedBefore = Number(process.env['FAILED_BEFORE'] ?? 0);
/** How long jest may take to end after its last test, ms. */
const grace = 15_000;

if (!(minutes > 0)) {
  console.error('TEST_MINUTES must be a number of minutes above 0.');
  process.exit(2);
}

const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
const jest = spawn(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, TEST_NOTES: notesFile(process.pid) },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // a group of its own, so that whatever tests started can be ended with it
  detached: process.platform !== 'win32',
});

/** @type {import('./closing.mjs').Summary | null} */
let summary = null;
/** @type {string | null} */
let trouble = null;

/** @param {NodeJS.Signals} signal */
function endAll(signal) {
  if (jest.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(jest.pid), '/T', '/F']);
    else process.kill(-jest.pid, signal);
  } catch {
    // all of them have ended
  }
}

/** @param {string} why */
function giveUp(why) {
  trouble = why;
  endAll('SIGKILL');
}

const outer = setTimeout(() => giveUp(`The tests had not ended after ${minutes} minutes.`), minutes * 60_000);
/** @type {NodeJS.Timeout | undefined} */
let afterLast;

jest.on('message', (/** @type {import('./closing.mjs').Summary} */ told) => {
  summary = told;
  afterLast = setTimeout(() => giveUp('The tests are over, but one of them left something open (a server, socket, database or timer).'), grace);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    trouble = 'The tests were stopped.';
    endAll(signal);
  });
}

jest.once('exit', (code) => {
  clearTimeout(outer);
  clearTimeout(afterLast);
  endAll('SIGKILL');
  const counted = summary ?? { passed: 0, failed: 0, skipped: 0, notes: [] };
  if (trouble === null && code !== 0 && counted.failed === 0) trouble = `jest ended with ${code ?? 'a signal'}, although no test had failed.`;
  if (trouble === null && process.env['REQUIRE_ALL'] === '1' && skippedInNeed(counted)) trouble = 'Nothing may be skipped where REQUIRE_ALL=1.';
  if (trouble !== null) console.error(`\n${trouble}`);
  const failed = failedBefore + counted.failed + (trouble === null ? 0 : 1);
  console.log(closingWords({ ...counted, failed }));
  process.exitCode = failed === 0 ? 0 : 1;
});
