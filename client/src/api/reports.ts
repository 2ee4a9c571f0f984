import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { gathered } from './gathered.js';
import { ask } from './http.js';
import { type Created, createdShape, type Inbox, inboxShape, type ReportLine, reportPageShape } from './shapes.js';

export interface ReportFilter {
  q: string;
  /** name of a report's state; empty: all */
  state: string;
}

/** A report that others open to me is pushed to nobody's list: the list asks anew this often. */
const listEvery = 15_000;

/** The reports I may see, newest change first, a page at a time. */
export const useReports = (filter: ReportFilter) =>
  useInfiniteQuery({
    queryKey: ['reports', filter.q, filter.state],
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      if (filter.q !== '') query.set('q', filter.q);
      if (filter.state !== '') query.set('state', filter.state);
      if (pageParam !== '') query.set('cursor', pageParam);
      return (await ask(`/api/reports?${query}`, reportPageShape, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    placeholderData: keepPreviousData,
    refetchInterval: listEvery,
  });

/** So many are offered at once; more words find the others. */
const offeredAtOnce = 8;

/** Documents with a number that I may read and another may name, newest change first; `q` looks for number and words. */
export const useIssued = (q: string) =>
  useQuery({
    queryKey: ['issued', q],
    queryFn: async ({ signal }): Promise<ReportLine[]> => {
      const query = new URLSearchParams({ former: 'true', limit: String(offeredAtOnce), ...(q === '' ? {} : { q }) });
      return (await ask(`/api/reports?${query}`, reportPageShape, { signal })).data.items;
    },
    placeholderData: keepPreviousData,
  });

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: async ({ client, signal }): Promise<Inbox> => {
    const items: Inbox['items'] = [];
    for (let cursor = ''; ; ) {
      const { data } = await ask(`/api/inbox${cursor === '' ? '' : `?cursor=${cursor}`}`, inboxShape, { signal });
      items.push(...data.items);
      // as a desk shows them, and those that are still to come
      const whole = { count: gathered(items).length + Math.max(0, data.count - items.length), items: [...items] };
      if (!data.cursor) return whole;
      cursor = data.cursor;
      if (items.length > (client.getQueryData<Inbox>(['inbox'])?.items.length ?? 0)) client.setQueryData<Inbox>(['inbox'], whole);
    }
  },
});

/** What waits for me, soonest due first: all of it, however many pages; those that are there are shown while the rest comes. */
export const useInbox = () => useQuery({ ...inboxQuery, refetchInterval: 4 * listEvery });

/** Opens a report from a package; the key lets a second try after a cut line find the first one's report. */
export async function createReport(reportPackage: unknown, key: string, begunFrom = ''): Promise<Created> {
  return (
    await ask(`/api/reports${begunFrom === '' ? '' : `?begunFrom=${begunFrom}`}`, createdShape, {
      method: 'POST',
      body: reportPackage,
      headers: { 'Idempotency-Key': key },
    })
  ).data;
}
