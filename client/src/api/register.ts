import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const maybe = z.nullable(z.string());
const lineShape = z.object({
  series: text,
  year: z.number(),
  n: z.number(),
  date: text,
  reportId: text,
  status: text,
  reason: maybe,
  codeNumber: maybe,
  documentType: maybe,
  typeName: maybe,
  subject: maybe,
  signer: maybe,
  recipients: z.array(text),
  keeper: maybe,
  copies: z.nullable(z.number()),
  handedOver: maybe,
  state: maybe,
  replacedBy: maybe,
  correctedBy: z.array(text),
});
export type RegisterLine = z.infer<typeof lineShape>;

export interface RegisterFilter {
  /** empty: every one */
  series: string;
  /** empty: every one */
  year: string;
  /** days, `YYYY-MM-DD`; empty: from the first, to the last */
  from: string;
  to: string;
  q: string;
}

/** A document of somebody else may be recalled or leave the office meanwhile, ms. */
const every = 60_000;

/** The register's address with what is asked for; `.xlsx` and `.csv` give the same as a file. */
export function registerAddress(filter: RegisterFilter, file: '' | '.xlsx' | '.csv' = ''): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return `/api/register${file}${query.size === 0 ? '' : `?${query}`}`;
}

const volumesShape = z.array(z.object({ series: text, year: z.number() }));
export type Volume = z.infer<typeof volumesShape>[number];

/** The series and years in which numbers were taken. */
export const useVolumes = () =>
  useQuery({ queryKey: ['register', 'volumes'], queryFn: async ({ signal }) => (await ask('/api/register/volumes', volumesShape, { signal })).data });

export const useRegister = (filter: RegisterFilter) =>
  useQuery({
    queryKey: ['register', filter],
    queryFn: async ({ signal }) => (await ask(registerAddress(filter), z.array(lineShape), { signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: every,
  });
