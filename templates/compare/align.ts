import { diffArrays } from 'diff';
import type { LineChange } from './change.js';
import type { Line } from './lines.js';
import { compareCells, length, likeness, wholly } from './words.js';

/** Lines at least so alike stand for one another where they follow the same neighbours. */
const alikeInPlace = 0.4;
/** Lines that stand elsewhere must be more alike, and long enough not to be alike by chance. */
const alikeElsewhere = 0.75;
const fewestWordsMoved = 4;
/** Above so many lines that came and went, only those that are the very same are looked for elsewhere. */
const mostCompared = 400;

/** A line of one version that no line of the other stands for yet. */
export interface Loose {
  line: Line;
  change: LineChange;
}

/** A part as it is put together: its lines, and those that may yet be found in another place. */
export interface Aligned {
  lines: LineChange[];
  gone: Loose[];
  come: Loose[];
}

const sameLine = (a: Line, b: Line): boolean => a.kind === b.kind && a.text === b.text;

/** The lines of one part before and after, in the order of the page. */
export function alignLines(before: readonly Line[], after: readonly Line[], part: { before: string; after: string }): Aligned {
  const aligned: Aligned = { lines: [], gone: [], come: [] };
  const at = { before: 0, after: 0 };
  let removed: Line[] = [];
  for (const run of diffArrays([...before], [...after], { comparator: sameLine })) {
    if (run.removed) removed = run.value;
    else if (run.added) {
      pairUp(removed, run.value, part, at, aligned);
      removed = [];
    } else {
      pairUp(removed, [], part, at, aligned);
      removed = [];
      for (const line of run.value) keep(before[at.before] ?? line, line, part, at, aligned);
    }
  }
  pairUp(removed, [], part, at, aligned);
  return aligned;
}

type Parts = { before: string; after: string };
type At = { before: number; after: number };

function keep(before: Line, after: Line, part: Parts, at: At, { lines }: Aligned): void {
  const cells = compareCells(before, after);
  const isSame = before.text === after.text && cells.flat().every(({ change }) => change === 'same');
  const places = { before: { part: part.before, line: at.before }, after: { part: part.after, line: at.after } };
  lines.push({ change: isSame ? 'same' : 'changed', kind: after.kind, ...places, cells });
  at.before += 1;
  at.after += 1;
}

/** What went and what came in one place: lines that are alike enough are one line that changed, in their order. */
function pairUp(removed: readonly Line[], added: readonly Line[], part: Parts, at: At, aligned: Aligned): void {
  let next = 0;
  for (const line of removed) {
    const found = added.findIndex((one, i) => i >= next && likeness(line, one) >= alikeInPlace);
    if (found < 0) {
      drop(line, part, at, aligned);
      continue;
    }
    for (const one of added.slice(next, found)) insert(one, part, at, aligned);
    keep(line, added[found] ?? line, part, at, aligned);
    next = found + 1;
  }
  for (const one of added.slice(next)) insert(one, part, at, aligned);
}

function drop(line: Line, part: Parts, at: At, { lines, gone }: Aligned): void {
  const change: LineChange = {
    change: 'removed',
    kind: line.kind,
    before: { part: part.before, line: at.before },
    after: null,
    cells: wholly('removed', line),
  };
  lines.push(change);
  gone.push({ line, change });
  at.before += 1;
}

function insert(line: Line, part: Parts, at: At, { lines, come }: Aligned): void {
  const change: LineChange = { change: 'added', kind: line.kind, before: null, after: { part: part.after, line: at.after }, cells: wholly('added', line) };
  lines.push(change);
  come.push({ line, change });
  at.after += 1;
}

/** Lines that went in one place and came in another were moved; the changes of both places are told so. */
export function findMoved(gone: readonly Loose[], come: readonly Loose[]): void {
  const left = new Set(gone.filter(({ line }) => length(line) >= fewestWordsMoved || line.kind === 'image'));
  const isSmall = left.size * come.length <= mostCompared * mostCompared;
  for (const arrival of come) {
    const origin = [...left].find(({ line }) => sameLine(line, arrival.line)) ?? (isSmall ? mostAlike(left, arrival.line) : undefined);
    if (origin === undefined) continue;
    left.delete(origin);
    arrival.change.change = 'moved';
    arrival.change.before = origin.change.before;
    arrival.change.cells = compareCells(origin.line, arrival.line);
    origin.change.change = 'movedAway';
    origin.change.after = arrival.change.after;
  }
}

function mostAlike(gone: ReadonlySet<Loose>, line: Line): Loose | undefined {
  let best: Loose | undefined;
  let most = alikeElsewhere;
  for (const one of gone) {
    const much = likeness(one.line, line);
    if (much >= most) [best, most] = [one, much];
  }
  return best;
}
