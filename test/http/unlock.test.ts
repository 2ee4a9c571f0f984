import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newCrew } from './crew.js';
import { type Office, openOffice, smallOffice } from './office.js';

const clock = { at: '2026-03-02T02:00:00.000Z' };
let office: Office;
const crew = newCrew(() => office);
const { who } = crew;
beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '', now: () => clock.at });
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer', 'director', 'admin');
});
afterAll(() => office.close());

const wanted = (unlockToSign: boolean) => who('admin').send('PUT', '/api/house-rules', { numbering: 'perType', unlockToSign });

const waitsForSignature = (): Promise<string> => crew.walked('INITIAL');

/** The director's browser: a cookie, and the header our own pages send. */
async function aBrowser() {
  const password = smallOffice.people.find(({ account }) => account === 'director')?.password ?? '';
  const { headers } = await office.request('POST', '/api/session', { account: 'director', password }, {});
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const ask = <T>(method: string, path: string, body?: unknown) => office.request<T>(method, path, body, { cookie, 'x-requested-with': 'trinh-ky' });
  return {
    ask,
    unlock: (given = password) => ask<{ required: boolean; until: string; code?: string }>('POST', '/api/session/unlock', { password: given }),
    async sign(id: string) {
      const [action] = (await ask<{ seen: string }[]>('GET', `/api/reports/${id}/actions?type=SIGN`)).body;
      return ask<{ code?: string; state?: string }>('POST', `/api/reports/${id}/events`, { type: 'SIGN', seen: action?.seen });
    },
  };
}

test('where the office wants nothing more, a browser signs with its session alone', async () => {
  const browser = await aBrowser();
  expect((await browser.ask('GET', '/api/session/unlock')).body).toEqual({ required: false, steps: ['SIGN'], until: null });
  expect((await browser.sign(await waitsForSignature())).status).toBe(200);
});

test('where it wants the password once more, one unlock is for a series, for a quarter of an hour, in that browser alone', async () => {
  await wanted(true);
  const browser = await aBrowser();
  const [first, second, third] = [await waitsForSignature(), await waitsForSignature(), await waitsForSignature()];
  const refused = await browser.sign(first);
  expect([refused.status, refused.body.code]).toEqual([403, 'locked']);

  const wrong = await browser.unlock('not the password');
  expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong_old_password']);
  expect((await browser.unlock()).body).toEqual({ required: true, steps: ['SIGN'], until: '2026-03-02T02:15:00.000Z' });
  expect((await browser.sign(first)).status).toBe(200);
  expect((await browser.sign(second)).status).toBe(200);
  expect((await (await aBrowser()).sign(third)).body.code).toBe('locked');

  clock.at = '2026-03-02T02:15:00.000Z';
  expect((await browser.sign(third)).body.code).toBe('locked');
  await browser.unlock();
  await browser.ask('DELETE', '/api/session/unlock');
  expect((await browser.sign(third)).body.code).toBe('locked');
});

test('a program signs with its own token, and nothing but a signature asks for the password', async () => {
  await wanted(true);
  const id = await waitsForSignature();
  expect((await who('director').take(id, 'SIGN')).status).toBe(200);
  const other = await waitsForSignature();
  const browser = await aBrowser();
  expect((await browser.ask('POST', `/api/reports/${other}/events`, { type: 'RETURN', reason: 'Xem lại số liệu' })).status).toBe(200);
});
