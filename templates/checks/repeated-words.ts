/** A word or phrase written twice by mistake: `công tác công tác`, and the same adverb before and after its verb. */
import { type Check, type Found, foundAt } from './finding.js';
import { adverbs, doubledOnPurpose, neverDoubled } from './known/reduplications.js';
import type { ParagraphText } from './passages.js';
import { type Word, wordsOf } from './words.js';

const longestPhrase = 8;
/** This many words at most stand between an adverb and itself for the two to belong to one verb. */
const furthest = 3;

export const repeatedWords: Check = {
  name: 'repeated-words',
  severity: 'should',
  finds: {
    vi: 'Từ, cụm từ viết lặp (“công tác công tác”), trừ từ láy (“xanh xanh”, “luôn luôn”).',
    en: 'Words and phrases written twice (“công tác công tác”), but not reduplications (“xanh xanh”, “luôn luôn”).',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: diễn đạt ngắn gọn, rõ ràng, chính xác.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: the wording is short, clear and exact.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        repetitionsIn(paragraph).map(({ first, from, to }): Found => {
          const written = paragraph.text.slice(first, to).replace(/\s+/g, ' ');
          const message = { vi: `Lặp từ: “${written}”.`, en: `Repeated words: “${written}”.` };
          return foundAt(passage, paragraph, first, to - first, message, [{ path: paragraph.path, offset: from, length: to - from, text: '' }]);
        }),
      ),
    );
  },
};

/** Where it stands first, and the range that is too much. */
interface Repetition {
  first: number;
  from: number;
  to: number;
}

/** Nothing is repeated across a punctuation mark. */
function repetitionsIn(paragraph: ParagraphText): Repetition[] {
  const found: Repetition[] = [];
  for (const words of clausesOf(paragraph)) {
    for (let at = 0; at < words.length; ) {
      const length = repeatedAt(words, at);
      const repetition = length > 0 ? between(words, at, at + length, length) : adverbAgain(words, at);
      if (repetition !== null) found.push(repetition);
      at += Math.max(length, 1);
    }
  }
  return found;
}

function clausesOf(paragraph: ParagraphText): Word[][] {
  const clauses: Word[][] = [];
  for (const word of wordsOf(paragraph)) {
    const clause = clauses.at(-1);
    if (clause === undefined || !(word.gap === ' ' || /^[ \t\u00a0/-]*$/.test(word.gap))) clauses.push([word]);
    else clause.push(word);
  }
  return clauses;
}

/** How many words from there on stand there twice; 0 for none. */
function repeatedAt(words: readonly Word[], at: number): number {
  for (let length = Math.min(longestPhrase, Math.floor((words.length - at) / 2)); length > 0; length--) {
    if (isTwice(words, at, length) && isMistake(words.slice(at, at + length))) return length;
  }
  return 0;
}

function isTwice(words: readonly Word[], at: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (words[at + i]?.lower !== words[at + length + i]?.lower) return false;
  return true;
}

function isMistake(phrase: readonly Word[]): boolean {
  const first = phrase[0]?.lower ?? '';
  if (phrase.length === 1) return neverDoubled.has(first);
  const isOneWordOverAndOver = phrase.every(({ lower }) => lower === first);
  const hasWords = phrase.some(({ lower }) => /\p{L}{2}/u.test(lower));
  return hasWords && !isOneWordOverAndOver && !doubledOnPurpose.has(first);
}

function adverbAgain(words: readonly Word[], at: number): Repetition | null {
  if (!beginnings.has(words[at]?.lower ?? '')) return null;
  const adverb = twoFrom(words, at);
  if (!adverbs.has(adverb)) return null;
  for (let next = at + 3; next <= at + 2 + furthest; next++) {
    if (joins.has(words[next - 1]?.lower ?? '')) return null;
    if (twoFrom(words, next) === adverb) return between(words, at, next, 2);
  }
  return null;
}

const beginnings = new Set([...adverbs].map((adverb) => adverb.slice(0, adverb.indexOf(' '))));
/** What stands between these is about two things, each with its own adverb. */
const joins = new Set(['và', 'hoặc', 'hay', 'để', 'là', 'được']);

const twoFrom = (words: readonly Word[], at: number): string => `${words[at]?.lower ?? ''} ${words[at + 1]?.lower ?? ''}`;

function between(words: readonly Word[], first: number, again: number, length: number): Repetition {
  const end = (i: number): number => (words[i]?.at ?? 0) + (words[i]?.text.length ?? 0);
  return { first: words[first]?.at ?? 0, from: end(again - 1), to: end(again + length - 1) };
}
