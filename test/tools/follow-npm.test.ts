import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { testIf } from '../setup/skip.js';

const follow = new URL('../../dist/server/tools/follow-npm.js', import.meta.url).href;
const npm = process.env['npm_execpath'] ?? '';
const there = npm.endsWith('npm-cli.js');

/** Says its process id, then lives until npm is gone (a minute at most), and says that it stops. */
const service = `
import { followNpm } from ${JSON.stringify(follow)};
setTimeout(() => process.exit(1), 60_000);
followNpm(() => { console.log('stopping'); process.exit(0); }, 20);
console.log('listening');
`;

let folder: string;
let running: ChildProcess;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinh-ky-npm-'));
  await writeFile(join(folder, 'service.mjs'), service);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { start: 'node service.mjs' } }));
});

afterEach(async () => {
  running.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

testIf(there, 'a server that npm started stops when npm alone is killed', 'the tests were not started by npm', async () => {
  running = spawn(process.execPath, [npm, 'start', '--silent'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  if (running.stdout === null) throw new Error('no output to read');
  const heard: string[] = [];
  const lines = createInterface(running.stdout);
  lines.on('line', (line) => {
    heard.push(line);
    if (line === 'listening') running.kill('SIGKILL');
  });
  await once(lines, 'close');
  expect(heard).toEqual(['listening', 'stopping']);
});
