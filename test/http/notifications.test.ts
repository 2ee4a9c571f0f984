import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { dayOf } from '../../workflows/index.js';
import { aPackage, type Caller, type Office, openOffice, smallOffice } from './office.js';

interface Told {
  id: string;
  kind: string;
  reportId: string;
  seq: number;
  title: string;
  words: string | null;
  by: string | null;
  read: boolean;
  over: boolean;
  urgent: boolean;
}
interface Feed {
  items: Told[];
  cursor: string | null;
  unread: number;
}

describe('what a person is told', () => {
  let office: Office;
  const people = new Map<string, Caller>();

  beforeEach(async () => {
    office = await openOffice();
    people.clear();
  });
  afterEach(() => office.close());

  async function as(account: string): Promise<Caller> {
    const known = people.get(account) ?? (await office.signIn(account));
    people.set(account, known);
    return known;
  }
  async function told(account: string): Promise<Feed> {
    await office.settled();
    return (await (await as(account)).get<Feed>('/api/notifications')).body;
  }
  const titles = async (account: string) => (await told(account)).items.map(({ title }) => title);
  async function opened(): Promise<string> {
    const { body } = await (await as('kh.drafter')).send<{ id: string }>('POST', '/api/reports', aPackage());
    expect((await (await as('kh.drafter')).take(body.id, 'OPEN_INPUT')).status).toBe(200);
    return body.id;
  }

  test('is what waits for them, and nothing of what they did themself', async () => {
    await opened();
    expect(await titles('cn.drafter')).toEqual(['Chờ bạn: Nhận viết mục 2']);
    expect(await titles('kh.head')).toEqual(['Chờ bạn: Nhận viết mục 1']);
    expect(await titles('kh.drafter')).toEqual([]);
    expect(await titles('director')).toEqual([]);
  });

  test('is in the language they ask in', async () => {
    await opened();
    await office.settled();
    const { body } = await (await as('cn.head')).get<Feed>('/api/notifications', { 'accept-language': 'en' });
    expect(body.items.map(({ title }) => title)).toEqual(['Waits for you: Accept the section 2']);
  });

  test('is over, and counts no longer, when somebody was quicker', async () => {
    const id = await opened();
    expect((await told('cn.head')).unread).toBe(1);
    await (await as('cn.drafter')).take(id, 'ACCEPT', '2');
    const after = await told('cn.head');
    expect(after.items.find(({ kind, seq }) => kind === 'waits' && seq === 2)).toMatchObject({ over: true });
    // writing it waits for the whole division now
    expect(after.items.filter(({ over }) => !over).map(({ title }) => title)).toEqual(['Chờ bạn: Nộp mục 2']);
    expect(after.unread).toBe(1);
  });

  test('comes with the words with which it was returned', async () => {
    const id = await opened();
    await (await as('cn.drafter')).take(id, 'ACCEPT', '2');
    await (await as('cn.drafter')).take(id, 'SUBMIT', '2');
    expect((await (await as('cn.head')).take(id, 'RETURN', '2', { reason: 'Thiếu số liệu tháng 9' })).status).toBe(200);
    const { items } = await told('cn.drafter');
    expect(items[0]).toMatchObject({ kind: 'returned', title: 'Trả lại mục 2', words: 'Thiếu số liệu tháng 9', by: 'Hoàng Trưởng Phòng' });
  });

  test('is the same once, however often the server starts', async () => {
    await opened();
    const before = await told('cn.drafter');
    await office.restart();
    people.clear();
    expect(await told('cn.drafter')).toEqual(before);
  });

  test('is read one by one or all at once, and stays read', async () => {
    await opened();
    await opened();
    const { items, unread } = await told('cn.drafter');
    expect(unread).toBe(2);
    const reader = await as('cn.drafter');
    expect((await reader.send('POST', '/api/notifications/read', { ids: [items[0]?.id] })).body).toEqual({ unread: 1 });
    expect((await told('cn.drafter')).items.map(({ read }) => read)).toEqual([false, true]);
    expect((await reader.send('POST', '/api/notifications/read', { through: new Date(Date.now() + 60_000).toISOString() })).body).toEqual({ unread: 0 });
    // what is another's stays as it is
    const [theirs] = (await told('cn.head')).items;
    await reader.send('POST', '/api/notifications/read', { ids: [theirs?.id] });
    expect((await told('cn.head')).unread).toBe(2);
  });

  test('of a document they have open is read up to the entry they see, on every screen at once; fetching the document reads nothing', async () => {
    const [first, second] = [await opened(), await opened()];
    const reader = await as('cn.drafter');
    expect((await told('cn.drafter')).unread).toBe(2);
    for (const path of ['', '/journal?after=0', '/actions']) expect((await reader.get(`/api/reports/${first}${path}`)).status).toBe(200);
    expect((await told('cn.drafter')).unread).toBe(2);

    const bell = io(office.url, { auth: { token: reader.token }, transports: ['websocket'] });
    const rung: number[] = [];
    const goesTo = (unread: number) =>
      new Promise<void>((resolve) =>
        bell.on('notices', (what: { unread: number }) => {
          rung.push(what.unread);
          if (what.unread === unread) resolve();
        }),
      );
    await goesTo(2);
    const down = goesTo(1);
    expect((await reader.send('POST', '/api/notifications/read', { reportId: first, seq: 1 })).body).toEqual({ unread: 2 });
    expect((await reader.send('POST', '/api/notifications/read', { reportId: first, seq: 2 })).body).toEqual({ unread: 1 });
    await down;
    bell.close();
    expect((await told('cn.drafter')).items.map(({ reportId, read }) => [reportId, read])).toEqual([
      [second, false],
      [first, true],
    ]);
    // another person's bell is their own
    expect((await told('cn.head')).unread).toBe(2);
    for (const wrong of [{ reportId: first }, { reportId: first, seq: 0 }, { reportId: first, seq: 2, ids: ['x'] }])
      expect((await reader.send('POST', '/api/notifications/read', wrong)).status).toBe(422);
  });

  test('is that a delegation was given to them and ended, in both languages and once, and to nobody what they did themself', async () => {
    const head = await as('kh.head');
    const staff = (await (await as('admin')).get<{ id: string; account: string }[]>('/api/staff')).body;
    const idOf = (account: string) => staff.find((one) => one.account === account)?.id ?? '';
    const today = dayOf(new Date().toISOString());
    const [year, month, day] = today.split('-');
    const given = { to: idOf('reviewer'), document: 'Giấy ủy quyền số 03/GUQ', from: today, until: today };
    const { body: first } = await head.send<{ id: string }>('POST', '/api/delegations', given);
    const [told1] = (await told('reviewer')).items;
    expect(told1).toMatchObject({
      kind: 'delegated',
      title: 'Bạn được ủy quyền làm thay Lê Trưởng Phòng',
      about: `Từ ${day}/${month}/${year} đến hết ${day}/${month}/${year}, theo Giấy ủy quyền số 03/GUQ`,
      by: 'Lê Trưởng Phòng',
      delegation: first.id,
      reportId: null,
      read: false,
      over: false,
    });
    expect(await titles('kh.head')).toEqual([]);

    await (await as('admin')).send('DELETE', `/api/delegations/${first.id}`);
    const reviewer = await told('reviewer');
    expect(reviewer.items.map(({ kind, title, over }) => [kind, title, over])).toEqual([
      ['delegationEnded', 'Ủy quyền đã kết thúc: bạn thôi làm thay Lê Trưởng Phòng', false],
      ['delegated', 'Bạn được ủy quyền làm thay Lê Trưởng Phòng', true],
    ]);
    expect(reviewer.unread).toBe(1);
    expect(await titles('kh.head')).toEqual(['Ủy quyền đã kết thúc: Vũ Chánh Văn Phòng thôi làm thay bạn']);

    // an administrator records it in their name
    await (await as('admin')).send('POST', '/api/delegations', { ...given, of: idOf('cn.head'), division: 'CN' });
    await office.settled();
    const { items } = (await (await as('cn.head')).get<Feed>('/api/notifications', { 'accept-language': 'en' })).body;
    expect(items).toMatchObject([
      {
        title: 'Vũ Chánh Văn Phòng is recorded as acting for you',
        about: `From ${day}/${month}/${year} to ${day}/${month}/${year}, matters of CN, by Giấy ủy quyền số 03/GUQ`,
        by: 'Hồ Quản Trị',
      },
    ]);
    expect(await titles('admin')).toEqual([]);

    const before = await told('reviewer');
    await office.restart();
    people.clear();
    expect(await told('reviewer')).toEqual(before);
  });

  test('comes in pages', async () => {
    for (let n = 0; n < 3; n += 1) await opened();
    await office.settled();
    const reader = await as('cn.drafter');
    const first = (await reader.get<Feed>('/api/notifications?limit=2')).body;
    const second = (await reader.get<Feed>(`/api/notifications?limit=2&cursor=${first.cursor}`)).body;
    expect([...first.items, ...second.items].map(({ reportId }) => reportId)).toEqual(['R3', 'R2', 'R1']);
    expect(second.cursor).toBeNull();
    expect((await reader.get('/api/notifications?cursor=none')).status).toBe(400);
  });

  test('follows a document to its end: its drafter hears that it was signed, issued, and sent', async () => {
    const id = await opened();
    const walk: [string, string, string?][] = [
      ['kh.drafter', 'ACCEPT', '1'],
      ['kh.drafter', 'SUBMIT', '1'],
      ['kh.head', 'APPROVE', '1'],
      ['cn.drafter', 'ACCEPT', '2'],
      ['cn.drafter', 'SUBMIT', '2'],
      ['cn.head', 'APPROVE', '2'],
      ['kh.drafter', 'CLOSE_INPUT'],
      ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
      ['kh.head', 'INITIAL'],
    ];
    for (const [account, type, target] of walk) expect((await (await as(account)).take(id, type, target)).status).toBe(200);
    const reviewer = await as('reviewer');
    for (const { target } of (await reviewer.get<{ type: string; target?: string; allowed: boolean }[]>(`/api/reports/${id}/actions`)).body.filter(
      ({ type, allowed }) => type === 'OVERRIDE_CHECK' && allowed,
    ))
      await reviewer.take(id, 'OVERRIDE_CHECK', target);
    for (const [account, type] of [
      ['reviewer', 'INITIAL'],
      ['director', 'SIGN'],
      ['clerk', 'ISSUE'],
    ] as const)
      expect((await (await as(account)).take(id, type)).status).toBe(200);
    await office.settled();
    expect((await (await as('dispatcher')).take(id, 'CONFIRM_RECIPIENTS')).status).toBe(200);
    await office.settled();
    await (await as('dispatcher')).take(id, 'HAND_OVER', 'D1');
    const drafter = await told('kh.drafter');
    expect(drafter.items.filter(({ kind }) => kind === 'moved').map(({ title }) => title)).toEqual([
      'Đã gửi xong đến mọi nơi nhận',
      'Đã ban hành, số 01/BC-STN',
      'Đã ký',
    ]);
    expect(await titles('director')).toEqual(['Văn bản gửi đến bạn', 'Chờ bạn: Ký ban hành']);
    expect((await told('dispatcher')).items.map(({ kind }) => kind)).toEqual(['waits']);
    expect((await told('director')).items.find(({ kind }) => kind === 'waits')).toMatchObject({ over: true });
  });

  test('is nothing of a document they may not read any more', async () => {
    const { body } = await (await as('kh.drafter')).send<{ id: string }>('POST', '/api/reports', aPackage());
    await (await as('kh.drafter')).take(body.id, 'OPEN_INPUT');
    expect((await told('cn.drafter')).unread).toBe(1);
    const staff = (await (await as('admin')).get<{ id: string; account: string }[]>('/api/staff')).body;
    const drafter = staff.find(({ account }) => account === 'cn.drafter');
    await (await as('admin')).send('PATCH', `/api/people/${drafter?.id}`, { memberships: [{ role: 'drafter', division: 'VP' }] });
    expect(await told('cn.drafter')).toEqual({ items: [], cursor: null, unread: 0 });
  });
});

