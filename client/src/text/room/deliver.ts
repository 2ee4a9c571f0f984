/** Words that were typed in a room and never reached the server: sent when a page is open again, whichever it is. */
import type { Doc as SharedDoc } from 'yjs';
// its reading alone: who only has words to deliver loads no editor
import { readFragment } from '../../../../templates/editing/read-shared.js';
import { docShape } from '../doc.js';
import { keepDraft } from '../draft.js';
import { type RoomName, unsentRooms } from './device.js';
import { openRoom } from './room.js';

/** A copy of a text that can become none any more, on this device, for its writer. */
export function keepCopy({ person, report, section }: RoomName, doc: SharedDoc, now: number): void {
  const text = docShape.safeParse(readFragment(doc.getXmlFragment('default')));
  if (text.success && text.data.content.length > 0) keepDraft(localStorage, person, report, section, { doc: text.data, at: new Date(now).toISOString() });
}

/**
 * Enters each room with unsent words of mine, but the open one, for as long as it takes. A room whose round is over takes them aside.
 * `onDelivered` is told after each. Returns what stops it.
 */
export function deliverUnsent(me: { person: string; name: string }, isOpen: (name: RoomName) => boolean, onDelivered: () => void): () => void {
  const closings = unsentRooms(localStorage)
    .filter((name) => name.person === me.person && !isOpen(name))
    .map((name) => {
      const room = openRoom({ name, me, now: Date.now, onLost: (doc) => keepCopy(name, doc, Date.now()) });
      let wasUnsent = true;
      const unsubscribe = room.subscribe(() => {
        const { unsent, shut, savedAt } = room.state();
        if (shut === 'missing') keepCopy(name, room.doc, Date.now());
        const isOver = (!unsent && savedAt !== null) || shut === 'missing' || shut === 'broken';
        if (!isOver || !wasUnsent) return;
        wasUnsent = false;
        close();
        void room.forget();
        onDelivered();
      });
      const close = () => {
        unsubscribe();
        room.close();
      };
      return close;
    });
  return () => {
    for (const close of closings) close();
  };
}
