/**
 * Makes a clone ready for what npm is about to run: installs packages, compiles the server, builds the client, each only when it has to.
 * Built-ins only, since nothing is installed yet when it first runs.
 *
 *   node server/tools/prepare.mjs              everything
 *   node server/tools/prepare.mjs packages     only the packages
 *   node server/tools/prepare.mjs server       packages and server
 */
import { resolve } from 'node:path';
import { needs, prepare } from './prepare/needs.mjs';

const root = resolve(import.meta.dirname, '../..');

try {
  await prepare(root, needs(root, process.argv.slice(2)));
} catch (error) {
  console.error(`Not ready: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
