import { existsSync, readFileSync } from 'node:fs';

/** True while a process runs; one that has ended and only waits to be taken note of (Linux: state Z) runs no more. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}
