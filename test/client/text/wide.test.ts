import { describe, expect, test } from '@jest/globals';
import { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { notTooWide } from '../../../client/src/text/room/wide.js';
import { editingSchema } from '../../../templates/editing/index.js';
import { limits } from '../../../templates/package/limits.js';

const cells = (n: number) => Array.from({ length: n }, () => ({ type: 'tableCell', content: [{ type: 'paragraph' }] }));
const table = (columns: number) => editingSchema.nodeFromJSON({ type: 'table', content: [{ type: 'tableRow', content: cells(columns) }] });

function aSheet() {
  let told = 0;
  const plugin = notTooWide(() => {
    told += 1;
  });
  const state = EditorState.create({ schema: editingSchema, plugins: [plugin] });
  return { state, told: () => told };
}

describe('a table in a text', () => {
  test('is taken as wide as a document may have it', () => {
    const { state } = aSheet();
    expect(state.applyTransaction(state.tr.insert(0, table(limits.tableColumns))).transactions).toHaveLength(1);
  });

  test('is not taken where it is wider, and its writer is told', async () => {
    const { state, told } = aSheet();
    expect(state.applyTransaction(state.tr.insert(0, table(limits.tableColumns + 1))).transactions).toHaveLength(0);
    await Promise.resolve();
    expect(told()).toBe(1);
  });

  test('grows by a column no further than that', () => {
    const { state } = aSheet();
    const full = state.apply(state.tr.insert(0, table(limits.tableColumns)));
    const [cell] = cells(1);
    // into the row, after its first cell
    expect(full.applyTransaction(full.tr.insert(6, editingSchema.nodeFromJSON(cell))).transactions).toHaveLength(0);
    expect(full.applyTransaction(full.tr.insertText('chữ', 4)).transactions).toHaveLength(1);
  });

  test('that others wrote is shown as it is', () => {
    const { state } = aSheet();
    const tr = state.tr.insert(0, table(limits.tableColumns + 1)).setMeta(ySyncPluginKey, { isChangeOrigin: true });
    expect(state.applyTransaction(tr).transactions).toHaveLength(1);
  });
});
