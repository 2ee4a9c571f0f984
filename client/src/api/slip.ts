import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const maybe = z.nullable(z.string());
const person = z.object({ id: text, name: text });
const act = { at: text, by: person, onBehalfOf: z.nullable(person), words: maybe };
const signer = z.object({ authority: z.array(text), position: text, name: text });
const actShape = z.object(act);
const former = z.object({ report: text, codeNumber: text });

const stepShape = z.object({
  ...act,
  seq: z.number(),
  level: text,
  kind: text,
  sections: z.array(text),
  signer: z.nullable(signer),
  stands: z.boolean(),
});
export type SlipStep = z.infer<typeof stepShape>;

const roundShape = z.object({
  n: z.number(),
  submitted: actShape,
  steps: z.array(stepShape),
  overridden: z.array(z.object({ ...act, finding: text, section: maybe, message: maybe })),
});
export type SlipRound = z.infer<typeof roundShape>;

const slipShape = z.object({
  id: text,
  seq: z.number(),
  urgency: maybe,
  leadDivision: z.object({ symbol: text, name: text }),
  drafter: person,
  signer,
  replaces: z.array(former),
  corrects: z.array(former),
  sections: z.array(z.object({ number: text, heading: text, divisionName: text, state: text, approved: z.nullable(actShape), waived: z.nullable(actShape) })),
  opinions: z.array(z.object({ id: text, fromName: text, paper: maybe })),
  papers: z.optional(z.array(z.object({ id: text, name: text, section: maybe }))),
  rounds: z.array(roundShape),
  decision: z.nullable(stepShape),
});
export type Slip = z.infer<typeof slipShape>;

export const slipAddress = (id: string, file: '' | '.docx' | '.pdf' = ''): string => `/api/reports/${encodeURIComponent(id)}/slip${file}`;

/** The submission slip of the report as it is at seq. */
export const useSlip = (id: string, seq: number | undefined) =>
  useQuery({
    queryKey: ['slip', id, seq],
    queryFn: async ({ signal }) => (await ask(slipAddress(id), slipShape, { signal })).data,
    enabled: seq !== undefined,
    placeholderData: keepPreviousData,
  });
