import { join } from 'node:path';
import { build, clientPart, isBuilt, serverPart } from './build.mjs';
import { areInstalled, install } from './packages.mjs';
import { withTurn } from './turn.mjs';

/**
 * One thing that has to be in order before a command can run.
 * @typedef {{ ready: () => boolean, make: () => Promise<void> }} Need
 */

const words = ['packages', 'server', 'client'];

/**
 * What a command needs, in the order in which it has to be made. Packages are always needed.
 * @param {string} folder the clone
 * @param {readonly string[]} wanted `packages`, `server`, `client`; none: all three
 * @returns {Need[]}
 * @throws {Error} on a word that is none of these
 */
export function needs(folder, wanted) {
  const unknown = wanted.find((word) => !words.includes(word));
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${words.join(', ')}`);
  const has = (/** @type {string} */ word) => wanted.length === 0 || wanted.includes(word);
  const parts = [...(has('server') ? [serverPart(folder)] : []), ...(has('client') ? [clientPart(folder)] : [])];
  return [
    { ready: () => areInstalled(folder), make: () => install(folder) },
    ...parts.map((part) => ({ ready: () => isBuilt(folder, part), make: () => build(folder, part) })),
  ];
}

/**
 * Makes whatever is not ready; what another process is making at that moment is waited for, not made twice.
 * @param {string} folder
 * @param {readonly Need[]} list
 * @param {(line: string) => void} say told when it has to wait
 */
export async function prepare(folder, list, say = console.log) {
  if (list.every((need) => need.ready())) return;
  const work = async () => {
    for (const need of list) if (!need.ready()) await need.make();
  };
  await withTurn(join(folder, 'dist/.prepare.lock'), work, { say });
}
