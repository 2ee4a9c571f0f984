import { type By, type CaseEvent, systemPerson } from '../../workflows/index.js';
import { hashOf } from './canonical.js';
import type { Outcome } from './outcome.js';

/** The system as the one who acts; the key makes a repeated effect find its own entry again. */
export const systemBy = (event: CaseEvent, key: string): By => ({
  person: systemPerson,
  name: systemPerson,
  memberships: [],
  fields: [],
  authorisations: [],
  // a space keeps the system's keys apart from those people send
  request: { key: `system ${key}`, hash: hashOf(event) },
});

/** Was the system's step written? What the law refuses is over; a store too busy to decide is asked again: throws. */
export function written(outcome: Outcome): boolean {
  if (outcome.outcome === 'refused' && outcome.refusal.code === 'too_busy') throw new Error('The step of the system lost every race and is tried again');
  return outcome.outcome === 'accepted';
}
