import { describe, expect, test } from '@jest/globals';
import { createEffects } from '../../server/engine/effects.js';
import type { Head, JournalStore } from '../../server/store/port.js';
import type { Effect, Entry } from '../../workflows/index.js';

const deliver = (delivery: string): Effect => ({ type: 'deliver', delivery });

/** A journal of R1 with these effects, one list an entry, of which everything up to `through` has been run. */
function aJournal(effects: Effect[][], through = 0, at = '2026-03-02T01:00:00.000Z') {
  const entries = effects.map((list, i) => ({ reportId: 'R1', seq: i + 1, effects: list }) as unknown as Entry);
  const head = { reportId: 'R1', seq: entries.length, effectsThrough: through, at } as Head;
  const journal = {
    head: async () => head,
    entries: async (_: string, after: number, limit: number) => entries.filter(({ seq }) => seq > after).slice(0, limit),
    withEffectsToRun: async () => (head.effectsThrough < entries.length ? ['R1'] : []),
    effectsDone: async (_: string, done: number) => {
      head.effectsThrough = Math.max(head.effectsThrough, done);
    },
  } as unknown as JournalStore;
  const run: string[] = [];
  const effectsOf = (perform: (delivery: string) => Promise<void> = async () => undefined) =>
    createEffects({
      store: { journal },
      reload: async () => ({ head }),
      run: async (_, effect) => {
        if (effect.type !== 'deliver') return;
        await perform(effect.delivery);
        run.push(effect.delivery);
      },
      pause: async () => undefined,
      failed: () => undefined,
    });
  return { entries, head, run, effectsOf };
}

describe('effects', () => {
  test('that ended here are not marked beyond those another server still owes', async () => {
    const { entries, head, run, effectsOf } = aJournal([[], [deliver('D1')], [], [deliver('D2')], []]);
    const effects = effectsOf();
    const last = entries[3];
    if (last === undefined) throw new Error('No entry');
    effects.committed(last, 0);
    await effects.idle();
    expect([run, head.effectsThrough]).toEqual([['D2'], 1]);
  });

  test('are marked to the end of the journal once all of them ended here', async () => {
    const { head, run, effectsOf } = aJournal([[], [deliver('D1')], [], [deliver('D2')], []]);
    const effects = effectsOf();
    await effects.resume();
    await effects.idle();
    expect([run, head.effectsThrough]).toEqual([['D1', 'D2'], 5]);
  });

  test('of a report on which somebody wrote just now are left to whoever wrote', async () => {
    const { head, run, effectsOf } = aJournal([[deliver('D1')]]);
    const effects = effectsOf();
    await effects.resume('2026-03-02T00:59:00.000Z');
    await effects.idle();
    expect([run, head.effectsThrough]).toEqual([[], 0]);
    await effects.resume('2026-03-02T01:01:00.000Z');
    await effects.idle();
    expect([run, head.effectsThrough]).toEqual([['D1'], 1]);
  });

  test('that a stop interrupts are left to the next start', async () => {
    const { head, run, effectsOf } = aJournal([[deliver('D1')]]);
    const effects = effectsOf(async () => {
      throw new Error('nobody answers');
    });
    await effects.resume();
    await effects.stop();
    expect([run, head.effectsThrough]).toEqual([[], 0]);
  });
});
