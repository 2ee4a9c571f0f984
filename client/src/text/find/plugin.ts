/** What is looked for in an open editor: every place marked, the present one apart. */
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Line, linesOf, placeIn, replaceIn } from '../lines.js';
import { type How, type Match, matchesIn } from './matches.js';

export interface Search extends How {
  words: string;
}
export interface Hit {
  line: Line;
  offset: number;
  length: number;
  from: number;
  to: number;
}
export interface Found {
  search: Search | null;
  hits: readonly Hit[];
  /** which of them is the present one; -1 where there is none */
  at: number;
  marks: DecorationSet;
}

const nothing: Found = { search: null, hits: [], at: -1, marks: DecorationSet.empty };
const key = new PluginKey<Found>('find');

export const foundIn = (state: EditorState): Found => key.getState(state) ?? nothing;

interface Meta {
  search?: Search | null;
  at?: number;
}

export function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before) {
        const meta: Meta | undefined = tr.getMeta(key);
        if (meta === undefined && !tr.docChanged) return before;
        const search = meta?.search === undefined ? before.search : meta.search;
        if (search === null || search.words === '') return search === before.search ? before : { ...nothing, search };
        const hits = meta?.search === undefined && !tr.docChanged ? before.hits : hitsIn(tr.doc, search);
        const at = hits.length === 0 ? -1 : (meta?.at ?? nearest(hits, before.hits[before.at]?.from ?? tr.selection.from));
        return { search, hits, at, marks: marked(tr.doc, hits, at) };
      },
    },
    props: { decorations: (state) => foundIn(state).marks },
  });
}

function hitsIn(doc: Node, search: Search): Hit[] {
  const lines = linesOf(doc);
  return matchesIn(
    lines.map(({ text }) => text),
    search.words,
    search,
  ).flatMap(({ line: n, offset, length }: Match) => {
    const line = lines[n];
    return line === undefined ? [] : [{ line, offset, length, ...placeIn(line, offset, length) }];
  });
}

const nearest = (hits: readonly Hit[], pos: number): number => {
  const next = hits.findIndex(({ from }) => from >= pos);
  return next === -1 ? 0 : next;
};

const marked = (doc: Node, hits: readonly Hit[], at: number): DecorationSet =>
  DecorationSet.create(
    doc,
    hits.map(({ from, to }, i) => Decoration.inline(from, to, { class: i === at ? 'found foundHere' : 'found' })),
  );

export const lookFor = (tr: Transaction, search: Search | null): Transaction => tr.setMeta(key, { search } satisfies Meta);
export const goTo = (tr: Transaction, at: number): Transaction => tr.setMeta(key, { at } satisfies Meta);

/** Puts `words` in the place of the present hit, or of all; how many were replaced. One step to undo. */
export function replaceHits(tr: Transaction, { hits, at }: Found, words: string, which: 'here' | 'all'): number {
  const chosen = which === 'all' ? hits : hits.filter((_, i) => i === at);
  // from the back, so that no place moves before its turn
  for (const { line, offset, length } of chosen.toReversed()) replaceIn(tr, line, { offset, length, text: words });
  return chosen.length;
}
