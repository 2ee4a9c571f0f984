/**
 * Builds the MongoDB-protocol server for the tests (FerretDB, see main.go). `node test/ferretdb/build.mjs` builds it ahead and prints where it is.
 * Built-ins only: it runs before anything is installed, too.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withTurn } from '../../server/tools/prepare/turn.mjs';

const here = import.meta.dirname;
const cache = resolve(here, '../../node_modules/.cache/ferretdb');
const sources = ['main.go', 'go.mod', 'go.sum'];
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The program's name holds the hash of its sources: changed sources are another program. */
export function programPath() {
  const hash = createHash('sha256');
  for (const name of sources) hash.update(readFileSync(join(here, name)));
  return join(cache, `ferretdb-${hash.digest('hex').slice(0, 16)}${suffix}`);
}

/**
 * Builds the program unless it is there. Only one process builds at a time; the others wait for it.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its path
 * @throws {Error} what Go said
 */
export async function buildFerretDb(say) {
  const program = programPath();
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  await withTurn(join(cache, 'building'), () => build(program, say), { say: () => {} });
  return program;
}

/**
 * @param {string} program
 * @param {(line: string) => void} say
 */
async function build(program, say) {
  if (existsSync(program)) return;
  say('Building FerretDB for the tests on MongoDB; this takes a minute or two, once …');
  const unfinished = `${program}.unfinished`;
  // without its PostgreSQL half, which the tests do not need; -mod=readonly: go.sum says what is taken
  const go = spawn('go', ['build', '-mod=readonly', '-trimpath', '-buildvcs=false', '-tags', 'ferretdb_no_postgresql', '-o', unfinished, '.'], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [go.stdout, go.stderr]) stream.on('data', (chunk) => (said += chunk));
  /** @type {number | null} */
  const code = await new Promise((done, fail) => {
    go.once('error', fail);
    go.once('close', done);
  });
  if (code !== 0) throw new Error(`go build ended with ${code}: ${said.trim().split('\n').slice(-5).join(' · ')}`);
  renameSync(unfinished, program);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === resolve(here, 'build.mjs')) {
  try {
    console.log(await buildFerretDb(console.log));
  } catch (error) {
    console.error(`FerretDB could not be built: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
