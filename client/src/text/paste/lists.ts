/** Lists: Word's, which are paragraphs with a mark in front, and how any list is written. */
import type { Style } from './style.js';

/** How the items of a list are marked; `type` as in HTML: 1, a, A, i, I. */
export type Mark = { ordered: false } | { ordered: true; type: '1' | 'a' | 'A' | 'i' | 'I'; start: number };
/** A paragraph that is an item, as Word writes it. */
export interface Item {
  /** `l0`: one list, wherever its items stand */
  list: string;
  /** from 1 */
  level: number;
  mark: Mark;
}

/** `l0 level2 lfo1` of a paragraph's `mso-list`; null where it is no item. */
export function listPlace(style: Style): { list: string; level: number } | null {
  const [, list, level] = /^(l\d+)\s+level(\d+)/.exec(style.get('mso-list') ?? '') ?? [];
  return list === undefined ? null : { list, level: Number(level) };
}

const romanValues: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const ofRoman = (letters: string): number => {
  const values = [...letters.toLowerCase()].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
};
const ofLetter = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 96;

/**
 * What a mark such as `2.`, `b)`, `iv.` or `·` says; null where no list of the page prints it (`1.1.`, `Điều 3.`), so that it stays as words.
 * `format` is what the style sheet says of that level (`mso-level-number-format`).
 */
export function markOf(words: string, format: string | undefined): Mark | null {
  const mark = words.replace(/[\s\u00a0]+/g, '');
  if (format === 'bullet' || mark === '') return { ordered: false };
  const [, number, letters] = /^\(?(?:(\d{1,4})|([a-z]{1,6}))[.)/]?$/i.exec(mark) ?? [];
  if (number !== undefined) return { ordered: true, type: '1', start: Number(number) };
  if (letters === undefined) return [...mark].length === 1 ? { ordered: false } : null;
  // o and ü alone are bullets in another font
  if (letters === mark && mark.length === 1) return { ordered: false };
  const isUpper = letters === letters.toUpperCase();
  const isRoman = format?.startsWith('roman') ?? (letters.length > 1 || letters.toLowerCase() === 'i');
  if (isRoman && /^[ivxlc]+$/i.test(letters)) return { ordered: true, type: isUpper ? 'I' : 'i', start: ofRoman(letters) };
  return letters.length === 1 ? { ordered: true, type: isUpper ? 'A' : 'a', start: ofLetter(letters) } : null;
}

/** The tag a list begins with. At the first level a list without a type counts 1, 2, 3. */
export function opened(mark: Mark, depth: number): string {
  if (!mark.ordered) return '<ul>';
  const start = mark.start === 1 ? '' : ` start="${mark.start}"`;
  return `<ol${start}${mark.type === '1' && depth === 0 ? '' : ` type="${mark.type}"`}>`;
}
export const closed = (mark: Mark): string => (mark.ordered ? '</ol>' : '</ul>');

const isSame = (a: Mark, b: Mark): boolean => (a.ordered ? b.ordered && a.type === b.type : !b.ordered);

/** Items that follow one another as nested lists. `html` is the paragraph of each. */
export function nested(items: readonly { item: Item; html: string }[], depth = 0): string {
  let out = '';
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    if (first === undefined) break;
    const { mark, list, level } = first.item;
    out += opened(mark, depth);
    while (at < items.length) {
      const here = items[at];
      if (here === undefined || here.item.level > level || !isSame(here.item.mark, mark) || (here.item.list !== list && depth === 0)) break;
      let end = at + 1;
      while ((items[end]?.item.level ?? 0) > here.item.level) end += 1;
      out += `<li>${here.html}${nested(items.slice(at + 1, end), depth + 1)}</li>`;
      at = end;
    }
    out += closed(mark);
  }
  return out;
}
