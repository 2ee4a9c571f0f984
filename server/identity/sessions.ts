import { createHash } from 'node:crypto';
import type { RecordStore } from '../store/port.js';

export interface SessionRecord {
  id: string;
  person: string;
  /** ISO 8601, UTC */
  expiresAt: string;
}

const lifeMs = 12 * 60 * 60 * 1_000;
/** A session is renewed only when so much of its life is gone: a busy screen costs no write a request. */
const renewAfterMs = 10 * 60 * 1_000;
const sweepEveryMs = 60 * 60 * 1_000;

export interface SessionsDeps {
  records: RecordStore<SessionRecord>;
  now: () => string;
  random: (bytes: number) => Uint8Array;
}

/** Whether a person asks, or only the house: an open line that is looked at again, a screen that asks by itself while nobody is at it. */
export type Asking = 'use' | 'look';

/**
 * Sessions by a random token, of which only the SHA-256 is kept. A session is over 12 hours after its last use, also where a screen stays
 * open all the while: use is a request a person stands behind. An open line is none, and neither is what a screen asks by itself when
 * nobody has touched it for minutes, as it then says (`X-Unattended`).
 * A renewal is a record of its own, which alone opens nothing: one written while its session is being closed does not bring it back.
 */
export function createSessions({ records, now, random }: SessionsDeps) {
  const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  const renewalOf = (id: string): string => `${id}.renewed`;
  const isRenewal = (id: string): boolean => id.endsWith('.renewed');
  const fresh = (): string => new Date(Date.parse(now()) + lifeMs).toISOString();
  const isYoung = (expiresAt: string): boolean => Date.parse(expiresAt) - Date.parse(now()) >= lifeMs - renewAfterMs;
  let sweptAt = Number.NEGATIVE_INFINITY;

  async function remove(id: string): Promise<void> {
    await records.remove(id);
    await records.remove(renewalOf(id));
  }

  /** Forgets, once an hour, what is over and will never be asked for again. */
  async function sweep(): Promise<void> {
    const at = Date.parse(now());
    if (at - sweptAt < sweepEveryMs) return;
    sweptAt = at;
    const all = await records.all();
    const alive = new Set(all.filter(({ expiresAt }) => expiresAt > now()).map(({ id }) => id));
    for (const { id } of all) if (!alive.has(id) && !alive.has(renewalOf(id))) await records.remove(id);
  }

  return {
    async open(person: string): Promise<string> {
      await sweep();
      const token = Buffer.from(random(32)).toString('base64url');
      const id = idOf(token);
      await records.put(id, { id, person, expiresAt: fresh() });
      return token;
    },
    /** The session a token opens; null where it is unknown or over. */
    async find(token: string, asking: Asking): Promise<{ id: string; person: string } | null> {
      const id = idOf(token);
      const record = await records.get(id);
      if (record === null) return null;
      const { person } = record;
      if (isYoung(record.expiresAt)) return { id, person };
      const renewal = await records.get(renewalOf(id));
      const expiresAt = renewal?.expiresAt ?? record.expiresAt;
      if (expiresAt <= now()) {
        await remove(id);
        return null;
      }
      if (asking === 'use' && !isYoung(expiresAt)) await records.put(renewalOf(id), { id: renewalOf(id), person, expiresAt: fresh() });
      return { id, person };
    },
    close: (token: string): Promise<void> => remove(idOf(token)),
    /** Closes every session of a person but the one to be kept; answers their ids. */
    async closeAll(person: string, kept: string | null = null): Promise<string[]> {
      const all = await records.all();
      const ids = all.filter((one) => one.person === person && !isRenewal(one.id) && one.id !== kept).map(({ id }) => id);
      for (const id of ids) await remove(id);
      return ids;
    },
  };
}
