import { expect, test } from '@jest/globals';
import { createAttendance } from '../../client/src/session/attendance.js';

const minute = 60_000;

test('a page is attended from its opening, and for five minutes after each touch', () => {
  const time = { now: 0 };
  const page = new EventTarget();
  const { watch, isAttended } = createAttendance(() => time.now);
  expect(isAttended()).toBe(false);
  watch(page);
  const after = (minutes: number, touch?: string) => {
    time.now += minutes * minute;
    if (touch !== undefined) page.dispatchEvent(new Event(touch));
    return isAttended();
  };
  expect([after(4), after(2), after(600), after(0, 'keydown'), after(4), after(1), after(0, 'pointerdown')]).toEqual([
    true,
    false,
    false,
    true,
    true,
    false,
    true,
  ]);
});

test('what is to be done only while somebody is there waits for the next touch, and is done once', () => {
  const time = { now: 0 };
  const page = new EventTarget();
  const { watch, whenAttended } = createAttendance(() => time.now);
  watch(page);
  const done: string[] = [];
  whenAttended(() => done.push('at once'));
  time.now += 10 * minute;
  whenAttended(() => done.push('at the touch'));
  whenAttended(() => done.push('thought better of'))();
  expect(done).toEqual(['at once']);
  page.dispatchEvent(new Event('pointerdown'));
  page.dispatchEvent(new Event('pointerdown'));
  expect(done).toEqual(['at once', 'at the touch']);
});
