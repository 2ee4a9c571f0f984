import { type By, dayOf } from '../../workflows/index.js';
import type { Reader } from './reader.js';

/** The person without the offices of others that were theirs until a day gone by; the very same where nothing has ended. */
function onDay(by: By, day: string): By {
  const { substitutions, ...own } = by;
  const left = substitutions?.filter(({ until }) => day <= until);
  if (left?.length === substitutions?.length) return by;
  return left === undefined || left.length === 0 ? own : { ...own, substitutions: left };
}

/**
 * Delegations end at midnight in Vietnam without anybody's act: to be called before anything is shown to anybody.
 * On the first call of a new day `ended` hears of everybody whose substitution is over; at all other times it costs nothing.
 * @param now ISO 8601, UTC
 */
export function createDays(now: () => string, readers: Iterable<Reader>, ended: (reader: Reader) => void): () => void {
  let day = dayOf(now());
  return () => {
    const today = dayOf(now());
    if (today === day) return;
    day = today;
    for (const reader of readers) {
      const by = onDay(reader.session.by, today);
      if (by === reader.session.by) continue;
      reader.session = { ...reader.session, by };
      ended(reader);
    }
  };
}
