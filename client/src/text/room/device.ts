/**
 * What this device keeps of the rooms somebody wrote in, so that a cut line, a closed page or a broken server costs no letter:
 * the shared document in IndexedDB, and a list of the rooms with words the server has not acknowledged.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import { z } from 'zod/mini';

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

const storeOf = ({ person, report, since, section, round }: RoomName): string => `trinh-ky.room ${person} ${report} ${since} ${section} ${round}`;
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

/** A shared document kept on this device. */
export interface Kept {
  /** it was once begun by the server, so that it may be drawn before the server answers */
  begun: boolean;
  /** whether I could write when I was last here */
  mayWrite: boolean;
  note(key: 'begun' | 'mayWrite', value: boolean): void;
  /** forgets the document, once all of it is elsewhere */
  forget(): Promise<void>;
  close(): void;
}

/** Fills a document from this device and keeps what is added; null where the device keeps nothing (a private window, a full disk). */
export async function keepRoom(room: RoomName, doc: Doc): Promise<Kept | null> {
  if (!(await canKeep())) return null;
  const store = new IndexeddbPersistence(storeOf(room), doc);
  await store.whenSynced;
  const [begun, mayWrite] = await Promise.all([store.get('begun'), store.get('mayWrite')]);
  return {
    begun: begun === 'yes',
    mayWrite: mayWrite === 'yes',
    note: (key, value) => void store.set(key, value ? 'yes' : 'no').catch(() => undefined),
    async forget() {
      await store.destroy();
      await clearDocument(storeOf(room));
    },
    close: () => void store.destroy(),
  };
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
