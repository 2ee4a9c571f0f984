/** Widths of columns without a mouse: the column of the cursor made wider or narrower. */
import type { Command } from '@tiptap/core';
import { selectedRect } from '@tiptap/pm/tables';
import { measure } from '../measure.js';

const leastColumn = 40;

/** Every column gets a width by it, so that the others keep theirs. */
export const widen =
  (factor: number): Command =>
  ({ state, tr, dispatch }) => {
    const { map, table, tableStart, left, right } = selectedRect(state);
    const known = Array.from({ length: map.width }, (_, column) => widthOf(column));
    function widthOf(column: number): number {
      const pos = map.map[column];
      const cell = pos === undefined ? null : table.nodeAt(pos);
      const widths: unknown = cell?.attrs['colwidth'];
      const at = pos === undefined ? 0 : column - map.findCell(pos).left;
      const width: unknown = Array.isArray(widths) ? widths[at] : undefined;
      return typeof width === 'number' && width > 0 ? width : measure / map.width;
    }
    const wanted = known.map((width, column) => Math.max(leastColumn, Math.round(column >= left && column < right ? width * factor : width)));
    if (dispatch === undefined) return true;
    for (const pos of new Set(map.map)) {
      const cell = table.nodeAt(pos);
      if (cell === null) continue;
      const { left: from, right: to } = map.findCell(pos);
      tr.setNodeMarkup(tableStart + pos, null, { ...cell.attrs, colwidth: wanted.slice(from, to) });
    }
    return true;
  };
