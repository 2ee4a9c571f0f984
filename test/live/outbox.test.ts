import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Push } from '../../server/live/messages.js';
import { createOutbox } from '../../server/live/outbox.js';
import { range } from './office.js';

const push = (seq: number): Push => ({ reportId: 'R1', seq, kind: 'APPROVE', state: 'gathering' });

/** A journal that is written and read at moments of the scheduler's choosing. */
function aWatcher(scheduler: fc.Scheduler, pageSize: number, written: number) {
  const journal = range(1, written).map(push);
  let received: number[] = [];
  let announced = written;
  const outbox = createOutbox({
    read: (after) => scheduler.schedule(Promise.resolve(null), `read after ${after}`).then(() => journal.slice(after, after + pageSize)),
    emit({ seq }) {
      expect(seq).toBeLessThanOrEqual(announced);
      received.push(seq);
    },
    inTurn: (work) => work(),
    failed(error) {
      throw error;
    },
  });
  outbox.raise(written);

  return {
    received: () => received,
    length: () => journal.length,
    /** Written at one moment, told of at a later one. */
    write(here: boolean): void {
      const next = push(journal.length + 1);
      journal.push(next);
      void scheduler.schedule(Promise.resolve(null), `tell of ${next.seq}`).then(() => {
        announced = Math.max(announced, next.seq);
        if (here) outbox.offer(next);
        else outbox.raise(next.seq);
      });
    },
    watch(after: number): Promise<void> {
      received = [];
      return outbox.watch(after);
    },
    position: outbox.position,
    close: outbox.close,
  };
}

const step = fc.constantFrom('write here' as const, 'write elsewhere' as const, 'let go' as const, 'let go' as const, 'watch again' as const);

describe('what a watcher missed and what is committed meanwhile', () => {
  test('arrive in order, each once, whatever falls between', async () => {
    const property = fc.asyncProperty(
      fc.scheduler(),
      fc.array(step, { maxLength: 40 }),
      fc.nat(12),
      fc.nat(12),
      fc.integer({ min: 1, max: 4 }),
      async (scheduler, steps, written, firstAfter, pageSize) => {
        const watcher = aWatcher(scheduler, pageSize, written);
        let after = Math.min(firstAfter, written);
        const answers = [watcher.watch(after)];
        const again = () => {
          after = Math.floor(watcher.position() / 2);
          answers.push(watcher.watch(after));
        };
        const does = {
          'write here': () => watcher.write(true),
          'write elsewhere': () => watcher.write(false),
          'let go': () => scheduler.waitNext(Math.min(1, scheduler.count())),
          'watch again': again,
        };
        for (const what of steps) await does[what]();
        await scheduler.waitFor(Promise.all(answers));
        await scheduler.waitIdle();
        expect(watcher.received()).toEqual(range(after + 1, watcher.length()));
      },
    );
    await fc.assert(property, { numRuns: 500 });
  });

  test('stop when the watcher is gone, even with a page on its way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const watcher = aWatcher(scheduler, 2, 9);
        const answer = watcher.watch(0);
        await scheduler.waitNext(1);
        const until = watcher.received().length;
        watcher.close();
        watcher.write(true);
        await scheduler.waitFor(answer);
        await scheduler.waitIdle();
        expect(watcher.received()).toHaveLength(until);
      }),
      { numRuns: 20 },
    );
  });

  test('a journal that cannot be read fails the watch, and the next one succeeds', async () => {
    let away = true;
    const received: number[] = [];
    const outbox = createOutbox({
      read: async () => {
        if (away) throw new Error('The store is away');
        return [push(1)];
      },
      emit: ({ seq }) => received.push(seq),
      inTurn: (work) => work(),
      failed() {},
    });
    outbox.raise(1);
    await expect(outbox.watch(0)).rejects.toThrow('away');
    away = false;
    await outbox.watch(0);
    expect(received).toEqual([1]);
  });
});
