import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ServerProcessOptions {
  /** environment of the server */
  settings: Record<string, string>;
  writes: 'port' | 'driver';
  /** where it is killed: `before NAME` or `after NAME` of a write */
  places?: string[];
  /** kB a file may hold */
  largestFile?: number;
}

/** One server in a process of its own, for a test that has several or limits what one may write. */
export async function aServerProcess({ settings, writes, places = [], largestFile }: ServerProcessOptions) {
  const node = [process.execPath, join(import.meta.dirname, 'server', 'killable.mjs')];
  const limited = largestFile === undefined ? node : ['bash', '-c', `ulimit -f ${largestFile} && exec "$@"`, 'bash', ...node];
  const [program = '', ...args] = limited;
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'close').then(() => child.signalCode);
  child.send({ settings, writes, places });
  const url = await Promise.race([
    once(child, 'message').then(([told]) => String((told as { url: string }).url)),
    ended.then((signal) => {
      throw new Error(`The server ended (${signal ?? child.exitCode}) before it listened`);
    }),
  ]);
  return {
    url,
    /** the signal that ended it */
    ended,
    async end(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
