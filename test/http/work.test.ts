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

const toReview = [
  ['drafter', 'OPEN_INPUT'],
  ['drafter', 'SUBMIT', '1'],
  ['head', 'APPROVE', '1'],
  ['drafter', 'CLOSE_INPUT'],
  ['drafter', 'SUBMIT_FOR_REVIEW'],
] as const;
async function walk(id: string, steps: readonly (readonly ['drafter' | 'head', string, string?])[]): Promise<void> {
  for (const [who, type, target] of steps) {
    const { status } = await (who === 'head' ? head : drafter).take(id, type, target);
    expect([type, status]).toEqual([type, 200]);
  }
}

interface Line {
  id: string;
  mine: { event: string };
  now: { event: string; who: unknown[] }[];
}
const work = async (who: Caller, which: 'sent' | 'drafted', query = ''): Promise<Line[]> =>
  (await who.get<{ items: Line[] }>(`/api/work/${which}${query}`)).body.items;

interface Waits {
  reportId: string;
  event: string;
  target: string | null;
  name: string | null;
  returned: object | null;
  inPlaceOf: object | null;
  instead: { event: string }[] | null;
}
const waits = async (who: Caller, id: string): Promise<Waits[]> =>
  (await who.get<{ items: Waits[] }>('/api/inbox')).body.items.filter(({ reportId }) => reportId === id);

interface Shown {
  returned: object | null;
  sections: { number: string; returned: object | null; writable: boolean }[];
  now: object[];
  more: number;
}
const shown = async (who: Caller, id: string): Promise<Shown> => (await who.get<Shown>(`/api/reports/${id}`)).body;

describe('what was sent back', () => {
  const words = 'Số liệu chưa khớp với báo cáo tháng 9';

  test('says so to who has it again, by whom and why, until it is submitted', async () => {
    const id = await open({ sections: ['KH', 'KH'] });
    await drafter.take(id, 'OPEN_INPUT');
    await drafter.take(id, 'SUBMIT', '1');
    const returnedNow = async () => [
      (await shown(drafter, id)).sections.map(({ returned }) => returned),
      (await waits(drafter, id)).map(({ returned }) => returned),
    ];
    expect((await returnedNow()).flat().filter(Boolean)).toEqual([]);
    await head.take(id, 'RETURN', '1', { reason: words });
    const told = { event: 'RETURN', by: 'Lê Trưởng Phòng', onBehalfOf: null, words, at: expect.any(String) };
    expect(await shown(drafter, id)).toMatchObject({
      returned: null,
      sections: [
        { number: '1', returned: told },
        { number: '2', returned: null },
      ],
    });
    expect((await waits(drafter, id)).filter(({ returned }) => returned !== null)).toMatchObject([{ event: 'SUBMIT', target: '1', returned: told }]);
    await drafter.take(id, 'SUBMIT', '1');
    expect((await returnedNow()).flat().filter(Boolean)).toEqual([]);
  });

  test('says so of the whole report, and of the sections that were named', async () => {
    const id = await open();
    await walk(id, toReview);
    await head.take(id, 'RETURN', undefined, { reason: words });
    expect((await shown(drafter, id)).returned).toMatchObject({ by: 'Lê Trưởng Phòng', words });
    expect(await waits(drafter, id)).toMatchObject([{ event: 'SUBMIT_FOR_REVIEW', returned: { words } }]);
    await drafter.take(id, 'SUBMIT_FOR_REVIEW');
    expect((await shown(drafter, id)).returned).toBeNull();
    await head.take(id, 'RETURN', undefined, { reason: words, sections: ['1'] });
    expect(await shown(drafter, id)).toMatchObject({ returned: null, sections: [{ number: '1', returned: { by: 'Lê Trưởng Phòng', words } }] });
  });
});

describe('a section of a report', () => {
  test('says whether its reader may write it now', async () => {
    const id = await open({ sections: ['KH', 'CN'] });
    await drafter.take(id, 'OPEN_INPUT');
    const writable = async (who: Caller) => (await shown(who, id)).sections.map((section) => section.writable);
    expect(await writable(drafter)).toEqual([true, false]);
    expect(await writable(other)).toEqual([false, true]);
    await drafter.take(id, 'SUBMIT', '1');
    expect(await writable(drafter)).toEqual([false, false]);
  });
});

