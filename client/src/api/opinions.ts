import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const maybe = z.nullable(z.string());

const lineShape = z.object({
  id: text,
  group: text,
  from: text,
  state: text,
  question: text,
  answer: maybe,
  words: maybe,
  paper: maybe,
  answeredBy: maybe,
  answeredAt: maybe,
  settlement: maybe,
  explanation: maybe,
});
export type OpinionLine = z.infer<typeof lineShape>;
const tableShape = z.object({ lines: z.array(lineShape), totals: z.record(text, z.number()) });
export type OpinionTable = z.infer<typeof tableShape>;

const address = (id: string): string => `/api/reports/${encodeURIComponent(id)}/opinions`;
export const opinionSheet = (id: string): string => `${address(id)}.xlsx`;
export const opinionPaper = (id: string): string => `${address(id)}.docx`;

/** The opinions that were asked on a report, in one table with totals. */
export const useOpinionTable = (id: string, seq: number | undefined) =>
  useQuery({
    queryKey: ['opinions', id, seq],
    queryFn: async ({ signal }) => (await ask(address(id), tableShape, { signal })).data,
    enabled: seq !== undefined,
    placeholderData: keepPreviousData,
  });
