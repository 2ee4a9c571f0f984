import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beginnings, broughtToItsEnd, choices, ends, expectReplayToAgree, expectTheLawToHold, wander } from './office/wandering.js';

describe('whatever people do, allowed or not', () => {
  test('desks and law agree, nothing is issued without both initials and a signature, what is signed stays, every report can still end, and its journal replays', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(beginnings, choices, (begin, steps) => {
        let walk = begin();
        for (const step of steps) {
          const next = wander(walk, step);
          expectTheLawToHold(walk, next);
          walk = next;
          reached.add(walk.path);
        }
        expectReplayToAgree(walk);
        const ended = broughtToItsEnd(walk);
        expect([walk.path, ended !== null && ends.includes(ended.state)]).toEqual([walk.path, true]);
        if (ended !== null) expectReplayToAgree(ended);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 8_000 },
    );
    // walks that never get anywhere would prove nothing
    expect([...reached]).toEqual(
      expect.arrayContaining(['preparing', 'gathering', 'consolidating', 'contentReview', 'formatReview', 'signing', 'issuing.numbering', 'dispatching']),
    );
  });
});
