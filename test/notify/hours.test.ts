import { describe, expect, test } from '@jest/globals';
import { afterQuiet, slotAt } from '../../server/notify/hours.js';

const calendar = { holidays: ['2026-09-02'], workedInExchange: [] };
/** A moment on Vietnam's clock. */
const at = (day: string, time: string): string => new Date(`${day}T${time}:00+07:00`).toISOString();
const mail = (when: 'off' | 'urgent' | 'hourly' | 'daily', hour = 8) => ({ mail: { when, hour }, quiet: null });

describe('the hour of a mail', () => {
  test('of every day is that of working days, with what was told before it', () => {
    expect(slotAt(mail('daily'), at('2026-09-03', '07:59'), calendar)).toBeNull();
    expect(slotAt(mail('daily'), at('2026-09-03', '09:30'), calendar)).toEqual({ name: '2026-09-03', until: at('2026-09-03', '08:00') });
    expect(slotAt(mail('daily'), at('2026-09-02', '09:30'), calendar)).toBeNull();
    expect(slotAt(mail('daily'), at('2026-09-05', '09:30'), calendar)).toBeNull();
  });

  test('of every hour is the full hour, and keeps the quiet ones', () => {
    expect(slotAt(mail('hourly'), at('2026-09-05', '21:10'), calendar)).toEqual({ name: '2026-09-05T21', until: at('2026-09-05', '21:00') });
    expect(slotAt({ ...mail('hourly'), quiet: { from: 18, until: 7 } }, at('2026-09-05', '21:10'), calendar)).toBeNull();
  });

  test('is never where no mail is wanted', () => {
    expect(slotAt(mail('off'), at('2026-09-03', '08:00'), calendar)).toBeNull();
  });
});

describe('quiet hours', () => {
  const quiet = { quiet: { from: 18, until: 7 } };
  test('end in the morning, be it the next one', () => {
    expect(afterQuiet(quiet, at('2026-09-03', '21:00'))).toBe(at('2026-09-04', '07:00'));
    expect(afterQuiet(quiet, at('2026-09-03', '06:59'))).toBe(at('2026-09-03', '07:00'));
    expect(afterQuiet(quiet, at('2026-09-03', '07:00'))).toBe(at('2026-09-03', '07:00'));
    expect(afterQuiet({ quiet: null }, at('2026-09-03', '21:00'))).toBe(at('2026-09-03', '21:00'));
  });
});
