/** Bulleted and numbered lists. */
import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { Block, List } from '../package/index.js';
import { type ListMark, paragraph } from './paragraph.js';
import type { Pen, Piece, Place, WriteBlocks } from './pen.js';
import { twips } from './units.js';

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
  // Bullets count nothing: all of them are one list, and the file names it once.
  const mark: ListMark = {
    reference: definition(list, { level, indent: inside.indent }, pen),
    level,
    instance: list.type === 'bulletList' ? 0 : pen.newList(),
  };
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

interface Standing {
  level: number;
  /** mm between the left edge and the text */
  indent: number;
}

/** The definition holds the levels down to the one it is for, and its name tells which: a file is the larger for every level of a list. */
function definition({ type, attrs }: List, { level, indent }: Standing, pen: Pen): NumberingDefinition {
  const { bullets, hanging } = pen.profile.list;
  const left = twips(indent);
  const all = levels(level, { left, hanging: twips(hanging) });
  if (type === 'bulletList') {
    return {
      reference: `bullets-${level}-${left}`,
      levels: all((at) => ({ format: LevelFormat.BULLET, text: bullets[Math.min(at, bullets.length - 1)] ?? '-' })),
    };
  }
  const start = typeof attrs?.start === 'number' && Number.isInteger(attrs.start) && attrs.start >= 0 && attrs.start < 32_768 ? attrs.start : 1;
  const kind = isNumbering(attrs?.type) ? attrs.type : null;
  return {
    reference: `numbers-${kind ?? 'plain'}-${start}-${level}-${left}`,
    levels: all((at) => {
      const { format, after } = numberings[kind ?? (at % 2 === 0 ? '1' : 'a')];
      return { format, text: `%${at + 1}${after}`, start };
    }),
  };
}

/** The levels down to that one, each with its mark. */
function levels(deepest: number, indent: { left: number; hanging: number }) {
  return (make: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] =>
    Array.from({ length: deepest + 1 }, (_, level) => ({ level, alignment: AlignmentType.LEFT, style: { paragraph: { indent } }, ...make(level) }));
}
