import { describe, expect, test } from '@jest/globals';
import { createRateLimiter } from '../../server/http/rate.js';

describe('the rate of a session', () => {
  function aLimit() {
    const clock = { ms: 1_000 };
    const waitOf = createRateLimiter({ perSecond: 10, burst: 50 }, () => clock.ms);
    return { clock, ask: (times: number, key = 'one') => Array.from({ length: times }, () => waitOf(key)) };
  }

  test('allows a burst, then so many a second and no more', () => {
    const { clock, ask } = aLimit();
    expect(ask(51).filter((wait) => wait > 0)).toEqual([100]);
    clock.ms += 1_000;
    expect(ask(11).filter((wait) => wait > 0)).toEqual([100]);
  });

  test('gives the burst back after a pause, and no more than that', () => {
    const { clock, ask } = aLimit();
    ask(60);
    clock.ms += 3_600_000;
    expect(ask(51).filter((wait) => wait > 0)).toHaveLength(1);
  });

  test('is each session’s own', () => {
    const { ask } = aLimit();
    ask(60);
    expect(ask(50, 'other').every((wait) => wait === 0)).toBe(true);
  });
});
