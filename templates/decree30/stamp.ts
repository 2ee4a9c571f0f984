/** Boxes with words alone in them: the urgency stamp (cell 10b) and the circulation mark (cell 11). */
import { AlignmentType, BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { line } from './cells.js';
import { textRuns } from './inline.js';
import { widthOf } from './letters/widths.js';
import type { Profile } from './profile.js';
import { eighths, twips } from './units.js';

/** The word in a red box of its own size; narrower only where the column (mm) is. */
export function urgencyStamp(urgency: keyof Profile['urgency']['widths'], profile: Profile, column: number): Table {
  const { widths, ...box } = profile.urgency;
  return boxed(urgency, { ...box, width: Math.min(widths[urgency], column), color: profile.red });
}

/** `XEM XONG TRẢ LẠI` in a black box, at most as wide as the column (mm). */
export function circulationMark(words: string, profile: Profile, column: number): Table {
  const { beside, ...box } = profile.circulation;
  const upper = words.toLocaleUpperCase('vi');
  const width = widthOf(upper, { size: box.size, bold: true, font: profile.font }) + 2 * beside;
  return boxed(upper, { ...box, width: Math.min(width, column), color: profile.black, mayGrow: width > column });
}

interface Box {
  /** mm from outer edge to outer edge */
  width: number;
  height: number;
  /** pt */
  size: number;
  thickness: number;
  color: string;
  /** words of more than one line */
  mayGrow?: boolean;
}

function boxed(words: string, { width: outer, height: outerHeight, size, thickness, color, mayGrow = false }: Box): Table {
  const border = { style: BorderStyle.SINGLE, size: eighths(thickness), color };
  // A border is drawn about the edge of its cell: half of it lies outside.
  const edge = (thickness * 25.4) / 72;
  const [width, height] = [outer - edge, outerHeight - edge];
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: border, bottom: border, left: border, right: border },
    rows: [
      new TableRow({
        height: { value: twips(height), rule: mayGrow ? HeightRule.ATLEAST : HeightRule.EXACT },
        children: [
          new TableCell({
            verticalAlign: VerticalAlignTable.CENTER,
            width: { size: twips(width), type: WidthType.DXA },
            children: [line(textRuns(words, { size, bold: true, color }), {})],
          }),
        ],
      }),
    ],
  });
}
