/**
 * Stopping `npm start` stops the server, also where only npm itself is killed.
 * npm passes SIGINT and SIGTERM to the shell it runs the script in, and few shells pass them on; a killed npm passes nothing. So the server looks after npm.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running program: who started it, and its name where the system tells. */
interface Ancestor {
  parent: number;
  name: string;
}

/**
 * Calls `stop` once npm is gone, if npm started this process; else does nothing, so that a service run by `node` alone is left alone.
 * @param every ms between two looks
 * @returns a function that ends the watch
 */
export function followNpm(stop: () => void, every = 1_000): () => void {
  if (process.env['npm_lifecycle_event'] === undefined) return () => undefined;
  let npm = process.ppid;
  void npmAbove(process.ppid).then((pid) => {
    npm = pid;
  });
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    stop();
  }, every);
  // a server that has ended of itself is not kept alive by looking
  watch.unref();
  return () => clearInterval(watch);
}

/** npm is our parent, or the parent of the shell between us. */
async function npmAbove(parent: number): Promise<number> {
  try {
    const { parent: above, name } = await ancestor(parent);
    return /^-?(cmd|sh|bash|dash|ash|ksh|zsh)(\.exe)?$/i.test(name) && above > 1 ? above : parent;
  } catch {
    // the system does not tell: then the parent is what can be watched
    return parent;
  }
}

async function ancestor(pid: number): Promise<Ancestor> {
  // at once, for npm could be gone before a later look
  if (process.platform === 'linux') return fromProc(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (process.platform === 'win32') {
    const query = `Get-CimInstance Win32_Process -Filter ProcessId=${pid} | ForEach-Object { "$($_.ParentProcessId) $($_.Name)" }`;
    return fromWords((await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', query])).stdout);
  }
  return fromWords((await run('ps', ['-o', 'ppid=,comm=', '-p', String(pid)])).stdout);
}

/** `1234 (sh) S 1200 …`: the name may itself hold blanks and brackets. */
function fromProc(line: string): Ancestor {
  const end = line.lastIndexOf(')');
  return { parent: Number(line.slice(end + 2).split(' ')[1]), name: line.slice(line.indexOf('(') + 1, end) };
}

/** `1200 /bin/sh` */
function fromWords(line: string): Ancestor {
  const [parent = '', ...name] = line.trim().split(/\s+/);
  return { parent: Number(parent), name: name.join(' ').split('/').at(-1) ?? '' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to someone else
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}
