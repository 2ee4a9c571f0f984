import { z } from 'zod';

const json = z.unknown();

/** A change of the office: what, of what, and the fields that differ. */
export const actSchema = z.object({
  what: z.string(),
  of: z.object({ id: z.string(), name: z.string() }),
  before: json,
  after: json,
});

/** A line of the audit, who did it and when. */
export const auditLineSchema = actSchema.extend({
  id: z.string(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
});
