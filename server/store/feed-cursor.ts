import { positionOf } from './cursor.js';
import { StoreError } from './errors.js';

/** Where a page of somebody's notices ended: those that are new come first, so that goes before the moment. */
export interface FeedPlace {
  fresh: 0 | 1;
  at: string;
  id: string;
}

/** Throws StoreError `bad_cursor` for what no page ever gave. */
export function feedPlaceOf(cursor: string): FeedPlace {
  const { changedAt, id } = positionOf(cursor);
  if (typeof id !== 'string' || !/^[01]./.test(id)) throw new StoreError('bad_cursor');
  return { fresh: id.startsWith('1') ? 1 : 0, at: changedAt, id: id.slice(1) };
}
