import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
let admin: Caller;
let director: Caller;
let drafter: Caller;
beforeAll(async () => {
  office = await openOffice();
  [admin, director, drafter] = await Promise.all([office.signIn('admin'), office.signIn('director'), office.signIn('kh.drafter')]);
});
afterAll(() => office.close());

interface Told {
  code: string;
  field: string;
  id: string;
  password: string;
  token: string;
  passwordMustChange?: boolean;
}
const signIn = (account: string, password: string) => office.request<Told>('POST', '/api/session', { account, password }, {});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const idOf = async (name: string) => (await director.get<{ id: string; name: string }[]>('/api/people')).body.find((one) => one.name === name)?.id ?? '';
const newcomer = (account: string) => ({ account, name: 'Hồ Văn Mười', title: 'Chuyên viên', memberships: [{ role: 'drafter', division: 'KH' }] });

/** A screen that watches a report; resolves `unwatched` and `gone` when that is over. */
async function screenOf(caller: Caller, reportId: string) {
  const socket = io(office.url, { auth: { token: caller.token }, transports: ['websocket'], reconnection: false });
  const unwatched = new Promise<string>((resolve) => socket.on('unwatched', ({ reportId: id }: { reportId: string }) => resolve(id)));
  const gone = new Promise<string>((resolve) => socket.on('disconnect', resolve));
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  const answer: unknown = await socket.emitWithAck('watch', { reportId, after: 0 });
  expect(answer).toMatchObject({ seq: expect.any(Number) });
  return { unwatched, gone, close: () => socket.close() };
}

describe('somebody new', () => {
  test('signs in with the password told once, can do nothing before they have one of their own, and then everything that is theirs', async () => {
    const added = await admin.send<Told>('POST', '/api/people', newcomer('moi'));
    expect([added.status, added.body]).toEqual([201, expect.objectContaining({ account: 'moi', active: true, password: expect.any(String) })]);
    const first = await signIn('moi', added.body.password);
    expect(first.body.passwordMustChange).toBe(true);
    const headers = bearer(first.body.token);
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['GET', '/api/reports'],
      ['POST', '/api/reports'],
      ['GET', '/api/people'],
    ] as const) {
      const refused = await office.request<Told>(method, path, method === 'POST' ? {} : undefined, headers);
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'password_must_change']);
    }
    const socket = io(office.url, { auth: { token: first.body.token }, transports: ['websocket'], reconnection: false });
    await new Promise((resolve) => socket.on('connect_error', resolve));
    socket.close();
    const own = { oldPassword: added.body.password, newPassword: 'mùa thu Hà Nội' };
    expect((await office.request('PUT', '/api/me/password', own, headers)).status).toBe(204);
    expect((await office.request('GET', '/api/me', undefined, headers)).status).toBe(200);
    expect((await office.request('POST', '/api/reports', aPackage(), headers)).status).toBe(201);
    expect((await signIn('moi', 'mùa thu Hà Nội')).body.passwordMustChange).toBeUndefined();
  });

  test('with an account somebody has, a division that is none or a poor password is refused with the field', async () => {
    expect((await admin.send<Told>('POST', '/api/people', newcomer('kh.drafter'))).body.code).toBe('exists');
    const nowhere = await admin.send<Told>('POST', '/api/people', { ...newcomer('x'), memberships: [{ role: 'drafter', division: 'XYZ' }] });
    expect([nowhere.status, nowhere.body.field]).toEqual([422, 'memberships.0.division']);
    expect((await admin.send<Told>('POST', '/api/people', { ...newcomer('x'), password: 'password123' })).body.field).toBe('password');
    expect((await admin.send<Told>('POST', '/api/people', { ...newcomer('Ông Bảy') })).body.field).toBe('account');
  });
});

