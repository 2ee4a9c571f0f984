import * as Y from 'yjs';
import { editingForm, yDocToDoc } from '../../templates/editing/index.js';
import type { RoomKey, Store, WorkingText } from '../store/index.js';
import { canonicalDoc, parseDoc } from './canonical-doc.js';
import { changeTo } from './change-to.js';

/** The text a room was closed with. */
export interface Closed {
  hash: string;
  /** canonical JSON text */
  text: string;
  /** what was settled in the room last; null: nothing */
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

/** Null where the room says what it was closed with; a row that says something else is put right by the way. */
export async function lateIn(stores: Stores, room: RoomKey, closed: Closed): Promise<Late | null> {
  const { settled } = closed;
  const isAsClosed = settled === null || settled.hash === closed.hash;
  const through = settled?.through ?? 0;
  if (isAsClosed && (await stores.textChanges.after(room, through)).length === 0) return null;
  const changes = await stores.textChanges.after(room, 0);
  const shared = new Y.Doc();
  for (const { update } of changes) Y.applyUpdate(shared, update);
  const n = changes.at(-1)?.n ?? 0;
  const { text: doc } = canonicalDoc(yDocToDoc(shared));
  if (doc === canonicalDoc(editingForm(parseDoc(closed.text))).text) {
    if (!isAsClosed) await putRow(stores, room, closed, n);
    return null;
  }
  // the first change is what the room began with
  const since = changes.filter((change) => change.n > Math.max(through, 1)).map(({ by }) => by);
  return { writers: [...new Set(isAsClosed ? since : [settled.by, ...since])], doc, closed, shared, n };
}

/** Makes the room say again what it was closed with, by one more change; false where somebody wrote meanwhile, or did this. */
export async function putBack(stores: Stores, room: RoomKey, { closed, shared, n }: Late): Promise<boolean> {
  const update = changeTo(shared, parseDoc(closed.text));
  if (update === null || !(await stores.textChanges.appendAfter(room, n, { update, by: closed.settled?.by ?? '', at: closed.settled?.at ?? '' }))) return false;
  await putRow(stores, room, closed, n + 1);
  return true;
}

async function putRow({ texts }: Stores, room: RoomKey, { hash, text, settled }: Closed, through: number): Promise<void> {
  if (settled !== null) await texts.put({ ...settled, ...room, hash, doc: text, through }, settled.hash);
}
