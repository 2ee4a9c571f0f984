import type { WorkingCalendar } from './days.js';

/**
 * Public holidays with a date fixed by the Labour Code 2019, Article 112, for the years an office works in now.
 * Tết and the Hùng Kings' day follow the moon and are fixed each year by the Government; they are entered here when announced.
 */
const fixed = ['01-01', '04-30', '05-01', '09-02'];
const announced = [
  // Tết Bính Ngọ, the Hùng Kings' day and National Day of 2026
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27',
  '2026-08-31',
  '2026-09-01',
];

export const vietnamCalendar: WorkingCalendar = {
  holidays: [...Array.from({ length: 20 }, (_, i) => 2020 + i).flatMap((year) => fixed.map((day) => `${year}-${day}`)), ...announced],
  workedInExchange: ['2026-08-22'],
};