describe('a change', () => {
  test('that takes a right away puts out of the live room at once, and out of the report', async () => {
    const { id } = (await drafter.send<Told>('POST', '/api/reports', aPackage())).body;
    const head = await office.signIn('kh.head');
    const screen = await screenOf(head, id);
    const person = await idOf('Lê Trưởng Phòng');
    const change = await admin.send('PATCH', `/api/people/${person}`, { memberships: [{ role: 'drafter', division: 'VP' }], title: 'Chuyên viên' });
    expect(change.body).toMatchObject({ title: 'Chuyên viên', memberships: [{ role: 'drafter', division: 'VP' }] });
    expect(await screen.unwatched).toBe(id);
    screen.close();
    expect((await head.get(`/api/reports/${id}`)).status).toBe(404);
    await admin.send('PATCH', `/api/people/${person}`, { memberships: [{ role: 'head', division: 'KH' }], title: 'Trưởng phòng' });
    expect((await head.get(`/api/reports/${id}`)).status).toBe(200);
  });

  test('of who leaves ends their screens and sessions; what they did still names them', async () => {
    const { id } = (await drafter.send<Told>('POST', '/api/reports', aPackage())).body;
    const deputy = await office.signIn('kh.head');
    const screen = await screenOf(deputy, id);
    const person = await idOf('Lê Trưởng Phòng');
    await admin.send('PATCH', `/api/people/${person}`, { active: false });
    await screen.gone;
    expect((await deputy.get('/api/me')).status).toBe(401);
    expect((await signIn('kh.head', 'kh.head-password-1')).status).toBe(401);
    expect((await director.get<{ id: string; active: boolean }[]>('/api/people')).body.find((one) => one.id === person)).toMatchObject({ active: false });
    expect((await admin.send('DELETE', `/api/people/${person}`)).status).toBe(405);
    await admin.send('PATCH', `/api/people/${person}`, { active: true });
  });

  test('that would leave no administrator is refused', async () => {
    const person = await idOf('Hồ Quản Trị');
    for (const change of [{ active: false }, { memberships: [{ role: 'observer', division: null }] }]) {
      expect((await admin.send<Told>('PATCH', `/api/people/${person}`, change)).status).toBe(422);
    }
    expect((await admin.get('/api/office')).status).toBe(200);
  });

  test('of a forgotten password gives a new one for one sign-in', async () => {
    const person = await idOf('Bùi Văn Thư');
    const reset = await admin.send<Told>('POST', `/api/people/${person}/password`);
    expect(reset.status).toBe(200);
    expect((await signIn('clerk', 'clerk-password-1')).status).toBe(401);
    expect((await signIn('clerk', reset.body.password)).body.passwordMustChange).toBe(true);
  });

  test('belongs to the administrator', async () => {
    for (const [method, path, body] of [
      ['POST', '/api/people', newcomer('y')],
      ['PATCH', '/api/people/P1', { title: 'Giám đốc' }],
      ['POST', '/api/people/P1/password', undefined],
      ['GET', '/api/office', undefined],
      ['POST', '/api/office', {}],
      ['POST', '/api/divisions', { symbol: 'X', name: 'Phòng X' }],
      ['PATCH', '/api/divisions/KH', { name: 'Phòng X' }],
      ['PUT', '/api/house-rules', { numbering: 'shared' }],
      ['PUT', '/api/calendar/2027', { holidays: [], workedInExchange: [] }],
    ] as const) {
      const refused = await director.send<Told>(method, path, body);
      expect([path, refused.status, refused.body.code]).toEqual([path, 403, 'not_your_role']);
    }
  });
});

describe('the office', () => {
  test('grows by divisions, which change their names and keep their symbols', async () => {
    expect((await admin.send('POST', '/api/divisions', { symbol: 'CĐS', name: 'Phòng Chuyển đổi số' })).status).toBe(201);
    expect((await admin.send<Told>('POST', '/api/divisions', { symbol: 'CĐS', name: 'Phòng khác' })).status).toBe(409);
    expect((await admin.send('PATCH', `/api/divisions/${encodeURIComponent('CĐS')}`, { name: 'Phòng Số' })).body).toEqual({ symbol: 'CĐS', name: 'Phòng Số' });
    expect((await admin.send('PATCH', '/api/divisions/XYZ', { name: 'Phòng Số' })).status).toBe(404);
    expect((await drafter.get<{ divisions: object[] }>('/api/me')).body.divisions).toContainEqual({ symbol: 'CĐS', name: 'Phòng Số' });
  });

  test('keeps its house rules', async () => {
    expect((await admin.send<Told>('PUT', '/api/house-rules', { numbering: 'daily' })).body.field).toBe('numbering');
    expect((await admin.send('PUT', '/api/house-rules', { numbering: 'shared' })).body).toEqual({ numbering: 'shared' });
    expect((await admin.get('/api/office')).body).toMatchObject({ houseRules: { numbering: 'shared' } });
  });

  test('goes out as one file and comes back changed: what changed is told', async () => {
    const file = (await admin.get<{ people: { account: string; title: string }[]; divisions: object[] }>('/api/office')).body;
    const people = file.people.map((person) => (person.account === 'deputy' ? { ...person, title: 'Phó Giám đốc Sở' } : person));
    const change = { ...file, divisions: [...file.divisions, { symbol: 'TC', name: 'Phòng Tài chính' }], people: [...people, newcomer('nguoimoi')] };
    const { status, body } = await admin.send('POST', '/api/office', change);
    expect([status, body]).toEqual([
      200,
      {
        agency: false,
        houseRules: false,
        divisions: { added: ['TC'], changed: [] },
        people: { added: [{ account: 'nguoimoi', id: expect.any(String), password: expect.any(String) }], changed: ['deputy'] },
        calendar: [],
        delegations: [],
        acts: ['division.added', 'person.added', 'person.changed'].map((what) => expect.objectContaining({ what })),
      },
    ]);
    const broken = await admin.send<Told>('POST', '/api/office', { people: [{ ...newcomer('z'), fields: ['KH'] }] });
    expect([broken.status, broken.body.field]).toEqual([422, 'people.0.fields']);
  });
});
