/** Which cell of a table stands in which columns. */
import type { Table, TableCell } from './nodes.js';

/** A cell in a row of the grid: one that begins here, one merged down from above, or room where the row has no cell. */
export interface GridCell {
  kind: 'cell' | 'merged' | 'empty';
  column: number;
  columns: number;
  /** rows from here on, this one included */
  rows: number;
  /** absent only where `empty` */
  cell?: TableCell;
}

/** Every row filled from the first to the last column, whatever spans the cells ask for; nothing overlaps. */
export function gridOf(table: Table): { columns: number; rows: GridCell[][] } {
  let reaching: GridCell[] = [];
  const rows: GridCell[][] = [];
  table.content.forEach((row, r) => {
    const placed: GridCell[] = reaching.map((above) => ({ ...above, kind: 'merged', rows: above.rows - 1 }));
    let column = 0;
    for (const cell of row.content) {
      column = firstFree(placed, column);
      const columns = Math.min(cell.attrs?.colspan ?? 1, freeRun(placed, column));
      placed.push({ kind: 'cell', column, columns, rows: Math.min(cell.attrs?.rowspan ?? 1, table.content.length - r), cell });
      column += columns;
    }
    rows.push(placed.sort((a, b) => a.column - b.column));
    reaching = placed.filter((cell) => cell.rows > 1);
  });
  const columns = Math.max(0, ...rows.map((row) => endOf(row)));
  return { columns, rows: rows.map((row) => filled(row, columns)) };
}

function firstFree(placed: readonly GridCell[], from: number): number {
  const blocking = placed.find((cell) => cell.column <= from && from < cell.column + cell.columns);
  return blocking === undefined ? from : firstFree(placed, blocking.column + blocking.columns);
}

function freeRun(placed: readonly GridCell[], from: number): number {
  return Math.min(...placed.filter((cell) => cell.column > from).map((cell) => cell.column - from), Number.POSITIVE_INFINITY);
}

function endOf(row: readonly GridCell[]): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.column + last.columns;
}

function filled(row: readonly GridCell[], columns: number): GridCell[] {
  const all: GridCell[] = [];
  for (const cell of [...row, { kind: 'empty', column: columns, columns: 0, rows: 1 } satisfies GridCell]) {
    const end = endOf(all);
    if (cell.column > end) all.push({ kind: 'empty', column: end, columns: cell.column - end, rows: 1 });
    if (cell.columns > 0) all.push(cell);
  }
  return all;
}
