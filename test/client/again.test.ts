import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { MutationObserver } from '@tanstack/react-query';
import { repeatable } from '../../client/src/api/again.js';
import { Problem } from '../../client/src/api/problem.js';
import { openQueries } from '../../client/src/queries.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const lost = new Problem({ status: 0, code: 'unreachable', title: '' });
const busy = new Problem({ status: 429, code: 'too_many_requests', title: '', notBefore: 0 });
const refused = new Problem({ status: 409, code: 'stale', title: '' });

/** How often a change is sent that always fails so. */
async function sendings(error: Problem, options: Partial<typeof repeatable> = {}): Promise<number> {
  let sent = 0;
  const change = new MutationObserver(openQueries(), {
    ...options,
    mutationFn: async () => {
      sent += 1;
      throw error;
    },
  });
  const over = change.mutate().catch(() => undefined);
  await jest.advanceTimersByTimeAsync(60_000);
  await over;
  return sent;
}

test('a change whose answer was lost is not sent again by itself: it may have been done', async () => {
  expect(await sendings(lost)).toBe(1);
});

test('a change that does no more the second time is', async () => {
  expect(await sendings(lost, repeatable)).toBe(3);
});

test('a change that was not listened to is sent again', async () => {
  expect(await sendings(busy)).toBe(3);
});

test('a change that was refused is not', async () => {
  expect([await sendings(refused), await sendings(refused, repeatable)]).toEqual([1, 1]);
});
