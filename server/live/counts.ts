import type { Reader } from './reader.js';

export interface CountsDeps {
  count: (person: string) => Promise<number>;
  /** waits until the next count of a person may be asked for, so that a burst is one count */
  gather: () => Promise<void>;
  failed: (error: unknown, message: string) => void;
}

interface Desk {
  readers: Set<Reader>;
  told: number | null;
  counting: boolean;
  wanted: 'nothing' | 'count' | 'news';
}

/** Tells each connected person, on all their screens, how many notices they have not read. */
export function createNoticeCounts({ count, gather, failed }: CountsDeps) {
  const desks = new Map<string, Desk>();

  async function recount(person: string, desk: Desk): Promise<void> {
    desk.counting = true;
    while (desk.wanted !== 'nothing' && desk.readers.size > 0) {
      const news = desk.wanted === 'news';
      desk.wanted = 'nothing';
      try {
        const unread = await count(person);
        if (news || unread !== desk.told) for (const reader of desk.readers) reader.emit('notices', { unread });
        desk.told = unread;
      } catch (error) {
        failed(error, 'The notices of a person could not be counted');
      }
      await gather();
    }
    desk.counting = false;
  }

  function want(person: string, what: 'count' | 'news'): void {
    const desk = desks.get(person);
    if (desk === undefined) return;
    if (desk.wanted !== 'news') desk.wanted = what;
    if (!desk.counting) void recount(person, desk);
  }

  return {
    join(reader: Reader): void {
      const { person } = reader.session.by;
      const desk = desks.get(person) ?? { readers: new Set(), told: null, counting: false, wanted: 'nothing' };
      desks.set(person, desk);
      desk.readers.add(reader);
      want(person, 'news');
    },
    leave(reader: Reader): void {
      const { person } = reader.session.by;
      const desk = desks.get(person);
      desk?.readers.delete(reader);
      if (desk?.readers.size === 0) desks.delete(person);
    },
    /** There is something new for these people, or they have read something. */
    changed(people: Iterable<string>): void {
      for (const person of people) want(person, 'news');
    },
    /** Somebody else may have told them: everybody's count is asked for, and told where it is another one. */
    recountAll(): void {
      for (const person of desks.keys()) want(person, 'count');
    },
  };
}