describe('how a person is told', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice({
      ...smallOffice,
      people: smallOffice.people.map((one) => (one.account === 'cn.drafter' ? { ...one, email: 'cn@stn.example.vn' } : one)),
    });
  });
  afterEach(() => office.close());

  test('is as usual until they choose, and then as they chose', async () => {
    const caller = await office.signIn('cn.drafter');
    const { body } = await caller.get<{ settings: Record<string, unknown>; mail: object; push: { key: string | null; unavailable: null } }>(
      '/api/notifications/settings',
    );
    expect(body.settings).toMatchObject({ language: 'vi', mail: { when: 'off', hour: 8 }, quiet: null });
    expect(body.mail).toEqual({ address: 'cn@stn.example.vn', unavailable: 'Máy chủ chưa được cấu hình gửi thư (SMTP). Quản trị viên có thể bật.' });
    expect(body.push).toMatchObject({ unavailable: null });
    expect(body.push.key).toMatch(/^[\w-]{80,}$/);
    const chosen = { ...body.settings, language: 'en', mail: { when: 'daily', hour: 7 }, quiet: { from: 19, until: 7 } };
    expect((await caller.send('PUT', '/api/notifications/settings', chosen)).status).toBe(200);
    expect((await caller.get('/api/notifications/settings')).body).toMatchObject({ settings: chosen });
    const wrong = await caller.send('PUT', '/api/notifications/settings', { ...chosen, mail: { when: 'weekly', hour: 7 } });
    expect(wrong.body).toMatchObject({ status: 422, field: 'mail.when' });
  });

  test('leaves out of the list what they do not want in it', async () => {
    const caller = await office.signIn('cn.drafter');
    const { settings } = (await caller.get<{ settings: { kinds: object } }>('/api/notifications/settings')).body;
    await caller.send('PUT', '/api/notifications/settings', { ...settings, kinds: { ...settings.kinds, waits: { app: false, mail: true, push: true } } });
    const drafter = await office.signIn('kh.drafter');
    const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage());
    await drafter.take(body.id, 'OPEN_INPUT');
    await office.settled();
    expect((await caller.get('/api/notifications')).body).toEqual({ items: [], cursor: null, unread: 0 });
  });

  test('takes a browser at a push service, and no other address', async () => {
    const caller = await office.signIn('cn.drafter');
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    const kept = await caller.send<{ id: string }>('POST', '/api/notifications/browsers', { endpoint: 'https://fcm.googleapis.com/fcm/send/abc', keys });
    expect(kept.status).toBe(201);
    expect((await caller.get('/api/notifications/settings')).body).toMatchObject({ push: { browsers: [kept.body.id] } });
    for (const endpoint of ['https://intranet.example.vn/x', 'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com.evil.example/x']) {
      expect((await caller.send('POST', '/api/notifications/browsers', { endpoint, keys })).body).toMatchObject({ code: 'unknown_push_service' });
    }
    const other = await office.signIn('kh.drafter');
    expect((await other.send('DELETE', `/api/notifications/browsers/${kept.body.id}`)).status).toBe(404);
    expect((await caller.send('DELETE', `/api/notifications/browsers/${kept.body.id}`)).status).toBe(204);
  });

  test('forgets the browser when its session is signed out of', async () => {
    const caller = await office.signIn('cn.drafter');
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    await caller.send('POST', '/api/notifications/browsers', { endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/x', keys });
    await caller.send('DELETE', '/api/session');
    const again = await office.signIn('cn.drafter');
    expect((await again.get('/api/notifications/settings')).body).toMatchObject({ push: { browsers: [] } });
  });
});
