/** Ruled tables of the slip: a header repeated on every page, rows in one piece as long as that leaves room on the page. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { eighths, line, linesOf, type Profile, textHeight, twips } from '../decree30/index.js';
import { measures } from './measures.js';

export interface Cell {
  /** a line feed begins a new line */
  text: string;
  alignment?: 'left' | 'center' | 'both';
  bold?: boolean;
  italic?: boolean;
}
export type Row = readonly Cell[];

/** A table with columns of these widths (mm). A row of one cell goes across all of them and keeps to the row below. */
export function grid(widths: readonly number[], header: readonly string[], rows: readonly Row[], profile: Profile): Table {
  const { padding, thickness } = measures.cell;
  const border = { style: BorderStyle.SINGLE, size: eighths(thickness), color: profile.black };
  const heads = header.map((text): Cell => ({ text, alignment: 'center', bold: true }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { marginUnitType: WidthType.DXA, left: twips(padding), right: twips(padding), top: 0, bottom: 0 },
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: [tableRow(heads, widths, profile, true), ...rows.map((row) => tableRow(row, widths, profile, false))],
  });
}

function tableRow(row: Row, widths: readonly number[], profile: Profile, isHeader: boolean): TableRow {
  const [only] = row;
  const across = row.length === 1 && widths.length > 1 && only !== undefined;
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: heightOf(row, widths) <= textHeight(profile) * measures.wholeRow,
    children: across
      ? [new TableCell({ columnSpan: widths.length, children: linesOfCell(only, true) })]
      : row.map(
          (cell, i) =>
            new TableCell({
              width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
              ...(isHeader ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
              children: linesOfCell(cell, isHeader),
            }),
        ),
  });
}

function linesOfCell({ text, alignment = 'left', bold = false, italic = false }: Cell, keepNext: boolean): Paragraph[] {
  const { size, space } = measures.cell;
  if (text === '') return [new Paragraph({ children: [] })];
  return [line(text, { size, bold, italic }, { alignment, before: space, after: space, keepNext })];
}

/** mm, near enough to tell whether a row can stay in one piece */
function heightOf(row: Row, widths: readonly number[]): number {
  const { size, padding } = measures.cell;
  const lines = row.map(({ text }, i) => text.split('\n').reduce((sum, one) => sum + linesOf(one, (widths[i] ?? 1) - 2 * padding, size), 0));
  return (Math.max(...lines) * size * 1.15 * 25.4) / 72;
}
