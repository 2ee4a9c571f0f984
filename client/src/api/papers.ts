import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const who = z.object({ id: text, name: text });
const paper = {
  id: text,
  section: z.nullable(text),
  name: text,
  type: text,
  size: z.number(),
  by: who,
  at: text,
  removedBy: z.nullable(who),
  removedAt: z.nullable(text),
};
const paperShape = z.object({ ...paper, mayRemove: z.boolean() });
export type Paper = z.infer<typeof paperShape>;
const listShape = z.object({
  items: z.array(paperShape),
  mayAttach: z.boolean(),
  refusal: z.optional(z.object({ code: text, message: text })),
  sections: z.array(text),
  limits: z.object({ bytes: z.number(), papers: z.number(), ends: z.array(text) }),
});
export type PaperList = z.infer<typeof listShape>;

/** What others attach is no step and is pushed to nobody: an open panel asks this often. */
const lookEvery = 15_000;

export const papersAddress = (report: string, id?: string): string =>
  `/api/reports/${encodeURIComponent(report)}/attachments${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

/** The papers of a report as it is at seq, and what I may do with them. */
export const usePapers = (report: string, seq: number) =>
  useQuery({
    queryKey: ['papers', report, seq],
    queryFn: async ({ signal }) => (await ask(papersAddress(report), listShape, { signal })).data,
    placeholderData: (before, query) => (query?.queryKey[1] === report ? before : undefined),
    refetchInterval: lookEvery,
  });

export function useRemovePaper(report: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => (await ask(papersAddress(report, id), z.object(paper), { method: 'DELETE' })).data,
    onSettled: () => client.invalidateQueries({ queryKey: ['papers', report] }),
  });
}
