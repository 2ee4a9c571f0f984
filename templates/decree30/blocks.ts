/** Paragraphs, lists, tables and images of a text. */
import { AlignmentType, LineRuleType, type NumberingDefinition, Paragraph, type Table } from 'docx';
import type { Block, Paragraph as ParagraphNode } from '../package/index.js';
import { imageParagraph } from './image.js';
import { inlineRuns } from './inline.js';
import { listParagraphs } from './list.js';
import type { Pen, Place } from './pen.js';
import { tableBlocks } from './table.js';
import { twips, twipsOfPoints } from './units.js';

export type Piece = Paragraph | Table;

/** The blocks of a text, at their place. */
export function pieces(blocks: readonly Block[], place: Place, pen: Pen): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    switch (block.type) {
      case 'paragraph':
        return [paragraph(block, place, pen)];
      case 'bulletList':
      case 'orderedList':
        return listParagraphs(block, place, pen);
      case 'table':
        return tableBlocks(block, place, pen);
      case 'image':
        return [imageParagraph(block, place, pen)];
    }
  });
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
  both: AlignmentType.JUSTIFIED,
} as const;

/** A number or bullet before the first line. */
export interface ListMark {
  reference: NumberingDefinition;
  level: number;
  /** lists of one definition are told apart by it */
  instance: number;
}

/** One paragraph; with a mark it is the first of a list's item. */
export function paragraph(node: ParagraphNode, place: Place, pen: Pen, mark?: ListMark): Paragraph {
  const { hanging } = pen.profile.list;
  const wanted = node.attrs?.textAlign ?? place.alignment;
  const hasFirstLine = wanted === 'justify' || wanted === 'both' || wanted === 'left';
  return new Paragraph({
    alignment: alignments[wanted],
    spacing: { before: twipsOfPoints(place.before), after: twipsOfPoints(place.after), line: Math.round(240 * place.lineSpacing), lineRule: LineRuleType.AUTO },
    indent: mark
      ? { left: twips(place.indent), hanging: twips(hanging) }
      : { left: twips(place.indent), firstLine: hasFirstLine ? twips(place.firstLine) : 0 },
    ...(mark ? { numbering: mark } : {}),
    ...(pen.kept.has(node) ? { keepNext: true } : {}),
    children: inlineRuns(node.content ?? [], { size: place.size, ...(place.bold ? { bold: true } : {}) }, pen),
  });
}
