/** The text: opening, sections under their headings, closing; on turned paper where a table needs it. */
import type { Block, Inline, ReportPackage } from '../package/index.js';
import { piecesBetween } from './blocks.js';
import { type Heading, headingsOf } from './headings.js';
import { linesOf } from './letters/widths.js';
import { bodyPlace, type Pen, type Piece, plainText, textWidth } from './pen.js';
import type { Profile } from './profile.js';
import { needsMore } from './table-widths.js';

/** Pages one after another of one orientation. */
export interface Stretch {
  landscape: boolean;
  pieces: Piece[];
}

type Part = { heading: Heading } | { block: Block };

/** Everything between the addressees and the signature; the first stretch is upright, and may be empty. */
export function text(report: ReportPackage, pen: Pen): Stretch[] {
  const { profile } = pen;
  const heading = headingsOf(report, profile);
  const blocks = (all: readonly Block[]): Part[] => all.map((block) => ({ block }));
  const parts: Part[] = [
    ...blocks(report.opening?.content ?? []),
    ...report.sections.flatMap((section): Part[] => [{ heading: heading(section) }, ...blocks(section.content.content)]),
    ...blocks(report.closing?.content ?? []),
  ];
  const turned = turnedParts(parts, profile);
  const stretches: Stretch[] = [{ landscape: false, pieces: [] }];
  let place = bodyPlace(profile, textWidth(profile));
  const neighbour = (i: number, step: 1 | -1): Block | undefined => {
    const part = parts[i + step];
    return part !== undefined && 'block' in part && turned[i + step] === turned[i] ? part.block : undefined;
  };
  parts.forEach((part, i) => {
    const landscape = turned[i] ?? false;
    if (stretches.at(-1)?.landscape !== landscape) {
      stretches.push({ landscape, pieces: [] });
      place = bodyPlace(profile, textWidth(profile, landscape));
    }
    const written = 'heading' in part ? [part.heading.paragraph] : piecesBetween(neighbour(i, -1), part.block, neighbour(i, 1), place, pen);
    stretches.at(-1)?.pieces.push(...written);
  });
  return stretches;
}

/**
 * Which parts stand on turned paper: a table that needs it, with the headings right above it; and all that follows it where that is
 * too little to go with the signature on a page of its own.
 */
function turnedParts(parts: readonly Part[], profile: Profile): boolean[] {
  const turned = parts.map((part) => 'block' in part && needsMore(part.block, textWidth(profile), profile));
  for (let i = parts.length - 2; i >= 0; i--) {
    const part = parts[i];
    if (part !== undefined && 'heading' in part && part.heading.isTitle && turned[i + 1] === true) turned[i] = true;
  }
  const last = turned.lastIndexOf(true);
  if (last < 0) return turned;
  const after = parts.slice(last + 1).reduce((lines, part) => lines + ('heading' in part ? 1 : linesOfBlock(part.block, profile)), 0);
  return after < linesWithSignature ? turned.map((one, i) => one || i > last) : turned;
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
      lines += linesOfBlock(block, profile);
      if (lines >= linesWithSignature) return kept;
    }
  }
  return kept;
}

/** of the text, which go with the signature */
const linesWithSignature = 2;

function linesOfBlock(block: Block, profile: Profile): number {
  const inline: readonly Inline[] = block.type === 'paragraph' ? (block.content ?? []) : [];
  return block.type === 'paragraph' ? linesOf(plainText(inline), textWidth(profile), profile.body.size, false, profile.font) : linesWithSignature;
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
