import { z } from 'zod/mini';
import type { Versions } from '../api/changes.js';

const seq = z.int().check(z.minimum(1));
const search = z.object({
  from: z.catch(z.optional(seq), undefined),
  to: z.catch(z.optional(z.union([seq, z.literal('now')])), undefined),
  section: z.catch(z.optional(z.coerce.string()), undefined),
});

/** Which two versions an address asks for, by the seq of their submissions. A section’s number is read as words. */
export interface Asked {
  from?: number;
  to?: number | 'now';
  /** its own versions; absent: those of the whole document */
  section?: string;
}

/** What an address asks for; what nobody could mean is left out. */
export function askedIn(address: unknown): Asked {
  const { from, to, section } = search.parse(address);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(section ? { section } : {}) };
}

/**
 * The two versions to compare: as asked, where the document has them. Else what a reader would compare first:
 * the document as it is now, with what they saw last, or the submission before. From: null where there is no version.
 */
export function chosenOf({ versions, looked }: Versions, asked: Asked): { from: number | null; to: number | 'now' } {
  const has = (seq: number | 'now' | null | undefined): seq is number => versions.some((version) => version.seq === seq);
  const to = has(asked.to) ? asked.to : 'now';
  if (has(asked.from)) return { from: asked.from, to };
  const before = to === 'now' ? versions.slice(0, -1) : versions.filter((version) => version.seq < to);
  const usual = to === 'now' ? looked : null;
  return { from: usual ?? before.at(-1)?.seq ?? versions.at(0)?.seq ?? null, to };
}
