import type { WorkingCalendar } from './days.js';

/** A public holiday by its day, `YYYY-MM-DD`. */
export interface Holiday {
  day: string;
  name: string;
}

/** The calendar of a year as an office keeps it: its public holidays, and days of a weekend that are worked in exchange for another day off. */
export interface CalendarYear {
  year: number;
  holidays: Holiday[];
  workedInExchange: string[];
}

/** Public holidays with a date fixed by the Labour Code 2019, Article 112. */
const fixed = [
  ['01-01', 'Tết Dương lịch'],
  ['04-30', 'Ngày Chiến thắng'],
  ['05-01', 'Ngày Quốc tế Lao động'],
  ['09-02', 'Quốc khánh'],
] as const;

/** Tết and the Hùng Kings' day follow the moon, and what else is off is fixed each year by the Government: entered here when announced, else by the office. */
const announced: Record<number, Omit<CalendarYear, 'year'>> = {
  2026: {
    holidays: [
      { day: '2026-02-16', name: 'Tết Nguyên đán' },
      { day: '2026-02-17', name: 'Tết Nguyên đán' },
      { day: '2026-02-18', name: 'Tết Nguyên đán' },
      { day: '2026-02-19', name: 'Tết Nguyên đán' },
      { day: '2026-02-20', name: 'Tết Nguyên đán' },
      { day: '2026-04-27', name: 'Giỗ Tổ Hùng Vương (nghỉ bù)' },
      { day: '2026-08-31', name: 'Quốc khánh (hoán đổi)' },
      { day: '2026-09-01', name: 'Quốc khánh' },
    ],
    workedInExchange: ['2026-08-22'],
  },
};

/** What is known of a year without anybody's entry: the fixed holidays, and what was announced when this was written. Days ascending. */
export function usualYear(year: number): CalendarYear {
  const { holidays = [], workedInExchange = [] } = announced[year] ?? {};
  const all = [...fixed.map(([day, name]) => ({ day: `${year}-${day}`, name })), ...holidays];
  return { year, holidays: all.sort((a, b) => a.day.localeCompare(b.day)), workedInExchange };
}

/** The years an office works in now. */
const usualYears = Array.from({ length: 20 }, (_, i) => usualYear(2020 + i));

/** One calendar of many years: those an office has entered, and the usual ones for all others. */
export function calendarOf(entered: readonly CalendarYear[]): WorkingCalendar {
  const own = new Set(entered.map(({ year }) => year));
  const years = [...usualYears.filter(({ year }) => !own.has(year)), ...entered];
  return {
    holidays: years.flatMap(({ holidays }) => holidays.map(({ day }) => day)),
    workedInExchange: years.flatMap(({ workedInExchange }) => workedInExchange),
  };
}

/** The calendar of an office that has entered none of its own. */
export const vietnamCalendar: WorkingCalendar = calendarOf([]);
