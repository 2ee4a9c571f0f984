import { z } from 'zod/mini';
import { nothingWanted, type Wanted } from '../api/search.js';

const optional = z.catch(z.optional(z.coerce.string()), undefined);
const shape = z.object({ q: optional, state: optional, division: optional, type: optional, from: optional, to: optional, number: optional });

/** What stands in the address: only what is asked for. */
export type InAddress = Partial<Wanted>;

export function inAddress(search: Record<string, unknown>): InAddress {
  return Object.fromEntries(Object.entries(shape.parse(search)).filter(([, value]) => value !== undefined && value.trim() !== ''));
}
export const wantedOf = (search: InAddress): Wanted => ({ ...nothingWanted, ...search });
