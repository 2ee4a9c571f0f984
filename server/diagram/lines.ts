/** About so many letters to a line, below and beside the arrows. */
const lettersOfALine = 24;
/** What a line may be longer than its share, so that the last word still finds its place. */
const longestHalfWord = 4;

/** Words over as few lines of about so many letters as they need, all about as long; a longer word stays whole. */
export function linesOf(words: string): string[] {
  const most = Math.ceil(words.length / Math.ceil(words.length / lettersOfALine)) + longestHalfWord;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same letters without what stands above and below them: as wide, and measured by tables that know Latin letters alone. */
export const withoutMarks = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
