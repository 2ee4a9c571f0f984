/** The two things that are built: the server (tsc) and the client (vite). A stamp in dist/ says from which files each was made. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wantedStamp } from './packages.mjs';
import { runScript } from './run.mjs';

/**
 * One thing that is built.
 * @typedef {object} Part
 * @property {string} name as it is called in messages
 * @property {string} stamp the file that says what it was made from
 * @property {readonly string[]} sources files and folders it is made from
 * @property {readonly string[]} results files and folders that are there once it is built
 * @property {readonly [script: string, ...args: string[]]} tool
 * @property {readonly string[]} compiled folders whose files each come from one source of the same name
 */

/**
 * server/, workflows/ and templates/ as plain JavaScript in dist/.
 * @param {string} folder the clone
 * @returns {Part}
 */
export function serverPart(folder) {
  const compiled = ['server', 'workflows', 'templates'];
  return {
    name: 'server',
    stamp: join(folder, 'dist/.server.json'),
    sources: [...compiled, 'tsconfig.json'],
    results: compiled.map((name) => `dist/${name}`),
    tool: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
    compiled,
  };
}

/**
 * The desks, as files for a browser in dist/client.
 * @param {string} folder the clone
 * @returns {Part}
 */
export function clientPart(folder) {
  return {
    name: 'client',
    stamp: join(folder, 'dist/.client.json'),
    sources: ['client', 'workflows', 'templates', 'tsconfig.json'],
    results: ['dist/client/index.html'],
    tool: ['node_modules/vite/bin/vite.js', 'build', 'client', '--logLevel', 'warn'],
    compiled: [],
  };
}

/**
 * Whether a part was built from what lies there now.
 * @param {string} folder
 * @param {Part} part
 */
export function isBuilt(folder, part) {
  if (!existsSync(part.stamp) || !part.results.every((path) => existsSync(join(folder, path)))) return false;
  return readFileSync(part.stamp, 'utf8') === fingerprint(folder, part.sources);
}

/**
 * Builds a part. Its stamp is that of the files as they were before, so that a change made meanwhile is built the next time.
 * @param {string} folder
 * @param {Part} part
 * @throws {Error} when the tool found errors; it has shown them by then
 */
export async function build(folder, part) {
  console.log(`Building the ${part.name} …`);
  const made = fingerprint(folder, part.sources);
  rmSync(part.stamp, { force: true });
  const [script, ...args] = part.tool;
  const code = await runScript(script, args, { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } });
  if (code !== 0) throw new Error(`the ${part.name} could not be built; the errors stand above.`);
  for (const path of part.compiled) removeOrphans(join(folder, 'dist', path), join(folder, path));
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(part.stamp, made);
}

/**
 * What the sources are, told by path, size and time of change, and the packages they are built with.
 * @param {string} folder
 * @param {readonly string[]} sources
 */
export function fingerprint(folder, sources) {
  const files = sources.flatMap((path) => filesIn(folder, path)).sort();
  const hash = createHash('sha256').update(wantedStamp(folder));
  for (const file of files) {
    // an editor may be replacing it at this moment
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${found?.size}\0${found?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} path a file or a folder in it
 * @returns {string[]} paths of files, relative to `folder`
 */
function filesIn(folder, path) {
  const whole = join(folder, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [path];
  return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => {
    const inner = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, inner) : [inner];
  });
}

/**
 * Removes compiled files whose source is gone, else a deleted module could still be imported here and nowhere else.
 * @param {string} compiled
 * @param {string} sources
 */
function removeOrphans(compiled, sources) {
  for (const file of filesIn(compiled, '.')) {
    const source = join(sources, file.replace(/\.js(\.map)?$/, ''));
    if (/\.js(\.map)?$/.test(file) && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(join(compiled, file));
  }
}
