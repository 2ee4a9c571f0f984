/**
 * What this device keeps of the rooms somebody wrote in, so that a cut line, a closed page or a broken server costs no letter:
 * the shared document in IndexedDB, and a list of the rooms with words the server has not acknowledged. A document all of whose
 * words have arrived is cleared when its last window leaves: whoever sits down at this device next is to find nothing of it.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { z } from 'zod/mini';
import { canHold, hold, holders, whereNobodyIs } from './locks.js';

export interface RoomName {
  person: string;
  report: string;
  /** of the report: another report may one day have the same name in another database */
  since: string;
  section: string;
  round: number;
}

const nameShape = z.object({ person: z.string(), report: z.string(), since: z.string(), section: z.string(), round: z.number() });
const listShape = z.array(nameShape);
const listKey = 'trinh-ky.unsent';

const prefix = 'trinh-ky.room ';
const storeOf = ({ person, report, since, section, round }: RoomName): string => `${prefix}${person} ${report} ${since} ${section} ${round}`;
export const isSameRoom = (a: RoomName, b: RoomName): boolean => storeOf(a) === storeOf(b);

/** Rooms in which something waits to be sent. */
export function unsentRooms(storage: Storage): RoomName[] {
  try {
    const parsed = listShape.safeParse(JSON.parse(storage.getItem(listKey) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Notes whether a room has unsent words. A device without room notes nothing: the room itself still sends what it has. */
export function noteUnsent(storage: Storage, room: RoomName, isUnsent: boolean): void {
  const list = unsentRooms(storage);
  if (list.some((one) => isSameRoom(one, room)) === isUnsent) return;
  const others = list.filter((one) => !isSameRoom(one, room));
  try {
    storage.setItem(listKey, JSON.stringify(isUnsent ? [...others, room] : others));
  } catch {
    // full or forbidden
  }
}

/** Is the room open in any window of this browser? */
export const isOpenAnywhere = async (room: RoomName): Promise<boolean> => (await holders(storeOf(room))) > 0;

type Fact = 'begun' | 'mayWrite' | 'sent';

/** A shared document kept on this device. */
export interface Kept {
  /** it was once begun by the server, so that it may be drawn before the server answers */
  begun: boolean;
  /** whether I could write when I was last here */
  mayWrite: boolean;
  /** `sent`: the server has all of it */
  note(fact: Fact, value: boolean): void;
  /** another window is in the room, and may have words this one does not know */
  isShared(): Promise<boolean>;
  /** what windows that are closed left here and this document does not have; null: nothing */
  leftBehind(): Promise<Uint8Array | null>;
  /** stops keeping, and leaves what is kept */
  close(): void;
  /** stops keeping, and clears what is kept, and its mention among the unsent, unless another window is there or has left more than this document has */
  forget(): Promise<void>;
}

/**
 * Fills a document from this device and keeps what is added; null where the device keeps nothing (a private window, a full disk).
 * `onGone`: it keeps nothing any more, as its room is used up or somebody cleared it.
 */
export async function keepRoom(room: RoomName, doc: Y.Doc, onGone: () => void): Promise<Kept | null> {
  if (!(await canKeep())) return null;
  const name = storeOf(room);
  const letGo = await hold(name);
  const store = new IndexeddbPersistence(name, doc);
  await store.whenSynced;
  const [begun, mayWrite] = await Promise.all([store.get('begun'), store.get('mayWrite')]);
  let isGone = false;
  const gone = () => {
    if (isGone) return;
    isGone = true;
    void store.destroy();
    onGone();
  };
  // a transaction that fails tells its database
  for (const what of ['close', 'versionchange', 'abort', 'error']) store.db?.addEventListener(what, gone);
  const close = async () => {
    isGone = true;
    await store.destroy();
    letGo();
  };
  return {
    begun: begun === 'yes',
    mayWrite: mayWrite === 'yes',
    note: (fact, value) => void (isGone ? undefined : store.set(fact, value ? 'yes' : 'no').catch(() => undefined)),
    isShared: async () => (await holders(name)) > 1,
    leftBehind: async () => notIn(doc, await keptIn(name)),
    close: () => void close(),
    async forget() {
      await close();
      await whereNobodyIs(name, async () => {
        if (notIn(doc, await keptIn(name)) !== null) return;
        await clearDocument(name);
        noteUnsent(localStorage, room, false);
      });
    },
  };
}

const notIn = (doc: Y.Doc, stored: Uint8Array): Uint8Array | null => (Y.snapshotContainsUpdate(Y.snapshot(doc), stored) ? null : stored);

async function keptIn(name: string): Promise<Uint8Array> {
  const doc = new Y.Doc();
  const store = new IndexeddbPersistence(name, doc);
  await store.whenSynced;
  await store.destroy();
  return Y.encodeStateAsUpdate(doc);
}

/** Clears the documents that windows left behind which were closed at once, where the server has all of them and nobody is in them. */
export async function clearSent(): Promise<void> {
  if (!canHold() || indexedDB.databases === undefined) return;
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith(prefix)) continue;
    await whereNobodyIs(name, async () => {
      if (unsentRooms(localStorage).some((room) => storeOf(room) === name)) return;
      const store = new IndexeddbPersistence(name, new Y.Doc());
      await store.whenSynced;
      const isSent = (await store.get('sent')) === 'yes';
      await store.destroy();
      if (isSent) await clearDocument(name);
    });
  }
}

function canKeep(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const asked = indexedDB.open('trinh-ky.probe');
      asked.onsuccess = () => {
        asked.result.close();
        resolve(true);
      };
      asked.onerror = () => resolve(false);
      asked.onblocked = () => resolve(false);
    } catch {
      resolve(false);
    }
  });
}
