import type { RecordStore } from '../store/port.js';

/** That the password was given once more in a session, and until when that holds. */
export interface Unlock {
  session: string;
  /** ISO 8601, UTC */
  until: string;
}

/** How long a series of signatures may take without the password being asked again. */
const lifeMs = 15 * 60 * 1_000;

export interface UnlocksDeps {
  records: RecordStore<Unlock>;
  now: () => string;
}

/** Sessions in which the password was given once more, for a quarter of an hour. */
export function createUnlocks({ records, now }: UnlocksDeps) {
  return {
    /** Until when the session is unlocked; null where it is not. */
    async until(session: string): Promise<string | null> {
      const found = await records.get(session);
      return found !== null && found.until > now() ? found.until : null;
    },
    async unlock(session: string): Promise<string> {
      const until = new Date(Date.parse(now()) + lifeMs).toISOString();
      for (const one of await records.all()) if (one.until <= now()) await records.remove(one.session);
      await records.put(session, { session, until });
      return until;
    },
    lock: (session: string): Promise<void> => records.remove(session),
  };
}
