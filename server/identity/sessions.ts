import { createHash } from 'node:crypto';
import type { RecordStore } from '../store/port.js';

export interface SessionRecord {
  person: string;
  /** ISO 8601, UTC; moves on while the session is used */
  expiresAt: string;
}

const lifeMs = 12 * 60 * 60 * 1_000;
/** A session is written again only when so much of its life is gone: a busy screen costs no write a request. */
const renewAfterMs = 10 * 60 * 1_000;

export interface SessionsDeps {
  records: RecordStore<SessionRecord>;
  now: () => string;
  random: (bytes: number) => Uint8Array;
}

/** Sessions by a random token, of which only the SHA-256 is kept. */
export function createSessions({ records, now, random }: SessionsDeps) {
  const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  const fresh = (): string => new Date(Date.parse(now()) + lifeMs).toISOString();

  return {
    async open(person: string): Promise<string> {
      const token = Buffer.from(random(32)).toString('base64url');
      await records.put(idOf(token), { person, expiresAt: fresh() });
      return token;
    },
    /** The session a token opens; null where it is unknown or over. */
    async find(token: string): Promise<{ id: string; person: string } | null> {
      const id = idOf(token);
      const record = await records.get(id);
      if (record === null) return null;
      if (record.expiresAt <= now()) {
        await records.remove(id);
        return null;
      }
      if (Date.parse(record.expiresAt) - Date.parse(now()) < lifeMs - renewAfterMs) await records.put(id, { ...record, expiresAt: fresh() });
      return { id, person: record.person };
    },
    close: (token: string): Promise<void> => records.remove(idOf(token)),
  };
}
