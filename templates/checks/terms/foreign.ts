/** Foreign words: with and without a capital (`Internet`, `internet`), and names one letter apart (`eOffice`, `ioffice`). */
import { foreignWords, knownSlips } from '../known/foreign.js';
import { isSyllable } from '../known/syllables.js';
import type { Passage } from '../passages.js';
import { beginsSentence, isAllCapitals, isOneLetterOff, isWithin, rangesOfCodes } from '../words.js';
import { add, eachWord, type Terms, type Use } from './use.js';

export function foreign(passages: readonly Passage[]): Use[][] {
  const terms: Terms = new Map();
  eachWord(passages, ({ text, lower, at }, i, words, passage, paragraph) => {
    if (lower.length < 4 || isSyllable(lower) || !/^[a-z]+$/.test(lower) || isAllCapitals(text) || knownSlips.has(lower)) return;
    if (beginsSentence(words, i) && /^[A-Z][a-z]+$/.test(text)) return;
    if (isWithin(rangesOfCodes(paragraph), at)) return;
    add(terms, lower, { passage, paragraph, at, written: text, writing: text, instead: (other) => other.written });
  });
  return [...terms.values(), ...oneLetterApart(terms)];
}

/** Two names that no list knows, one letter apart: one of them is likely a slip of the other, but which only the writer knows. */
function oneLetterApart(terms: Terms): Use[][] {
  const names = [...terms.keys()].filter((name) => name.length > 5 && (!foreignWords.has(name) || name.includes('office')));
  return names.flatMap((name, i) =>
    names
      .slice(i + 1)
      .filter((other) => isOneLetterOff(name, other) && other !== `${name}s` && name !== `${other}s`)
      .map((other) =>
        [...(terms.get(name) ?? []), ...(terms.get(other) ?? [])].map(({ instead: _, ...use }): Use => ({ ...use, writing: use.written.toLowerCase() })),
      ),
  );
}
