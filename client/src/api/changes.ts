import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { repeatable } from './again.js';
import { ask } from './http.js';

const text = z.string();
const maybe = z.nullable(text);

const versionsShape = z.object({ versions: z.array(z.object({ seq: z.number(), at: text, by: text, round: z.number() })), looked: z.nullable(z.number()) });
export type Versions = z.infer<typeof versionsShape>;

const place = z.nullable(z.object({ part: text, line: z.number() }));
const lineShape = z.object({ change: text, kind: text, before: place, after: place, cells: z.array(z.array(z.object({ change: text, text }))) });
export type LineChange = z.infer<typeof lineShape>;

const partShape = z.object({ part: text, was: maybe, title: maybe, change: text, lines: z.array(lineShape) });
export type PartChange = z.infer<typeof partShape>;

const comparisonShape = z.object({ isSame: z.boolean(), parts: z.array(partShape) });
export type Comparison = z.infer<typeof comparisonShape>;

const address = (id: string, what: string): string => `/api/reports/${encodeURIComponent(id)}/${what}`;

const ofSection = (section: string | undefined): Record<string, string> => (section === undefined ? {} : { section });

/** The versions that were submitted for review, and the one the reader looked at last; of a section, as it was handed in. */
export const useVersions = (id: string, seq: number | undefined, section?: string) =>
  useQuery({
    queryKey: section === undefined ? ['versions', id, seq] : ['versions', id, seq, section],
    queryFn: async ({ signal }) => (await ask(address(id, `versions?${new URLSearchParams(ofSection(section))}`), versionsShape, { signal })).data,
    enabled: seq !== undefined,
    placeholderData: keepPreviousData,
  });

/** What changed between two versions, by the seq of their submissions; `now` is the document as it is. */
export const useComparison = (id: string, seq: number | undefined, from: number | null, to: number | 'now', section?: string) =>
  useQuery({
    queryKey: ['compare', id, seq, from, to, section],
    queryFn: async ({ signal }) =>
      (await ask(address(id, `compare?${new URLSearchParams({ from: String(from), to: String(to), ...ofSection(section) })}`), comparisonShape, { signal }))
        .data,
    enabled: seq !== undefined && from !== null,
    placeholderData: keepPreviousData,
  });

/** I have looked at this version: what changes is told from here on. */
export function useLook(id: string) {
  const queries = useQueryClient();
  return useMutation({
    ...repeatable,
    mutationFn: (version: number) => ask(address(id, 'look'), z.null(), { method: 'PUT', body: { version } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['versions', id] }),
  });
}
