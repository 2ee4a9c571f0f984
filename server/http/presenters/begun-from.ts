import { z } from 'zod';
import { type By, mayRead } from '../../../workflows/index.js';
import type { Store } from '../../store/port.js';

/** The report a report was begun from, as it is kept beside the journal: it binds nobody, and the checks ask it for what was left of it. */
export interface BegunFrom {
  report: string;
  /** ISO 8601, UTC */
  at: string;
}

export const begunFromSchema = z
  .object({ report: z.string(), codeNumber: z.string().nullable(), subject: z.string().nullable(), readable: z.boolean() })
  .nullable();

/** What a report was begun from; its subject only for who may read it. */
export async function presentBegunFrom(store: Pick<Store, 'records' | 'index'>, reportId: string, by: By): Promise<z.infer<typeof begunFromSchema>> {
  const known = await store.records<BegunFrom>('begunFrom').get(reportId);
  if (known === null) return null;
  const row = await store.index.get(known.report);
  const readable = row !== null && mayRead(row.readers, by);
  return { report: known.report, codeNumber: row?.codeNumber ?? null, subject: readable ? row.subject : null, readable };
}
