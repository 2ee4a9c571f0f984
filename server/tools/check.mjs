/**
 * `npm run check`: types, lint and format, dead code, layers. Every step runs, so that one look shows all there is to mend.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript } from './prepare/run.mjs';

const root = resolve(import.meta.dirname, '../..');
const tool = (/** @type {string} */ path) => join(root, 'node_modules', path);
const tsc = tool('typescript/bin/tsc');

/** Where the type checks leave compiled modules: what is imported only as a type is gone from them, and the layers are read from them. */
const layers = join(root, 'dist/.layers');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly [script: string, ...args: string[]]} command
 * @property {string} [folder] where it runs; the clone unless said
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'types of server, workflows, templates', command: [tsc, '-p', 'tsconfig.json', '--outDir', layers] },
  { name: 'types of the client', command: [tsc, '-p', 'client/tsconfig.json', '--noEmit', 'false', '--outDir', layers] },
  { name: 'types of tests and tools', command: [tsc, '-p', 'test/tsconfig.json'] },
  { name: 'lint and format', command: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'] },
  { name: 'dead code', command: [tool('knip/bin/knip.js'), '--treat-config-hints-as-errors'] },
  {
    name: 'layers',
    command: [
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', join(root, '.dependency-cruiser.cjs')],
      ...['server', 'workflows', 'templates', 'client'],
    ],
    folder: layers,
  },
];

rmSync(layers, { recursive: true, force: true });
const failed = [];
for (const { name, command, folder = root } of steps) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const [script, ...args] = command;
  const code = await runScript(script, args, { cwd: folder });
  console.log(`${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(name);
}

console.log(failed.length === 0 ? '\nEverything checked is in order.' : `\nTo mend: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
