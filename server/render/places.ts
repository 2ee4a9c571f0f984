/** Where conversions are done. A converter's new profile costs a part of its start, so a place that has served well serves again. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Places {
  /** A folder for one conversion; nobody else has it until it is given back. */
  take(): Promise<string>;
  /** It may serve again. */
  giveBack(place: string): void;
  /** Whatever went wrong may be in it. */
  discard(place: string): Promise<void>;
  /** Removes those that wait. */
  close(): Promise<void>;
}

const prefix = 'trinhky-pdf-';

/** Places in a folder that others may use as well; what a process that was killed has left there is removed first. */
export function placesIn(tempDir: string): Places {
  const idle: string[] = [];
  let swept: Promise<void> | null = null;
  const remove = (place: string) => rm(place, { recursive: true, force: true, maxRetries: 5 });

  async function sweep(): Promise<void> {
    await mkdir(tempDir, { recursive: true });
    const left = (await readdir(tempDir)).filter((name) => {
      const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
      return owner !== undefined && !runs(Number(owner));
    });
    // Another user's is not ours to remove.
    await Promise.all(left.map((name) => remove(join(tempDir, name)).catch(() => undefined)));
  }

  return {
    async take() {
      swept ??= sweep();
      await swept;
      return idle.pop() ?? mkdtemp(join(tempDir, `${prefix}${process.pid}-`));
    },
    giveBack(place) {
      idle.push(place);
    },
    discard: remove,
    async close() {
      await Promise.all(idle.splice(0).map(remove));
    },
  };
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH');
  }
}
