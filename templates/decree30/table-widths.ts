/** How wide the columns of a table are: as the writer gave them, else as their words ask; never narrower than their longest word where that can be. */
import { type Block, type GridCell, gridOf, type Table } from '../package/index.js';
import { flattened } from './inline.js';
import { widthOf } from './letters/widths.js';
import { plainText } from './pen.js';
import type { Profile } from './profile.js';

/** mm for each column, together as wide as the table may be. */
export function columnWidths(table: Table, width: number, profile: Profile): number[] {
  const { rows, columns } = gridOf(table);
  const wanted = needs(table, profile);
  const least = fitted(
    wanted.map(({ least }) => least),
    width,
  );
  const given = givenShares(rows, columns);
  if (given !== null)
    return atLeast(
      given.map((share) => share * width),
      least,
    );
  const spare = width - sum(least);
  const more = wanted.map(({ whole }, i) => Math.max(whole - (least[i] ?? 0), 0));
  const total = sum(more);
  return least.map((one, i) => one + spare * (total > 0 ? (more[i] ?? 0) / total : 1 / columns));
}

/** True where the longest words of all columns do not stand side by side in that width (mm), so that the paper has to be turned. */
export function needsMore(block: Block, width: number, profile: Profile): boolean {
  if (block.type !== 'table') return false;
  return sum(needs(block, profile).map(({ least }) => least)) > width;
}

interface Need {
  /** mm of the longest word, and of the longest paragraph */
  least: number;
  whole: number;
}

/** A word longer than this part of the page is broken, and asks for no paper of its own. */
const longestWord = 0.35;

/** Asked twice of every table: whether it fits, and how wide its columns are. */
const known = new WeakMap<Table, { profile: Profile; needs: Need[] }>();

function needs(table: Table, profile: Profile): Need[] {
  const before = known.get(table);
  if (before?.profile === profile) return before.needs;
  const found = needed(table, profile);
  known.set(table, { profile, needs: found });
  return found;
}

function needed(table: Table, profile: Profile): Need[] {
  const { rows, columns } = gridOf(table);
  const { padding, columnAtLeast, size } = profile.table;
  const most = profile.paper.width * longestWord;
  const found: Need[] = Array.from({ length: columns }, () => ({ least: columnAtLeast, whole: columnAtLeast }));
  for (const { kind, column, columns: spanned, cell } of rows.flat()) {
    const need = found[column];
    if (kind !== 'cell' || spanned !== 1 || cell === undefined || need === undefined) continue;
    const type = { size, bold: cell.type === 'tableHeader', font: profile.font };
    const space = widthOf(' ', type);
    for (const block of cell.content) {
      let whole = 0;
      let longest = 0;
      for (const word of plainText(flattened([block])).split(/\s+/u)) {
        const width = widthOf(word, type);
        whole += width + space;
        longest = Math.max(longest, width);
      }
      need.least = Math.max(need.least, Math.min(longest, most) + 2 * padding);
      need.whole = Math.max(need.whole, Math.min(whole, most) + 2 * padding);
    }
  }
  return found;
}

/** The least widths, made smaller together where they do not fit. */
function fitted(least: readonly number[], width: number): number[] {
  const total = sum(least);
  return total <= width ? [...least] : least.map((one) => (one * width) / total);
}

/** The widths with what the narrow ones lack taken from those that can spare it. */
function atLeast(widths: readonly number[], least: readonly number[]): number[] {
  const lacking = sum(widths.map((one, i) => Math.max((least[i] ?? 0) - one, 0)));
  const spare = sum(widths.map((one, i) => Math.max(one - (least[i] ?? 0), 0)));
  if (lacking === 0 || spare === 0) return [...widths];
  return widths.map((one, i) => {
    const need = least[i] ?? 0;
    return one < need ? need : one - ((one - need) * lacking) / spare;
  });
}

/** The shares the editor knows; a column it does not know takes the mean of the others. Null where it knows none. */
function givenShares(rows: readonly GridCell[][], columns: number): number[] | null {
  const known: (number | undefined)[] = Array.from({ length: columns });
  for (const { kind, column, cell } of rows.flat()) {
    const asked: unknown = kind === 'cell' ? cell?.attrs?.colwidth : undefined;
    if (!Array.isArray(asked)) continue;
    asked.forEach((pixels: unknown, i) => {
      if (typeof pixels === 'number' && pixels > 0 && Number.isFinite(pixels) && column + i < columns) known[column + i] ??= pixels;
    });
  }
  const given = known.filter((pixels) => pixels !== undefined);
  if (given.length === 0) return null;
  const mean = sum(given) / given.length;
  const shares = known.map((pixels) => pixels ?? mean);
  const total = sum(shares);
  return shares.map((share) => share / total);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
