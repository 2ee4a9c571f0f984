/** A program run to its end, or to the end of its time. */
import { spawn } from 'node:child_process';
import { givesWay } from './gives-way.js';

export interface Ended {
  outcome: 'ended' | 'timeout' | 'stopped' | 'not started';
  /** null where it did not end by itself */
  code: number | null;
  /** the first part of what it wrote to both its outputs */
  output: string;
}

const outputAtMost = 8_192;

/** Never rejects. When the time (ms) is over, or the signal aborts, the program and all it has started are killed. */
export function runProgram(file: string, args: readonly string[], timeoutMs: number, signal?: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    // A group of its own: soffice is a script that starts the program proper, which has to end with it.
    const child = spawn(file, args, { detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
    givesWay(child.pid);
    let output = '';
    let outcome: Ended['outcome'] = 'ended';
    const collect = (chunk: string) => {
      output = (output + chunk).slice(0, outputAtMost);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);

    function stop(why: 'timeout' | 'stopped'): void {
      outcome = why;
      try {
        if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It ended between the two lines.
      }
    }
    const timer = setTimeout(() => stop('timeout'), timeoutMs);
    const onAbort = () => stop('stopped');
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();

    function settle(ended: Ended): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(ended);
    }
    child.once('error', (error) => settle({ outcome: 'not started', code: null, output: error.message }));
    child.once('close', (code) => settle({ outcome, code, output }));
  });
}
