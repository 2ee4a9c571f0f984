import { afterWorkingDays } from './days.js';
import { vietnamCalendar } from './vietnam.js';

/** Working days a division has for its section, and an opinion for its answer, where the lead drafter names no day. */
export const workingDaysFor = { section: 5, opinion: 3 } as const;

export const defaultDueAt = (what: keyof typeof workingDaysFor, at: string): string => afterWorkingDays(at, workingDaysFor[what], vietnamCalendar);

/** A later deadline: the one wished for where it still lies ahead, else the usual time again. */
export function extendedDueAt(what: keyof typeof workingDaysFor, dueAt: string | null, wished: string | null, now: string): string {
  const from = dueAt !== null && dueAt > now ? dueAt : now;
  return wished !== null && wished > from ? wished : defaultDueAt(what, from);
}
