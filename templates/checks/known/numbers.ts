/** Numbers as an office writes them: `03`, `ba`, `mười hai`. */
const units = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const words = new Map<string, number>(units.map((word, n) => [word, n]));
for (const [n, word] of ['một', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín'].entries()) words.set(`mười ${word}`, 11 + n);

/** The words that are counts; `một` is mostly an article, `năm` mostly a year. */
export const numberWords: string = [...words.keys()]
  .filter((word) => !['không', 'một', 'năm'].includes(word))
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Null where it is no number. */
export function numberIn(written: string): number | null {
  const lower = written.toLowerCase();
  return /^\d+$/.test(lower) ? Number(lower) : (words.get(lower) ?? null);
}
