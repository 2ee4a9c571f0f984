import { useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { ask } from './http.js';

const text = z.string();
const delegationShape = z.object({
  id: text,
  /** whose office it is, and who exercises it: persons by id */
  of: text,
  to: text,
  /** only in matters of this division (symbol); null: in everything */
  division: z.nullable(text),
  document: text,
  /** first and last day, `YYYY-MM-DD` */
  from: text,
  until: text,
  endedAt: z.optional(text),
  endedBy: z.optional(text),
});
export type Delegation = z.infer<typeof delegationShape>;

const personShape = z.object({ id: text, name: text, title: text, roles: z.array(text), division: z.nullable(text), active: z.boolean() });
export type Colleague = z.infer<typeof personShape>;

/** Delegations I have given or hold; all of the office for an administrator. */
export const useDelegations = () =>
  useQuery({ queryKey: ['delegations'], queryFn: async ({ signal }) => (await ask('/api/delegations', z.array(delegationShape), { signal })).data });

/** The people of the office, those who have left too. */
export const useColleagues = () =>
  useQuery({ queryKey: ['people'], queryFn: async ({ signal }) => (await ask('/api/people', z.array(personShape), { signal })).data, staleTime: 60_000 });

export interface Giving extends Pick<Delegation, 'to' | 'division' | 'document' | 'from' | 'until'> {
  /** only an administrator gives the office of somebody else */
  of?: string;
}

export const giveDelegation = async (giving: Giving): Promise<Delegation> =>
  (await ask('/api/delegations', delegationShape, { method: 'POST', body: giving })).data;

export const endDelegation = async (id: string): Promise<Delegation> =>
  (await ask(`/api/delegations/${encodeURIComponent(id)}`, delegationShape, { method: 'DELETE' })).data;
