/**
 * Days and working days of Asia/Ho_Chi_Minh, which has kept UTC+7 without daylight saving since 1975:
 * the days of documents, deadlines and years are those of this zone.
 */
const offsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** `YYYY-MM-DD` in Vietnam of a moment (ISO 8601, UTC). */
export const dayOf = (at: string): string => new Date(Date.parse(at) + offsetMs).toISOString().slice(0, 10);

/** The year in Vietnam of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Is it a day of the calendar at all? `2026-02-30` is not. */
export const isDay = (text: string): boolean => {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
};

/** Holidays and days worked in exchange, as data of a year. */
export interface WorkingCalendar {
  holidays: readonly string[];
  workedInExchange: readonly string[];
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  if (calendar.workedInExchange.includes(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.includes(day);
}

/** End of office hours (17:00 in Vietnam) of the day `count` working days after the day of `at`; ISO 8601, UTC. */
export const afterWorkingDays = (at: string, count: number, calendar: WorkingCalendar): string => endOfOfficeHours(at, count, dayMs, calendar);

/** End of office hours of the day `count` working days before the day of `at`; ISO 8601, UTC. */
export const beforeWorkingDays = (at: string, count: number, calendar: WorkingCalendar): string => endOfOfficeHours(at, count, -dayMs, calendar);

function endOfOfficeHours(at: string, count: number, stepMs: number, calendar: WorkingCalendar): string {
  let moment = Date.parse(`${dayOf(at)}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    moment += stepMs;
    if (isWorkingDay(new Date(moment).toISOString().slice(0, 10), calendar)) left -= 1;
  }
  return new Date(moment + 17 * 60 * 60 * 1000 - offsetMs).toISOString();
}
