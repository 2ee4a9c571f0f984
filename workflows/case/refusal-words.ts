import { type Refusal, say, type Words } from './rule.js';
import { rules } from './rules.js';
import { generalRefusals } from './why-not.js';

const wordsByCode: Record<string, Words> = {
  ...Object.fromEntries(Object.values(rules).map(({ code, words }) => [code, words])),
  ...generalRefusals,
};

/** Every refusal the law knows, by its code. */
export const refusalWords: Readonly<Record<string, Words>> = wordsByCode;

/** The sentence a person reads. */
export function sentence(refusal: Refusal, language: 'vi' | 'en'): string {
  const words = wordsByCode[refusal.code];
  return words === undefined ? refusal.code : say(words, language, refusal.params);
}
