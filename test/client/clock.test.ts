import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createClock } from '../../client/src/ui/useNow.js';

const morning = Date.parse('2026-11-24T01:00:00.000Z');
const [minute, hour] = [60_000, 3_600_000];
const nothing = () => undefined;

beforeEach(() => void jest.useFakeTimers({ now: morning }));
afterEach(() => void jest.useRealTimers());

test('the clock of the screens moves while somebody looks at it', () => {
  const clock = createClock();
  let moves = 0;
  clock.subscribe(() => (moves += 1));
  jest.advanceTimersByTime(minute);
  expect(moves).toBe(2);
  expect(clock.now().getTime()).toBe(morning + minute);
});

test('whoever looks after hours without anybody sees the time of now', () => {
  const clock = createClock();
  clock.subscribe(nothing)();
  jest.advanceTimersByTime(5 * hour);
  expect(clock.now().getTime()).toBe(morning + 5 * hour);
  clock.subscribe(nothing);
  expect(clock.now().getTime()).toBe(morning + 5 * hour);
});

test('it stands still between two moves, so that a screen is drawn once', () => {
  const clock = createClock();
  const shown = clock.now();
  jest.advanceTimersByTime(29_000);
  expect(clock.now()).toBe(shown);
});
