/** Words that were typed in a room and never reached the server: sent when a page is open again, whichever it is. */
import type { Doc as SharedDoc } from 'yjs';
// its reading alone: who only has words to deliver loads no editor
import { readFragment } from '../../../../templates/editing/read-shared.js';
import { docShape } from '../doc.js';
import { keepDraft } from '../draft.js';
import { isOpenAnywhere, type RoomName, unsentRooms } from './device.js';
import { openRoom, type Room } from './room.js';

/** A copy of a text that can become none any more, on this device, for its writer; false where it could not be kept. */
export function keepCopy(name: RoomName, doc: SharedDoc, now: number): boolean {
  const text = docShape.safeParse(readFragment(doc.getXmlFragment('default')));
  if (!text.success) return false;
  return text.data.content.length === 0 || keepDraft(localStorage, name, name.round, { doc: text.data, at: new Date(now).toISOString() });
}

export interface Delivery {
  /** tries again what waits for its person to sign in */
  enterAnew(): void;
  stop(): void;
}

/**
 * Enters each room with unsent words of mine, but those that are open in some window, for as long as it takes. A room whose round is over
 * takes them aside. `onDelivered` is told after each.
 */
export function deliverUnsent(me: { person: string; name: string }, isOpen: (name: RoomName) => boolean, onDelivered: () => void): Delivery {
  const under = new Map<Room, () => void>();
  let isStopped = false;
  for (const name of unsentRooms(localStorage)) if (name.person === me.person && !isOpen(name)) void deliver(name);

  async function deliver(name: RoomName): Promise<void> {
    // that window sends them itself
    if ((await isOpenAnywhere(name)) || isStopped) return;
    const room = openRoom({ name, me, now: Date.now, onLost: (doc) => keepCopy(name, doc, Date.now()) });
    const unsubscribe = room.subscribe(() => {
      const { unsent, shut, savedAt } = room.state();
      const isCopied = shut === 'broken' || (shut === 'missing' && keepCopy(name, room.doc, Date.now()));
      if (!under.has(room) || !(isCopied || shut === 'uncopied' || (!unsent && savedAt !== null))) return;
      end();
      if (shut !== 'uncopied') void room.forget();
      onDelivered();
    });
    const end = () => {
      under.delete(room);
      unsubscribe();
      room.close();
    };
    under.set(room, end);
  }

  return {
    enterAnew() {
      for (const room of under.keys()) room.enterAnew();
    },
    stop() {
      isStopped = true;
      for (const end of under.values()) end();
    },
  };
}
