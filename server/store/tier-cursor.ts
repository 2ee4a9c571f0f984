import { cursorOf, type Position, positionOf } from './cursor.js';
import { StoreError } from './errors.js';

/** Where a page of a search ended: in which tier, and at which report of it. */
export interface TierPosition extends Position {
  tier: number;
}

export const tierCursorOf = ({ tier, changedAt, id }: TierPosition): string => cursorOf({ changedAt, id: `${tier} ${id}` });

/** Throws StoreError `bad_cursor` for what no page ever gave. */
export function tierPositionOf(cursor: string): { tier: number; changedAt: string; id: string } {
  const { changedAt, id } = positionOf(cursor);
  const [, tier, rest] = /^(\d) (.+)$/.exec(String(id)) ?? [];
  if (tier === undefined || rest === undefined) throw new StoreError('bad_cursor');
  return { tier: Number(tier), changedAt, id: rest };
}
