import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { io } from 'socket.io-client';
import { type Answer, type Office, openOffice } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, { TRUSTED_PROXIES: '1' });
});
afterAll(() => office.close());

interface Told {
  code: string;
  detail: string;
  field: string;
  token: string;
}
const signIn = (account: string, password = `${account}-password-1`, headers: Record<string, string> = {}) =>
  office.request<Told>('POST', '/api/session', { account, password }, headers);
const cookieOf = ({ headers }: Answer<unknown>): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const isIn = async (cookie: string) => (await office.request('GET', '/api/me', undefined, { cookie })).status === 200;
const ownPage = { 'x-requested-with': 'trinh-ky' };

/** Resolves with the reason when the server ends this connection. */
function screenOf(token: string, at: Office = office): Promise<{ dropped: Promise<string> }> {
  const socket = io(at.url, { auth: { token }, transports: ['websocket'], reconnection: false });
  const dropped = new Promise<string>((resolve) => socket.on('disconnect', resolve));
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve({ dropped }));
    socket.on('connect_error', reject);
  });
}

describe('a sign-in', () => {
  test('with wrong passwords is made to wait, in the person’s language, and the right one waits too', async () => {
    for (let i = 0; i < 10; i += 1) expect((await signIn('vp.drafter', 'wrong')).status).toBe(401);
    const held = await signIn('vp.drafter');
    expect([held.status, held.body.code, held.headers.get('retry-after')]).toEqual([429, 'too_many_attempts', '5']);
    expect(held.body.detail).toBe('Đã sai mật khẩu nhiều lần. Hãy thử lại sau 5 giây.');
    expect((await signIn('vp.drafter', 'x', { 'accept-language': 'en' })).body.detail).toBe('Too many wrong passwords. Try again in 5 seconds.');
    expect((await signIn('clerk')).status).toBe(200);
  });

  test('is counted by the address the proxy in front gives, not by what the client claims', async () => {
    const guess = (i: number) => signIn(`nobody${i}`, 'wrong', { 'x-forwarded-for': `10.1.1.${i}, 203.0.113.5` });
    const answers = await Promise.all(Array.from({ length: 120 }, (_, i) => guess(i)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    expect((await signIn('clerk', undefined, { 'x-forwarded-for': '203.0.113.5, 10.2.2.2' })).status).toBe(200);
  });

  test('ends the session the browser had before, and its screens', async () => {
    const first = await signIn('clerk');
    const screen = await screenOf(first.body.token);
    const second = await signIn('dispatcher', undefined, { cookie: cookieOf(first) });
    expect(await screen.dropped).toBe('io server disconnect');
    expect([await isIn(cookieOf(first)), await isIn(cookieOf(second))]).toEqual([false, true]);
  });
});

test('Signing out everywhere ends every session of the person and their screens, here and elsewhere', async () => {
  const [phone, desk, other] = [await signIn('kh.head'), await signIn('kh.head'), await signIn('cn.head')];
  const screens = [await screenOf(phone.body.token), await screenOf(desk.body.token)];
  expect((await office.request('DELETE', '/api/sessions', undefined, { cookie: cookieOf(desk), ...ownPage })).status).toBe(204);
  await Promise.all(screens.map(({ dropped }) => dropped));
  expect([await isIn(cookieOf(phone)), await isIn(cookieOf(desk)), await isIn(cookieOf(other))]).toEqual([false, false, true]);
});

describe('a session', () => {
  const hour = 3_600_000;
  const at = { now: Date.parse('2026-11-24T01:00:00.000Z') };
  let house: Office;
  beforeAll(async () => {
    house = await openOffice(undefined, {}, undefined, { now: () => new Date(at.now).toISOString() });
  });
  afterAll(() => house.close());

  test('is not kept by an open line, nor by a screen that asks while nobody is at it', async () => {
    const { token, get } = await house.signIn('clerk');
    at.now += 11 * hour;
    await screenOf(token, house);
    expect((await get('/api/inbox', { 'x-unattended': 'true' })).status).toBe(200);
    at.now += hour;
    expect((await get('/api/inbox')).status).toBe(401);
  });

  test('is kept by whoever uses it', async () => {
    const { get } = await house.signIn('clerk');
    at.now += 11 * hour;
    expect((await get('/api/inbox')).status).toBe(200);
    at.now += 11 * hour;
    expect((await get('/api/inbox')).status).toBe(200);
  });
});

describe('a password', () => {
  const change = (cookie: string, oldPassword: string, newPassword: string) =>
    office.request<Told>('PUT', '/api/me/password', { oldPassword, newPassword }, { cookie, ...ownPage });

  test('is changed by who knows the old one; their other sessions and screens end', async () => {
    const [here, elsewhere] = [await signIn('reviewer'), await signIn('reviewer')];
    const screen = await screenOf(elsewhere.body.token);
    expect((await change(cookieOf(here), 'reviewer-password-1', 'mùa thu Hà Nội')).status).toBe(204);
    await screen.dropped;
    expect([await isIn(cookieOf(here)), await isIn(cookieOf(elsewhere))]).toEqual([true, false]);
    expect([(await signIn('reviewer')).status, (await signIn('reviewer', 'mùa thu Hà Nội')).status]).toEqual([401, 200]);
  });

  test('that will not do is refused with the field, and one who does not know the old one is told so, then waits', async () => {
    const cookie = cookieOf(await signIn('deputy'));
    const short = await change(cookie, 'deputy-password-1', 'ngắn');
    expect([short.status, short.body.field]).toEqual([422, 'newPassword']);
    const wrong = await change(cookie, 'wrong', 'mùa thu Hà Nội');
    expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong_old_password']);
    for (let i = 0; i < 9; i += 1) await change(cookie, 'wrong', 'mùa thu Hà Nội');
    expect((await change(cookie, 'deputy-password-1', 'mùa thu Hà Nội')).status).toBe(429);
    expect(await isIn(cookie)).toBe(true);
  });
});
