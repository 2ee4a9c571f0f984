import { afterWorkingDays } from './days.js';
import { vietnamCalendar } from './vietnam.js';

/** Working days a division has for its section, and an opinion for its answer, where the lead drafter names no day. */
export const workingDaysFor = { section: 5, opinion: 3 } as const;

export const defaultDueAt = (what: keyof typeof workingDaysFor, at: string): string => afterWorkingDays(at, workingDaysFor[what], vietnamCalendar);
