/** Two words that go together, with and without what parts them: `phòng, chống` and `phòng chống`. */
import type { Passage } from '../passages.js';
import type { Word } from '../words.js';
import { add, eachWord, type Terms, type Use } from './use.js';

/** They are parted everywhere or nowhere, by a comma or a dash as the sense wants. */
const known: readonly [string, string][] = [
  ['phòng', 'chống'],
  ['kinh tế', 'xã hội'],
  ['khiếu nại', 'tố cáo'],
  ['thi đua', 'khen thưởng'],
  ['thanh tra', 'kiểm tra'],
  ['huyện', 'thành phố'],
  ['sửa đổi', 'bổ sung'],
  ['quốc phòng', 'an ninh'],
  ['tuyên truyền', 'phổ biến'],
];

interface Pair {
  syllables: string[];
  /** how many of them are the first half's */
  half: number;
}
const byBeginning = new Map<string, Pair[]>();
for (const [a, b] of known) {
  const syllables = `${a} ${b}`.split(' ');
  const first = syllables[0] ?? '';
  byBeginning.set(first, [...(byBeginning.get(first) ?? []), { syllables, half: a.split(' ').length }]);
}

export function pairs(passages: readonly Passage[]): Use[][] {
  const terms: Terms = new Map();
  eachWord(passages, (word, i, words, passage, paragraph) => {
    for (const { syllables, half } of byBeginning.get(word.lower) ?? []) {
      const gap = gapAt(words, i, syllables, half);
      if (gap === null) continue;
      const [second, last] = [words[i + half], words[i + syllables.length - 1]];
      if (second === undefined || last === undefined) continue;
      const isBare = gap.trim() === '';
      const end = last.at + last.text.length;
      const firstHalf = paragraph.text.slice(word.at, second.at - gap.length);
      const secondHalf = paragraph.text.slice(second.at, end);
      const instead = (other: Use): string => `${firstHalf}${other.written.includes(',') ? ', ' : ' - '}${secondHalf}`;
      const written = paragraph.text.slice(word.at, end);
      add(terms, syllables.join(' '), { passage, paragraph, at: word.at, written, writing: isBare ? 'bare' : 'parted', isPreferred: !isBare, instead });
    }
  });
  return [...terms.values()];
}

/** What parts the halves; null where the pair does not stand there. */
function gapAt(words: readonly Word[], from: number, syllables: readonly string[], half: number): string | null {
  for (let k = 1; k < syllables.length; k++) {
    const word = words[from + k];
    if (word === undefined || word.lower !== syllables[k]) return null;
    if (k === half ? !/^(?:\s*,\s*|\s+[-–]\s+|\s+)$/.test(word.gap) : word.gap !== ' ') return null;
  }
  return words[from + half]?.gap ?? null;
}
