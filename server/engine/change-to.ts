import * as Y from 'yjs';
import { changeYDoc } from '../../templates/editing/index.js';
import type { Doc } from '../../templates/index.js';

/** Makes the shared text this one; the change, null where it said so already. */
export function changeTo(shared: Y.Doc, doc: Doc): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array) => void updates.push(update);
  shared.on('update', note);
  try {
    changeYDoc(shared, doc);
  } finally {
    shared.off('update', note);
  }
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}
