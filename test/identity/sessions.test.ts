import { describe, expect, test } from '@jest/globals';
import type { Passwords } from '../../server/identity/index.js';
import { anOpenOffice, cheapPasswords, identityOn, later, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const officeFile = await folder.give('office.json', officeOfFive);
const open = (passwords?: Passwords) => anOpenOffice(folder.path, officeFile, passwords);
const hour = 60 * 60 * 1_000;

async function signedIn() {
  const office = await open();
  const session = await office.identity.signIn('cvp', 'song-nui-100003');
  if (session === null) throw new Error('The reviewer could not sign in');
  return { ...office, token: session.token };
}

describe('signing in', () => {
  test('opens a session of the person whose account and password are right', async () => {
    const { identity } = await open();
    const session = await identity.signIn('  CVP ', 'song-nui-100003');
    expect(session?.person).toMatchObject({ id: 'P3', name: 'Lê Văn Sáu' });
    expect((await identity.session(session?.token ?? ''))?.person.id).toBe('P3');
  });

  test('is refused for a wrong password and for an account nobody has', async () => {
    const { identity } = await open();
    expect(await identity.signIn('cvp', 'song-nui-100004')).toBeNull();
    expect(await identity.signIn('khongco', 'song-nui-100003')).toBeNull();
  });

  test('takes an unknown account through the same check of a password, so that its time tells nothing', async () => {
    const checked: string[] = [];
    const watched = (hashed: string, password: string) => {
      checked.push(hashed);
      return cheapPasswords.matches(hashed, password);
    };
    const { identity } = await open({ ...cheapPasswords, matches: watched });
    await identity.signIn('cvp', 'sai');
    await identity.signIn('khongco', 'sai');
    expect(checked).toHaveLength(2);
    const cost = /\$argon2id\$v=19\$m=8,t=1,p=1\$/;
    for (const hashed of checked) expect(hashed).toMatch(cost);
  });

  test('is refused to somebody who no longer works here, and their open session ends', async () => {
    const { identity, store, clock, token } = await signedIn();
    const people = store.records<{ id: string; active: boolean }>('people');
    const reviewer = await people.get('P3');
    if (reviewer === null) throw new Error('Nobody is P3');
    await people.put('P3', { ...reviewer, active: false });
    clock.at = later(clock.at, 5_000);
    expect(await identity.session(token)).toBeNull();
    expect(await identity.signIn('cvp', 'song-nui-100003')).toBeNull();
  });
});

describe('a session', () => {
  test('is kept only as the hash of a token of 32 random bytes', async () => {
    const { store, token } = await signedIn();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect([...store.stored].join()).not.toContain(token);
  });

  test('is known to every server on the same store', async () => {
    const { store, clock, token } = await signedIn();
    expect((await identityOn(store, clock).session(token))?.person.account).toBe('cvp');
  });

  test('lasts 12 hours from its last use, however often it is used', async () => {
    const { identity, clock, token } = await signedIn();
    for (let used = 0; used < 5; used += 1) {
      clock.at = later(clock.at, 11 * hour);
      expect(await identity.session(token)).not.toBeNull();
    }
    clock.at = later(clock.at, 12 * hour);
    expect(await identity.session(token)).toBeNull();
  });

  test('is over after signing out, also for a request that was renewing it meanwhile', async () => {
    const { identity, store, clock, token } = await signedIn();
    clock.at = later(clock.at, hour);
    const sessions = [...store.stored].filter(([key]) => key.startsWith('sessions/'));
    await identity.session(token);
    const renewed = [...store.stored].filter(([key]) => key.startsWith('sessions/') && !sessions.some(([known]) => known === key));
    expect(renewed).toHaveLength(1);
    await identity.signOut(token);
    for (const [key, text] of renewed) store.stored.set(key, text);
    expect(await identity.session(token)).toBeNull();
  });

  test('that nobody uses any more is forgotten, one in use is not', async () => {
    const { identity, store, clock, token } = await signedIn();
    const forgotten = await identity.signIn('cv', 'song-nui-100005');
    clock.at = later(clock.at, 10 * hour);
    await identity.session(token);
    clock.at = later(clock.at, 5 * hour);
    await identity.signIn('giamdoc', 'song-nui-100001');
    expect(await identity.session(token)).not.toBeNull();
    expect(await identity.session(forgotten?.token ?? '')).toBeNull();
    expect([...store.stored.keys()].filter((key) => key.startsWith('sessions/'))).toHaveLength(3);
  });

  test('is not opened by a made-up token', async () => {
    const { identity } = await signedIn();
    expect(await identity.session('')).toBeNull();
    expect(await identity.session('x'.repeat(43))).toBeNull();
  });
});
