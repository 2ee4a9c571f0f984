import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { repeatable } from './again.js';
import { ask } from './http.js';
import { reportLineShape, turns } from './shapes.js';

const text = z.string();
const maybe = z.nullable(text);

const lineShape = z.extend(reportLineShape, { mine: z.object({ event: text, at: text }), ...turns });
export type WorkLine = z.infer<typeof lineShape>;
const pageShape = z.object({ items: z.array(lineShape), cursor: maybe });

/** A step of somebody else may bring a report back or finish it: the list asks anew this often, ms. */
const every = 60_000;

/** What I sent on or drafted, my own latest step first, and whom it waits for. */
export const useWork = (which: 'sent' | 'drafted') =>
  useInfiniteQuery({
    queryKey: ['work', which],
    queryFn: async ({ pageParam, signal }) => (await ask(`/api/work/${which}${pageParam === '' ? '' : `?cursor=${pageParam}`}`, pageShape, { signal })).data,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    refetchInterval: every,
  });

const viewShape = z.object({ name: text, q: text, event: text, division: text, documentType: text, due: z.enum(['', 'overdue', 'near', 'week', 'none']) });
export type View = z.infer<typeof viewShape>;
const viewsShape = z.object({ views: z.array(viewShape) });

const readViews = async (signal?: AbortSignal): Promise<View[]> => (await ask('/api/me/views', viewsShape, signal === undefined ? {} : { signal })).data.views;

/** The ways of looking at my work that I keep, on every device. */
export const useViews = () => useQuery({ queryKey: ['views'], queryFn: ({ signal }) => readViews(signal), staleTime: 60_000 });

/** Changes the views that are kept, given those that are. */
export function useKeepViews() {
  const client = useQueryClient();
  return useMutation({
    ...repeatable,
    // from what is kept now: another device may have kept one since
    mutationFn: async (change: (views: readonly View[]) => View[]) =>
      (await ask('/api/me/views', viewsShape, { method: 'PUT', body: { views: change(await readViews()) } })).data.views,
    onSuccess: (views) => client.setQueryData(['views'], views),
  });
}
