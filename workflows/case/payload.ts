import { z } from 'zod';

/** Free words of a person: a reason, a question, an opinion. Any text of 1 to 2,000 letters that is not only blanks. */
export const words = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), 'a text one can see something of');

export const nothing = z.strictObject({});
export const reasonOnly = z.strictObject({ reason: words });
export const maybeReason = z.strictObject({ reason: words.optional() });

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** A moment, ISO 8601 in UTC; kept to the millisecond, so that moments compare as text. */
export const moment = z.iso.datetime().overwrite((text) => new Date(text).toISOString());
/** Which deadline it is about: dropped where it has been moved since. */
export const ofDeadline = z.strictObject({ dueAt: moment });
