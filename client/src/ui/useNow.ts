import { useSyncExternalStore } from 'react';

const every = 30_000;
let now = new Date();
const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function subscribe(read: () => void): () => void {
  readers.add(read);
  timer ??= setInterval(() => {
    now = new Date();
    for (const one of readers) one();
  }, every);
  return () => {
    readers.delete(read);
    if (readers.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The time, to the half minute: for "in two hours" and "overdue". */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => now);
