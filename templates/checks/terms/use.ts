/** One place where a term is used. */
import type { ParagraphText, Passage } from '../passages.js';
import { type Word, wordsOf } from '../words.js';

export interface Use {
  passage: Passage;
  paragraph: ParagraphText;
  at: number;
  written: string;
  /** what tells the ways of writing apart */
  writing: string;
  /** this writing is the right one, however rare */
  isPreferred?: boolean;
  /** how it is written the other's way; left out where that needs judgement */
  instead?: (other: Use) => string;
}

/** Groups of uses, one for each term. */
export type Terms = Map<string, Use[]>;

export function add(terms: Terms, term: string, use: Use): void {
  const uses = terms.get(term);
  if (uses === undefined) terms.set(term, [use]);
  else uses.push(use);
}

/** Calls with every word of the document. */
export function eachWord(
  passages: readonly Passage[],
  call: (word: Word, i: number, words: readonly Word[], passage: Passage, paragraph: ParagraphText) => void,
): void {
  for (const passage of passages) {
    for (const paragraph of passage.paragraphs) {
      const words = wordsOf(paragraph);
      words.forEach((word, i) => {
        call(word, i, words, passage, paragraph);
      });
    }
  }
}

/** As the model is capitalised. */
export const likeFirst = (text: string, model: string): string => (/^\p{Lu}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
