import type { Block, Doc, Inline } from '../../templates/index.js';

/** What a reader reads of a text, a block a line: paragraphs, items, cells, footnotes, what pictures show. */
export const linesOfDoc = (doc: Doc | undefined): string[] => (doc?.content ?? []).flatMap(linesOfBlock);

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return linesOfParagraph(block.content ?? []);
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(linesOfBlock));
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(linesOfBlock)));
    case 'image':
      return block.attrs.alt === undefined || block.attrs.alt === '' ? [] : [block.attrs.alt];
    default:
      return [];
  }
}

/** Letters set in different ways are one word still; a break within a paragraph is a blank. */
function linesOfParagraph(nodes: readonly Inline[]): string[] {
  const line = nodes.map((node) => (node.type === 'text' ? node.text : ' ')).join('');
  const notes = nodes.flatMap((node) => (node.type === 'footnote' ? node.content.flatMap(linesOfBlock) : []));
  return [line.replace(/\s+/g, ' ').trim(), ...notes].filter((text) => text !== '');
}
