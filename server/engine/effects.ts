import type { Effect, Entry } from '../../workflows/index.js';
import type { Store } from '../store/port.js';

/** Runs one effect to its end; must be safe to repeat. Throws where it could not be ended now. */
export type RunEffect = (reportId: string, effect: Effect) => Promise<void>;

export interface EffectsDeps {
  store: Store;
  run: RunEffect;
  /** waits before an effect is tried again; resolves early when the server stops */
  pause: (ms: number) => Promise<void>;
  failed: (reportId: string, effect: Effect, error: unknown) => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** Runs the effects of committed entries, report by report, in the order of the journal; what a crash left over is run at the next start. */
export function createEffects({ store, run, pause, failed }: EffectsDeps) {
  const waiting = new Map<string, Entry[]>();
  const working = new Map<string, Promise<void>>();
  let stopped = false;

  async function runToEnd(reportId: string, effect: Effect): Promise<void> {
    for (let wait = firstPauseMs; !stopped; wait = Math.min(wait * 2, longestPauseMs)) {
      try {
        await run(reportId, effect);
        return;
      } catch (error) {
        if (stopped) return;
        failed(reportId, effect, error);
        await pause(wait);
      }
    }
  }

  async function work(reportId: string): Promise<void> {
    let through = 0;
    for (let entry = next(reportId); entry !== undefined && !stopped; entry = next(reportId)) {
      await Promise.all(entry.effects.map((effect) => runToEnd(reportId, effect)));
      through = entry.seq;
    }
    if (through > 0 && !stopped) await store.journal.effectsDone(reportId, through);
  }

  const next = (reportId: string): Entry | undefined => waiting.get(reportId)?.shift();

  function enqueue(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const list = waiting.get(entry.reportId);
      if (list === undefined) waiting.set(entry.reportId, [entry]);
      else list.push(entry);
    }
    for (const reportId of new Set(entries.map((entry) => entry.reportId))) start(reportId);
  }

  function start(reportId: string): void {
    if (working.has(reportId) || stopped) return;
    const done = work(reportId)
      .catch((error) => failed(reportId, { type: 'render' }, error))
      .finally(() => {
        working.delete(reportId);
        if ((waiting.get(reportId)?.length ?? 0) > 0) start(reportId);
        else waiting.delete(reportId);
      });
    working.set(reportId, done);
  }

  /** Tells of a committed entry. One without effects only waits its turn where others are running. */
  function committed(entry: Entry, effectsThrough: number): void {
    if (effectsThrough < entry.seq) enqueue([entry]);
  }

  /** Takes up what a crash or a stop left over. */
  async function resume(): Promise<void> {
    for (const reportId of await store.journal.withEffectsToRun(10_000)) {
      const head = await store.journal.head(reportId);
      for (let after = head?.effectsThrough ?? 0; ; ) {
        const entries = await store.journal.entries(reportId, after, 500);
        enqueue(entries);
        const last = entries.at(-1);
        if (last === undefined || entries.length < 500) break;
        after = last.seq;
      }
    }
  }

  /** Resolves when nothing is running. */
  async function idle(): Promise<void> {
    while (working.size > 0) await Promise.all(working.values());
  }

  async function stop(): Promise<void> {
    stopped = true;
    await Promise.all(working.values());
  }

  return { committed, resume, idle, stop };
}
export type Effects = ReturnType<typeof createEffects>;
