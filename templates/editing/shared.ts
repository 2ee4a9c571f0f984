/** A text as a shared document (Yjs) and back, in the shape TipTap's Collaboration gives it. */
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { Doc } from '../package/index.js';
import { editingForm } from './form.js';
import { readFragment } from './read-shared.js';
import { editingSchema } from './schema.js';

/** The name of the text within the shared document: that of TipTap's Collaboration where none is given. */
export const textField = 'default';

/**
 * A text as the beginning of a shared document. The same text always gives the same bytes, so that two who begin with it have begun one document:
 * everything in it was inserted by client 0, which no client calls itself.
 */
export function docToYDoc(doc: Doc): Y.Doc {
  const shared = new Y.Doc();
  const own = shared.clientID;
  shared.clientID = 0;
  changeYDoc(shared, doc);
  shared.clientID = own;
  return shared;
}

/** The text of a shared document, in the form of `editingForm`. Never fails: what a broken client put where it cannot stand is read as if it stood beside. */
export const yDocToDoc = (shared: Y.Doc): Doc => readFragment(shared.getXmlFragment(textField));

/**
 * Makes the text of a shared document this one, in one transaction, by what differs alone: cursors and unsent changes of others live on.
 * `origin` is what the document's observers are told.
 */
export function changeYDoc(shared: Y.Doc, doc: Doc, origin: unknown = null): void {
  const wanted = editingForm(doc);
  const fragment = shared.getXmlFragment(textField);
  const text = JSON.stringify(wanted);
  if (JSON.stringify(readFragment(fragment)) === text) return;
  const node = editingSchema.nodeFromJSON(wanted);
  shared.transact(() => {
    updateYFragment(shared, fragment, node, { mapping: new Map(), isOMark: new Map() });
    if (JSON.stringify(readFragment(fragment)) === text) return;
    // the difference was not understood: all of it anew
    fragment.delete(0, fragment.length);
    updateYFragment(shared, fragment, node, { mapping: new Map(), isOMark: new Map() });
  }, origin);
}
