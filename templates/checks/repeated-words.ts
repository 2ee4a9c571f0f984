/** A word or phrase written twice in a row by mistake: `công tác công tác`. */
import type { Check, Found } from './finding.js';

/** Single words are doubled on purpose all the time (`luôn luôn`, `ngày ngày`); these never are. */
const neverDoubled = new Set(
  'và của các những được là có cho với trong trên theo đã để tại về này khi do bị đang sẽ không nhưng hoặc thì mà một bằng cùng cũng như nếu vì bởi'.split(' '),
);
/** Phrases that begin like this are doubled for emphasis: `từng bước từng bước`. */
const doubledOnPurpose = new Set(['từng', 'mỗi', 'rất', 'nhiều', 'hết', 'dần']);
const longestPhrase = 8;

export const repeatedWords: Check = {
  name: 'repeated-words',
  severity: 'should',
  find(_report, passages) {
    return passages.flatMap(({ section, paragraphs }) =>
      paragraphs.flatMap(({ path, text }) =>
        repetitionsIn(text).map(
          (phrase): Found => ({ section, path, message: { vi: `Lặp từ: “${phrase} ${phrase}”.`, en: `Repeated words: “${phrase} ${phrase}”.` } }),
        ),
      ),
    );
  },
};

/** The repeated phrases of a paragraph as they were first written; nothing is repeated across a punctuation mark. */
function repetitionsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}\s/-]+|\n/u).flatMap((clause) => {
    const words = clause.split(/\s+/).filter((word) => word !== '');
    const lower = words.map((word) => word.toLowerCase());
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = repeatedAt(lower, at);
      if (length > 0) found.push(words.slice(at, at + length).join(' '));
      at += Math.max(length, 1);
    }
    return found;
  });
}

/** How many words from there on stand there twice; 0 for none. */
function repeatedAt(words: readonly string[], at: number): number {
  for (let length = Math.min(longestPhrase, Math.floor((words.length - at) / 2)); length > 0; length--) {
    const phrase = words.slice(at, at + length);
    if (phrase.every((word, i) => word === words[at + length + i]) && isMistake(phrase)) return length;
  }
  return 0;
}

function isMistake(phrase: readonly string[]): boolean {
  const [first = ''] = phrase;
  if (phrase.length === 1) return neverDoubled.has(first);
  const isOneWordOverAndOver = phrase.every((word) => word === first);
  const hasWords = phrase.some((word) => /\p{L}{2}/u.test(word));
  return hasWords && !isOneWordOverAndOver && !doubledOnPurpose.has(first);
}
