import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/http.js';
import { useMe } from '../../api/session.js';
import { type Entry, entriesShape } from '../../api/shapes.js';
import type { Paper } from './series.js';

/** The last thing somebody else did there, rather a person than the office's machine; null where nobody did. */
export function lastOfOthers(entries: readonly Entry[], me: string, target?: string | null): Entry | null {
  const theirs = entries.filter(({ by, event }) => by.person !== me && (!target || event.target === target));
  return theirs.findLast(({ by }) => by.person !== 'system') ?? theirs.at(-1) ?? null;
}

/** What another did to this document, or this part of it, since I chose it. */
export function useMeanwhile({ reportId, seq, action: { target } }: Paper): Entry | null {
  const me = useMe().data?.person.id;
  const entries = useQuery({
    queryKey: ['meanwhile', reportId, seq],
    queryFn: async ({ signal }) => (await ask(`/api/reports/${encodeURIComponent(reportId)}/journal?after=${seq}`, entriesShape, { signal })).data,
  }).data;
  return entries === undefined || me === undefined ? null : lastOfOthers(entries, me, target);
}
