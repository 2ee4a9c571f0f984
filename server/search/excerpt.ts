import { folded, type WordAt, wordsAt } from '../store/fold.js';
import type { SearchField, SearchTerm } from '../store/search.js';
import { blocksOf, partOf, placesOf } from '../store/search-terms.js';

/** A hit in a text: from `start` to before `end`, in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
}

export interface Excerpt {
  of: SearchField['of'];
  /** number of the section it is from */
  section: string | null;
  text: string;
  hits: Mark[];
}

/** Letters of an excerpt, about; and how much of it stands before the first hit. */
const length = 220;
const before = 60;

interface Hit extends Mark {
  term: number;
  exact: boolean;
}

/** Where the words stand in a text, in order and apart. */
export function marksIn(text: string, terms: readonly SearchTerm[]): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (const block of blocksOf({ text })) {
    for (const { start, end } of hitsIn(block, terms)) {
      const last = marks.at(-1);
      if (last !== undefined && from + start <= last.end) last.end = Math.max(last.end, from + end);
      else marks.push({ start: from + start, end: from + end });
    }
    from += block.length + 1;
  }
  return marks;
}

/** Hits of a block that are weighed; a paragraph with more of them is one long list. */
const mostHits = 200;

function hitsIn(block: string, terms: readonly SearchTerm[]): Hit[] {
  // most blocks hold none of it, which is seen without cutting them into words
  const plain = folded(block);
  if (!terms.some((term) => plain.includes(term.folded[0] ?? ''))) return [];
  const words = wordsAt(block);
  const hits = terms.flatMap((term, i) => {
    const exact = new Set(placesOf(term, words, 'exact'));
    return placesOf(term, words, 'folded').map((at): Hit => ({ ...spanOf(words, at, term.folded.length), term: i, exact: exact.has(at) }));
  });
  return hits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const spanOf = (words: readonly WordAt[], at: number, count: number): Mark => ({ start: words[at]?.start ?? 0, end: words[at + count - 1]?.end ?? 0 });

interface Window {
  field: SearchField;
  block: string;
  start: number;
  /** more terms, then more of them as they were typed */
  worth: number;
}

/**
 * The place of a document that says most of what was looked for: most of the words near to one another, with their diacritics before without.
 * Its name is shown with every document anyway, so it is no excerpt; nor is what it shares with many, unless it is needed. Where nothing holds a word, the beginning of its text is shown.
 */
export function excerptOf(fields: readonly SearchField[], terms: readonly SearchTerm[], exact: boolean): Excerpt | null {
  const of = (part: string): SearchField[] => fields.filter((field) => partOf(field) === part);
  const shown = of('text');
  const title = of('title').flatMap(blocksOf);
  const isInTitle = terms.every((term) => title.some((block) => hitsIn(block, [term]).length > 0));
  const best = bestOf(shown, terms, exact) ?? (isInTitle ? null : bestOf(of('around'), terms, false));
  if (best !== null) return cut(best, terms);
  const text = shown.find(({ of, text: words }) => of === 'text' && words !== '');
  if (text === undefined) return null;
  return cut({ field: text, block: blocksOf(text).slice(0, 4).join(' · '), start: 0, worth: 0 }, terms);
}

/** The best window of all blocks; the first that cannot be bettered ends the search. `exact`: the document holds the words as they were typed. */
function bestOf(fields: readonly SearchField[], terms: readonly SearchTerm[], exact: boolean): Window | null {
  const most = terms.length * (exact ? 3 : 2);
  let best: Window | null = null;
  for (const field of fields) {
    for (const block of blocksOf(field)) {
      const found = bestIn(field, block, terms);
      if (found !== null && (best === null || found.worth > best.worth)) best = found;
      if (best !== null && best.worth >= most) return best;
    }
  }
  return best;
}

function bestIn(field: SearchField, block: string, terms: readonly SearchTerm[]): Window | null {
  const hits = hitsIn(block, terms).slice(0, mostHits);
  let best: Window | null = null;
  for (const { start } of hits) {
    const near = hits.filter((hit) => hit.start >= start && hit.end <= start + length - before);
    const worth = new Set(near.map(({ term }) => term)).size * 2 + new Set(near.filter(({ exact }) => exact).map(({ term }) => term)).size;
    if (best === null || worth > best.worth) best = { field, block, start, worth };
  }
  return best;
}

/** A piece of the block on borders of words, with dots where something is left out. */
function cut({ field, block, start, worth }: Window, terms: readonly SearchTerm[]): Excerpt {
  const from = worth === 0 || start <= before ? 0 : nextWord(block, start - before);
  const to = block.length - from <= length + 20 ? block.length : lastWord(block, from + length);
  const text = `${from === 0 ? '' : '… '}${block.slice(from, to)}${to === block.length ? '' : ' …'}`;
  return { of: field.of, section: field.section ?? null, text, hits: marksIn(text, terms) };
}

function nextWord(block: string, at: number): number {
  const blank = block.indexOf(' ', at);
  return blank < 0 || blank > at + 30 ? at : blank + 1;
}
function lastWord(block: string, at: number): number {
  const blank = block.lastIndexOf(' ', at);
  return blank < at - 30 ? at : blank;
}
