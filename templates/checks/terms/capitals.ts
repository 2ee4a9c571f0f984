/** `Lãnh đạo sở` and `Lãnh đạo Sở`: the own agency with and without its capital after the same word. */
import type { Passage } from '../passages.js';
import { isAllCapitals, isCapitalised } from '../words.js';
import { add, eachWord, likeFirst, type Terms, type Use } from './use.js';

const agencies = new Set(['sở', 'cục', 'bộ', 'tỉnh', 'huyện', 'trung tâm']);
const heads = new Set(['lãnh đạo', 'giám đốc', 'chánh', 'thanh tra', 'văn phòng', 'phó', 'toàn', 'nội bộ', 'thuộc', 'của']);
/** What follows makes a name or a kind of it: `Sở Tài chính`, `sở, ngành`. */
const goesOn = /^(?:,|-|và)$/;

export function capitals(passages: readonly Passage[]): Use[][] {
  const terms: Terms = new Map();
  eachWord(passages, (word, i, words, passage, paragraph) => {
    const [before, earlier, next] = [words[i - 1], words[i - 2], words[i + 1]];
    if (!agencies.has(word.lower) || before === undefined || word.gap.trim() !== '' || (word.text.length > 1 && isAllCapitals(word.text))) return;
    const head = heads.has(`${earlier?.lower} ${before.lower}`) ? `${earlier?.lower} ${before.lower}` : heads.has(before.lower) ? before.lower : null;
    if (head === null || (next !== undefined && (goesOn.test(next.gap.trim()) || next.lower === 'và' || (next.gap === ' ' && isCapitalised(next))))) return;
    const from = head.includes(' ') && earlier !== undefined ? earlier.at : before.at;
    add(terms, `${head} ${word.lower}`, {
      passage,
      paragraph,
      at: from,
      written: paragraph.text.slice(from, word.at + word.text.length),
      writing: isCapitalised(word) ? 'capital' : 'small',
      isPreferred: isCapitalised(word),
      instead: (other) => {
        const own = other.writing === 'capital' ? likeFirst(word.lower, 'A') : word.lower;
        return `${paragraph.text.slice(from, word.at)}${own}`;
      },
    });
  });
  return [...terms.values()];
}
