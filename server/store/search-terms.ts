/** What somebody looks for, and where a text holds it: one reading for both stores and for the marks on the screen. */
import { type WordAt, wordsAt } from './fold.js';
import type { SearchField, SearchTerm } from './search.js';

/** Words that are looked for at most; a longer question is cut, since each narrows what is found. */
const mostWords = 32;

/**
 * The terms of what was typed. Each chunk between blanks is one: its words stand side by side, the last may be only begun (`17/BC-ST`).
 * In quotation marks, whole words side by side; an open quotation is one that is still being typed.
 */
export function termsOf(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  let words = 0;
  for (const [, closed, open, chunk] of typed.matchAll(/["“”„]([^"“”„]*)["“”„]|["“”„]([^"“”„]*)$|([^\s"“”„]+)/g)) {
    const found = wordsAt(closed ?? open ?? chunk ?? '').slice(0, mostWords - words);
    words += found.length;
    if (found.length > 0) terms.push({ folded: found.map(({ folded }) => folded), exact: found.map(({ exact }) => exact), prefix: closed === undefined });
  }
  return terms;
}

/** What a field counts as: what names a document; what it says, and who is in it; what it shares with many, and so tells least. */
export type Part = 'title' | 'text' | 'around';
export const partOf = ({ of }: Pick<SearchField, 'of'>): Part =>
  of === 'number' || of === 'subject' || of === 'type' ? 'title' : of === 'division' || of === 'date' || of === 'state' ? 'around' : 'text';

/** Blocks of a field: words of two paragraphs are never side by side. */
export const blocksOf = ({ text }: Pick<SearchField, 'text'>): string[] => text.split('\n');

export type Spelling = 'exact' | 'folded';

/** Where the term begins among the words, as indexes into them. */
export function placesOf(term: SearchTerm, words: readonly WordAt[], spelling: Spelling): number[] {
  const wanted = term[spelling];
  const last = wanted.length - 1;
  const fits = (word: WordAt | undefined, i: number): boolean => {
    const [has, wants] = [word?.[spelling] ?? '', wanted[i] ?? ''];
    return i === last && term.prefix ? has.startsWith(wants) : has === wants;
  };
  const found: number[] = [];
  for (let at = 0; at + last < words.length; at += 1) if (wanted.every((_, i) => fits(words[at + i], i))) found.push(at);
  return found;
}

/**
 * How well something was found, best first: with its diacritics in what names the document, or anywhere; without them in what names it, or anywhere;
 * at last with what only stands around it, its divisions, dates and state.
 */
export const tiers: readonly { spelling: Spelling; parts: readonly Part[] }[] = [
  { spelling: 'exact', parts: ['title'] },
  { spelling: 'exact', parts: ['title', 'text'] },
  { spelling: 'folded', parts: ['title'] },
  { spelling: 'folded', parts: ['title', 'text'] },
  { spelling: 'folded', parts: ['title', 'text', 'around'] },
];
/** Whoever is found in one of these tiers was found in an earlier one already. */
export const earlierOf: readonly (readonly number[])[] = [[], [0], [1], [1, 2], [3]];

export const isExactTier = (tier: number): boolean => tiers[tier]?.spelling === 'exact';

/** The first tier in which these fields hold every term; null where none does. */
export function tierOf(fields: readonly SearchField[], terms: readonly SearchTerm[]): number | null {
  const blocks = fields.flatMap((field) => blocksOf(field).map((text) => ({ part: partOf(field), words: wordsAt(text) })));
  const found = tiers.findIndex(({ spelling, parts }) =>
    terms.every((term) => blocks.some(({ part, words }) => parts.includes(part) && placesOf(term, words, spelling).length > 0)),
  );
  return found < 0 ? null : found;
}
