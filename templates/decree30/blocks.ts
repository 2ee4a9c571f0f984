/** The blocks of a text, each by its own writer. */
import type { Block } from '../package/index.js';
import { imageParagraph } from './image.js';
import { listParagraphs } from './list.js';
import { paragraph } from './paragraph.js';
import type { Pen, Piece, Place } from './pen.js';
import { tableBlocks } from './table.js';

/** The blocks of a text, at their place. Lists and tables are handed this same function for what stands in them. */
export function pieces(blocks: readonly Block[], place: Place, pen: Pen): Piece[] {
  return blocks.flatMap((block, i) => piecesBetween(blocks[i - 1], block, blocks[i + 1], place, pen));
}

/**
 * One block between its neighbours on the same paper. The room below a table is room above the paragraph after it:
 * with a paragraph of its own between, LibreOffice parts later headings from their text.
 */
export function piecesBetween(before: Block | undefined, block: Block, after: Block | undefined, place: Place, pen: Pen): Piece[] {
  const isAfterTable = block.type === 'paragraph' && before?.type === 'table';
  const written = piecesOf(block, isAfterTable ? { ...place, before: Math.max(place.before, pen.profile.table.spaceBelow) } : place, pen);
  return block.type === 'table' && after?.type === 'paragraph' ? written.slice(0, -1) : written;
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
