import { useSyncExternalStore } from 'react';

const every = 30_000;

/** The time for all who show it, to the half minute: it moves while somebody looks, and is right for whoever looks after a while. */
export function createClock() {
  let now = new Date();
  const readers = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | null = null;

  const isOld = (): boolean => Date.now() - now.getTime() >= every;
  const move = () => {
    now = new Date();
    for (const read of readers) read();
  };

  return {
    now(): Date {
      // while nobody looked, nobody moved it; between two moves it is one and the same
      if (timer === null && isOld()) now = new Date();
      return now;
    },
    subscribe(read: () => void): () => void {
      readers.add(read);
      timer ??= setInterval(move, every);
      return () => {
        readers.delete(read);
        if (readers.size > 0 || timer === null) return;
        clearInterval(timer);
        timer = null;
      };
    },
  };
}
const clock = createClock();

/** The time, to the half minute: for "in two hours" and "overdue". */
export const useNow = (): Date => useSyncExternalStore(clock.subscribe, clock.now);
