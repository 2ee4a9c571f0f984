import { audienceOf } from '../../workflows/index.js';
import type { Committed } from '../engine/index.js';
import type { IndexStore, WaitingLine } from '../store/port.js';
import type { Reader } from './reader.js';

export interface InboxDeps {
  count: IndexStore['countWaiting'];
  /** waits until the next count of a person may be asked for, so that a burst is one count */
  gather: () => Promise<void>;
  failed: (error: unknown, message: string) => void;
}

/** A person with at least one connection. */
interface Desk {
  readers: Set<Reader>;
  told: number | null;
  counting: boolean;
  /** what is to be done after the present count; `news`: told even where the number is the same, as other things wait */
  wanted: 'nothing' | 'count' | 'news';
}

/** Tells each connected person how many things wait for them. */
export function createInbox({ count, gather, failed }: InboxDeps) {
  const desks = new Map<string, Desk>();

  async function recount(desk: Desk): Promise<void> {
    desk.counting = true;
    while (desk.wanted !== 'nothing' && desk.readers.size > 0) {
      const news = desk.wanted === 'news';
      desk.wanted = 'nothing';
      try {
        const waiting = await count(keysOf(desk));
        if (news || waiting !== desk.told) for (const reader of desk.readers) reader.emit('inbox', { count: waiting });
        desk.told = waiting;
      } catch (error) {
        failed(error, 'What waits for a person could not be counted');
      }
      await gather();
    }
    desk.counting = false;
  }

  function want(desk: Desk, what: 'count' | 'news'): void {
    if (desk.wanted !== 'news') desk.wanted = what;
    if (!desk.counting) void recount(desk);
  }

  const changed = (reader: Reader): void => {
    const desk = desks.get(reader.session.by.person);
    if (desk) want(desk, 'news');
  };

  return {
    join(reader: Reader): void {
      const { person } = reader.session.by;
      const desk = desks.get(person) ?? { readers: new Set(), told: null, counting: false, wanted: 'nothing' };
      desks.set(person, desk);
      desk.readers.add(reader);
      changed(reader);
    },

    leave(reader: Reader): void {
      const { person } = reader.session.by;
      const desk = desks.get(person);
      desk?.readers.delete(reader);
      if (desk?.readers.size === 0) desks.delete(person);
    },

    committed({ before, after }: Committed): void {
      const touched = movedAudiences(before?.waiting ?? [], after.waiting);
      if (touched.size === 0) return;
      for (const desk of desks.values()) if (keysOf(desk).some((key) => touched.has(key))) want(desk, 'news');
    },

    /** The facts about this person have changed. */
    changed,

    /** Somebody else may have written: everybody's count is asked for, and told where it is another one. */
    recountAll(): void {
      for (const desk of desks.values()) want(desk, 'count');
    },
  };
}

function keysOf({ readers }: Desk): string[] {
  const [reader] = readers;
  return reader === undefined ? [] : audienceOf(reader.session.by);
}

/** Audiences for whom something new waits, or something no longer does. */
function movedAudiences(before: readonly WaitingLine[], after: readonly WaitingLine[]): Set<string> {
  const nameOf = ({ audience, event, target, dueAt, urgency }: WaitingLine) => JSON.stringify([audience, event, target, dueAt, urgency]);
  const once = new Set(before.map(nameOf));
  const now = new Set(after.map(nameOf));
  const moved = [...before.filter((line) => !now.has(nameOf(line))), ...after.filter((line) => !once.has(nameOf(line)))];
  return new Set(moved.map(({ audience }) => audience));
}
