/** Tables as Word, Excel and pages on the web write them. */

import { measure } from '../measure.js';
import { type Element, isElement } from './html.js';
import { type Sheet, styleOf } from './style.js';

interface Cell {
  element: Element;
  isHeader: boolean;
  column: number;
  colspan: number;
  rowspan: number;
}

const whole = (value: string | undefined, most: number): number => {
  const number = Math.trunc(Number(value ?? 1));
  return Number.isFinite(number) && number >= 1 ? Math.min(number, most) : 1;
};
const isHidden = (element: Element, sheet: Sheet): boolean => {
  const style = styleOf(element, sheet);
  return style.get('display') === 'none' || style.get('mso-hide') === 'all';
};

/** The table as HTML; `inside` writes the blocks of a cell. Empty where it has no cell. */
export function tableHtml(table: Element, sheet: Sheet, inside: (cell: Element, isHeader: boolean) => string): string {
  const rows = placed(table, sheet);
  const widths = columnWidths(table, rows);
  const body = rows.map((row) => `<tr>${row.map((cell) => cellHtml(cell, widths, inside)).join('')}</tr>`).join('');
  return rows.some((row) => row.length > 0) ? `<table><tbody>${body}</tbody></table>` : '';
}

function cellHtml(
  { element, isHeader, column, colspan, rowspan }: Cell,
  widths: readonly number[] | null,
  inside: (cell: Element, isHeader: boolean) => string,
): string {
  const tag = isHeader ? 'th' : 'td';
  const spans = `${colspan === 1 ? '' : ` colspan="${colspan}"`}${rowspan === 1 ? '' : ` rowspan="${rowspan}"`}`;
  const width = widths === null ? '' : ` colwidth="${widths.slice(column, column + colspan).join(',')}"`;
  return `<${tag}${spans}${width}>${inside(element, isHeader)}</${tag}>`;
}

/** The cells of each row, with the column in which each begins. Hidden rows are left out. */
function placed(table: Element, sheet: Sheet): Cell[][] {
  const lines = rowsOf(table).filter(({ row }) => !isHidden(row, sheet));
  const reach: number[] = [];
  return lines.map(({ row, inHead }, at) => {
    let column = 0;
    const cells: Cell[] = [];
    for (const element of row.children) {
      if (!isElement(element) || (element.tag !== 'td' && element.tag !== 'th') || isHidden(element, sheet)) continue;
      while ((reach[column] ?? 0) > at) column += 1;
      const colspan = whole(element.attrs.get('colspan'), 63);
      const rowspan = Math.min(whole(element.attrs.get('rowspan'), 10_000), lines.length - at);
      cells.push({ element, isHeader: inHead || element.tag === 'th', column, colspan, rowspan });
      for (let i = 0; i < colspan; i += 1) reach[column + i] = at + rowspan;
      column += colspan;
    }
    return cells;
  });
}

function rowsOf(table: Element, inHead = false): { row: Element; inHead: boolean }[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.tag === 'tr') return [{ row: child, inHead }];
    return ['thead', 'tbody', 'tfoot'].includes(child.tag) ? rowsOf(child, child.tag === 'thead') : [];
  });
}

/** The `col`s of a table; a group without any is one. */
const columnsOf = (table: Element): Element[] =>
  table.children.filter(isElement).flatMap((child) => {
    const inside = child.tag === 'colgroup' ? columnsOf(child) : [];
    return child.tag === 'col' || (child.tag === 'colgroup' && inside.length === 0) ? [child] : inside;
  });

/** Pixels of every column, as the columns or the cells say; null where one is not known. */
function columnWidths(table: Element, rows: readonly Cell[][]): number[] | null {
  const widths = columnsOf(table).flatMap((column) => Array.from({ length: whole(column.attrs.get('span'), 63) }, () => pixels(column) ?? 0));
  for (const { element, column, colspan } of rows.flat()) {
    const width = colspan === 1 ? pixels(element) : null;
    if (width !== null) widths[column] ||= width;
  }
  const count = Math.max(0, ...rows.flat().map(({ column, colspan }) => column + colspan));
  const all = Array.from({ length: count }, (_, i) => widths[i] ?? 0);
  if (count === 0 || all.includes(0)) return null;
  const total = all.reduce((sum, one) => sum + one, 0);
  return all.map((one) => Math.max(25, Math.round(total > measure ? (one * measure) / total : one)));
}

function pixels(element: Element): number | null {
  const said = element.attrs.get('width') ?? '';
  if (!/^\d+(\.\d+)?(px)?$/.test(said)) return null;
  const width = Number.parseFloat(said);
  return width > 0 ? width : null;
}
