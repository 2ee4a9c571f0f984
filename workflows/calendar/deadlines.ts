import { afterWorkingDays, beforeWorkingDays, type WorkingCalendar } from './days.js';

/** Working days a division has for its section, and an opinion for its answer, where the lead drafter names no day. */
export const workingDaysFor = { section: 5, opinion: 3 } as const;

/** Working days before a deadline at which those it is for are reminded. */
const remindedBefore = 1;

/** How a deadline presses on those it is for, once they have been told: it is near, or it is past. */
export type Urgency = 'near' | 'overdue';

/** A deadline as a part of a case remembers it. */
export interface Deadline {
  /** ISO 8601, UTC; null: none was set yet */
  dueAt: string | null;
  /** when those it is for are reminded; null: they are not, as that was past already when it was set */
  remindAt: string | null;
  /** what has been told of this very deadline; a new one begins anew */
  urgency: Urgency | null;
}

export const noDeadline: Deadline = { dueAt: null, remindAt: null, urgency: null };

/** The usual deadline of what is given out at `at`: the end of office hours, so many working days on. */
export const defaultDueAt = (what: keyof typeof workingDaysFor, at: string, calendar: WorkingCalendar): string =>
  afterWorkingDays(at, workingDaysFor[what], calendar);

/** A later deadline: the one wished for where it still lies ahead, else the usual time again. */
export function extendedDueAt(what: keyof typeof workingDaysFor, dueAt: string | null, wished: string | null, now: string, calendar: WorkingCalendar): string {
  const from = dueAt !== null && dueAt > now ? dueAt : now;
  return wished !== null && wished > from ? wished : defaultDueAt(what, from, calendar);
}

/** When those a deadline is for are reminded of it: at the end of office hours of the working day before it. */
export const reminderOf = (dueAt: string, calendar: WorkingCalendar): string => beforeWorkingDays(dueAt, remindedBefore, calendar);
