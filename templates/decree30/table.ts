/** Tables: merged cells, widths, and a header that is repeated on every page. */
import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalMergeType, WidthType } from 'docx';
import { type GridCell, gridOf, type Table as TableNode } from '../package/index.js';
import { flattened } from './inline.js';
import { type Pen, type Piece, type Place, plainText, type WriteBlocks } from './pen.js';
import { eighths, twips, twipsOfPoints } from './units.js';

/** A row with more letters than this may be cut by the end of a page. */
const wholeRowLetters = 500;
/** A taller header is not repeated: it would leave no room on the page. */
const headerRowsAtMost = 4;

/** The table and a little room below it, which also keeps two tables apart. */
export function tableBlocks(node: TableNode, place: Place, pen: Pen, write: WriteBlocks): Piece[] {
  const grid = gridOf(node);
  if (grid.columns === 0) return [];
  const { table } = pen.profile;
  const widths = columnWidths(grid.rows, grid.columns, place.width - place.indent);
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
            tableHeader: r < headers,
            cantSplit: lettersOf(row) <= wholeRowLetters,
            keepNext: r < headers || (kept && r === grid.rows.length - 1),
            children: row.map((cell) => tableCell(cell, widths, place, pen, write)),
          }),
      ),
    }),
    new Paragraph({
      spacing: { before: 0, after: 0, line: twipsOfPoints(table.spaceBelow), lineRule: LineRuleType.EXACT },
      ...(kept ? { keepNext: true } : {}),
      children: [],
    }),
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

/** The widths the editor knows, in proportion; a column it does not know takes the mean of the others. */
function columnWidths(rows: readonly GridCell[][], columns: number, width: number): number[] {
  const known: (number | undefined)[] = Array.from({ length: columns });
  for (const { kind, column, cell } of rows.flat()) {
    const asked: unknown = kind === 'cell' ? cell?.attrs?.colwidth : undefined;
    if (!Array.isArray(asked)) continue;
    asked.forEach((pixels: unknown, i) => {
      if (typeof pixels === 'number' && pixels > 0 && Number.isFinite(pixels) && column + i < columns) known[column + i] ??= pixels;
    });
  }
  const given = known.filter((pixels) => pixels !== undefined);
  const mean = given.length === 0 ? 1 : given.reduce((sum, pixels) => sum + pixels, 0) / given.length;
  const shares = known.map((pixels) => pixels ?? mean);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / total) * width);
}

/** Rows at the top that hold nothing but header cells; a table of headers alone repeats none. */
function headerRows(rows: readonly GridCell[][]): number {
  const found = rows.findIndex((row) => row.some((cell) => cell.cell?.type !== 'tableHeader'));
  return found > headerRowsAtMost ? 0 : Math.max(found, 0);
}

function lettersOf(row: readonly GridCell[]): number {
  return row.reduce((sum, { kind, cell }) => sum + (kind === 'cell' && cell ? plainText(flattened(cell.content)).length : 0), 0);
}
