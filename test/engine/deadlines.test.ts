import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { hanh, khanh } from '../workflows/office/index.js';
import { type AnEngine, anEngine } from './office.js';

/** Monday 2 March 2026, 8:00 in Vietnam: the input is open until the end of Monday 9 March, and those who write are reminded on Friday. */
const remindAt = '2026-03-06T10:00:00.000Z';
const dueAt = '2026-03-09T10:00:00.000Z';

let office: AnEngine;
beforeEach(async () => {
  office = await anEngine();
});
afterEach(() => office.close());

const journal = (id: string) => office.store.journal.entries(id, 0, 100);
/** What the system has told, by section or opinion. */
const told = async (id: string) => (await journal(id)).filter(({ by }) => by.person === 'system').map(({ event }) => `${event.type} ${event.target}`);
const row = async (id: string) => {
  const loaded = await office.engine.load(id);
  if (loaded?.index == null) throw new Error(`There is no ${id}`);
  return loaded.index;
};
async function pass(now: string): Promise<void> {
  office.world.now = now;
  await office.engine.passDeadlines();
}

describe('the scheduler', () => {
  test('reminds a working day before and says what is overdue, each once, at its moment of the office’s clock', async () => {
    const id = await office.gathering();
    expect((await row(id)).nextDueAt).toBe(remindAt);
    await pass('2026-03-06T09:59:59.999Z');
    expect(await told(id)).toEqual([]);

    for (const now of [remindAt, remindAt, '2026-03-08T01:00:00.000Z']) await pass(now);
    expect(await told(id)).toEqual(['DEADLINE_NEAR 1', 'DEADLINE_NEAR 2']);
    expect((await row(id)).nextDueAt).toBe(dueAt);

    for (const now of [dueAt, '2026-03-09T10:00:30.000Z', '2026-06-01T01:00:00.000Z']) await pass(now);
    expect((await told(id)).slice(2)).toEqual(['DEADLINE_PASSED 1', 'DEADLINE_PASSED 2']);
    expect((await row(id)).nextDueAt).toBeNull();
    expect(await office.store.index.due('2099-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  test('tells once where several look at once', async () => {
    const id = await office.gathering();
    office.world.now = dueAt;
    await Promise.all(Array.from({ length: 5 }, () => office.engine.passDeadlines()));
    expect(await told(id)).toEqual(['DEADLINE_PASSED 1', 'DEADLINE_PASSED 2']);
  });

  test('says after a restart what it had not said, and nothing again', async () => {
    const id = await office.gathering();
    await pass(remindAt);
    await office.restart();
    await pass('2026-03-09T09:00:00.000Z');
    expect(await told(id)).toEqual(['DEADLINE_NEAR 1', 'DEADLINE_NEAR 2']);
    await office.restart();
    await pass('2026-03-20T01:00:00.000Z');
    await pass('2026-03-20T01:00:30.000Z');
    expect((await told(id)).slice(2)).toEqual(['DEADLINE_PASSED 1', 'DEADLINE_PASSED 2']);
  });

  test('drops a deadline that has moved, and keeps to the new one', async () => {
    const id = await office.gathering();
    await office.step(id, hanh, 'EXTEND', { target: '1', dueAt: '2026-03-13T10:00:00.000Z' });
    await pass(dueAt);
    expect(await told(id)).toEqual(['DEADLINE_PASSED 2']);
    expect((await row(id)).nextDueAt).toBe('2026-03-12T10:00:00.000Z');
    await pass('2026-03-12T10:00:00.000Z');
    await pass('2026-03-13T10:00:00.000Z');
    expect((await told(id)).slice(1)).toEqual(['DEADLINE_NEAR 1', 'DEADLINE_PASSED 1']);
  });

  test('leaves alone what has been settled meanwhile, and a report that went on', async () => {
    const id = await office.consolidating();
    expect((await row(id)).nextDueAt).toBeNull();
    const other = await office.gathering();
    await office.step(other, hanh, 'SUBMIT', { target: '1' });
    await office.step(other, khanh, 'APPROVE', { target: '1' });
    await pass(dueAt);
    expect([await told(id), await told(other)]).toEqual([[], ['DEADLINE_PASSED 2']]);
  });

  test('stands still with a suspended report', async () => {
    const id = await office.gathering();
    await office.step(id, hanh, 'SUSPEND');
    expect((await row(id)).nextDueAt).toBeNull();
    await pass('2026-03-12T01:00:00.000Z');
    expect(await told(id)).toEqual([]);
    await office.step(id, hanh, 'RESUME');
    expect((await row(id)).nextDueAt).toBe('2026-03-16T10:00:00.000Z');
  });

  test('reminds those who were asked for an opinion, which then lapses', async () => {
    const id = await office.consolidating();
    await office.step(id, hanh, 'ASK_OPINION', { from: 'CN' });
    await pass('2026-03-04T10:00:00.000Z');
    await pass('2026-03-05T10:00:00.000Z');
    expect(await told(id)).toEqual(['DEADLINE_NEAR O1', 'DEADLINE_PASSED O1']);
    expect(await row(id)).toMatchObject({ state: 'consolidating', nextDueAt: null });
  });
});

describe('a deadline', () => {
  test('is written into the journal with its reminder, so that replay asks no calendar', async () => {
    const id = await office.gathering();
    const opened = (await journal(id)).find(({ event }) => event.type === 'OPEN_INPUT');
    expect(opened?.event).toMatchObject({ dueAt, remindAt });
    await pass(remindAt);
    await pass(dueAt);
    expect(verifyJournal(await journal(id))).toMatchObject({ ok: true, state: 'gathering' });
  });

  test('of a section that is opened again is counted by the office’s calendar', async () => {
    await office.close();
    office = await anEngine({ calendar: async () => ({ holidays: ['2026-03-06'], workedInExchange: ['2026-03-08'] }) });
    const id = await office.consolidating();
    await office.step(id, hanh, 'REOPEN_SECTION', { target: '2' });
    expect((await journal(id)).at(-1)?.event).toMatchObject({ dueAt: '2026-03-09T10:00:00.000Z', remindAt: '2026-03-08T10:00:00.000Z' });
  });

  test('that came with an event for nothing there is refused, and breaks nothing', async () => {
    const id = await office.gathering();
    for (const event of [
      { type: 'OPEN_INPUT', target: '1', dueAt },
      { type: 'EXTEND', dueAt, reason: 'x' },
      { type: 'EXTEND', target: '9', dueAt, reason: 'x' },
    ])
      expect(await office.engine.send(id, event, hanh)).toMatchObject({ outcome: 'refused' });
  });
});

describe('what waits', () => {
  const line = async (id: string, event: string, target: string) =>
    (await row(id)).waiting.filter((one) => one.event === event && one.target === target).map(({ audience, urgency }) => `${audience} ${urgency}`);

  test('says that its deadline is near, then that it is overdue, and waits for the head and the lead drafter as well', async () => {
    const id = await office.gathering();
    expect(await line(id, 'ACCEPT', '2')).toEqual(['division:CN null']);
    await pass(remindAt);
    expect(await line(id, 'ACCEPT', '2')).toEqual(['division:CN near']);
    expect(await line(id, 'EXTEND', '2')).toEqual([]);
    await pass(dueAt);
    expect(await line(id, 'ACCEPT', '2')).toEqual(['division:CN overdue', 'role:head:CN overdue']);
    expect(await line(id, 'EXTEND', '2')).toEqual(['person:hanh overdue']);
    await office.step(id, hanh, 'EXTEND', { target: '2' });
    expect(await line(id, 'ACCEPT', '2')).toEqual(['division:CN null']);
  });

  test('is told to those it moved for', async () => {
    const id = await office.gathering();
    const moved: string[] = [];
    office.engine.onCommitted(({ before, after }) => {
      const lines = (waiting = after.waiting) => waiting.map((one) => `${one.audience} ${one.event} ${one.target}`);
      moved.push(...lines().filter((one) => !lines(before?.waiting).includes(one)));
    });
    await pass(dueAt);
    expect(moved).toEqual(['role:head:KH ACCEPT 1', 'person:hanh EXTEND 1', 'role:head:CN ACCEPT 2', 'person:hanh EXTEND 2']);
    expect((await office.store.index.waiting(['role:head:CN'], 10)).map(({ reportId, event, urgency }) => [reportId, event, urgency])).toEqual([
      [id, 'ACCEPT', 'overdue'],
    ]);
  });
});
