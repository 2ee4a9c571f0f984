import type { Delegation } from '../api/delegations.js';
import { toLocalInput } from '../words/dates.js';

export type Standing = 'inForce' | 'coming' | 'over';

/** Today in Vietnam, `YYYY-MM-DD`. */
export const todayOf = (now: Date): string => toLocalInput(now.toISOString()).slice(0, 10);

/** Does it count on that day, not yet, or no longer? */
export function standingOf({ from, until, endedAt }: Delegation, today: string): Standing {
  if (endedAt !== undefined || until < today) return 'over';
  return from <= today ? 'inForce' : 'coming';
}
