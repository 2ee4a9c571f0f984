import writeExcelFile from 'write-excel-file/node';

interface Column<T> {
  title: string;
  /** in characters */
  width: number;
  cell: (line: T) => string;
}

/** Cells that a spreadsheet would run as a formula are kept as text. */
const csvCell = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel reads Vietnamese wrongly. */
export function csvOf<T>(columns: Column<T>[], lines: T[]): string {
  const rows = [columns.map(({ title }) => title), ...lines.map((line) => columns.map(({ cell }) => cell(line)))];
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** XLSX with one sheet; every cell is text, so that `01` keeps its zero. */
export async function xlsxOf<T>(columns: Column<T>[], lines: T[], sheet: string): Promise<Buffer> {
  const header = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const, wrap: true }));
  const rows = lines.map((line) => columns.map(({ cell }) => ({ value: cell(line), type: String, wrap: true })));
  return writeExcelFile([header, ...rows], { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}
