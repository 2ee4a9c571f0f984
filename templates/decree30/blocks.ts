/** The blocks of a text, each by its own writer. */
import type { Block } from '../package/index.js';
import { imageParagraph } from './image.js';
import { listParagraphs } from './list.js';
import { paragraph } from './paragraph.js';
import type { Pen, Piece, Place } from './pen.js';
import { tableBlocks } from './table.js';

/** The blocks of a text, at their place. Lists and tables are handed this same function for what stands in them. */
export function pieces(blocks: readonly Block[], place: Place, pen: Pen): Piece[] {
  return blocks.flatMap((block, i) => {
    // room below a table is room above the paragraph after it: with a paragraph of its own between, LibreOffice parts later headings from their text
    if (block.type === 'paragraph' && blocks[i - 1]?.type === 'table')
      return piecesOf(block, { ...place, before: Math.max(place.before, pen.profile.table.spaceBelow) }, pen);
    const written = piecesOf(block, place, pen);
    return block.type === 'table' && blocks[i + 1]?.type === 'paragraph' ? written.slice(0, -1) : written;
  });
}

function piecesOf(block: Block, place: Place, pen: Pen): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block, place, pen)];
    case 'bulletList':
    case 'orderedList':
      return listParagraphs(block, place, pen, pieces);
    case 'table':
      return tableBlocks(block, place, pen, pieces);
    case 'image':
      return [imageParagraph(block, place, pen)];
  }
}
