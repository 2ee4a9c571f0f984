/**
 * The words of a text as searches compare them: lower case, without diacritics, đ as d, cut at everything that is neither letter nor digit.
 * `Số 17/BC-STTTT về Đà Nẵng` → `so 17 bc stttt ve da nang`. Composed and decomposed letters fold alike.
 */
export const foldWords = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A text without capitals and diacritics, not yet cut into words: what it does not hold, no word of it does. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** The tone on the first of two vowels, and on the second: `hòa` and `hoà`, `thủy` and `thuỷ` are one word. */
const tones: readonly (readonly [string, string])[] = [...pairs('òóỏõọ', 'oa', 'àáảãạ'), ...pairs('òóỏõọ', 'oe', 'èéẻẽẹ'), ...pairs('ùúủũụ', 'uy', 'ỳýỷỹỵ')];
const second = new Map(tones);
const first = /[òóỏõọ][ae]|[ùúủũụ]y/g;

function pairs(toned: string, [one = '', other = '']: string, moved: string): [string, string][] {
  return [...toned].map((letter, i) => [letter + other, one + (moved[i] ?? '')]);
}

/** The same words with their diacritics, the two ways of setting a tone as one. */
export function exactWords(text: string): string[] {
  const even = text
    .normalize('NFC')
    .toLowerCase()
    .replace(first, (found) => second.get(found) ?? found);
  return even.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word where it stands: from `start` to before `end`, in UTF-16 units. */
export interface WordAt {
  start: number;
  end: number;
  folded: string;
  exact: string;
}

/** The words of a text in order, each with its place. */
export function wordsAt(text: string): WordAt[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: piece, index: start }) =>
    spellingsOf(piece).map(({ folded: plain, exact }) => ({ start, end: start + piece.length, folded: plain, exact })),
  );
}

type Spellings = Pick<WordAt, 'folded' | 'exact'>[];
/** Vietnamese has some seven thousand syllables, and texts say them again and again. */
const known = new Map<string, Spellings>();
const mostKnown = 20_000;

function spellingsOf(piece: string): Spellings {
  const found = known.get(piece);
  if (found !== undefined) return found;
  const exact = exactWords(piece);
  const spellings = foldWords(piece).map((word, i) => ({ folded: word, exact: exact[i] ?? word }));
  if (known.size >= mostKnown) known.clear();
  // a slice of a text would keep all of it in memory
  if (piece.length <= 12) known.set(piece, spellings);
  return spellings;
}
