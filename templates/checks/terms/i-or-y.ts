/** `kì` and `kỳ`: the same syllable with i and with y. */
import type { Passage } from '../passages.js';
import { beginsSentence, isCapitalised, withoutTone } from '../words.js';
import { add, eachWord, likeFirst, type Terms, type Use } from './use.js';

/** After these the two letters sound alike; names keep their own. */
const form = /^[hklmts][iy]$/;
/** Words of two that are always written so. */
const fixed = new Set(['tỉ mỉ', 'tì vết', 'ti vi', 'li ti', 'mì chính', 'bánh mì', 'si mê', 'tí hon', 'hi hữu']);

export function iOrY(passages: readonly Passage[]): Use[][] {
  const terms: Terms = new Map();
  eachWord(passages, (word, i, words, passage, paragraph) => {
    const { lower, text, at } = word;
    if (lower.length !== 2 || !'hklmts'.includes(lower.charAt(0)) || !form.test(withoutTone(lower)) || (isCapitalised(word) && !beginsSentence(words, i)))
      return;
    const before = words[i - 1]?.lower ?? '';
    const after = words[i + 1]?.lower ?? '';
    if (fixed.has(`${lower} ${after}`) || fixed.has(`${before} ${lower}`)) return;
    const tone = lower.normalize('NFD').slice(2);
    const letter = withoutTone(lower).charAt(1);
    const writing = (by: string): string => likeFirst(`${lower.charAt(0)}${by}${tone}`.normalize('NFC'), text);
    add(terms, `${lower.charAt(0)}${tone}`, { passage, paragraph, at, written: text, writing: letter, instead: (other) => writing(other.writing) });
  });
  return [...terms.values()];
}
