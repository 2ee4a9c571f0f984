import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aLine, anOpenLine, aPerson, type Line } from './office.js';

const director = aPerson('binh', 'director');
const lan = aPerson('lan', 'drafter', 'CNTT');
let line: Line;

beforeEach(async () => {
  line = await anOpenLine();
});
afterEach(() => line.close());

describe('the number of things that wait', () => {
  test('is told when the screen opens', async () => {
    line.store.begin('R1', 1, { waiting: [aLine('role:director', 'SIGN')] });
    const screen = await line.screenOf(director);
    await screen.until(() => screen.counts.length > 0);
    expect(screen.counts).toEqual([1]);
  });

  test('follows what comes and what is done, on every screen of the person', async () => {
    const first = await line.screenOf(director);
    await first.until(() => first.counts.length === 1);
    line.clock.pass(200);
    const screens = [first, await line.screenOf(director)];
    await Promise.all(screens.map((screen) => screen.until(() => screen.counts.at(-1) === 0)));
    line.clock.pass(200);
    await line.store.commit('R1', { waiting: [aLine('role:director', 'SIGN')] });
    await Promise.all(screens.map((screen) => screen.until(() => screen.counts.at(-1) === 1)));
    line.clock.pass(200);
    await line.store.commit('R1', { waiting: [aLine('role:clerk', 'ISSUE')] });
    await Promise.all(screens.map((screen) => screen.until(() => screen.counts.at(-1) === 0)));
  });

  test('is told again where the number is the same but other things wait', async () => {
    line.store.begin('R1', 1, { waiting: [aLine('role:director', 'SIGN')] });
    const screen = await line.screenOf(director);
    await screen.until(() => screen.counts.length === 1);
    line.clock.pass(200);
    await line.store.commit('R1', { waiting: [aLine('role:director', 'WITHDRAW')] });
    await screen.until(() => screen.counts.length === 2);
    expect(screen.counts).toEqual([1, 1]);
  });

  test('is told again when a deadline comes near, and moves when it has passed and others wait with them', async () => {
    const waits = aLine('division:CNTT', 'ACCEPT');
    const due = { ...waits, dueAt: '2026-11-25T10:00:00.000Z' };
    line.store.begin('R1', 1, { waiting: [due] });
    const [writes, heads] = [await line.screenOf(lan), await line.screenOf(aPerson('cuong', 'head', 'KH'))];
    await writes.until(() => writes.counts.length === 1);
    await heads.until(() => heads.counts.length === 1);
    line.clock.pass(200);
    await line.store.commit('R1', { waiting: [{ ...due, urgency: 'near' }] });
    await writes.until(() => writes.counts.length === 2);
    line.clock.pass(200);
    await line.store.commit('R1', {
      waiting: [
        { ...due, urgency: 'overdue' },
        { ...due, audience: 'role:head:KH', urgency: 'overdue' },
      ],
    });
    await writes.until(() => writes.counts.length === 3);
    await heads.until(() => heads.counts.length === 2);
    expect([writes.counts, heads.counts]).toEqual([
      [1, 1, 1],
      [0, 1],
    ]);
  });

  test('is not told to those whom a step does not concern', async () => {
    const [theirs, other] = [await line.screenOf(director), await line.screenOf(lan)];
    await other.until(() => other.counts.length === 1);
    line.clock.pass(200);
    await line.store.commit('R1', { waiting: [aLine('role:director', 'SIGN')] });
    await theirs.until(() => theirs.counts.at(-1) === 1);
    await other.settled();
    expect(other.counts).toEqual([0]);
  });

  test('is counted once for a burst of steps, and ends at the right number', async () => {
    const screen = await line.screenOf(director);
    await screen.until(() => screen.counts.length === 1);
    for (let n = 1; n <= 40; n += 1) await line.store.commit(`R${n}`, { waiting: [aLine('role:director', 'SIGN')] });
    line.clock.pass(200);
    await screen.until(() => screen.counts.at(-1) === 40);
    expect(line.store.status.counts).toBe(2);
  });

  test('follows the steps of other servers', async () => {
    const screen = await line.screenOf(director);
    await screen.until(() => screen.counts.length === 1);
    line.clock.pass(200);
    line.live.followOthers(2_000);
    line.store.writeElsewhere('R1', { waiting: [aLine('role:director', 'SIGN')] });
    line.clock.pass(2_000);
    await screen.until(() => screen.counts.at(-1) === 1);
  });

  test('is counted again for a person who was given another office', async () => {
    line.store.begin('R1', 1, { waiting: [aLine('role:director', 'SIGN')] });
    const screen = await line.screenOf(lan);
    await screen.until(() => screen.counts.length === 1);
    line.clock.pass(200);
    line.signIn(aPerson('lan', 'director'));
    await line.live.personChanged('lan');
    await screen.until(() => screen.counts.length === 2);
    expect(screen.counts).toEqual([0, 1]);
  });

  test('that cannot be counted is counted at the next step', async () => {
    line.store.status.down = true;
    const session = line.people;
    session.set('binh', { sessionId: 'session of binh', by: director });
    line.store.status.down = false;
    const screen = await line.screenOf(director);
    await screen.until(() => screen.counts.length === 1);
    line.store.status.down = true;
    line.clock.pass(200);
    await line.store.commit('R1', { waiting: [aLine('role:director', 'SIGN')] });
    await screen.settled();
    expect(line.complaints).toContain('What waits for a person could not be counted');
    line.store.status.down = false;
    line.clock.pass(200);
    await line.store.commit('R2', { waiting: [aLine('role:director', 'SIGN')] });
    await screen.until(() => screen.counts.at(-1) === 2);
  });
});
