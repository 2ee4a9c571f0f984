import type { Effect, Entry } from '../../workflows/index.js';
import type { Head, Store } from '../store/port.js';

/** Runs one effect to its end; must be safe to repeat. Throws where it could not be ended now. */
export type RunEffect = (reportId: string, effect: Effect) => Promise<void>;

export interface EffectsDeps {
  store: Pick<Store, 'journal'>;
  /** brings a head that a crash left behind its journal up to it; null where there is no such report */
  reload: (reportId: string) => Promise<{ head: Head } | null>;
  run: RunEffect;
  /** waits before an effect is tried again; resolves early when the server stops */
  pause: (ms: number) => Promise<void>;
  failed: (reportId: string, effect: Effect, error: unknown) => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
const pageSize = 500;

/** Runs the effects of committed entries, report by report, in the order of the journal; what a crash left over is run at the next start. */
export function createEffects({ store, reload, run, pause, failed }: EffectsDeps) {
  const waiting = new Map<string, Entry[]>();
  const working = new Map<string, Promise<void>>();
  /** entries whose effects have ended here, while some before them may still be running elsewhere */
  const ended = new Map<string, Set<number>>();
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
    const here = ended.get(reportId) ?? new Set<number>();
    ended.set(reportId, here);
    for (let entry = next(reportId); entry !== undefined; entry = next(reportId)) {
      await Promise.all(entry.effects.map((effect) => runToEnd(reportId, effect)));
      if (stopped) return;
      here.add(entry.seq);
    }
    await mark(reportId, here);
    if (here.size === 0) ended.delete(reportId);
  }

  /** Marks effects as run as far as no entry is left whose effects did not end here: another server, or the next start, still owes them. */
  async function mark(reportId: string, here: Set<number>): Promise<void> {
    const from = (await store.journal.head(reportId))?.effectsThrough ?? 0;
    let through = from;
    for (let more = true; more; ) {
      const entries = await store.journal.entries(reportId, through, pageSize);
      const owed = entries.findIndex(({ seq, effects }) => effects.length > 0 && !here.has(seq));
      const run = owed < 0 ? entries : entries.slice(0, owed);
      through = run.at(-1)?.seq ?? through;
      more = owed < 0 && entries.length === pageSize;
    }
    if (through > from) await store.journal.effectsDone(reportId, through);
    for (const seq of here) if (seq <= through) here.delete(seq);
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

  /**
   * Takes up what a crash or a stop left over. Between several servers `quietSince` (ISO 8601) leaves alone the reports
   * on which something was written later: whoever wrote it is still at it.
   */
  async function resume(quietSince: string | null = null): Promise<void> {
    for (const reportId of await store.journal.withEffectsToRun(10_000)) {
      if (working.has(reportId)) continue;
      const head = (await reload(reportId))?.head;
      if (head === undefined || (quietSince !== null && head.at > quietSince)) continue;
      for (let after = head.effectsThrough; ; ) {
        const entries = await store.journal.entries(reportId, after, pageSize);
        enqueue(entries);
        const last = entries.at(-1);
        if (last === undefined || entries.length < pageSize) break;
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
