/** Keys of the Telex input method that were left as they were typed: `dduowcj` for `được`. */
import { isSyllable } from './syllables.js';

const shapes: readonly [RegExp, string][] = [
  [/uow/g, 'ươ'],
  [/uw/g, 'ư'],
  [/ow/g, 'ơ'],
  [/aw/g, 'ă'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/dd/g, 'đ'],
];
const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };

/** What was meant; null where the keys shape no letter, or no syllable comes of them. A tone alone is not enough: too many foreign words end in s or r. */
export function fromTelex(keys: string): string | null {
  const [, body = '', tone = ''] = /^([a-z]+?)([sfrxj]?)$/.exec(keys) ?? [];
  const shaped = shapes.reduce((text, [form, by]) => text.replace(form, by), body);
  if (shaped === body) return null;
  // `seen`, `room`: short foreign words have doubled vowels too
  if (tone === '' && keys.length < 6 && !/dd|w/.test(keys)) return null;
  if (tone === '') return isSyllable(shaped) ? shaped : null;
  const letters = [...shaped];
  return (
    letters.map((_, i) => letters.map((letter, n) => (n === i ? `${letter}${tones[tone] ?? ''}`.normalize('NFC') : letter)).join('')).find(isSyllable) ?? null
  );
}
