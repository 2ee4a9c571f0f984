/** Finds words in lines: with or without diacritics, with or without capitals. */

export interface How {
  /** `phong` is not found in `phòng` */
  diacritics: boolean;
  /** `sở` is not found in `Sở` */
  capitals: boolean;
}
export interface Match {
  /** which of the lines */
  line: number;
  /** UTF-16 units from its start */
  offset: number;
  length: number;
}

/** A text made comparable, and for each of its letters where it stood; one more for the end. */
interface Comparable {
  text: string;
  at: number[];
}

const marks = /\p{M}/gu;

/** `đ` is a letter of its own in Unicode, with no mark to take away. */
function letter(one: string, { diacritics, capitals }: How): string {
  const composed = one.normalize('NFC');
  const bare = diacritics ? composed : composed.normalize('NFD').replace(marks, '').replace('đ', 'd').replace('Đ', 'D');
  return capitals ? bare : bare.toLocaleLowerCase('vi');
}

function comparable(text: string, how: How): Comparable {
  const at: number[] = [];
  let out = '';
  // a letter with the marks that follow it
  for (const { 0: one, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const made = letter(one === '\u00a0' ? ' ' : one, how);
    for (let i = 0; i < made.length; i += 1) at.push(index);
    out += made;
  }
  at.push(text.length);
  return { text: out, at };
}

/** All places, none over another, in the order of the lines. */
export function matchesIn(lines: readonly string[], words: string, how: How): Match[] {
  const wanted = comparable(words, how).text;
  if (wanted === '') return [];
  return lines.flatMap((line, n) => {
    const { text, at } = comparable(line, how);
    const found: Match[] = [];
    const isWhole = (i: number) => at[i] !== at[i - 1];
    for (let i = text.indexOf(wanted); i !== -1; i = text.indexOf(wanted, i + 1)) {
      const end = i + wanted.length;
      const last = found.at(-1);
      const offset = at[i] ?? 0;
      // no letter is cut in two, and no letter is in two places
      if (!isWhole(i) || !isWhole(end) || (last !== undefined && offset < last.offset + last.length)) continue;
      found.push({ line: n, offset, length: (at[end] ?? line.length) - offset });
    }
    return found;
  });
}
