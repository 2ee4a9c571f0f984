/**
 * Fetches the validators with Maven, and python-docx with pip, and compiles what asks them. `node test/render/validators/build.mjs` does it ahead.
 * Built-ins only: it runs before anything is installed, too.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { withTurn } from '../../../server/tools/prepare/turn.mjs';

const here = import.meta.dirname;
const cache = resolve(here, '../../../node_modules/.cache/validators');
const sources = ['pom.xml', 'ValidatePdf.java', 'ValidateDocx.java'];
const pythonDocx = 'python-docx==1.2.0';

/**
 * The class path of ValidatePdf and ValidateDocx. The folder's name holds the hash of its sources: changed sources are other programs.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Error} what Maven or javac said
 */
export async function buildValidators(say) {
  const hash = createHash('sha256');
  for (const name of sources) hash.update(readFileSync(join(here, name)));
  const home = join(cache, `java-${hash.digest('hex').slice(0, 16)}`);
  await once(home, async (unfinished) => {
    say('Fetching the validators of PDF/A and Word files with Maven; this takes a minute, once …');
    // wrong checksums are errors; the tests need nothing of the build but the libraries
    const libraries = `-DoutputDirectory=${join(unfinished, 'lib')}`;
    await run('mvn', ['-q', '-B', '--strict-checksums', '-f', join(here, 'pom.xml'), 'dependency:copy-dependencies', '-DincludeScope=runtime', libraries]);
    const programs = sources.filter((name) => name.endsWith('.java')).map((name) => join(here, name));
    await run('javac', ['-cp', join(unfinished, 'lib', '*'), '-d', join(unfinished, 'classes'), ...programs]);
  });
  return [join(home, 'classes'), join(home, 'lib', '*')].join(delimiter);
}

/**
 * The folder that PYTHONPATH is set to.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Error} what pip said
 */
export async function fetchPythonDocx(say) {
  const home = join(cache, pythonDocx.replace('==', '-'));
  await once(home, async (unfinished) => {
    say('Fetching python-docx with pip, once …');
    await run('python3', ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--target', unfinished, pythonDocx]);
  });
  return home;
}

/**
 * Makes a folder unless it is there. Only one process works on it at a time; the others wait.
 * @param {string} home
 * @param {(unfinished: string) => Promise<void>} make
 */
async function once(home, make) {
  if (existsSync(home)) return;
  mkdirSync(cache, { recursive: true });
  const work = async () => {
    if (existsSync(home)) return;
    const unfinished = `${home}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    await make(unfinished);
    renameSync(unfinished, home);
  };
  await withTurn(`${home}.making`, work, { say: () => {} });
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function run(program, args) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  /** @type {number | null} */
  const code = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said.trim().split('\n').slice(-5).join(' · ')}`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === resolve(here, 'build.mjs')) {
  for (const make of [buildValidators, fetchPythonDocx]) {
    try {
      console.log(await make(console.log));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
}
