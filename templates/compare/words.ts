import { diffArrays } from 'diff';
import type { WordChange } from './change.js';
import type { Line, Token } from './lines.js';

const sameWord = (a: Token, b: Token): boolean => a.text === b.text;

/** The words of two cells: what stays, what went, what came, and what is only set in another way. */
export function compareWords(before: readonly Token[], after: readonly Token[]): WordChange[] {
  const words: WordChange[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: sameWord })) {
    if (added) words.push(...value.map(({ text }): WordChange => ({ change: 'added', text })));
    else if (removed) {
      words.push(...value.map(({ text }): WordChange => ({ change: 'removed', text })));
      at += value.length;
    } else {
      for (const token of value) {
        words.push({ change: before[at]?.marks === token.marks ? 'same' : 'formatted', text: token.text });
        at += 1;
      }
    }
  }
  return inRuns(withoutIslands(words));
}

/** A blank between two words that changed alike changed with them: readers follow runs, not crumbs. */
function withoutIslands(words: readonly WordChange[]): WordChange[] {
  return words.flatMap((word, i): WordChange[] => {
    const [previous, next] = [words[i - 1], words[i + 1]];
    const isBlank = word.change === 'same' && /^\s+$/u.test(word.text);
    if (!isBlank || previous === undefined || next === undefined || previous.change === 'same' || next.change === 'same') return [word];
    if (previous.change === 'formatted' || next.change === 'formatted') return [word];
    return [
      { change: 'removed', text: word.text },
      { change: 'added', text: word.text },
    ];
  });
}

/** Neighbours that changed alike in one run; within a stretch of changes, what went stands before what came. */
function inRuns(words: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  let stretch: WordChange[] = [];
  const push = (change: WordChange['change'], text: string) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.change === change) last.text += text;
    else runs.push({ change, text });
  };
  const endStretch = () => {
    const textOf = (change: WordChange['change']) =>
      stretch
        .filter((word) => word.change === change)
        .map(({ text }) => text)
        .join('');
    const [removed, added] = [textOf('removed'), textOf('added')];
    // a blank both end in stays
    const [blank = ''] = /\s+$/u.exec(removed) ?? [];
    const stays = blank !== '' && added.endsWith(blank) && added !== blank && removed !== blank ? blank : '';
    push('removed', removed.slice(0, removed.length - stays.length));
    push('added', added.slice(0, added.length - stays.length));
    push('same', stays);
    stretch = [];
  };
  for (const word of words) {
    if (word.change === 'added' || word.change === 'removed') {
      stretch.push(word);
      continue;
    }
    endStretch();
    push(word.change, word.text);
  }
  endStretch();
  return runs;
}

/** Cell by cell; a row that got another number of cells is compared as far as both go. */
export const compareCells = (before: Line, after: Line): WordChange[][] =>
  Array.from({ length: Math.max(before.cells.length, after.cells.length) }, (_, i) => compareWords(before.cells[i] ?? [], after.cells[i] ?? []));

/** All of a line as one change. */
export const wholly = (change: WordChange['change'], line: Line): WordChange[][] =>
  line.cells.map((cell) => (cell.length === 0 ? [] : [{ change, text: cell.map(({ text }) => text).join('') }]));

const wordsIn = (line: Line): string[] => line.cells.flat().flatMap(({ text }) => (/[\p{L}\p{N}]/u.test(text) ? [text] : []));

/** How many words a line has. */
export const length = (line: Line): number => wordsIn(line).length;

/** From 0, nothing in common, to 1: the same words, whatever their order (Dice). */
export function likeness(a: Line, b: Line): number {
  if (a.kind !== b.kind) return 0;
  const [left, right] = [wordsIn(a), wordsIn(b)];
  if (left.length + right.length === 0) return a.text === b.text ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (left.length + right.length);
}
