/** Keeps a table out of the text that is wider than a document may have: the server refuses it, and with it everything else that was written. */
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { limits } from '../../../../templates/package/limits.js';
import { gridOf } from '../../../../templates/package/table-grid.js';

/** What others wrote, and what comes back by undoing, is in the shared document already. `onWide` is told of what was not taken. */
export function notTooWide(onWide: () => void): Plugin {
  return new Plugin({
    filterTransaction(tr, { doc }) {
      if (tr.getMeta(ySyncPluginKey) !== undefined || !bringsCells(tr) || !isTooWide(tr.doc) || isTooWide(doc)) return true;
      queueMicrotask(onWide);
      return false;
    },
  });
}

const bringsCells = ({ steps }: Transaction): boolean =>
  steps.some((step) => (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) && has(step.slice.content, isCell));
const isTooWide = (doc: Node): boolean => has(doc.content, (node) => node.type.name === 'table' && gridOf(node.toJSON()).columns > limits.tableColumns);

const isCell = ({ type }: Node): boolean => type.name === 'tableCell' || type.name === 'tableHeader';

function has(content: Node['content'], isOne: (node: Node) => boolean): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= isOne(node);
    return !found;
  });
  return found;
}
