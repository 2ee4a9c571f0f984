import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createReopening } from '../../client/src/live/reopening.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A line that the server refuses every time; when it was opened, in seconds. */
function aRefusedLine() {
  const opened: number[] = [];
  const from = Date.now();
  const line = createReopening(() => {
    opened.push((Date.now() - from) / 1_000);
    line.refused();
  });
  return { line, opened };
}

test('a line that is refused is opened less and less often, at last every half minute', () => {
  const { line, opened } = aRefusedLine();
  line.refused();
  jest.advanceTimersByTime(130_000);
  expect(opened).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
});

test('a line that was open for a while is opened again soon', () => {
  const { line, opened } = aRefusedLine();
  line.refused();
  jest.advanceTimersByTime(20_000);
  line.opened();
  line.refused();
  jest.advanceTimersByTime(1_000);
  expect(opened.at(-1)).toBe(21);
});

test('while the gate is shut no line is opened, and at once when it opens', () => {
  const { line, opened } = aRefusedLine();
  line.refused();
  line.gate(true);
  line.refused();
  jest.advanceTimersByTime(600_000);
  expect(opened).toEqual([]);
  line.gate(false);
  expect(opened).toEqual([600]);
});

test('a line nobody needs any more is left closed', () => {
  const { line, opened } = aRefusedLine();
  line.refused();
  line.stop();
  jest.advanceTimersByTime(60_000);
  expect(opened).toEqual([]);
});
