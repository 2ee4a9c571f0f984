/** The text: opening, sections under their headings, closing. */
import { HeadingLevel, Paragraph } from 'docx';
import { type Block, depthOf, type Inline, type ReportPackage, type Section } from '../package/index.js';
import { pieces } from './blocks.js';
import { textRuns } from './inline.js';
import { linesOf } from './letter-widths.js';
import { bodyPlace, type Pen, type Piece, plainText, textWidth } from './pen.js';
import type { Profile } from './profile.js';

/** Everything between the addressees and the signature. */
export function text(report: ReportPackage, pen: Pen): Piece[] {
  const place = bodyPlace(pen.profile, textWidth(pen.profile));
  return [
    ...pieces(report.opening?.content ?? [], place, pen),
    ...report.sections.flatMap((section) => [heading(section), ...pieces(section.content.content, place, pen)]),
    ...pieces(report.closing?.content ?? [], place, pen),
  ];
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** `2.1. Heading` as a heading of Word's, of the depth of its number; the tail stands on the same line and is not bold. */
function heading({ number, heading: words, headingTail }: Section): Paragraph {
  const level = levels[Math.min(depthOf(number), levels.length) - 1];
  const tail = headingTail?.trim() ? textRuns(` ${headingTail}`, { bold: false }) : [];
  return new Paragraph({ ...(level === undefined ? {} : { heading: level }), children: [...textRuns(`${number}. ${words}`), ...tail] });
}

/**
 * The blocks at the end of the text that must go with the signature, so that it never stands alone on a page: two lines at least
 * (headings keep to what follows them anyway).
 */
export function keptWithSignature(report: ReportPackage, profile: Profile): Set<Block> {
  const kept = new Set<Block>();
  const docs = [report.closing, ...report.sections.map((section) => section.content).reverse()];
  let lines = 0;
  for (const doc of docs) {
    for (const block of lastFirst(doc?.content ?? [])) {
      kept.add(block);
      lines += block.type === 'paragraph' ? linesOf(plainText(block.content ?? ([] as Inline[])), textWidth(profile), profile.body.size) : 2;
      if (lines >= 2) return kept;
    }
  }
  return kept;
}

/** Paragraphs, tables and images from the end, also those in lists. */
function* lastFirst(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks.toReversed()) {
    if (block.type === 'bulletList' || block.type === 'orderedList') {
      for (const item of block.content.toReversed()) yield* lastFirst(item.content);
    } else {
      yield block;
    }
  }
}
