import * as Y from 'yjs';
import { editingForm, yDocToDoc } from '../../templates/editing/index.js';
import type { RoomKey, Store, WorkingText } from '../store/index.js';
import { canonicalDoc, parseDoc } from './canonical-doc.js';
import { changeTo } from './change-to.js';

/** The text a room was closed with, and what was settled in it last (null: nothing). */
export interface Closed {
  text: Pick<WorkingText, 'hash' | 'doc' | 'by' | 'at'>;
  settled: WorkingText | null;
}

/** What a closed room says beyond the text it was closed with. */
export interface Late {
  writers: string[];
  /** canonical JSON text */
  doc: string;
  closed: Closed;
  /** the room with everything in it, and how far into its changes that is */
  shared: Y.Doc;
  n: number;
}

type Stores = Pick<Store, 'texts' | 'textChanges'>;

/** Null where the room says what it was closed with; what is settled is put right by the way. */
export async function lateIn(stores: Stores, room: RoomKey, closed: Closed): Promise<Late | null> {
  const { text, settled } = closed;
  const isAsClosed = settled === null || settled.hash === text.hash;
  const through = settled?.through ?? 0;
  if (isAsClosed && (await stores.textChanges.after(room, through)).length === 0) return null;
  const changes = await stores.textChanges.after(room, 0);
  const shared = new Y.Doc();
  for (const { update } of changes) Y.applyUpdate(shared, update);
  const n = changes.at(-1)?.n ?? 0;
  const { text: doc } = canonicalDoc(yDocToDoc(shared));
  if (doc === canonicalDoc(editingForm(parseDoc(text.doc))).text) {
    await settle(stores, room, closed, n);
    return null;
  }
  // the first change is what the room began with
  const since = changes.filter((change) => change.n > Math.max(through, 1)).map(({ by }) => by);
  return { writers: [...new Set(isAsClosed ? since : [settled.by, ...since])], doc, closed, shared, n };
}

/** Makes the room say again what it was closed with, by one more change; false where somebody wrote meanwhile, or did this. */
export async function putBack(stores: Stores, room: RoomKey, { closed, shared, n }: Late): Promise<boolean> {
  const { doc, by, at } = closed.text;
  const update = changeTo(shared, parseDoc(doc));
  if (update === null || !(await stores.textChanges.appendAfter(room, n, { update, by, at }))) return false;
  await settle(stores, room, closed, n + 1);
  return true;
}

/** Not asked for again until something is written. */
async function settle({ texts }: Stores, room: RoomKey, { text: { hash, doc, by, at }, settled }: Closed, through: number): Promise<void> {
  await texts.put({ ...room, hash, doc, by, at, through }, settled?.hash ?? null);
}
