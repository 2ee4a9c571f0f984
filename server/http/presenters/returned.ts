import { z } from 'zod';
import type { Entry } from '../../../workflows/index.js';
import type { JournalStore } from '../../store/port.js';
import { wordsOf } from './deliveries.js';

/** Who sent something back, with what words; `event`: RETURN, or the step by which what was settled was opened again. */
export const returnedSchema = z.object({
  event: z.string(),
  by: z.string(),
  /** in whose office, where it was not their own */
  onBehalfOf: z.object({ name: z.string() }).nullable(),
  words: z.string(),
  /** ISO 8601, UTC */
  at: z.string(),
});
export type Returned = z.infer<typeof returnedSchema>;

/** What was sent back and has not been sent on since: the report as a whole, and sections by their number. */
export interface Returns {
  report: Returned | null;
  sections: ReadonlyMap<string, Returned>;
}
export const noReturns: Returns = { report: null, sections: new Map() };

const backward = new Set(['RETURN', 'REOPEN_SECTION', 'RETURN_TO_SIGNING']);
/** What whoever has it again does when it is done, or what takes the question away. */
const onward = new Set(['SUBMIT', 'APPROVE', 'DECLINE', 'WAIVE', 'REASSIGN', 'TAKE_BACK', 'SUBMIT_FOR_REVIEW', 'INITIAL', 'SIGN', 'WITHDRAW']);

function returnedBy(entry: Entry): Returned {
  const { event, by, at } = entry;
  const onBehalfOf = by.onBehalfOf === undefined ? null : { name: by.onBehalfOf.name };
  return { event: event.type, by: by.name, onBehalfOf, words: wordsOf(entry, 'reason') ?? '', at };
}

/** The same after one more entry of the journal. */
export function returnsAfter(before: Returns, entry: Entry): Returns {
  const { type, target, sections: named } = entry.event;
  const isBack = backward.has(type);
  if (!isBack && !onward.has(type)) return before;
  const numbers = target !== undefined ? [target] : Array.isArray(named) ? named.map(String) : [];
  if (numbers.length === 0) return { ...before, report: isBack ? returnedBy(entry) : null };
  const sections = new Map(before.sections);
  for (const number of numbers) {
    if (isBack) sections.set(number, returnedBy(entry));
    else sections.delete(number);
  }
  // a report that was returned with its sections named is with their writers, not with its drafter
  return { report: target === undefined ? null : before.report, sections };
}

/** What has been read of journals, the latest asked for last: an entry never changes, so that only what follows is read again. */
const kept = new WeakMap<JournalStore, Map<string, { seq: number; returns: Returns }>>();
const mostKept = 20_000;
const page = 1_000;

/** What of a report was sent back and waits to be sent on, up to entry `seq` or a later one. */
export async function returnsIn(journal: JournalStore, reportId: string, seq: number): Promise<Returns> {
  const all = kept.get(journal) ?? new Map<string, { seq: number; returns: Returns }>();
  kept.set(journal, all);
  let known = all.get(reportId) ?? { seq: 0, returns: noReturns };
  while (known.seq < seq) {
    const entries = await journal.entries(reportId, known.seq, page);
    const last = entries.at(-1);
    if (last === undefined) break;
    known = { seq: last.seq, returns: entries.reduce(returnsAfter, known.returns) };
  }
  all.delete(reportId);
  all.set(reportId, known);
  const [oldest] = all.keys();
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest);
  return known.returns;
}
