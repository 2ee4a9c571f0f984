import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { repeatable } from './again.js';
import { ask } from './http.js';

const text = z.string();
const maybe = z.nullable(z.string());

const noticeShape = z.object({
  id: text,
  kind: text,
  /** null: it tells of a delegation */
  reportId: maybe,
  seq: z.nullable(z.number()),
  at: text,
  title: text,
  /** the document by number and subject, or the delegation by its days */
  about: text,
  words: maybe,
  by: maybe,
  onBehalfOf: maybe,
  urgent: z.boolean(),
  steps: z.array(z.object({ dueAt: maybe })),
  read: z.boolean(),
  over: z.boolean(),
  state: maybe,
});
export type Told = z.infer<typeof noticeShape>;
const feedShape = z.object({ items: z.array(noticeShape), cursor: maybe, unread: z.number() });
const unreadShape = z.object({ unread: z.number() });

/** Where no line is open to be told by, the count is asked for this often. */
const countEvery = 60_000;

/** How many notices I have not read; the open line keeps it, and asking does where there is none. */
export const useUnread = () =>
  useQuery({
    queryKey: ['unread'],
    queryFn: async ({ signal }) => (await ask('/api/notifications?limit=1', feedShape, { signal })).data.unread,
    staleTime: countEvery,
    refetchInterval: countEvery,
  });

/** What I am told: what is new first, then newest first. */
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams(pageParam === '' ? {} : { cursor: pageParam });
      return (await ask(`/api/notifications?${query}`, feedShape, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
  });

/** Marks notices as read: these, all told up to a moment, or all told of a document up to the entry it is shown at. */
export function useRead() {
  const client = useQueryClient();
  return useMutation({
    ...repeatable,
    mutationFn: async (which: { ids: string[] } | { through: string } | { reportId: string; seq: number }) =>
      (await ask('/api/notifications/read', unreadShape, { method: 'POST', body: which })).data.unread,
    onSuccess(unread) {
      client.setQueryData(['unread'], unread);
      void client.invalidateQueries({ queryKey: ['notices'] });
    },
  });
}

export const kinds = ['waits', 'returned', 'deadline', 'received', 'answered', 'moved', 'delivery', 'delegated', 'delegationEnded'] as const;
export const ways = ['app', 'mail', 'push'] as const;
export type Way = (typeof ways)[number];
const waysShape = z.object({ app: z.boolean(), mail: z.boolean(), push: z.boolean() });

const settingsShape = z.object({
  language: z.enum(['vi', 'en']),
  mail: z.object({ when: z.enum(['off', 'urgent', 'hourly', 'daily']), hour: z.number() }),
  quiet: z.nullable(z.object({ from: z.number(), until: z.number() })),
  kinds: z.object({
    waits: waysShape,
    returned: waysShape,
    deadline: waysShape,
    received: waysShape,
    answered: waysShape,
    moved: waysShape,
    delivery: waysShape,
    delegated: waysShape,
    delegationEnded: waysShape,
  }),
});
export type NoticeSettings = z.infer<typeof settingsShape>;
const chosenShape = z.object({
  settings: settingsShape,
  mail: z.object({ address: maybe, unavailable: maybe }),
  push: z.object({ key: maybe, unavailable: maybe, browsers: z.array(text) }),
});
export type Chosen = z.infer<typeof chosenShape>;

const key = ['noticeSettings'];

/** How I am told, and which ways are open. */
export const useNoticeSettings = () =>
  useQuery({ queryKey: key, queryFn: async ({ signal }) => (await ask('/api/notifications/settings', chosenShape, { signal })).data });

/** Keeps what was chosen; on the screen at once, and back as it was where it could not be kept. */
export function useKeepSettings() {
  const client = useQueryClient();
  return useMutation({
    ...repeatable,
    mutationFn: async (settings: NoticeSettings) => (await ask('/api/notifications/settings', settingsShape, { method: 'PUT', body: settings })).data,
    async onMutate(settings) {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Chosen>(key);
      if (before !== undefined) client.setQueryData<Chosen>(key, { ...before, settings });
      return before;
    },
    onError: (_error, _settings, before) => client.setQueryData(key, before),
  });
}

export const addBrowser = async (subscription: unknown): Promise<string> =>
  (await ask('/api/notifications/browsers', z.object({ id: text }), { method: 'POST', body: subscription })).data.id;

export const removeBrowser = async (id: string): Promise<void> => {
  await ask(`/api/notifications/browsers/${id}`, z.null(), { method: 'DELETE' });
};
