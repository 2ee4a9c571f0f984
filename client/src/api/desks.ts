import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from './http.js';
import { useInbox } from './reports.js';
import { reportPageShape } from './shapes.js';

/** Documents of these states may change without anything waiting for me: asked anew this often. */
const every = 5_000;
const most = 100;

/** The documents in one of these states that I may read, newest change first; followed by what comes to my inbox, and now and then. */
export function useReportsIn(states: readonly string[]) {
  const heard = useInbox().dataUpdatedAt;
  const found = useQuery({
    queryKey: ['reportsIn', ...states],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        states.map(async (state) => (await ask(`/api/reports?${new URLSearchParams({ state, limit: String(most) })}`, reportPageShape, { signal })).data.items),
      );
      return pages.flat().toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
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
