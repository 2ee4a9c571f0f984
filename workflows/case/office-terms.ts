import { afterWorkingDays, beforeWorkingDays, type WorkingCalendar } from '../calendar/days.js';
import { workingDaysFor } from '../calendar/deadlines.js';
import type { Facts } from './event-definition.js';
import type { Json } from './journal.js';
import type { Situation } from './situation.js';

/** Working days a division has for its section, and an opinion for its answer, where nobody names a day. */
export type Terms = Record<keyof typeof workingDaysFor, number>;

/** The law's own, for an office that has set none. */
export const usualTerms: Terms = workingDaysFor;

/** The deadline of what is given out at `at` and for which nobody named a day: ISO 8601, UTC. */
export const usualDueAt = (what: keyof Terms, at: string, calendar: WorkingCalendar, terms: Terms): string => afterWorkingDays(at, terms[what], calendar);

/** The events for whose deadline the law offers a usual term. */
const termOf: Record<string, keyof Terms> = { OPEN_INPUT: 'section', EXTEND: 'section', ASK_OPINION: 'opinion', EXTEND_OPINION: 'opinion' };

/** What the law offers, its usual term counted as long as the office has it; a time that somebody asked for stays. */
export function inOfficeTerms(offered: Record<string, Json>, { event, section }: Situation, { calendar, terms }: Facts): Record<string, Json> {
  const { dueAt } = offered;
  const what = termOf[event.type];
  if (what === undefined || typeof dueAt !== 'string' || dueAt === section?.context.timeAsked?.dueAt) return offered;
  return { ...offered, dueAt: movedBy(terms[what] - usualTerms[what], dueAt, calendar) };
}

/** The law's versions are released as they are: its term ends on a working day, from which the office's is so many days on or back. */
function movedBy(days: number, dueAt: string, calendar: WorkingCalendar): string {
  return days < 0 ? beforeWorkingDays(dueAt, -days, calendar) : afterWorkingDays(dueAt, days, calendar);
}
