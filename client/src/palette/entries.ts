import type { Mark } from '../api/search.js';
import { matchesIn } from '../text/find/matches.js';
import type { IconName } from '../ui/Icon.js';

/** Something the palette leads to. */
export interface Entry {
  id: string;
  icon: IconName;
  words: string;
  /** what else it is found by, and is said beside it */
  more?: string;
  /** of a document: places of what was looked for in its words */
  hits?: readonly Mark[];
  run: () => void;
}
export interface Group {
  id: string;
  title: string;
  entries: readonly Entry[];
}

/** The entries that hold every word, with or without diacritics and capitals. */
export function fitting(entries: readonly Entry[], typed: string): Entry[] {
  const wanted = typed
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const how = { diacritics: false, capitals: false };
  return entries.filter(({ words, more = '' }) => wanted.every((word) => matchesIn([words, more], word, how).length > 0));
}

/** The entry that an arrow leads to: past the last comes the first. */
export function along(ids: readonly string[], at: string | null, key: string): string | null {
  const here = at === null ? -1 : ids.indexOf(at);
  const last = ids.length - 1;
  const to = {
    ArrowDown: here >= last ? 0 : here + 1,
    ArrowUp: here <= 0 ? last : here - 1,
    Home: 0,
    End: last,
    PageDown: Math.min(last, here + 5),
    PageUp: Math.max(0, here - 5),
  }[key];
  return to === undefined ? at : (ids[to] ?? null);
}
