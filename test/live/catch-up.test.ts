import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anOpenLine, aPerson, type Line, range, type Screen, seqsOf } from './office.js';

const lan = aPerson('lan', 'drafter', 'CNTT');
let line: Line;
let screen: Screen;

beforeEach(async () => {
  // pages of five entries
  line = await anOpenLine({ waiting: 20 });
  screen = await line.screenOf(lan);
});
afterEach(() => line.close());

describe('a screen that watches a report', () => {
  test('gets every entry it missed, then the answer', async () => {
    line.store.begin('R1', 23);
    expect(await screen.watch('R1', 4)).toEqual({ seq: 23 });
    expect(seqsOf(screen, 'R1')).toEqual(range(5, 23));
  });

  test('is told which event it was and the state it led to, and nothing else', async () => {
    await line.store.commit('R1', { kind: 'CREATE' });
    await screen.watch('R1', 1);
    await line.store.commit('R1', { kind: 'OPEN_INPUT', state: 'gathering' });
    await screen.settled();
    expect(screen.entries).toEqual([{ reportId: 'R1', seq: 2, kind: 'OPEN_INPUT', state: 'gathering' }]);
  });

  test('gets no entry of a report it does not watch', async () => {
    line.store.begin('R1', 2);
    await screen.watch('R1', 2);
    await line.store.commit('R2');
    await line.store.commit('R1');
    await screen.settled();
    expect(screen.entries.map(({ reportId }) => reportId)).toEqual(['R1']);
  });

  test('gets nothing more after it has stopped watching', async () => {
    line.store.begin('R1', 1);
    await screen.watch('R1', 1);
    expect(await screen.ask('unwatch', { reportId: 'R1' })).toEqual({});
    await line.store.commit('R1');
    await screen.settled();
    expect(screen.entries).toEqual([]);
    expect(line.live.metrics()).toEqual({ sockets: 1, watches: 0 });
  });

  test('that says it knows more than there is, is told the head and gets the next entry', async () => {
    line.store.begin('R1', 3);
    expect(await screen.watch('R1', 900)).toEqual({ seq: 3 });
    await line.store.commit('R1');
    await screen.settled();
    expect(seqsOf(screen, 'R1')).toEqual([4]);
  });

  test('and watches it again gets later entries once', async () => {
    line.store.begin('R1', 6);
    await Promise.all([screen.watch('R1', 0), screen.watch('R1', 6)]);
    await screen.watch('R1', 6);
    screen.entries.length = 0;
    await line.store.commit('R1');
    await screen.settled();
    expect(seqsOf(screen, 'R1')).toEqual([7]);
    expect(line.live.metrics()).toEqual({ sockets: 1, watches: 1 });
  });

  test('may go back to an earlier entry', async () => {
    line.store.begin('R1', 6);
    await screen.watch('R1', 5);
    expect(await screen.watch('R1', 3)).toEqual({ seq: 6 });
    expect(seqsOf(screen, 'R1')).toEqual([6, 4, 5, 6]);
  });

  test('learns of entries that another server has written', async () => {
    line.store.begin('R1', 1);
    await screen.watch('R1', 1);
    line.live.followOthers(2_000);
    line.store.writeElsewhere('R1', { state: 'gathering' });
    line.store.writeElsewhere('R1');
    line.clock.pass(2_000);
    await screen.until(() => screen.entries.length === 2);
    await line.store.commit('R1');
    await screen.settled();
    expect(seqsOf(screen, 'R1')).toEqual([2, 3, 4]);
  });

  test('fills the hole another server has left as soon as the next entry is committed here', async () => {
    line.store.begin('R1', 1);
    await screen.watch('R1', 1);
    line.store.writeElsewhere('R1');
    await line.store.commit('R1');
    await screen.until(() => screen.entries.length === 2);
    expect(seqsOf(screen, 'R1')).toEqual([2, 3]);
  });

  test('is told to try again when the store is away, and catches up when it is back', async () => {
    line.store.begin('R1', 3);
    line.store.status.down = true;
    expect(await screen.watch('R1', 0)).toMatchObject({ error: { code: 'unavailable' } });
    expect(line.complaints).toContain('R1 could not be watched');
    line.store.status.down = false;
    expect(await screen.watch('R1', 0)).toEqual({ seq: 3 });
    expect(seqsOf(screen, 'R1')).toEqual([1, 2, 3]);
  });

  test('is dropped by name when what it missed cannot be read, so that it comes back and asks', async () => {
    line.store.begin('R1', 1);
    await screen.watch('R1', 1);
    line.store.writeElsewhere('R1');
    line.store.status.down = true;
    await line.store.commit('R1');
    await screen.gone;
    expect(screen.dropped).toEqual(['unavailable']);
    expect(screen.entries).toEqual([]);
  });
});

/** A person whose connection is cut again and again; each time they go on from the last entry they know. */
async function followWithCuts(transports: ('polling' | 'websocket')[], cuts: number[], reportIds: string[]): Promise<Record<string, number[]>> {
  const known: Record<string, number[]> = Object.fromEntries(reportIds.map((id) => [id, []]));
  for (const most of cuts) {
    const away = await line.screenOf(lan, { transports });
    for (const id of reportIds) away.socket.emit('watch', { reportId: id, after: known[id]?.at(-1) ?? 0 });
    // cut after so many entries, in the middle of whatever is under way
    await Promise.race([away.until(() => away.entries.length >= most), away.gone]);
    away.socket.disconnect();
    for (const id of reportIds) known[id]?.push(...seqsOf(away, id));
  }
  const back = await line.screenOf(lan, { transports });
  await Promise.all(reportIds.map((id) => back.watch(id, known[id]?.at(-1) ?? 0)));
  for (const id of reportIds) known[id]?.push(...seqsOf(back, id));
  return known;
}

describe('a connection that is cut while steps are committed', () => {
  test('loses nothing and doubles nothing, on WebSocket and on polling', async () => {
    const cuts = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
    const transports = fc.constantFrom<('polling' | 'websocket')[]>(['websocket'], ['polling'], ['polling', 'websocket']);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(cuts, transports, async (after, by) => {
        round += 1;
        const ids = [`R${round}1`, `R${round}2`];
        for (const id of ids) line.store.begin(id, 17);
        let over = false;
        const writing = (async () => {
          for (let n = 0; !over; n += 1) {
            const id = ids[n % 2] ?? '';
            if (n % 5 === 0) line.store.writeElsewhere(id);
            await line.store.commit(id);
            // as fast as somebody far away can send steps
            await fetch(line.url);
          }
        })();
        const known = await followWithCuts(by, after, ids);
        over = true;
        await writing;
        for (const id of ids) expect(known[id]).toEqual(range(1, known[id]?.length ?? 0));
      }),
      { numRuns: 15 },
    );
    // fifteen lines cut and caught up take long on a busy machine
  }, 120_000);
});
