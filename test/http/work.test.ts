import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
let drafter: Caller;
let head: Caller;
let other: Caller;
beforeAll(async () => {
  office = await openOffice();
  [drafter, head, other] = await Promise.all([office.signIn('kh.drafter'), office.signIn('kh.head'), office.signIn('cn.drafter')]);
});
afterAll(() => office.close());

const open = async (changes: Record<string, unknown> = {}, query = ''): Promise<string> =>
  (await drafter.send<{ id: string }>('POST', `/api/reports${query}`, aPackage({ sections: ['KH'], ...changes }))).body.id;

interface Line {
  id: string;
  mine: { event: string };
  now: { event: string; who: unknown[] }[];
}
const work = async (who: Caller, which: 'sent' | 'drafted', query = ''): Promise<Line[]> =>
  (await who.get<{ items: Line[] }>(`/api/work/${which}${query}`)).body.items;

describe('my work', () => {
  test('shows what I sent on, whom it waits for now, and comes back to me with a return', async () => {
    const id = await open();
    await drafter.take(id, 'OPEN_INPUT');
    expect((await work(drafter, 'sent')).map((line) => line.id)).not.toContain(id);
    await drafter.take(id, 'SUBMIT', '1');
    const [line] = (await work(drafter, 'sent')).filter((one) => one.id === id);
    expect(line).toMatchObject({
      mine: { event: 'SUBMIT' },
      now: [{ event: 'APPROVE', target: '1', who: [{ role: 'head', division: 'KH', name: null }] }],
      more: 0,
    });
    await head.take(id, 'RETURN', '1', { reason: 'Thiếu số liệu' });
    expect((await work(drafter, 'sent')).map((one) => one.id)).not.toContain(id);
    await drafter.take(id, 'SUBMIT', '1');
    await head.take(id, 'APPROVE', '1');
    expect((await work(head, 'sent')).map((one) => one.id)).toContain(id);
    expect((await work(drafter, 'drafted')).map((one) => one.id)).toContain(id);
    expect(await work(other, 'drafted')).toEqual([]);
  });

  test('comes in pages, and refuses a cursor of somebody else’s making', async () => {
    for (let i = 0; i < 3; i += 1) await open({ subject: `Kết quả công tác tháng ${i + 1}` });
    const whole = (await drafter.get<{ count: number; items: { reportId: string }[] }>('/api/inbox')).body;
    const first = (await drafter.get<{ items: { reportId: string }[]; cursor: string }>('/api/inbox?limit=2')).body;
    const second = (await drafter.get<{ count: number; items: { reportId: string }[]; cursor: string | null }>(`/api/inbox?limit=1000&cursor=${first.cursor}`))
      .body;
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect([second.count, second.cursor]).toEqual([whole.count, null]);
    for (const cursor of ['x', 'bnVsbA']) expect((await drafter.get(`/api/inbox?cursor=${cursor}`)).body.code).toBe('bad_cursor');
    expect((await drafter.get('/api/work/sent?cursor=x')).body.code).toBe('bad_cursor');
  });

  test('is looked at in ways each person keeps for themselves', async () => {
    const late = { name: 'Quá hạn của phòng', q: '', event: '', division: 'KH', documentType: '', due: 'overdue' };
    expect((await drafter.get('/api/me/views')).body).toEqual({ views: [] });
    expect((await drafter.send('PUT', '/api/me/views', { views: [late] })).status).toBe(200);
    expect((await drafter.get('/api/me/views')).body).toEqual({ views: [late] });
    expect((await head.get('/api/me/views')).body).toEqual({ views: [] });
    expect((await drafter.send('PUT', '/api/me/views', { views: [{ ...late, name: ' ' }] })).status).toBe(422);
  });
});

describe('a report begun from a former one', () => {
  test('says so, and the checks look for what was left of that one', async () => {
    const former = await open({ subject: 'Kết quả công tác quý II năm 2024', period: { month: 6, year: 2024 } });
    const begun = await open({ subject: 'Kết quả công tác quý III năm 2026' }, `?begunFrom=${former}`);
    expect((await drafter.get(`/api/reports/${begun}`)).body.begunFrom).toEqual({
      report: former,
      codeNumber: null,
      subject: 'Kết quả công tác quý II năm 2024',
      readable: true,
    });
    expect((await drafter.get(`/api/reports/${former}`)).body.begunFrom).toBeNull();
    const checksOf = async (query: string) => (await drafter.get<{ findings: { check: string }[] }>(`/api/reports/${begun}/checks${query}`)).body.findings;
    expect(await checksOf('')).toEqual(await checksOf(`?former=${former}`));
    expect((await checksOf('?former=')).length).toBeLessThanOrEqual((await checksOf('')).length);
  });

  test('cannot be begun from one that the person may not read, or that is none', async () => {
    const former = await open();
    for (const [who, from] of [
      [other, former],
      [drafter, 'R999'],
    ] as const) {
      const answer = await who.send('POST', `/api/reports?begunFrom=${from}`, aPackage());
      expect([answer.status, answer.body.field]).toEqual([422, 'begunFrom']);
    }
  });
});
