/** Bulleted and numbered lists. */
import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Block, List } from '../package/index.js';
import { type ListMark, paragraph } from './paragraph.js';
import type { Pen, Piece, Place, WriteBlocks } from './pen.js';

/** Word counts no deeper; what lies deeper is only indented further. */
const deepest = 8;

/** The items of a list; each list counts for itself. */
export function listParagraphs(list: List, place: Place, pen: Pen, write: WriteBlocks): Piece[] {
  const { indent, step } = pen.profile.list;
  const level = Math.min(place.depth, deepest);
  const inside: Place = {
    ...place,
    // Nested very deep, or in a narrow cell, the text keeps half of the width.
    indent: Math.min(place.depth === 0 ? place.indent + Math.min(indent, place.width / 4) : place.indent + step, place.width / 2),
    firstLine: 0,
    depth: place.depth + 1,
  };
  const mark: ListMark = { reference: definition(list, pen), level, instance: pen.newList() };
  return list.content.flatMap((item) => itemPieces(item.content, mark, inside, pen, write));
}

function itemPieces(blocks: readonly Block[], mark: ListMark, place: Place, pen: Pen, write: WriteBlocks): Piece[] {
  const [first, ...others] = blocks;
  // The mark needs a paragraph to stand before, also where the item begins with something else.
  if (first?.type !== 'paragraph') return [paragraph({ type: 'paragraph' }, place, pen, mark), ...write(blocks, place, pen)];
  return [paragraph(first, place, pen, mark), ...write(others, place, pen)];
}

/** How the editor calls the kinds of numbers, and how they are printed. */
const numberings = {
  '1': { format: LevelFormat.DECIMAL, after: '.' },
  a: { format: LevelFormat.LOWER_LETTER, after: ')' },
  A: { format: LevelFormat.UPPER_LETTER, after: '.' },
  i: { format: LevelFormat.LOWER_ROMAN, after: '.' },
  I: { format: LevelFormat.UPPER_ROMAN, after: '.' },
} as const;
type Numbering = keyof typeof numberings;

function isNumbering(value: unknown): value is Numbering {
  return typeof value === 'string' && value in numberings;
}

function definition({ type, attrs }: List, pen: Pen): NumberingDefinition {
  if (type === 'bulletList') {
    const { bullets } = pen.profile.list;
    return { reference: 'bullets', levels: levels((level) => ({ format: LevelFormat.BULLET, text: bullets[Math.min(level, bullets.length - 1)] ?? '-' })) };
  }
  const start = typeof attrs?.start === 'number' && Number.isInteger(attrs.start) && attrs.start >= 0 && attrs.start < 32_768 ? attrs.start : 1;
  const kind = isNumbering(attrs?.type) ? attrs.type : null;
  return {
    reference: `numbers-${kind ?? 'plain'}-${start}`,
    levels: levels((level) => {
      const { format, after } = numberings[kind ?? (level % 2 === 0 ? '1' : 'a')];
      return { format, text: `%${level + 1}${after}`, start };
    }),
  };
}

function levels(make: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({ level, alignment: AlignmentType.LEFT, ...make(level) }));
}
