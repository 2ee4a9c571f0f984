/** How long a line of text is, and how it breaks: from the advance widths of the typefaces a page may be set in. */
import { arial } from './arial.js';
import type { Face } from './face.js';
import { times } from './times.js';

const faces = { 'Times New Roman': times, Arial: arial } as const satisfies Record<string, Face>;

/** The typefaces a profile may name: those whose letters are measured here. */
export type FontName = keyof typeof faces;
export const fontNames: readonly FontName[] = ['Times New Roman', 'Arial'];

/** What letters are set in. */
export interface Type {
  /** pt */
  size: number;
  bold?: boolean;
  font?: FontName;
}

/** for letters of other scripts */
const otherWidth = 700;

/** By letter; those with marks are added as they are met. */
type Widths = Map<string, number>;
const byFont = new Map<FontName, { upright: Widths; bold: Widths }>(
  fontNames.map((name) => [name, { upright: byLetter(faces[name].upright), bold: byLetter(faces[name].bold) }]),
);

function byLetter(groups: readonly [number, string][]): Widths {
  return new Map(groups.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])));
}

/** Width of a line in mm. */
export function widthOf(text: string, { size, bold = false, font = 'Times New Roman' }: Type): number {
  const widths: Widths = byFont.get(font)?.[bold ? 'bold' : 'upright'] ?? new Map();
  let thousandths = 0;
  for (const letter of text.normalize('NFC')) thousandths += widths.get(letter) ?? markedWidth(letter, widths);
  return ((thousandths / 1000) * size * 25.4) / 72;
}

const horned: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư', O: 'Ơ', U: 'Ư' };

/** Marks over and under a letter take no room of their own; the horns of ơ and ư do. */
function markedWidth(letter: string, widths: Widths): number {
  const [base = '', ...marks] = letter.normalize('NFD');
  const bare = marks.includes('\u031B') ? (horned[base] ?? base) : base;
  const width = /^\p{M}$/u.test(bare) ? 0 : (widths.get(bare) ?? otherWidth);
  widths.set(letter, width);
  return width;
}

/** Height of one single line in mm. */
export function lineHeight({ size, font = 'Times New Roman' }: Type): number {
  return (faces[font].lineHeight * size * 25.4) / 72;
}

/** How many lines the text takes in that width (mm), near enough to plan a page with. */
export function linesOf(text: string, width: number, size: number, bold = false, font: FontName = 'Times New Roman'): number {
  return Math.max(1, Math.ceil(widthOf(text, { size, bold, font }) / Math.max(width, 1)));
}
