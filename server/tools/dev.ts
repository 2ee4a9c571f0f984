/**
 * `npm run dev`: the compiler, the server and the client's development server side by side, each following the sources.
 * The first that ends, or Ctrl-C, ends all.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { followNpm } from './follow-npm.js';

/** Node with these arguments; none goes through a shell, so that a signal reaches the program itself on every system. */
const programs: Record<string, string[]> = {
  compiler: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'],
  server: ['--watch', '--watch-preserve-output', 'dist/server/main.js'],
  client: ['node_modules/vite/bin/vite.js', 'client'],
};

const running = new Map<string, ChildProcess>();
let stopping = false;

function stopAll(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of running.values()) child.kill();
}

for (const [name, args] of Object.entries(programs)) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  running.set(name, child);
  child.once('exit', (code) => {
    running.delete(name);
    if (!stopping) console.error(`The ${name} has ended; so does the rest.`);
    stopAll(code ?? 1);
  });
}

process.on('SIGINT', () => stopAll(0));
process.on('SIGTERM', () => stopAll(0));
followNpm(() => stopAll(0));
