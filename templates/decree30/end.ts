/** The end of the document: recipients on the left (cell 9), authority, room and name on the right (cell 7). */
import { Paragraph, type Table, TableCell, TableRow, VerticalMergeType, WidthType } from 'docx';
import { columns } from './cells.js';
import type { RenderInput } from './input.js';
import type { Pen } from './pen.js';
import { recipients } from './recipients.js';
import { signature } from './signature.js';
import { twips } from './units.js';

/**
 * In that width (mm). The signature stays in one piece. A list of recipients longer than it reaches down into a second row,
 * which the end of a page may cut.
 */
export function end({ package: report, issue }: RenderInput, pen: Pen, width: number): Table {
  const { profile } = pen;
  const left = profile.end.leftWidth;
  const right = width - left;
  const names = recipients(report, pen);
  const signed = signature(report.signature, issue, profile, right);
  const widths = [left, right];
  const cell = (i: number, children: Paragraph[], merge?: 'restart' | 'continue') =>
    new TableCell({
      width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
      ...(merge === undefined ? {} : { verticalMerge: merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children,
    });
  if (names.height <= signed.height) {
    // Kept with the small paragraph behind it, which would otherwise begin a page of its own where the signature ends at the bottom of one.
    const children = [cell(0, names.lines(true)), cell(1, signed.lines(true))];
    return columns(widths, [new TableRow({ cantSplit: true, children })]);
  }
  const empty = () => [new Paragraph({ children: [] })];
  return columns(widths, [
    new TableRow({ cantSplit: true, children: [cell(0, names.lines(false), 'restart'), cell(1, signed.lines(false))] }),
    new TableRow({ children: [cell(0, empty(), 'continue'), cell(1, empty())] }),
  ]);
}
