import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anOpenLine, aPerson, type Line, seqsOf } from './office.js';

const lan = aPerson('lan', 'drafter', 'CNTT');
const hung = aPerson('hung', 'drafter', 'TC');
let line: Line;

beforeEach(async () => {
  line = await anOpenLine();
});
afterEach(() => line.close());

describe('a person who may not read a report', () => {
  test('is answered as if there were none, and never gets an entry', async () => {
    line.store.begin('R1', 3, { readers: ['division:CNTT'] });
    const screen = await line.screenOf(hung);
    const unreadable = await screen.watch('R1', 0);
    const unknown = await screen.watch('R99', 0);
    expect(unreadable).toEqual(unknown);
    expect(unreadable).toMatchObject({ error: { code: 'not_found' } });
    await line.store.commit('R1');
    await screen.settled();
    expect(screen.entries).toEqual([]);
    expect(line.live.metrics()).toEqual({ sockets: 1, watches: 0 });
  });

  test('gets nothing although others watch it and read on', async () => {
    line.store.begin('R1', 3, { readers: ['division:CNTT'] });
    const [reader, stranger] = [await line.screenOf(lan), await line.screenOf(hung)];
    await reader.watch('R1', 3);
    await stranger.watch('R1', 0);
    await line.store.commit('R1');
    await Promise.all([reader.settled(), stranger.settled()]);
    expect(seqsOf(reader, 'R1')).toEqual([4]);
    expect(stranger.entries).toEqual([]);
  });

  test('may watch it as soon as a step lets them', async () => {
    line.store.begin('R1', 1, { readers: ['division:CNTT'] });
    const screen = await line.screenOf(hung);
    await screen.watch('R1', 0);
    await line.store.commit('R1', { readers: ['division:CNTT', 'division:TC'] });
    expect(await screen.watch('R1', 0)).toEqual({ seq: 2 });
    expect(seqsOf(screen, 'R1')).toEqual([1, 2]);
  });
});

describe('a person who loses the right to read', () => {
  test('is put out by the very step that takes it, which they do not get', async () => {
    line.store.begin('R1', 1, { readers: ['division:CNTT', 'division:TC'] });
    const [stays, leaves] = [await line.screenOf(lan), await line.screenOf(hung)];
    await Promise.all([stays.watch('R1', 1), leaves.watch('R1', 1)]);
    await line.store.commit('R1');
    await line.store.commit('R1', { kind: 'REASSIGN', readers: ['division:CNTT'] });
    await line.store.commit('R1');
    await Promise.all([stays.settled(), leaves.settled()]);
    expect(seqsOf(stays, 'R1')).toEqual([2, 3, 4]);
    expect(seqsOf(leaves, 'R1')).toEqual([2]);
    expect(leaves.unwatched).toEqual(['R1']);
    expect(line.live.metrics()).toEqual({ sockets: 2, watches: 1 });
  });

  test('while still catching up gets nothing from then on', async () => {
    line = await replaced(line, await anOpenLine({ waiting: 8 }));
    line.store.begin('R1', 60, { readers: ['division:TC'] });
    const screen = await line.screenOf(hung);
    const answer = screen.watch('R1', 0);
    await screen.until(() => screen.entries.length >= 4);
    await line.store.commit('R1', { readers: ['division:CNTT'] });
    expect(await answer).toMatchObject({ error: { code: 'not_found' } });
    const until = screen.entries.length;
    await line.store.commit('R1');
    await screen.settled();
    expect(screen.entries).toHaveLength(until);
    expect(Math.max(...seqsOf(screen, 'R1'))).toBeLessThanOrEqual(60);
    expect(screen.unwatched).toEqual(['R1']);
  });

  test('by a step of another server is put out when that is learnt', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(hung);
    await screen.watch('R1', 1);
    line.live.followOthers(2_000);
    line.store.writeElsewhere('R1', { readers: ['division:CNTT'] });
    line.clock.pass(2_000);
    await screen.until(() => screen.unwatched.length === 1);
    expect(screen.entries).toEqual([]);
  });

  test('by moving to another division is put out at once', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(hung);
    await screen.watch('R1', 1);
    line.signIn(aPerson('hung', 'drafter', 'VP'));
    await line.live.personChanged('hung');
    await screen.settled();
    expect(screen.unwatched).toEqual(['R1']);
    await line.store.commit('R1');
    await screen.settled();
    expect(screen.entries).toEqual([]);
    expect(await screen.watch('R1', 0)).toMatchObject({ error: { code: 'not_found' } });
  });

  test('by an office that ended elsewhere is put out at the next look around', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(hung);
    await screen.watch('R1', 1);
    line.signIn(aPerson('hung', 'drafter', 'VP'));
    line.clock.pass(30_000);
    await screen.until(() => screen.unwatched.length === 1);
  });
});

async function replaced(before: Line, after: Line): Promise<Line> {
  await before.close();
  return after;
}
