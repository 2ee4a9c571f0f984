import { dayOf, isWorkingDay, type WorkingCalendar } from '../../workflows/index.js';
import type { NoticeSettings } from './settings.js';

/** Vietnam has kept UTC+7 without daylight saving since 1975. */
const offsetMs = 7 * 3_600_000;
const hourMs = 3_600_000;

/** The hour in Vietnam of a moment (ISO 8601, UTC), 0–23. */
const hourOf = (at: string): number => new Date(Date.parse(at) + offsetMs).getUTCHours();

/** The moment at which a day's hour begins in Vietnam. */
const momentOf = (day: string, hour: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + hour * hourMs - offsetMs).toISOString();

/** The moment from which on the person may be told again; `at` itself where it is no quiet hour. */
export function afterQuiet({ quiet }: Pick<NoticeSettings, 'quiet'>, at: string): string {
  if (quiet === null) return at;
  const { from, until } = quiet;
  const hour = hourOf(at);
  const isQuiet = from < until ? hour >= from && hour < until : hour >= from || hour < until;
  if (!isQuiet) return at;
  const today = momentOf(dayOf(at), until);
  return today > at ? today : new Date(Date.parse(today) + 24 * hourMs).toISOString();
}

/** A mail that may go out now: its name, and before which moment was told what goes into it. */
export interface Slot {
  name: string;
  until: string;
}

/** The slot a person's mails are at; null: none now. Each slot has one mail at most. */
export function slotAt({ mail, quiet }: Pick<NoticeSettings, 'mail' | 'quiet'>, at: string, calendar: WorkingCalendar): Slot | null {
  const day = dayOf(at);
  const hour = hourOf(at);
  switch (mail.when) {
    case 'off':
      return null;
    case 'daily':
      return hour >= mail.hour && isWorkingDay(day, calendar) ? { name: day, until: momentOf(day, mail.hour) } : null;
    case 'hourly':
      return afterQuiet({ quiet }, at) === at ? { name: `${day}T${String(hour).padStart(2, '0')}`, until: momentOf(day, hour) } : null;
    case 'urgent':
      // what comes within a minute goes together
      return afterQuiet({ quiet }, at) === at ? { name: at.slice(0, 16), until: `${at.slice(0, 16)}:00.000Z` } : null;
  }
}
