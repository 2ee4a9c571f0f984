import type { Versions } from '../../api/changes.js';
import type { Entry } from '../../api/shapes.js';

/** Steps after which the text of the document may be another. */
const rewriting: readonly string[] = ['EDIT', 'SUBMIT', 'SUBMIT_FOR_REVIEW'];

export interface Compared {
  /** seq of the version before the step, and which submission that was */
  from: number;
  round: number;
  /** seq of the first version that has what the step changed; `now` where none was submitted since */
  to: number | 'now';
}

/** The texts of one section before and after it was handed in again: of its division's own work, before any submission of the whole. */
export interface Rewritten {
  section: string;
  from: number;
  to: number;
}

/** What handing in a section changed against the time before; null where it was the first. */
export function rewrittenBy({ seq, event }: Pick<Entry, 'seq' | 'event'>, journal: readonly Pick<Entry, 'seq' | 'event'>[]): Rewritten | null {
  if (event.type !== 'SUBMIT' || !event.target) return null;
  const before = journal.findLast((one) => one.seq < seq && one.event.type === 'SUBMIT' && one.event.target === event.target);
  return before === undefined ? null : { section: event.target, from: before.seq, to: seq };
}

/** Between which versions what a step did to the text can be seen; null where it did nothing, or there is none before it. */
export function comparedAround({ seq, event }: Pick<Entry, 'seq' | 'event'>, versions: Versions['versions']): Compared | null {
  if (!rewriting.includes(event.type)) return null;
  const before = versions.findLast((version) => version.seq < seq);
  if (before === undefined) return null;
  return { from: before.seq, round: before.round, to: versions.find((version) => version.seq >= seq)?.seq ?? 'now' };
}
