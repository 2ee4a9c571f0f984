import type { Block, Inline } from '../package/index.js';
import type { LineKind } from './change.js';

/** A word, a mark or a blank, with how it is set. */
export interface Token {
  text: string;
  /** `bold italic`; empty where it is set plainly */
  marks: string;
}

/** One line of a version as it is compared: a paragraph has one cell, a row of a table as many as it has. */
export interface Line {
  kind: LineKind;
  cells: Token[][];
  /** what a reader sees of it, without how it is set */
  text: string;
}

/** Words, numbers, blanks and single marks; letters keep the signs above and below them. */
const pieces = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

const tokensOf = (text: string, marks = ''): Token[] => [...text.normalize('NFC').matchAll(pieces)].map(([piece]) => ({ text: piece, marks }));

export const lineOf = (kind: LineKind, cells: Token[][]): Line => ({
  kind,
  cells,
  text: cells.map((cell) => cell.map(({ text }) => text).join('')).join('\t'),
});

export const plainLine = (kind: LineKind, text: string): Line => lineOf(kind, [tokensOf(text)]);

/** The lines of a text in the order a reader meets them; the footnotes of a paragraph come after it. */
export const linesOf = (blocks: readonly Block[], kind: LineKind = 'paragraph'): Line[] => blocks.flatMap((block) => linesOfBlock(block, kind));

function linesOfBlock(block: Block, kind: LineKind): Line[] {
  switch (block.type) {
    case 'paragraph':
      return [lineOf(kind, [inlineTokens(block.content ?? [])]), ...footnotesIn(block.content ?? [])];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => linesOf(item.content, kind === 'footnote' ? 'footnote' : 'listItem'));
    case 'table':
      return block.content.flatMap((row) => [
        lineOf(
          'tableRow',
          row.content.map((cell) => cellTokens(cell.content)),
        ),
        ...row.content.flatMap((cell) => cell.content.flatMap(footnotesOf)),
      ]);
    case 'image':
      // the picture itself is named by its bytes: another picture is another line
      return [{ kind: 'image', cells: [tokensOf(block.attrs.alt ?? '')], text: block.attrs.src }];
  }
}

const footnoteSign: Token = { text: '※', marks: '' };

const inlineTokens = (nodes: readonly Inline[]): Token[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return tokensOf(node.text, marksOf(node.marks ?? []));
    return node.type === 'hardBreak' ? [{ text: '\n', marks: '' }] : [footnoteSign];
  });

const marksOf = (marks: readonly { type: string }[]): string =>
  marks
    .map(({ type }) => type)
    .sort()
    .join(' ');

const footnotesIn = (nodes: readonly Inline[]): Line[] => nodes.flatMap((node) => (node.type === 'footnote' ? linesOf(node.content, 'footnote') : []));

const footnotesOf = (block: Block): Line[] => linesOf([block]).filter(({ kind }) => kind === 'footnote');

/** A cell is compared as one run of words, its paragraphs a line apart. */
function cellTokens(blocks: readonly Block[]): Token[] {
  const lines = linesOf(blocks).filter(({ kind }) => kind !== 'footnote');
  return lines.flatMap(({ cells }, i) => [...(i === 0 ? [] : [{ text: '\n', marks: '' }]), ...cells.flat()]);
}
