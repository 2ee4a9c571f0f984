import { setTimeout as sleep } from 'node:timers/promises';

/** Now, ISO 8601 in UTC with milliseconds. */
export const systemNow = (): string => new Date().toISOString();

/** Waits so many ms; resolves early when `signal` aborts, and keeps no process alive. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal, ref: false });
  } catch {
    // Aborted: the wait is over.
  }
}
