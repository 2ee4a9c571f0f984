import type { Committed } from '../engine/index.js';
import type { EntryNotice, Notice, NoticeStore, Sending } from '../store/notices.js';
import { type Happened, type Listener, noticesOf, stillWaits } from './derive.js';
import type { createHappened } from './happened.js';
import type { NoticeSettings } from './settings.js';

export interface TellerDeps {
  notices: Pick<NoticeStore, 'untold' | 'untoldOf' | 'openOf' | 'tell'>;
  happened: ReturnType<typeof createHappened>;
  listeners: () => Promise<readonly Listener[]>;
  settingsOf: (person: string) => Promise<NoticeSettings>;
  /** what is to go to somebody's browsers by this notice */
  pushesFor: (notice: Notice, settings: NoticeSettings) => Promise<Sending[]>;
  /** these people's notices are other ones now */
  changed: (people: ReadonlySet<string>) => void;
  /** waits before what failed is tried again; resolves early when the server stops */
  pause: (ms: number) => Promise<void>;
  warn: (message: string, error: unknown) => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
const leftOverAtOnce = 10_000;

/**
 * Tells people what the journal says, entry by entry in the order of each report. An entry is marked untold in the write that appends it, and the mark goes
 * with the write that keeps its notices: so whatever is killed in between is told at the next start, and what is told twice is the same notice.
 */
export function createTeller({ notices, happened, listeners, settingsOf, pushesFor, changed, pause, warn }: TellerDeps) {
  const waiting = new Map<string, { through: number; newest: Committed | null }>();
  const working = new Map<string, Promise<void>>();
  let stopped = false;

  async function keep(what: Happened): Promise<void> {
    const { reportId, seq, at } = what.entry;
    const everybody = await listeners();
    const found: EntryNotice[] = [];
    const sendings: Sending[] = [];
    for (const draft of noticesOf(what, everybody)) {
      const settings = await settingsOf(draft.person);
      const notice: EntryNotice = { ...draft, shown: settings.kinds[draft.kind].app };
      found.push(notice);
      sendings.push(...(await pushesFor(notice, settings)));
    }
    const over = what.before.length === 0 ? [] : (await notices.openOf(reportId)).filter((notice) => notice.seq < seq && isOver(notice, what, everybody));
    const fresh = await notices.tell({ slot: { reportId, seq }, notices: found, over: { ids: over.map(({ id }) => id), at }, sendings });
    const people = new Set([...fresh, ...over].map(({ person }) => person));
    if (people.size > 0) changed(people);
  }

  async function tellThrough(reportId: string, through: number, newest: Committed | null): Promise<void> {
    const seqs = await notices.untoldOf(reportId, through);
    if (seqs.length === 0) return;
    const alone = newest !== null && seqs.length === 1 && seqs[0] === newest.entry.seq ? await happened.justNow(newest) : null;
    const all = alone === null ? await happened.fromJournal(reportId, seqs) : [alone];
    for (const one of all) await keep(one);
  }

  async function work(reportId: string): Promise<void> {
    for (let wait = firstPauseMs; !stopped; ) {
      const next = waiting.get(reportId);
      if (next === undefined) return;
      waiting.delete(reportId);
      try {
        await tellThrough(reportId, next.through, next.newest);
        wait = firstPauseMs;
      } catch (error) {
        if (stopped) return;
        warn(`Nobody could be told of ${reportId} up to entry ${next.through}; it is tried again`, error);
        enqueue(reportId, next.through, null);
        await pause(wait);
        wait = Math.min(wait * 2, longestPauseMs);
      }
    }
  }

  function enqueue(reportId: string, through: number, newest: Committed | null): void {
    const known = waiting.get(reportId);
    waiting.set(reportId, known === undefined ? { through, newest } : { through: Math.max(known.through, through), newest: null });
  }

  function start(reportId: string, through: number, newest: Committed | null): void {
    enqueue(reportId, through, newest);
    if (working.has(reportId) || stopped) return;
    const done = work(reportId).finally(() => working.delete(reportId));
    working.set(reportId, done);
  }

  return {
    /** A step was written here. */
    committed: (step: Committed): void => start(step.entry.reportId, step.entry.seq, step),
    /** What a crash, or another server that is gone, left untold. */
    async resume(): Promise<void> {
      for (const { reportId, seq } of await notices.untold(leftOverAtOnce)) start(reportId, seq, null);
    },
    /** Resolves when everybody has been told of everything. */
    async idle(): Promise<void> {
      while (working.size > 0) await Promise.all(working.values());
    },
    async stop(): Promise<void> {
      stopped = true;
      await Promise.all(working.values());
    },
  };
}

function isOver({ person, steps }: Notice, { after }: Happened, everybody: readonly Listener[]): boolean {
  const listener = everybody.find((one) => one.person === person);
  return listener === undefined || !stillWaits(steps, after, listener);
}
