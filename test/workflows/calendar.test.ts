import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar } from '../../workflows/calendar/vietnam.js';
import { dayOf, defaultDueAt, isDay, yearOf } from '../../workflows/index.js';

describe('days', () => {
  test('are those of Vietnam, seven hours ahead of UTC', () => {
    expect(dayOf('2026-03-02T16:59:59.999Z')).toBe('2026-03-02');
    expect(dayOf('2026-03-02T17:00:00.000Z')).toBe('2026-03-03');
    expect(dayOf('2025-12-31T17:00:00.000Z')).toBe('2026-01-01');
    expect(yearOf('2026-01-01')).toBe(2026);
  });

  test('are days of the calendar', () => {
    for (const day of ['2026-03-02', '2028-02-29']) expect(isDay(day)).toBe(true);
    for (const day of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-3-2', '02/03/2026', '', '2026-03-02T00:00:00Z']) expect(isDay(day)).toBe(false);
  });
});

describe('deadlines', () => {
  test('are at 17:00 in Vietnam, so many working days on', () => {
    expect(defaultDueAt('section', '2026-03-02T01:00:00.000Z', vietnamCalendar)).toBe('2026-03-09T10:00:00.000Z');
    expect(defaultDueAt('opinion', '2026-03-02T01:00:00.000Z', vietnamCalendar)).toBe('2026-03-05T10:00:00.000Z');
  });

  test('count from the day in Vietnam', () => {
    expect(defaultDueAt('opinion', '2026-03-02T17:30:00.000Z', vietnamCalendar)).toBe('2026-03-06T10:00:00.000Z');
  });

  test('leave out weekends and public holidays', () => {
    // Wednesday 29 April 2026; the 30th and 1 May are holidays, then a weekend
    expect(defaultDueAt('opinion', '2026-04-29T01:00:00.000Z', vietnamCalendar)).toBe('2026-05-06T10:00:00.000Z');
    // Friday before Tết 2026
    expect(defaultDueAt('opinion', '2026-02-13T01:00:00.000Z', vietnamCalendar)).toBe('2026-02-25T10:00:00.000Z');
  });

  test('count a Saturday that is worked in exchange', () => {
    expect(defaultDueAt('opinion', '2026-08-20T01:00:00.000Z', vietnamCalendar)).toBe('2026-08-24T10:00:00.000Z');
  });
});
