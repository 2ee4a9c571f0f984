import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

/** Late in the evening of 2 March in Vietnam. */
const evening = '2026-03-02T16:00:00.000Z';
const clock = { at: evening };
let office: Office;
let admin: Caller;
let drafter: Caller;
/** heads KH, which leads; is away */
let head: Caller;
/** heads CN, which has no part in it; stands in */
let substitute: Caller;
let other: Caller;
const ids = { head: '', substitute: '' };
let report = '';

interface Told {
  id: string;
  code: string;
  field: string;
  problems: { path: string; expected: string }[];
  endedAt?: string;
  endedBy?: string;
}

beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '', now: () => clock.at });
  [admin, drafter, head, substitute, other] = (await Promise.all(
    ['admin', 'kh.drafter', 'kh.head', 'cn.head', 'vp.drafter'].map((who) => office.signIn(who)),
  )) as [Caller, Caller, Caller, Caller, Caller];
  const people = (await admin.get<{ id: string; name: string }[]>('/api/people')).body;
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
  ids.head = idOf('Lê Trưởng Phòng');
  ids.substitute = idOf('Hoàng Trưởng Phòng');
  report = (await drafter.send<Told>('POST', '/api/reports', aPackage({ sections: ['KH', 'KH'] }))).body.id;
  await drafter.take(report, 'OPEN_INPUT');
  await drafter.take(report, 'SUBMIT', '1');
});
afterAll(() => office.close());

/** Every story begins with nobody standing in for anybody. */
beforeEach(async () => {
  clock.at = evening;
  for (const { id } of (await admin.get<Told[]>('/api/delegations')).body) await admin.send('DELETE', `/api/delegations/${id}`);
});

const away = (changes: object = {}) => ({ to: ids.substitute, document: 'Giấy ủy quyền số 02/GUQ', from: '2026-03-02', until: '2026-03-02', ...changes });
const give = (caller: Caller, changes: object = {}) => caller.send<Told>('POST', '/api/delegations', away(changes));
const listed = async (caller: Caller) => (await caller.get<Told[]>('/api/delegations')).body.filter(({ endedAt }) => endedAt === undefined).map(({ id }) => id);
const reads = async (caller: Caller) => (await caller.get(`/api/reports/${report}`)).status;

/** A screen that watches the report; `unwatched` resolves when it may no longer. */
async function screenOf(caller: Caller) {
  const socket = io(office.url, { auth: { token: caller.token }, transports: ['websocket'], reconnection: false });
  const unwatched = new Promise<string>((resolve) => socket.on('unwatched', ({ reportId }: { reportId: string }) => resolve(reportId)));
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  const answer = (await socket.emitWithAck('watch', { reportId: report, after: 0 })) as { seq?: number };
  return { watching: answer.seq !== undefined, unwatched, close: () => socket.close() };
}

