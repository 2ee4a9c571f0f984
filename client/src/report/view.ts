import { z } from 'zod/mini';

/** The parts of a document's page, one shown at a time; the first where none is asked for. */
const views = ['text', 'progress', 'history'] as const;
const search = z.object({ tab: z.catch(z.optional(z.enum(views)), undefined) });

/** Which part an address asks for. */
export interface View {
  tab?: Exclude<(typeof views)[number], 'text'>;
}

export function viewIn(address: unknown): View {
  const { tab } = search.parse(address);
  return tab === undefined || tab === 'text' ? {} : { tab };
}
