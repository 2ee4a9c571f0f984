/** What the parts of the page share while one document is written. */
import type { AlignmentType, IParagraphStyleOptions, Paragraph, Table } from 'docx';
import type { Block, Footnote, Inline } from '../package/index.js';
import type { LineSpacing, Profile } from './profile.js';
import { styleSheet } from './style-sheet.js';

export interface Pen {
  profile: Profile;
  /** Takes a footnote in and answers its number; they are numbered in the order they are met. */
  footnote(note: Footnote): number;
  /** A number no other list of this document has. */
  newList(): number;
  /** The paragraph style of what is set in this manner; one for each manner there is in the document. */
  style(manner: Manner): string;
  /** blocks that stay with what follows them */
  kept: ReadonlySet<Block>;
}

/** What a text becomes in the file. */
export type Piece = Paragraph | Table;
/** Writes blocks at a place. */
export type WriteBlocks = (blocks: readonly Block[], place: Place, pen: Pen) => Piece[];

/** Where a text stands: what it may be as wide as, and how it is set there. */
export interface Place {
  /** mm between the left edge and the text */
  indent: number;
  /** mm there are for the text, indent included */
  width: number;
  /** mm the first line of a paragraph is indented by */
  firstLine: number;
  /** pt */
  size: number;
  /** pt above and below each paragraph */
  before: number;
  after: number;
  lineSpacing: LineSpacing;
  alignment: 'both' | 'left' | 'center';
  /** lists inside lists */
  depth: number;
  bold: boolean;
}

/** How a paragraph is set, its number or bullet apart. */
export type Manner = Pick<Place, 'indent' | 'firstLine' | 'size' | 'bold' | 'before' | 'after' | 'lineSpacing'> & {
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** mm the first line begins before the others, where a mark stands before it */
  hanging?: number;
  /** mm between the text and the right edge */
  right?: number;
};

/** The place of the running text in that width (mm). */
export function bodyPlace(profile: Profile, width: number): Place {
  const { size, firstLine, spaceBetween, lineSpacing } = profile.body;
  return { indent: 0, width, firstLine, size, before: 0, after: spaceBetween, lineSpacing, alignment: 'both', depth: 0, bold: false };
}

/** mm between the margins of a page. */
export function textWidth({ paper, margin }: Profile, landscape = false): number {
  return (landscape ? paper.height : paper.width) - margin.left - margin.right;
}

/** mm between the margins, top to bottom. */
export function textHeight({ paper, margin }: Profile, landscape = false): number {
  return (landscape ? paper.width : paper.height) - margin.top - margin.bottom;
}

/** A pen for one document. */
export function newPen(profile: Profile, kept: ReadonlySet<Block>): { pen: Pen; footnotes: Footnote[]; manners: IParagraphStyleOptions[] } {
  const footnotes: Footnote[] = [];
  const { styleOf, styles: manners } = styleSheet(profile);
  let lists = 0;
  const pen: Pen = {
    profile,
    kept,
    style: styleOf,
    footnote: (note) => footnotes.push(note),
    newList: () => {
      lists += 1;
      return lists;
    },
  };
  return { pen, footnotes, manners };
}

/** The words of a text as one line, for measuring. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? ' ' : '')).join('');
}
