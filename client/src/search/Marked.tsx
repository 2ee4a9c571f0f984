import type { Mark } from '../api/search.js';
import css from './Search.module.css';

/** A text with the places of its hits marked. */
export function Marked({ text, hits }: { text: string; hits: readonly Mark[] }) {
  return piecesOf(text, hits).map(({ from, words, hit }) =>
    hit ? (
      <mark key={from} className={css.hit}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}

interface Piece {
  from: number;
  words: string;
  hit: boolean;
}

/** Hits come in order and apart; one that is not in the text is left out. */
export function piecesOf(text: string, hits: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ from: at, words: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits) {
    if (start < at || end > text.length) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
