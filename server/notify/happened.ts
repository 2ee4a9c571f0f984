import { awaits, type Case, type Entry, replayOne, stateName } from '../../workflows/index.js';
import type { Committed, Engine } from '../engine/index.js';
import type { JournalStore } from '../store/port.js';
import type { Happened, Line } from './derive.js';

export interface HappenedDeps {
  engine: Pick<Engine, 'load'>;
  journal: Pick<JournalStore, 'entries'>;
}

const pageSize = 500;

/** What entries did, with what stood before and after each: of one just committed as it was told, of others by replay of the journal. */
export function createHappened({ engine, journal }: HappenedDeps) {
  /** Null where the case has gone on since: then the journal tells. */
  async function justNow({ entry, before, after }: Committed): Promise<Happened | null> {
    const loaded = await engine.load(entry.reportId);
    if (loaded?.case.seq !== entry.seq) return null;
    return {
      entry,
      stateBefore: before?.state ?? null,
      before: before?.waiting ?? [],
      after: after.waiting,
      case: loaded.case,
      pressing: loaded.frame.urgency !== undefined,
    };
  }

  async function fromJournal(reportId: string, seqs: readonly number[]): Promise<Happened[]> {
    const last = Math.max(...seqs);
    const urgent = (await engine.load(reportId))?.frame.urgency !== undefined;
    const found: Happened[] = [];
    let kase: Case | null = null;
    for (let after = 0; after < last; ) {
      const entries = await journal.entries(reportId, after, pageSize);
      for (const entry of entries) {
        if (entry.seq > last) break;
        const before: Case | null = kase;
        kase = replayOne(before, entry).case;
        if (seqs.includes(entry.seq)) found.push(between(entry, before, kase, urgent));
      }
      after = entries.at(-1)?.seq ?? last;
    }
    return found;
  }

  return { justNow, fromJournal };
}

const between = (entry: Entry, before: Case | null, after: Case, urgent: boolean): Happened => ({
  entry,
  stateBefore: before === null ? null : stateName(before.report.value),
  before: before === null ? [] : linesOf(before),
  after: linesOf(after),
  case: after,
  pressing: urgent,
});

const linesOf = (kase: Case): Line[] =>
  awaits(kase, kase.at).flatMap(({ event, target, audience, dueAt }) => audience.map((key) => ({ audience: key, event, target, dueAt })));
