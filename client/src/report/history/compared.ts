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

/** Between which versions what a step did to the text can be seen; null where it did nothing, or there is none before it. */
export function comparedAround({ seq, event }: Pick<Entry, 'seq' | 'event'>, versions: Versions['versions']): Compared | null {
  if (!rewriting.includes(event.type)) return null;
  const before = versions.findLast((version) => version.seq < seq);
  if (before === undefined) return null;
  return { from: before.seq, round: before.round, to: versions.find((version) => version.seq >= seq)?.seq ?? 'now' };
}
