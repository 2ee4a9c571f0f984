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

describe('signing out everywhere', () => {
  test('ends every session of a person, renewed ones too, and nobody else’s', async () => {
    const { identity, store, clock, token } = await signedIn();
    const other = await identity.signIn('cvp', 'song-nui-100003');
    const theirs = await identity.signIn('cv', 'song-nui-100005');
    clock.at = later(clock.at, hour);
    await identity.session(token);
    expect(await identity.signOutEverywhere('P3')).toHaveLength(2);
    expect([await identity.session(token), await identity.session(other?.token ?? '')]).toEqual([null, null]);
    expect((await identity.session(theirs?.token ?? ''))?.person.id).toBe('P5');
    expect([...store.stored].filter(([key, text]) => key.startsWith('sessions/') && text.includes('P3'))).toEqual([]);
  });
});

describe('a new password', () => {
  const change = async ({ identity, token }: Awaited<ReturnType<typeof signedIn>>, oldPassword: string, newPassword: string) =>
    identity.changePassword('P3', (await identity.session(token))?.id ?? '', oldPassword, newPassword);

  test('counts from now on, the old one no more, and the other sessions end', async () => {
    const office = await signedIn();
    const { identity, token } = office;
    const other = await identity.signIn('cvp', 'song-nui-100003');
    const changed = await change(office, 'song-nui-100003', 'một câu dễ nhớ');
    expect(changed).toMatchObject({ outcome: 'changed', ended: [expect.any(String)] });
    expect(await identity.session(other?.token ?? '')).toBeNull();
    expect((await identity.session(token))?.person.id).toBe('P3');
    expect(await identity.signIn('cvp', 'song-nui-100003')).toBeNull();
    expect(await identity.signIn('cvp', 'một câu dễ nhớ')).not.toBeNull();
  });

  test('is not taken from somebody who does not know the old one', async () => {
    const office = await signedIn();
    expect(await change(office, 'song-nui-100004', 'một câu dễ nhớ')).toEqual({ outcome: 'wrongPassword' });
    expect(await office.identity.signIn('cvp', 'song-nui-100003')).not.toBeNull();
  });

  test.each([
    ['short', 'ngắn quá'],
    ['the account with signs', 'CVP-2026!!'],
    ['one everybody tries first', 'MatKhau123'],
    ['letters in their order', 'abcdefghijkl'],
    ['one letter again and again', 'aaaaaaaaaaaa'],
    ['the present one', 'song-nui-100003'],
  ])('is refused when it is %s, with the field named', async (_, password) => {
    const office = await signedIn();
    expect(await change(office, 'song-nui-100003', password)).toMatchObject({ outcome: 'invalid', problems: [{ path: 'newPassword' }] });
  });

  test('set while somebody signs in with the old one leaves them no session', async () => {
    const office = await signedIn();
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const signingIn = identityOn(office.store, office.clock, (bytes) => new Uint8Array(bytes), {
      ...cheapPasswords,
      matches: async (hashed, password) => {
        const right = await cheapPasswords.matches(hashed, password);
        await held;
        return right;
      },
    }).signIn('cvp', 'song-nui-100003');
    await change(office, 'song-nui-100003', 'một câu dễ nhớ');
    goOn();
    expect(await signingIn).toBeNull();
    expect([...office.store.stored.keys()].filter((key) => key.startsWith('sessions/'))).toHaveLength(1);
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

  test('is not kept by looks at it, however often they come', async () => {
    const { identity, clock, token } = await signedIn();
    for (let looked = 0; looked < 11; looked += 1) {
      clock.at = later(clock.at, hour);
      expect((await identity.session(token, 'look'))?.person.id).toBe('P3');
    }
    clock.at = later(clock.at, hour);
    expect(await identity.session(token, 'look')).toBeNull();
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
