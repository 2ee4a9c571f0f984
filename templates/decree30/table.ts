/** Tables: merged cells, widths, and a header that is repeated on every page. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalMergeType, WidthType } from 'docx';
import { type GridCell, gridOf, type Table as TableNode } from '../package/index.js';
import { space } from './cells.js';
import { flattened } from './inline.js';
import { type Pen, type Piece, type Place, plainText, type WriteBlocks } from './pen.js';
import { columnWidths } from './table-widths.js';
import { eighths, twips } from './units.js';

/** A row with more letters than this may be cut by the end of a page. */
const wholeRowLetters = 500;
/** A taller header is not repeated: it would leave no room on the page. */
const headerRowsAtMost = 4;

/** The table and a little room below it, which also keeps two tables apart. */
export function tableBlocks(node: TableNode, place: Place, pen: Pen, write: WriteBlocks): Piece[] {
  const grid = gridOf(node);
  if (grid.columns === 0) return [];
  const { table } = pen.profile;
  const widths = columnWidths(node, place.width - place.indent, pen.profile);
  const headers = headerRows(grid.rows);
  const border = { style: BorderStyle.SINGLE, size: eighths(table.thickness), color: pen.profile.black };
  const kept = pen.kept.has(node);
  const padding = twips(cellPadding(widths, pen));
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
      ...(place.indent > 0 ? { indent: { size: twips(place.indent), type: WidthType.DXA } } : {}),
      columnWidths: widths.map(twips),
      margins: { marginUnitType: WidthType.DXA, left: padding, right: padding, top: 0, bottom: 0 },
      borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
      rows: grid.rows.map(
        (row, r) =>
          new TableRow({
            ...(r < headers ? { tableHeader: true } : {}),
            ...(lettersOf(row) <= wholeRowLetters ? { cantSplit: true } : {}),
            ...(r < headers || (kept && r === grid.rows.length - 1) ? { keepNext: true } : {}),
            children: row.map((cell) => tableCell(cell, widths, place, pen, write)),
          }),
      ),
    }),
    space(table.spaceBelow, kept),
  ];
}

function tableCell(cell: GridCell, widths: readonly number[], place: Place, pen: Pen, write: WriteBlocks): TableCell {
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  const isHeader = cell.cell?.type === 'tableHeader';
  const inside: Place = {
    indent: 0,
    width: Math.max(width - 2 * cellPadding(widths, pen), 1),
    firstLine: 0,
    size: pen.profile.table.size,
    before: pen.profile.table.cellSpace,
    after: pen.profile.table.cellSpace,
    lineSpacing: 1,
    alignment: isHeader ? 'center' : 'left',
    depth: 0,
    bold: isHeader || place.bold,
  };
  const content = cell.kind === 'cell' ? write(cell.cell?.content ?? [], inside, pen) : [];
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.kind === 'merged' ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
    ...(cell.kind === 'cell' && cell.rows > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    ...(isHeader ? { verticalAlign: 'center' as const } : {}),
    children: content.length > 0 ? content : [new Paragraph({ children: [] })],
  });
}

/** In narrow columns the padding gives way to the words. */
function cellPadding(widths: readonly number[], pen: Pen): number {
  return Math.min(pen.profile.table.padding, Math.min(...widths) / 8);
}

/** Rows at the top that hold nothing but header cells; a table of headers alone repeats none. */
function headerRows(rows: readonly GridCell[][]): number {
  const found = rows.findIndex((row) => row.some((cell) => cell.cell?.type !== 'tableHeader'));
  return found > headerRowsAtMost ? 0 : Math.max(found, 0);
}

function lettersOf(row: readonly GridCell[]): number {
  return row.reduce((sum, { kind, cell }) => sum + (kind === 'cell' && cell ? plainText(flattened(cell.content)).length : 0), 0);
}
