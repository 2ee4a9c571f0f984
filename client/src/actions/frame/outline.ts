/** What can be done to the lines of an outline: a section moves, goes and comes with everything below it. */
import type { OutlineRow } from './frame.js';

const parentOf = (number: string): string => number.split('.').slice(0, -1).join('.');
const isBelow = (number: string, above: string): boolean => number.startsWith(`${above}.`);

/** How many lines a section has with everything below it. */
export function sizeOf(rows: readonly OutlineRow[], index: number): number {
  const own = rows[index]?.number ?? '';
  const end = rows.findIndex((row, at) => at > index && !isBelow(row.number, own));
  return (end < 0 ? rows.length : end) - index;
}

/** Where the section before it at the same level begins; null where it is the first. */
function before(rows: readonly OutlineRow[], index: number): number | null {
  const parent = parentOf(rows[index]?.number ?? '');
  for (let at = index - 1; at >= 0; at -= 1) {
    const { number = '' } = rows[at] ?? {};
    if (parentOf(number) === parent) return at;
    if (number === parent) return null;
  }
  return null;
}

/** Where the section after it at the same level begins; null where it is the last. */
function after(rows: readonly OutlineRow[], index: number): number | null {
  const next = index + sizeOf(rows, index);
  const row = rows[next];
  return row !== undefined && parentOf(row.number) === parentOf(rows[index]?.number ?? '') ? next : null;
}

export const mayMove = (rows: readonly OutlineRow[], index: number, by: -1 | 1): boolean => (by < 0 ? before(rows, index) : after(rows, index)) !== null;

/** Exchanges a section with its neighbour at the same level: numbers stay in their order, so each takes the other's. */
export function moved(rows: readonly OutlineRow[], index: number, by: -1 | 1): OutlineRow[] {
  const other = by < 0 ? before(rows, index) : after(rows, index);
  if (other === null) return [...rows];
  const [first, second] = by < 0 ? [other, index] : [index, other];
  const upper = rows.slice(first, second);
  const lower = rows.slice(second, second + sizeOf(rows, second));
  const [upperNumber, lowerNumber] = [rows[first]?.number ?? '', rows[second]?.number ?? ''];
  const under = (list: OutlineRow[], from: string, to: string) => list.map((row) => ({ ...row, number: to + row.number.slice(from.length) }));
  return rows.toSpliced(first, upper.length + lower.length, ...under(lower, lowerNumber, upperNumber), ...under(upper, upperNumber, lowerNumber));
}

export const removed = (rows: readonly OutlineRow[], index: number): OutlineRow[] => rows.toSpliced(index, sizeOf(rows, index));

/** A new section at the end, under the number that comes next; or below the section at `under`. */
export function added(rows: readonly OutlineRow[], key: string, division: string, under: number | null = null): OutlineRow[] {
  const parent = under === null ? '' : (rows[under]?.number ?? '');
  const siblings = rows.filter(({ number }) => parentOf(number) === parent && (parent === '' || isBelow(number, parent)));
  const last = siblings.at(-1)?.number;
  const own = last === undefined ? '1' : nextOf(last.slice(parent === '' ? 0 : parent.length + 1));
  const row: OutlineRow = { key, origin: null, kind: '', number: parent === '' ? own : `${parent}.${own}`, heading: '', division, rest: {} };
  return rows.toSpliced(under === null ? rows.length : under + sizeOf(rows, under), 0, row);
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** The number after this one, in its own manner; empty where that cannot be told. */
function nextOf(number: string): string {
  if (/^\d+$/.test(number)) return String(Number(number) + 1);
  const roman = romans.indexOf(number);
  if (roman >= 0) return romans[roman + 1] ?? '';
  return /^[A-Ya-y]$/.test(number) ? String.fromCharCode(number.charCodeAt(0) + 1) : '';
}
