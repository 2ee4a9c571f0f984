import type { LineChange } from '../api/changes.js';

type Word = LineChange['cells'][number][number];

/** A line as each of the two versions has it, cell by cell; null where that version has nothing in this place. */
export interface Sides {
  before: readonly (readonly Word[])[] | null;
  after: readonly (readonly Word[])[] | null;
}

/** One line of a comparison for two columns. A line that moved stands beside what it was; where it was, it leaves a gap. */
export function sidesOf({ change, before, after, cells }: LineChange): Sides {
  const without = (gone: string) => cells.map((words) => words.filter((word) => word.change !== gone));
  return {
    before: before === null ? null : without('added'),
    after: after === null || change === 'movedAway' ? null : without('removed'),
  };
}

/** What happened on one side, as a sign that needs no colour: `−` went, `+` came, `~` is only set in another way, `⇄` moved; empty: nothing. */
export function signOf({ change, cells }: LineChange, side: 'before' | 'after'): string {
  const own = side === 'before' ? 'removed' : 'added';
  if (change === 'moved' || (change === 'movedAway' && side === 'before')) return '⇄';
  if (change === own) return side === 'before' ? '−' : '+';
  if (change !== 'changed') return '';
  const words = cells.flat();
  if (words.some((word) => word.change === own)) return side === 'before' ? '−' : '+';
  return words.some((word) => word.change === 'formatted') ? '~' : '';
}
