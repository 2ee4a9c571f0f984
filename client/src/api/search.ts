import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const maybe = z.nullable(z.string());
/** from `start` to before `end`, in UTF-16 units */
const markShape = z.object({ start: z.number(), end: z.number() });
export type Mark = z.infer<typeof markShape>;

const foundShape = z.object({
  id: text,
  seq: z.number(),
  state: text,
  documentType: text,
  subject: text,
  leadDivision: text,
  codeNumber: maybe,
  updatedAt: text,
  date: text,
  exact: z.boolean(),
  subjectHits: z.array(markShape),
  numberHits: z.array(markShape),
  excerpt: z.nullable(z.object({ of: text, section: maybe, text, hits: z.array(markShape) })),
});
export type Found = z.infer<typeof foundShape>;
const pageShape = z.object({ items: z.array(foundShape), cursor: maybe });

/** What is looked for; an empty field asks for nothing. */
export interface Wanted {
  q: string;
  state: string;
  division: string;
  type: string;
  /** `YYYY-MM-DD` */
  from: string;
  to: string;
  number: string;
}
export const nothingWanted: Wanted = { q: '', state: '', division: '', type: '', from: '', to: '', number: '' };
export const isWanted = (wanted: Wanted): boolean => Object.values(wanted).some((value) => value.trim() !== '');

function addressOf(wanted: Partial<Wanted>, more: Record<string, string>): string {
  const given = Object.entries({ ...wanted, ...more }).filter(([, value]) => value.trim() !== '');
  return `/api/search?${new URLSearchParams(given)}`;
}

/** What is found, best first, a page at a time; nothing is asked before something is wanted. */
export const useSearch = (wanted: Wanted) =>
  useInfiniteQuery({
    queryKey: ['search', wanted],
    queryFn: async ({ pageParam, signal }) => (await ask(addressOf(wanted, { cursor: pageParam }), pageShape, { signal })).data,
    initialPageParam: '',
    getNextPageParam: (last) => last.cursor,
    enabled: isWanted(wanted),
    placeholderData: keepPreviousData,
  });

/** The best few for what is being typed. */
export const useQuickSearch = (q: string, limit: number) =>
  useQuery({
    queryKey: ['quickSearch', q, limit],
    queryFn: async ({ signal }) => (await ask(addressOf({ q }, { limit: String(limit) }), pageShape, { signal })).data.items,
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
