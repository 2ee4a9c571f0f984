/**
 * A section's text as a person without the rich editor can work on it: runs of plain paragraphs as lines to write,
 * and between them whatever else there is (tables, lists, marked words), kept as it came.
 */
import type { Doc, DocNode } from './doc.js';

export type Piece = { kind: 'words'; text: string } | { kind: 'kept'; block: DocNode };

/** The words of a paragraph that is nothing but words; null for any other block. */
function plainWords(block: DocNode): string | null {
  if (block.type !== 'paragraph' || block.attrs !== undefined || block.marks !== undefined) return null;
  const inside = block.content ?? [];
  if (inside.length > 1) return null;
  const text = inside[0]?.type === 'text' && inside[0].marks === undefined ? inside[0].text : undefined;
  // an empty paragraph could not be told from the blank line that a writer leaves between two
  return text === undefined || text.trim() === '' || /[\r\n]/.test(text) ? null : text;
}

/** Takes a document apart: a line of a `words` piece is a paragraph. The last piece can always be written in. */
export function takeApart(doc: Doc): Piece[] {
  const pieces: Piece[] = [];
  for (const block of doc.content) {
    const words = plainWords(block);
    const last = pieces.at(-1);
    if (words === null) pieces.push({ kind: 'kept', block });
    else if (last?.kind === 'words') last.text += `\n${words}`;
    else pieces.push({ kind: 'words', text: words });
  }
  return pieces.at(-1)?.kind === 'words' ? pieces : [...pieces, { kind: 'words', text: '' }];
}

/** Puts the pieces together again. Lines without a letter are no paragraphs. */
export function putTogether(pieces: readonly Piece[]): Doc {
  return { type: 'doc', content: pieces.flatMap((piece) => (piece.kind === 'kept' ? [piece.block] : paragraphs(piece.text))) };
}

const paragraphs = (text: string): DocNode[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
