import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from './http.js';
import { useInbox } from './reports.js';
import { type ReportLine, reportPageShape } from './shapes.js';

/** Documents of these states may change without anything waiting for me: asked anew this often. */
const every = 5_000;
const atOnce = 100;

interface ReportsIn {
  items: ReportLine[];
  /** there are more than these */
  more: boolean;
}

async function reportsIn(state: string, whole: boolean, signal: AbortSignal): Promise<ReportsIn> {
  const items: ReportLine[] = [];
  for (let cursor = ''; ; ) {
    const query = new URLSearchParams({ state, limit: String(atOnce), ...(cursor === '' ? {} : { cursor }) });
    const { data } = await ask(`/api/reports?${query}`, reportPageShape, { signal });
    items.push(...data.items);
    if (!data.cursor || !whole) return { items, more: Boolean(data.cursor) };
    cursor = data.cursor;
  }
}

/**
 * The documents in one of these states that I may read, newest change first; followed by what comes to my inbox, and now and then.
 * All of them where `whole`, else the newest hundred of each state.
 */
export function useReportsIn(states: readonly string[], whole: boolean) {
  const heard = useInbox().dataUpdatedAt;
  const found = useQuery({
    queryKey: ['reportsIn', whole, ...states],
    queryFn: async ({ signal }): Promise<ReportsIn> => {
      const found = await Promise.all(states.map((state) => reportsIn(state, whole, signal)));
      return { items: found.flatMap(({ items }) => items).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)), more: found.some(({ more }) => more) };
    },
    placeholderData: keepPreviousData,
    refetchInterval: every,
  });
  const { refetch } = found;
  useEffect(() => {
    if (heard > 0) void refetch();
  }, [heard, refetch]);
  return found;
}
