import type { Case } from '../../workflows/index.js';
import type { Engine } from '../engine/index.js';
import type { Aside, AsideStore, RoomKey } from '../store/index.js';
import { createLateText } from './late-text.js';
import { acknowledge, refuse, type Seat, say } from './seat.js';

/** Texts one person may have kept aside in one section. */
const mostAside = 50;
/** How often a room is swept again where more came meanwhile. */
const mostSweeps = 5;

export interface AsidesDeps {
  asides: AsideStore;
  texts: Pick<Engine['texts'], 'shared' | 'lateIn' | 'putBack'>;
  newId: () => string;
  now: () => string;
}

/** Words that come to a closed room are kept for whoever wrote them. */
export function createAsides({ asides, texts, newId, now }: AsidesDeps) {
  /** Keeps a text by an id of its own, or by that of one that says the same; null where too many are kept. */
  async function keep(text: Omit<Aside, 'id' | 'at'>, id: string | null): Promise<string | null> {
    const kept = await asides.of(text.reportId, text.section, text.person);
    const same = kept.find(({ doc, round }) => doc === text.doc && round === text.round);
    const name = id ?? same?.id ?? null;
    if (name === null && kept.length >= mostAside) return null;
    const aside = { ...text, id: name ?? newId(), at: now() };
    await asides.put(aside);
    return aside.id;
  }

  return {
    /** What one client sent too late: one text a connection, which grows. */
    async take(seat: Seat, update: Uint8Array): Promise<void> {
      const person = seat.session.by.person;
      seat.late ??= createLateText(await texts.shared(seat.room, { by: person, at: now() }));
      if (!seat.late.take(update)) return refuse(seat, 'does_not_fit');
      const doc = seat.late.doc();
      // it says nothing the room does not say
      if (doc === null) return acknowledge(seat);
      const id = await keep({ ...seat.room, person, doc }, seat.late.id);
      if (id === null) return refuse(seat, 'too_many_aside');
      seat.late.id = id;
      say(seat, { type: 'aside', id });
      acknowledge(seat);
    },

    /** Keeps what came to a closed room by way of another server; under which id for each writer. `kase`: as it is since it was closed. */
    async sweep(kase: Case, room: RoomKey): Promise<ReadonlyMap<string, string>> {
      const ids = new Map<string, string>();
      for (let tries = 0; tries < mostSweeps; tries += 1) {
        const late = await texts.lateIn(kase, room);
        if (late === null) break;
        for (const person of late.writers) {
          const id = await keep({ ...room, person, doc: late.doc }, null);
          if (id !== null) ids.set(person, id);
        }
        if (await texts.putBack(room, late)) break;
      }
      return ids;
    },
  };
}
export type Asides = ReturnType<typeof createAsides>;
