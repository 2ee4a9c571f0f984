import { audienceOf } from '../../workflows/index.js';
import type { Committed } from '../engine/index.js';
import type { IndexStore, WaitingLine } from '../store/lists.js';
import { createCounts } from './counts.js';
import type { Reader } from './reader.js';

export interface InboxDeps {
  count: IndexStore['countWaiting'];
  /** waits until the next count of a person may be asked for, so that a burst is one count */
  gather: () => Promise<void>;
  failed: (error: unknown, message: string) => void;
}

/** Tells each connected person how many things wait for them. */
export function createInbox({ count, gather, failed }: InboxDeps) {
  const { join, leave, want, wantOf } = createCounts({
    count: (readers) => count(keysOf(readers)),
    tell: (reader, waiting) => reader.emit('inbox', { count: waiting }),
    gather,
    failed: (error) => failed(error, 'What waits for a person could not be counted'),
  });
  return {
    join,
    leave,
    committed({ before, after }: Committed): void {
      const touched = movedAudiences(before?.waiting ?? [], after.waiting);
      if (touched.size > 0) wantOf('news', (readers) => keysOf(readers).some((key) => touched.has(key)));
    },
    /** The facts about this person have changed. */
    changed: (reader: Reader): void => want(reader.session.by.person, 'news'),
    /** Somebody else may have written: everybody's count is asked for, and told where it is another one. */
    recountAll: () => wantOf('count'),
  };
}

function keysOf([reader]: ReadonlySet<Reader>): string[] {
  return reader === undefined ? [] : audienceOf(reader.session.by);
}

/** Audiences for whom something new waits, or something no longer does. */
function movedAudiences(before: readonly WaitingLine[], after: readonly WaitingLine[]): Set<string> {
  const nameOf = ({ audience, event, target, dueAt, urgency }: WaitingLine) => JSON.stringify([audience, event, target, dueAt, urgency]);
  const once = new Set(before.map(nameOf));
  const now = new Set(after.map(nameOf));
  const moved = [...before.filter((line) => !now.has(nameOf(line))), ...after.filter((line) => !once.has(nameOf(line)))];
  return new Set(moved.map(({ audience }) => audience));
}
