import { z } from 'zod';
import { type CalendarYear, calendarOf, isWorkingDay, usualYear, type WorkingCalendar, yearOf } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { RecordStore } from '../store/port.js';
import { actOfCalendar } from './acts.js';
import type { Audit } from './audit.js';
import type { Remember } from './remembered.js';
import { day, text } from './shapes.js';

export const yearSchema = z.int().min(2000).max(2199);
export const calendarYearSchema = z.strictObject({
  year: yearSchema,
  holidays: z.array(z.strictObject({ day, name: text(200) })).max(200),
  workedInExchange: z.array(day).max(200),
});

const weekdaysAlone: WorkingCalendar = { holidays: [], workedInExchange: [] };
const once = { vi: 'mỗi ngày một lần', en: 'each day once' };
const weekend = { vi: 'một ngày thứ Bảy hoặc Chủ nhật', en: 'a Saturday or a Sunday' };
const notBoth = { vi: 'một ngày không phải ngày nghỉ lễ', en: 'a day that is no holiday' };

/** What does not fit in the calendar of a year. */
function calendarProblems({ year, holidays, workedInExchange }: CalendarYear): Problem[] {
  const ofTheYear = { vi: `một ngày của năm ${year}`, en: `a day of ${year}` };
  const free = holidays.map((holiday) => holiday.day);
  const wrong = (one: string, i: number, all: readonly string[]) => (yearOf(one) !== year ? ofTheYear : all.indexOf(one) < i ? once : null);
  const found = [
    ...free.map((one, i) => ({ path: `holidays.${i}.day`, expected: wrong(one, i, free) })),
    ...workedInExchange.map((one, i) => ({
      path: `workedInExchange.${i}`,
      expected: wrong(one, i, workedInExchange) ?? (isWorkingDay(one, weekdaysAlone) ? weekend : free.includes(one) ? notBoth : null),
    })),
  ];
  return found.flatMap(({ path, expected }) => (expected === null ? [] : [{ path, expected }]));
}

/** The same of several years, each of them once; paths `calendar.N.…`. */
export function problemsOfCalendars(given: readonly CalendarYear[]): Problem[] {
  const years = given.map(({ year }) => year);
  return given.flatMap((one, i) => {
    const found = years.indexOf(one.year) < i ? [{ path: 'year', expected: { vi: 'mỗi năm một lần', en: 'each year once' } }] : calendarProblems(one);
    return found.map(({ path, expected }) => ({ path: `calendar.${i}.${path}`, expected }));
  });
}

/** The same days in the order of the year, so that what is the same looks the same. */
export const inOrder = ({ year, holidays, workedInExchange }: CalendarYear): CalendarYear => ({
  year,
  holidays: [...holidays].sort((a, b) => a.day.localeCompare(b.day)),
  workedInExchange: [...workedInExchange].sort(),
});

export interface CalendarDeps {
  records: RecordStore<CalendarYear>;
  remember: Remember;
  audit: Audit;
  /** one after another, so that no change is written over another */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}
export type CalendarKept = { ok: true; year: CalendarYear } | { ok: false; problems: Problem[] };

/** Holidays and days worked in exchange, as data of a year; a year nobody has entered is the usual one. */
export function createCalendar({ records, remember, audit, inTurn }: CalendarDeps) {
  const entered = remember(async () => (await records.all()).sort((a, b) => a.year - b.year));
  const working = remember(async () => calendarOf(await entered.get()));
  const forget = (): void => {
    entered.forget();
    working.forget();
  };
  return {
    forget,
    /** the calendar by which deadlines count */
    working: working.get,
    /** the years somebody has entered, ascending */
    entered: async (): Promise<number[]> => (await entered.get()).map(({ year }) => year),
    year: async (year: number): Promise<CalendarYear> => (await entered.get()).find((one) => one.year === year) ?? usualYear(year),
    keep: (given: CalendarYear, by: string | null = null): Promise<CalendarKept> =>
      inTurn(async () => {
        const problems = calendarProblems(given);
        if (problems.length > 0) return { ok: false, problems };
        const year = inOrder(given);
        const before = await records.get(String(year.year));
        const note = await audit.notesOf(by);
        await Promise.all([note(actOfCalendar(before ?? undefined, year)), records.put(String(year.year), year)]);
        forget();
        return { ok: true, year };
      }),
  };
}
