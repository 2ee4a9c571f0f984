/** Numbers of sections: `1`, `2.1`, `I`, `a`, `I.1.a`; the depth is the number of the parts. */
import type { Words } from './words.js';

type Kind = 'arabic' | 'roman' | 'letter' | 'smallRoman' | 'smallLetter';
type Readings = ReadonlyMap<Kind, number>;

/** Vietnamese order, with the letters of foreign words in their places. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const romanForm = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const romanValues = { m: 1000, d: 500, c: 100, l: 50, x: 10, v: 5, i: 1 } as const;

function romanValue(numeral: string): number | null {
  if (!romanForm.test(numeral)) return null;
  const values = [...numeral].map((digit) => romanValues[digit as keyof typeof romanValues]);
  return values.reduce((sum: number, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** All that one part can mean: `i` is a letter and a Roman one. Empty: no numeral at all. */
function readingsOf(part: string): Readings {
  const readings = new Map<Kind, number>();
  if (/^[1-9]\d{0,3}$/.test(part)) return readings.set('arabic', Number(part));
  const small = part.toLowerCase();
  const isSmall = part === small;
  if (!isSmall && part !== part.toUpperCase()) return readings;
  const roman = part === '' ? null : romanValue(small);
  if (roman !== null) readings.set(isSmall ? 'smallRoman' : 'roman', roman);
  const letter = alphabet.indexOf(small);
  if ([...part].length === 1 && letter >= 0) readings.set(isSmall ? 'smallLetter' : 'letter', letter + 1);
  return readings;
}

/** How many parts the number has: the depth of its heading, from 1. */
export function depthOf(number: string): number {
  return number.split('.').length;
}

/**
 * Watches the numbers of one report go by, in order; `next` answers what was expected instead, or null where the number fits.
 * A number is unique, comes after its parent (`2` before `2.1`, with nothing of another parent between) and after its siblings of the same kind; gaps are allowed.
 */
export function sectionOrder(): { next: (number: string) => Words | null } {
  const seen = new Set<string>();
  let previous: string[] = [];
  const siblings = new Map<string, Map<Kind, number>>();

  function next(number: string): Words | null {
    const parts = number.split('.');
    const readings = parts.map(readingsOf);
    const last = readings.at(-1);
    if (last === undefined || readings.some((one) => one.size === 0)) {
      return { vi: 'số mục dạng 1, 2.1, I, a …', en: 'a section number such as 1, 2.1, I, a …' };
    }
    if (seen.has(number)) return { vi: `số mục chưa dùng (${number} đã có)`, en: `a section number not used before (${number} is there already)` };
    const parent = parts.slice(0, -1);
    if (parent.some((part, i) => previous[i] !== part)) {
      const name = parent.join('.');
      return { vi: `mục ${name} đứng trước, liền mạch với các mục con của nó`, en: `section ${name} before it, with its own sections together` };
    }
    const counted = siblings.get(parent.join('.')) ?? new Map<Kind, number>();
    const meant = meaning(last, counted);
    const ascending = [...meant].filter(([kind, value]) => value > (counted.get(kind) ?? 0));
    if (ascending.length === 0)
      return { vi: 'số mục lớn hơn số mục cùng cấp đứng trước', en: 'a section number above that of the section before it on its level' };

    for (const [kind, value] of ascending) counted.set(kind, value);
    siblings.set(parent.join('.'), counted);
    seen.add(number);
    previous = parts;
    return null;
  }
  return { next };
}

/** The order in which lists are lettered: with đ and without the foreign letters, or as in Latin. */
const lettered = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz'];

/** The numbers that do not follow the sibling before them (3 after 1), or begin later than at the first (2.2 right after 2). */
export function sectionGaps(numbers: readonly string[]): { index: number; number: string }[] {
  const siblings = new Map<string, Map<Kind, number>>();
  return numbers.flatMap((number, index) => {
    const parts = number.split('.');
    const parent = parts.slice(0, -1).join('.');
    const counted = siblings.get(parent) ?? new Map<Kind, number>();
    siblings.set(parent, counted);
    const meant = meaning(readingsOf(parts.at(-1) ?? ''), counted);
    const follows = meant.length === 0 || meant.some(([kind, value]) => value <= (counted.get(kind) ?? 0) || isNext(kind, counted.get(kind) ?? 0, value));
    for (const [kind, value] of meant) counted.set(kind, value);
    return follows ? [] : [{ index, number }];
  });
}

function isNext(kind: Kind, before: number, value: number): boolean {
  if (kind !== 'letter' && kind !== 'smallLetter') return value === before + 1;
  const [previous, letter] = [alphabet.charAt(before - 1), alphabet.charAt(value - 1)];
  return lettered.some((order) => order.includes(letter) && order.indexOf(letter) === (before === 0 ? 0 : order.indexOf(previous) + 1));
}

/** Which readings count: those of a kind its siblings use; failing that, `I`, `V`, `X` begin Roman numbers, other capitals letters. */
function meaning(readings: Readings, counted: ReadonlyMap<Kind, number>): [Kind, number][] {
  const all = [...readings];
  const used = all.filter(([kind]) => counted.has(kind));
  if (used.length > 0) return used;
  if (!readings.has('letter') || !readings.has('roman')) return all;
  const wanted: Kind = [1, 5, 10].includes(readings.get('roman') ?? 0) ? 'roman' : 'letter';
  return all.filter(([kind]) => kind === wanted);
}
