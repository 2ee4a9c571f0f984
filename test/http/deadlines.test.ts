import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice, smallOffice } from './office.js';

interface Inbox {
  count: number;
  items: { event: string; target: string | null; dueAt: string | null; urgency: string | null }[];
}
interface Shown {
  sections: { number: string; urgency: string | null }[];
  opinions: { id: string; state: string; urgency: string | null }[];
}

/** Monday 2 March 2026, 8:00 in Vietnam. */
const clock = { now: '2026-03-02T01:00:00.000Z' };
let office: Office;
let id: string;

/** The office opens again at that moment: the first thing the scheduler does is to look at its deadlines. */
async function openAgainAt(now: string): Promise<void> {
  clock.now = now;
  await office.restart();
}

/** Sessions are over by then, so everybody signs in again. */
const desk = async (account: string): Promise<Inbox> => (await (await office.signIn(account)).get<Inbox>('/api/inbox')).body;
const lines = async (account: string) => (await desk(account)).items.map(({ event, target, urgency }) => `${event} ${target} ${urgency}`);
const shown = async (): Promise<Shown> => (await (await office.signIn('kh.drafter')).get<Shown>(`/api/reports/${id}`)).body;

/** Asks until the scheduler, which nobody waits for when an office opens, has told. */
async function until<T>(look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const seen = await look();
    if (isThere(seen)) return seen;
  }
  throw new Error('It did not come');
}

beforeAll(async () => {
  office = await openOffice(smallOffice, { RATE_LIMIT: '1000' }, undefined, { now: () => clock.now });
  const drafter: Caller = await office.signIn('kh.drafter');
  id = (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH', 'CN'] }))).body.id;
  await drafter.take(id, 'OPEN_INPUT');
});
afterAll(() => office.close());

describe('a deadline on the desks', () => {
  test('is shown with the line, and presses nobody at first', async () => {
    expect((await desk('cn.drafter')).items).toMatchObject([{ event: 'ACCEPT', target: '2', dueAt: '2026-03-09T10:00:00.000Z', urgency: null }]);
    expect((await shown()).sections.map(({ urgency }) => urgency)).toEqual([null, null]);
  });

  test('is near a working day before: those who write are told', async () => {
    await openAgainAt('2026-03-06T10:00:00.000Z');
    expect(
      await until(
        () => lines('cn.drafter'),
        ([line]) => line?.endsWith('near') ?? false,
      ),
    ).toEqual(['ACCEPT 2 near']);
    expect((await shown()).sections).toMatchObject([
      { number: '1', urgency: 'near' },
      { number: '2', urgency: 'near' },
    ]);
    expect(await lines('kh.drafter')).toEqual(['ACCEPT 1 near']);
  });

  test('is overdue when it has passed: the head has it on the desk, and the lead drafter may give more time', async () => {
    await openAgainAt('2026-03-10T01:00:00.000Z');
    await until(shown, ({ sections }) => sections.every(({ urgency }) => urgency === 'overdue'));
    expect(await lines('cn.drafter')).toEqual(['ACCEPT 2 overdue']);
    expect(await lines('cn.head')).toEqual(['ACCEPT 2 overdue']);
    expect((await lines('kh.drafter')).sort()).toEqual(['ACCEPT 1 overdue', 'EXTEND 1 overdue', 'EXTEND 2 overdue']);
    expect((await desk('kh.drafter')).count).toBe(3);
  });

  test('that has passed comes first on the desk, before what is due later and what is not due at all', async () => {
    const drafter = await office.signIn('kh.drafter');
    const [open, preparing] = await Promise.all(
      [1, 2].map(async () => (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'] }))).body.id),
    );
    await drafter.take(open ?? '', 'OPEN_INPUT');
    const items = (await drafter.get<{ items: { reportId: string; event: string; urgency: string | null }[] }>('/api/inbox')).body.items;
    expect(items.map(({ reportId, urgency }) => [reportId, urgency])).toEqual([
      [id, 'overdue'],
      [id, 'overdue'],
      [id, 'overdue'],
      [open, null],
      [preparing, null],
    ]);
    for (const other of [open, preparing]) await drafter.take(other ?? '', 'WITHDRAW');
  });

  test('is on time again once it was extended', async () => {
    const drafter = await office.signIn('kh.drafter');
    expect((await drafter.take(id, 'EXTEND', '2')).status).toBe(200);
    expect(await lines('cn.head')).toEqual(['ACCEPT 2 null']);
    expect((await drafter.take(id, 'ACCEPT', '1')).status).toBe(200);
    const items = (await desk('kh.drafter')).items.map(({ event, target, urgency }) => `${event} ${target} ${urgency}`);
    expect(items.sort()).toEqual(['EXTEND 1 overdue', 'SUBMIT 1 overdue']);
    expect((await shown()).sections).toMatchObject([{ urgency: 'overdue' }, { urgency: null }]);
  });

  test('hinders nobody who hands in late', async () => {
    const drafter = await office.signIn('kh.drafter');
    expect((await drafter.take(id, 'SUBMIT', '1')).status).toBe(200);
    expect((await (await office.signIn('kh.head')).take(id, 'APPROVE', '1')).status).toBe(200);
    expect((await shown()).sections).toMatchObject([{ urgency: null }, { urgency: null }]);
  });
});
