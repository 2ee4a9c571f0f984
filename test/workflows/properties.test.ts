import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { broughtToItsEnd, ends } from './office/ending.js';
import { expectTheLawToHold } from './office/holding.js';
import { expectJournalToAgree } from './office/journal.js';
import type { Walk } from './office/walk.js';
import { beginnings, choices, wander } from './office/wandering.js';

/** `LAW=full` walks far, by hand; the usual run takes some seconds. */
const howFar = process.env['LAW'] === 'full' ? { numRuns: 3_000 } : { numRuns: 100 };
const reached = new Set<string>();
const counted = { walks: 0, tried: 0, taken: 0, inPlaceOfAnother: 0 };

afterAll(() => {
  if (process.env['LAW'] !== undefined) console.info({ ...counted, states: reached.size });
});

/** Everything that must hold while a report wanders, and where it has been. */
function walkAndWatch(begin: () => Walk, steps: Parameters<typeof wander>[1][]): Walk {
  let walk = begin();
  for (const step of steps) {
    const next = wander(walk, step);
    expectTheLawToHold(walk, next);
    counted.tried += 1;
    if (next.kase !== walk.kase) counted.taken += 1;
    if (next.kase !== walk.kase && next.lastEntry.by.onBehalfOf !== undefined) counted.inPlaceOfAnother += 1;
    reached.add(next.path);
    walk = next;
  }
  counted.walks += 1;
  return walk;
}

describe('whatever people do, in their own right or in the place of others, allowed or not', () => {
  test('desks and law agree, what is signed stands on both initials and stays, nobody decides for another on their own work, every report can still end, and its journal gives it again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(beginnings)), choices, ([, begin], steps) => {
        const walk = walkAndWatch(begin, steps);
        expectJournalToAgree(walk);
        const ended = broughtToItsEnd(walk);
        expect([walk.path, ended !== null && ends.includes(ended.state)]).toEqual([walk.path, true]);
        if (ended !== null) expectJournalToAgree(ended);
      }),
      howFar,
    );
    // walks that never get anywhere would prove nothing
    expect([...reached]).toEqual(
      expect.arrayContaining(['preparing', 'gathering', 'consolidating', 'contentReview', 'formatReview', 'signing', 'issuing.numbering', 'dispatching']),
    );
  }, 3_600_000);
});
