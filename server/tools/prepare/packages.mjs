/** The packages: installed exactly as the lock file says, once for each lock file and kind of Node. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run, runScript } from './run.mjs';

/**
 * A package as lock files describe it.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 */

const stampFile = (/** @type {string} */ folder) => join(folder, 'node_modules/.trinh-ky.json');

/** Compiled packages differ by system, processor and Node's binary interface. */
const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;

/**
 * What an installation was made from and for.
 * @param {string} folder
 */
export function wantedStamp(folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  return JSON.stringify({ lock, machine });
}

/**
 * Whether what npm says it installed is all that the lock file asks for. Optional packages may be missing: they are those of other systems.
 * @param {Record<string, LockedPackage>} locked `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 */
export function holdsAll(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return wanted.optional === true;
    return there.version === wanted.version && there.integrity === wanted.integrity;
  });
}

/**
 * True when nothing has to be installed. What someone installed by hand since is taken over when it is complete.
 * @param {string} folder
 */
export function areInstalled(folder) {
  const wanted = wantedStamp(folder);
  const stamp = existsSync(stampFile(folder)) ? readFileSync(stampFile(folder), 'utf8') : null;
  if (stamp === wanted) return true;
  if (stamp !== null && !stamp.includes(machine)) return false;
  const record = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(record) || !holdsAll(packagesOf(join(folder, 'package-lock.json')), packagesOf(record))) return false;
  writeFileSync(stampFile(folder), wanted);
  return true;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Installs what the lock file names. The build tools are among it even where NODE_ENV is production, since the build happens here.
 * @param {string} folder
 * @throws {Error} when npm did not succeed
 */
export async function install(folder) {
  console.log('Installing packages …');
  const wanted = wantedStamp(folder);
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const script = npmScript();
  // only an unusual Node has no npm beside it; then the one on the PATH, which on Windows is a .cmd and needs a shell
  const code = script === null ? await run('npm', args, { cwd: folder, shell: true }) : await runScript(script, args, { cwd: folder });
  if (code !== 0) throw new Error(`the packages could not be installed (npm ci ended with ${code}). Is the network there?`);
  mkdirSync(dirname(stampFile(folder)), { recursive: true });
  writeFileSync(stampFile(folder), wanted);
}

/** The npm that runs us, else the one that came with this Node. */
function npmScript() {
  const beside = dirname(process.execPath);
  const places = [process.env['npm_execpath'] ?? '', join(beside, 'node_modules/npm/bin/npm-cli.js'), join(beside, '../lib/node_modules/npm/bin/npm-cli.js')];
  return places.find((place) => basename(place) === 'npm-cli.js' && existsSync(place)) ?? null;
}
