import type { Reader } from './reader.js';

export interface CountsDeps {
  /** how many there are for the person whose screens these are */
  count: (readers: ReadonlySet<Reader>) => Promise<number>;
  tell: (reader: Reader, count: number) => void;
  /** waits until the next count of a person may be asked for, so that a burst is one count */
  gather: () => Promise<void>;
  failed: (error: unknown) => void;
}

/** `news`: told even where the number is the same, as other things are counted */
export type Wanted = 'count' | 'news';

/** A person with at least one connection. */
interface Desk {
  readers: Set<Reader>;
  told: number | null;
  counting: boolean;
  /** what is to be done after the present count */
  wanted: 'nothing' | Wanted;
}

export interface Counts {
  join(reader: Reader): void;
  leave(reader: Reader): void;
  /** Counts for this person, where they are connected. */
  want(person: string, what: Wanted): void;
  /** Counts for everybody of whom that is so. */
  wantOf(what: Wanted, which?: (readers: ReadonlySet<Reader>) => boolean): void;
}

/** Tells each connected person, on all their screens, a number that is theirs. */
export function createCounts({ count, tell, gather, failed }: CountsDeps): Counts {
  const desks = new Map<string, Desk>();

  async function recount(desk: Desk): Promise<void> {
    desk.counting = true;
    while (desk.wanted !== 'nothing' && desk.readers.size > 0) {
      const news = desk.wanted === 'news';
      desk.wanted = 'nothing';
      try {
        const counted = await count(desk.readers);
        if (news || counted !== desk.told) for (const reader of desk.readers) tell(reader, counted);
        desk.told = counted;
      } catch (error) {
        failed(error);
      }
      await gather();
    }
    desk.counting = false;
  }

  function wantAt(desk: Desk, what: Wanted): void {
    if (desk.wanted !== 'news') desk.wanted = what;
    if (!desk.counting) void recount(desk);
  }

  return {
    join(reader) {
      const { person } = reader.session.by;
      const desk = desks.get(person) ?? { readers: new Set(), told: null, counting: false, wanted: 'nothing' };
      desks.set(person, desk);
      desk.readers.add(reader);
      wantAt(desk, 'news');
    },
    leave(reader) {
      const { person } = reader.session.by;
      const desk = desks.get(person);
      desk?.readers.delete(reader);
      if (desk?.readers.size === 0) desks.delete(person);
    },
    want(person, what) {
      const desk = desks.get(person);
      if (desk !== undefined) wantAt(desk, what);
    },
    wantOf(what, which = () => true) {
      for (const desk of desks.values()) if (which(desk.readers)) wantAt(desk, what);
    },
  };
}
