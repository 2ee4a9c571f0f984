import { expect } from '@jest/globals';
import { stateHash } from '../../../server/engine/hashes.js';
import { type Case, type Entry, replayOne } from '../../../workflows/index.js';
import type { Walk } from './walk.js';

/** As a store gives it back: through JSON, and nothing shared. */
export const stored = ({ entries }: Pick<Walk, 'entries'>): Entry[] => JSON.parse(JSON.stringify(entries)) as Entry[];

/** The entries alone give every state, every effect and every hash again, and in the end the same case. */
export function expectJournalToAgree(walk: Walk): void {
  let kase: Case | null = null;
  const told: unknown[] = [];
  for (const entry of stored(walk)) {
    const next: { case: Case; effects: unknown } = replayOne(kase, entry);
    kase = next.case;
    told.push([entry.seq, stateHash(kase), next.effects]);
  }
  expect(told).toEqual(walk.entries.map(({ seq, stateHash: hash, effects }) => [seq, hash, effects]));
  expect(kase).toEqual(walk.kase);
}
