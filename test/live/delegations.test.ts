import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { By, Substitution } from '../../workflows/index.js';
import { aLine, anOpenLine, aPerson, type Line, seqsOf } from './office.js';

/** Lan stands in for the head of Tài chính until the end of 24 November, in Vietnam. */
const headOfTc: Substitution = {
  delegation: 'D1',
  person: 'hung',
  name: 'Ông hung',
  memberships: [{ role: 'head', division: 'TC' }],
  fields: [],
  division: null,
  document: 'Giấy ủy quyền số 3/GUQ',
  from: '2026-11-23',
  until: '2026-11-24',
};
const lan: By = { ...aPerson('lan', 'drafter', 'CNTT'), substitutions: [headOfTc] };
const lanAlone = aPerson('lan', 'drafter', 'CNTT');
const lastMoment = '2026-11-24T16:59:59.999Z';
const midnight = '2026-11-24T17:00:00.000Z';
let line: Line;

beforeEach(async () => {
  line = await anOpenLine();
});
afterEach(() => line.close());

describe('a substitute', () => {
  test('follows what the absent person may read, to the last moment of the last day', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(lan);
    expect(await screen.watch('R1', 1)).toEqual({ seq: 1 });
    line.time.at = lastMoment;
    await line.store.commit('R1');
    await screen.settled();
    expect(seqsOf(screen, 'R1')).toEqual([2]);
  });

  test('is put out at midnight by the very next step, which they do not get', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    line.store.begin('R2', 1, { readers: ['division:CNTT'] });
    const screen = await line.screenOf(lan);
    await screen.watch('R1', 1);
    await screen.watch('R2', 1);
    line.time.at = midnight;
    await line.store.commit('R1');
    await line.store.commit('R2');
    await screen.settled();
    expect(screen.unwatched).toEqual(['R1']);
    expect([seqsOf(screen, 'R1'), seqsOf(screen, 'R2')]).toEqual([[], [2]]);
  });

  test('enters no room by a delegation that is over, although their session was looked at before', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(lan);
    line.time.at = midnight;
    expect(await screen.watch('R1', 0)).toMatchObject({ error: { code: 'not_found' } });
  });

  test('is put out of quiet rooms too, at the next look around', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(lan);
    await screen.watch('R1', 1);
    line.time.at = midnight;
    line.signIn(lanAlone);
    line.clock.pass(30_000);
    await screen.until(() => screen.unwatched.length === 1);
  });

  test('is put out at once where the delegation is ended, and has the desk of the absent person no longer', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'], waiting: [aLine('role:head:TC', 'APPROVE')] });
    const screen = await line.screenOf(lan);
    await screen.watch('R1', 1);
    await screen.until(() => screen.counts.includes(1));
    line.signIn(lanAlone);
    await line.live.personChanged('lan');
    line.clock.pass(200);
    await screen.until(() => screen.counts.at(-1) === 0);
    expect(screen.unwatched).toEqual(['R1']);
  });

  test('has the desk of the absent person from the first look around on its first day', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'], waiting: [aLine('role:head:TC', 'APPROVE')] });
    const screen = await line.screenOf(lanAlone);
    await screen.until(() => screen.counts.includes(0));
    line.clock.pass(200);
    line.signIn(lan);
    line.clock.pass(30_000);
    await screen.until(() => screen.counts.at(-1) === 1);
    expect(await screen.watch('R1', 0)).toEqual({ seq: 1 });
  });

  test('enters as soon as the delegation is recorded', async () => {
    line.store.begin('R1', 1, { readers: ['division:TC'] });
    const screen = await line.screenOf(lanAlone);
    expect(await screen.watch('R1', 0)).toMatchObject({ error: { code: 'not_found' } });
    line.signIn(lan);
    await line.live.personChanged('lan');
    expect(await screen.watch('R1', 0)).toEqual({ seq: 1 });
  });
});
