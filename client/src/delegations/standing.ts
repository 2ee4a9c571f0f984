import type { Delegation } from '../api/delegations.js';

export type Standing = 'inForce' | 'coming' | 'over';

/** Does it count on that day, not yet, or no longer? */
export function standingOf({ from, until, endedAt }: Delegation, today: string): Standing {
  if (endedAt !== undefined || until < today) return 'over';
  return from <= today ? 'inForce' : 'coming';
}