describe('whom a report waits for', () => {
  test('is told with the report, by the name of who alone has the role', async () => {
    const id = await open({ sections: ['KH', 'CN'] });
    await drafter.take(id, 'OPEN_INPUT');
    await drafter.take(id, 'SUBMIT', '1');
    const { now, more } = await shown(other, id);
    expect(now).toHaveLength(2);
    expect(now).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: 'APPROVE', target: '1', who: [{ role: 'head', division: 'KH', name: null, holder: 'Lê Trưởng Phòng' }] }),
        expect.objectContaining({ event: 'ACCEPT', target: '2', who: [{ role: null, division: 'CN', name: null, holder: null }] }),
      ]),
    );
    expect(more).toBe(0);
  });
});

describe('a line for who acts in the place of another', () => {
  test('says whose office it is, and what can be done where the step itself cannot', async () => {
    const [director, deputy, reviewer, admin] = await Promise.all(['director', 'deputy', 'reviewer', 'admin'].map((account) => office.signIn(account)));
    if (director === undefined || deputy === undefined || reviewer === undefined || admin === undefined) throw new Error('Nobody is there');
    const people = (await admin.get<{ id: string; name: string }[]>('/api/people')).body;
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? '';
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const give = (giver: Caller, to: string) =>
      giver.send<{ id: string }>('POST', '/api/delegations', { to: idOf(to), document: 'Giấy giao thay số 03', from: today, until: today });
    const id = await open();
    await walk(id, toReview);
    const given = [await give(head, 'Hoàng Trưởng Phòng'), await give(director, 'Đặng Phó Giám Đốc')];
    expect(given.map(({ status }) => status)).toEqual([201, 201]);
    const otherHead = await office.signIn('cn.head');
    expect(await waits(otherHead, id)).toMatchObject([{ event: 'INITIAL', inPlaceOf: { name: 'Lê Trưởng Phòng' }, instead: null }]);
    expect(await waits(head, id)).toMatchObject([{ event: 'INITIAL', inPlaceOf: null, instead: null }]);
    await head.take(id, 'INITIAL');
    await reviewer.take(id, 'INITIAL');
    expect(await waits(deputy, id)).toMatchObject([
      { event: 'SIGN', inPlaceOf: { name: 'Nguyễn Giám Đốc' }, instead: [{ event: 'HAND_TO_DEPUTY', action: 'Giao cấp phó ký thay' }, { event: 'RETURN' }] },
    ]);
    expect(await waits(director, id)).toMatchObject([{ event: 'SIGN', inPlaceOf: null, instead: null }]);
    await deputy.take(id, 'HAND_TO_DEPUTY');
    expect(await waits(deputy, id)).toMatchObject([{ event: 'SIGN', inPlaceOf: null, instead: null }]);
    for (const { body } of given) await admin.send('DELETE', `/api/delegations/${body.id}`);
  });
});

describe('a line for a copy or an opinion', () => {
  test('has the name it is about where the report waits for one of its kind', async () => {
    const id = await open();
    const asked = await office.signIn('cn.head');
    await walk(id, toReview.slice(0, 4));
    await drafter.take(id, 'ASK_OPINION', undefined, { from: 'CN', question: 'Có ý kiến gì không?' });
    expect(await waits(asked, id)).toMatchObject([{ event: 'ANSWER_OPINION', target: 'O1', name: 'CN' }]);
    await drafter.take(id, 'ASK_OPINION', undefined, { from: 'CN', question: 'Còn gì nữa không?' });
    expect((await waits(asked, id)).map(({ target, name }) => [target, name])).toEqual([
      ['O1', null],
      ['O2', null],
    ]);
    // and with the report as one step that waits twice
    expect(await shown(other, id)).toMatchObject({ now: [{ event: 'ANSWER_OPINION', target: 'O1', count: 2 }], more: 0 });
  });
});

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
