/** A paragraph of a text, plain or the first of a list's item. */
import { AlignmentType, type NumberingDefinition, Paragraph } from 'docx';
import type { Paragraph as ParagraphNode } from '../package/index.js';
import { inlineRuns } from './inline.js';
import type { Pen, Place } from './pen.js';
import { StyledParagraph } from './styled-paragraph.js';

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
  const wanted = node.attrs?.textAlign ?? place.alignment;
  const hasFirstLine = wanted === 'justify' || wanted === 'both' || wanted === 'left';
  const firstLine = hasFirstLine ? place.firstLine : 0;
  const style = pen.style({ ...place, alignment: alignments[wanted], firstLine });
  const children = inlineRuns(node.content ?? [], {}, pen);
  const keepNext = pen.kept.has(node);
  if (mark === undefined) return new StyledParagraph(style, children, keepNext);
  return new Paragraph({ style, numbering: mark, ...(keepNext ? { keepNext } : {}), children });
}
