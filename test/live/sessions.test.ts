import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anOpenLine, aPerson, cookieName, type Line } from './office.js';

const lan = aPerson('lan', 'drafter', 'CNTT');
const hung = aPerson('hung', 'drafter', 'TC');
let line: Line;

beforeEach(async () => {
  line = await anOpenLine({}, 'https://vanban.example.vn/');
  line.signIn(lan);
});
afterEach(() => line.close());

const withCookie = (token: string, headers: Record<string, string> = {}) =>
  line.connect({ extraHeaders: { cookie: `theme=dark; ${cookieName}=${token}`, ...headers } });
const refused = { data: { code: 'unauthenticated' } };

describe('who is let in', () => {
  test('a token of a session', async () => {
    await line.connect({ auth: { token: 'lan' } }).open();
    expect(line.live.metrics()).toEqual({ sockets: 1, watches: 0 });
  });

  test.each([
    ['nothing at all', {}],
    ['a token nobody has', { auth: { token: 'nobody' } }],
    ['an empty token', { auth: { token: '' } }],
    ['a token that is no text', { auth: { token: { $ne: null } } }],
    ['a token beyond all measure', { auth: { token: 'x'.repeat(5_000) } }],
  ])('not %s', async (_what, options) => {
    await expect(line.connect(options).open()).rejects.toMatchObject(refused);
    expect(line.live.metrics().sockets).toBe(0);
  });

  test('the cookie of a session, from a program or from our own page', async () => {
    await withCookie('lan').open();
    await withCookie('lan', { origin: line.url }).open();
    await withCookie('lan', { 'sec-fetch-site': 'same-origin' }).open();
    await withCookie('lan', { origin: 'https://vanban.example.vn' }).open();
    expect(line.live.metrics().sockets).toBe(4);
  });

  test.each([
    [{ origin: 'https://vanban.example.vn.attacker.example' }],
    [{ origin: 'http://vanban.example.vn' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('not the cookie from another site: %j', async (headers) => {
    await expect(withCookie('lan', headers).open()).rejects.toMatchObject(refused);
  });

  test('a token from another site, as only who has it can send it', async () => {
    await line.connect({ auth: { token: 'lan' }, extraHeaders: { origin: 'https://elsewhere.example' } }).open();
  });

  test('the token counts and not the cookie beside it', async () => {
    const both = line.connect({ auth: { token: 'nobody' }, extraHeaders: { cookie: `${cookieName}=lan` } });
    await expect(both.open()).rejects.toMatchObject(refused);
  });

  test('nobody while sessions cannot be looked up, and it is said that this is not their fault', async () => {
    line.store.status.down = true;
    await expect(line.connect({ auth: { token: 'lan' } }).open()).rejects.toMatchObject({ data: { code: 'unavailable' } });
    expect(line.complaints).toEqual(['A session could not be looked up']);
  });
});

describe('the end of a session', () => {
  test('ends its screens by name, and those of no other', async () => {
    const [mine, also, theirs] = [await line.screenOf(lan), await line.screenOf(lan), await line.screenOf(hung)];
    line.live.endSession('session of lan');
    await Promise.all([mine.gone, also.gone]);
    expect([mine.dropped, also.dropped]).toEqual([['session_ended'], ['session_ended']]);
    await theirs.settled();
    expect(line.live.metrics().sockets).toBe(1);
  });

  test('keeps out a connection that was being let in meanwhile', async () => {
    line.live.endSession('session of lan');
    const late = line.connect({ auth: { token: 'lan' } });
    await late.open();
    await late.gone;
    expect(late.dropped).toEqual(['session_ended']);
  });

  test('of a person ends all their screens', async () => {
    const screen = await line.screenOf(lan);
    line.live.endPerson('lan');
    await screen.gone;
    expect(screen.dropped).toEqual(['session_ended']);
  });

  test('elsewhere, or by expiry, is found at the next look around', async () => {
    const screen = await line.screenOf(lan);
    line.people.delete('lan');
    line.clock.pass(30_000);
    await screen.gone;
    expect(screen.dropped).toEqual(['session_ended']);
  });

  test('is not believed while sessions cannot be looked up', async () => {
    const screen = await line.screenOf(lan);
    line.store.status.down = true;
    line.clock.pass(30_000);
    await screen.settled();
    expect(screen.dropped).toEqual([]);
    expect(line.complaints).toContain('A session could not be looked at again');
  });
});

describe('a server that stops', () => {
  test('ends every connection as one that may come again, and lets nobody in', async () => {
    const screen = await line.screenOf(lan);
    line.live.close();
    expect(await screen.gone).toBe('transport close');
    await expect(line.connect({ auth: { token: 'lan' } }).open()).rejects.toThrow();
    expect(await (await fetch(line.url)).text()).toBe('the office');
  });
});