describe('a delegation', () => {
  test('lets the substitute see at once what waits for who is away, in list, desk and room', async () => {
    expect(await reads(substitute)).toBe(404);
    const given = await give(head);
    expect([given.status, given.body]).toEqual([
      201,
      { id: expect.any(String), of: ids.head, ...away(), division: null, recordedBy: ids.head, recordedAt: expect.any(String) },
    ]);
    expect(await reads(substitute)).toBe(200);
    expect((await substitute.get<{ items: Told[] }>('/api/reports')).body.items.map(({ id }) => id)).toContain(report);
    expect((await substitute.get('/api/inbox')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ reportId: report, event: 'APPROVE' })]),
    });
    const screen = await screenOf(substitute);
    screen.close();
    expect(screen.watching).toBe(true);
  });

  test.each(['kh.head', 'cn.head', 'admin'])('is ended by %s, which puts the substitute out of the room at once, and stays listed', async (account) => {
    const { id } = (await give(head)).body;
    const screen = await screenOf(substitute);
    const who = await office.signIn(account);
    const ended = await who.send<Told>('DELETE', `/api/delegations/${id}`);
    expect([ended.status, ended.body]).toEqual([200, expect.objectContaining({ id, endedAt: evening, endedBy: expect.any(String) })]);
    expect(await screen.unwatched).toBe(report);
    screen.close();
    expect(await reads(substitute)).toBe(404);
    expect((await who.get<Told[]>('/api/delegations')).body).toContainEqual(ended.body);
    expect((await head.send<Told>('DELETE', `/api/delegations/${id}`)).body).toEqual(ended.body);
  });

  test('lets the substitute act, and the journal names whose office it was', async () => {
    const opened = (await drafter.send<Told>('POST', '/api/reports', aPackage({ sections: ['KH', 'KH'] }))).body.id;
    await drafter.take(opened, 'OPEN_INPUT');
    await drafter.take(opened, 'SUBMIT', '1');
    const { id } = (await give(head)).body;
    expect((await substitute.take(opened, 'APPROVE', '1')).status).toBe(200);
    const journal = (await drafter.get<{ by: object }[]>(`/api/reports/${opened}/journal`)).body;
    expect(journal.at(-1)?.by).toMatchObject({ person: ids.substitute, onBehalfOf: { person: ids.head, delegation: id, document: away().document } });
  });

  test('is over at midnight in Vietnam: the next step puts the substitute out', async () => {
    await give(head);
    const screen = await screenOf(substitute);
    clock.at = '2026-03-02T16:59:59.000Z';
    expect(await reads(substitute)).toBe(200);
    clock.at = '2026-03-02T17:00:00.000Z';
    await drafter.take(report, 'SUBMIT', '2');
    expect(await screen.unwatched).toBe(report);
    screen.close();
    expect(await reads(substitute)).toBe(404);
  });

  test('is gone as soon as who is away works here no longer', async () => {
    await give(head);
    const screen = await screenOf(substitute);
    await admin.send('PATCH', `/api/people/${ids.head}`, { active: false });
    expect(await screen.unwatched).toBe(report);
    screen.close();
    await admin.send('PATCH', `/api/people/${ids.head}`, { active: true });
    head = await office.signIn('kh.head');
    expect(await reads(substitute)).toBe(200);
  });

  test('is listed for who gives, who holds, and an administrator; there is none for anybody else', async () => {
    const { id } = (await give(head)).body;
    for (const caller of [head, substitute, admin]) expect(await listed(caller)).toEqual([id]);
    expect(await listed(other)).toEqual([]);
    expect((await other.send('DELETE', `/api/delegations/${id}`)).status).toBe(404);
    expect(await listed(head)).toEqual([id]);
  });

  test('of somebody else’s office is recorded by an administrator alone', async () => {
    const refused = await give(other, { of: ids.head });
    expect([refused.status, refused.body.code]).toEqual([403, 'not_your_office']);
    const recorded = await give(admin, { of: ids.head });
    expect([recorded.status, recorded.body]).toEqual([201, expect.objectContaining({ of: ids.head, to: ids.substitute })]);
    expect(await reads(substitute)).toBe(200);
  });

  test('that does not fit is refused with the field, and none is recorded', async () => {
    for (const [changes, field] of [
      [{ to: 'P999' }, 'to'],
      [{ to: ids.head }, 'to'],
      [{ division: 'XYZ' }, 'division'],
      [{ division: 'CN' }, 'division'],
      [{ until: '2026-03-01' }, 'until'],
      [{ until: '2027-03-03' }, 'until'],
      [{ document: '' }, 'document'],
      [{ from: 'mai' }, 'from'],
      [{ kind: 'TUQ' }, ''],
    ] as const) {
      const refused = await give(head, changes);
      expect([changes, refused.status, refused.body.field]).toEqual([changes, 422, field]);
    }
    expect(await listed(head)).toEqual([]);
  });

  test('may come with the office’s file, by account, and reaches open screens', async () => {
    const file = { delegations: [{ ...away({ to: 'cn.head', document: 'Quyết định số 7/QĐ' }), of: 'kh.head' }] };
    const brought = await admin.send('POST', '/api/office', file);
    expect([brought.status, brought.body]).toEqual([
      200,
      expect.objectContaining({ delegations: [expect.objectContaining({ of: ids.head, to: ids.substitute })] }),
    ]);
    expect(await reads(substitute)).toBe(200);
    expect((await admin.get('/api/office')).body).toMatchObject({ delegations: [{ of: 'kh.head', to: 'cn.head' }] });
  });

  test('outlives a restart', async () => {
    const { id } = (await give(head)).body;
    await office.restart();
    expect(await listed(substitute)).toEqual([id]);
    expect(await reads(substitute)).toBe(200);
  });
});
