import { laws } from './law.js';
import { type Refusal, say, type Words } from './rule.js';
import { wordsOfState } from './state-words.js';
import { generalRefusals } from './why-not.js';

const wordsByCode: Record<string, Words> = {
  ...Object.fromEntries(Object.values(laws).flatMap(({ rules }) => Object.values(rules).map(({ code, words }) => [code, words]))),
  ...generalRefusals,
};

/** Every refusal the law knows, by its code. */
export const refusalWords: Readonly<Record<string, Words>> = wordsByCode;

/** The sentence a person reads. */
export function sentence(refusal: Refusal, language: 'vi' | 'en'): string {
  const words = wordsByCode[refusal.code];
  return words === undefined ? refusal.code : say(words, language, { ...refusal.params, ...statesInWords(refusal, language) });
}

/** A rule names a state by its path; people read what the office calls it. */
const statesInWords = ({ params: { reportState, sectionState } }: Refusal, language: 'vi' | 'en'): Refusal['params'] => ({
  ...(typeof reportState === 'string' ? { reportState: wordsOfState('report', reportState)[language] } : {}),
  ...(typeof sectionState === 'string' ? { sectionState: wordsOfState('section', sectionState)[language] } : {}),
});
