/**
 * `npm run check`: types, lint and format, dead code, layers. Every step runs, so that one look shows all there is to mend.
 */
import { resolve } from 'node:path';
import { runScript } from './prepare/run.mjs';

const root = resolve(import.meta.dirname, '../..');
const tsc = 'node_modules/typescript/bin/tsc';

/** @type {readonly [step: string, script: string, ...args: string[]][]} */
const steps = [
  ['types of server, workflows, templates', tsc, '--noEmit', '-p', 'tsconfig.json'],
  ['types of tests and tools', tsc, '-p', 'test/tsconfig.json'],
  ['types of the client', tsc, '-p', 'client/tsconfig.json'],
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
  ['layers', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'server', 'workflows', 'templates', 'client', 'test'],
];

const failed = [];
for (const [step, script, ...args] of steps) {
  console.log(`\n── ${step}`);
  const began = performance.now();
  const code = await runScript(script, args, { cwd: root });
  console.log(`${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(step);
}

console.log(failed.length === 0 ? '\nEverything checked is in order.' : `\nTo mend: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
