import * as Y from 'yjs';
import { misfitIn, textField, yDocToDoc } from '../../templates/editing/index.js';
import { canonicalDoc } from '../engine/index.js';

/** The text of a closed room as one late writer sees it. */
export interface LateText {
  /** takes in what came; false where it can be no text */
  take(update: Uint8Array): boolean;
  /** canonical JSON text; null where it says nothing the room does not say */
  doc(): string | null;
  /** names it among those of its writer, once it was kept */
  id: string | null;
}

/** @param state the room as it was closed, as an update */
export function createLateText(state: Uint8Array): LateText {
  const shared = new Y.Doc();
  const text = shared.getXmlFragment(textField);
  Y.applyUpdate(shared, state);
  const closed = canonicalDoc(yDocToDoc(shared)).text;
  return {
    id: null,
    take(update) {
      let misfit: string | null = null;
      const look = (transaction: Y.Transaction) => {
        misfit ??= misfitIn(transaction, text);
      };
      shared.on('afterTransaction', look);
      try {
        Y.applyUpdate(shared, update);
      } catch {
        return false;
      } finally {
        shared.off('afterTransaction', look);
      }
      return misfit === null && shared.store.pendingStructs === null;
    },
    doc() {
      const said = canonicalDoc(yDocToDoc(shared)).text;
      return said === closed ? null : said;
    },
  };
}
