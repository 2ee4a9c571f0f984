import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
let drafter: Caller;
let report: string;
beforeAll(async () => {
  office = await openOffice(undefined, { PUBLIC_URL: 'https://vanban.example.vn' });
  drafter = await office.signIn('kh.drafter');
  report = (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage())).body.id;
});
afterAll(() => office.close());

interface Told {
  code: string;
  detail: string;
  limit: number;
  field: string;
}
const json = { 'content-type': 'application/json' };
const step = (body: string, headers: Record<string, string> = {}) => drafter.send<Told>('POST', `/api/reports/${report}/events`, body, { ...json, ...headers });

describe('a body', () => {
  test.each([
    ['of a sign-in', '/api/session', 8_192],
    ['of a step', '/api/reports/:id/events', 1_048_576],
    ['of an authorisation', '/api/authorisations', 65_536],
  ])('%s that is larger than any real one is refused, and the limit named', async (_, path, limit) => {
    const { status, body } = await drafter.send<Told>('POST', path.replace(':id', report), JSON.stringify({ type: 'x'.repeat(limit) }), json);
    expect([status, body.code, body.limit]).toEqual([413, 'too_large', limit]);
  });

  test('of a text has room for images', async () => {
    const large = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(2_000_000) }] }] };
    expect((await drafter.send('PUT', `/api/reports/${report}/sections/1/text`, large, { 'if-match': '*' })).status).toBe(200);
  });

  test('that does not say how large it is, is measured while it comes', async () => {
    const status = await new Promise((resolve, reject) => {
      const asking = send(`${office.url}/api/session`, { method: 'POST', headers: json }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asking.on('error', reject);
      asking.write('{"account":"');
      asking.write('x'.repeat(9_000));
      asking.end('"}');
    });
    expect(status).toBe(413);
  });

  test('nested deeper than any text is refused before anything is built of it', async () => {
    const nested = (depth: number) => `{"type":"WITHDRAW","reason":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const deep = await step(nested(200));
    expect([deep.status, deep.body.code, deep.body.limit]).toEqual([422, 'too_deep', 200]);
    expect((await step(nested(199))).body.code).not.toBe('too_deep');
    expect((await step('['.repeat(500_000))).body.code).toBe('too_deep');
  });

  test('with brackets in its words is not deep', async () => {
    const words = JSON.stringify({ type: 'WITHDRAW', reason: `\\"${'['.repeat(300)}"` });
    expect((await step(words.replace('WITHDRAW', 'NO_SUCH_STEP'))).body.code).not.toBe('too_deep');
  });

  test.each([
    ['{"type":', 400, 'not_json'],
    ['{"type":"a}', 400, 'not_json'],
    ['', 422, 'invalid'],
    ['null', 422, 'invalid'],
    ['"a step"', 422, 'invalid'],
    ['[]', 422, 'invalid'],
  ])('%j is told what it lacks', async (body, status, code) => {
    const told = await step(body);
    expect([told.status, told.body.code]).toEqual([status, code]);
  });

  describe('that is no UTF-8', () => {
    const raw = async (method: string, path: string, bytes: Uint8Array, headers: Record<string, string> = {}) => {
      const response = await fetch(`${office.url}${path}`, {
        method,
        headers: { ...json, authorization: `Bearer ${drafter.token}`, ...headers },
        body: new Uint8Array(bytes),
      });
      return { status: response.status, body: (await response.json()) as Told };
    };
    const marred = (value: unknown) => {
      const bytes = Buffer.from(JSON.stringify(value));
      // the second byte of the last letter that has several
      const at = bytes.findLastIndex((byte) => byte >= 0x80);
      bytes[at] = 0x41;
      return bytes;
    };

    test.each([
      ['a step', 'POST', '/api/reports/:id/events', { type: 'WITHDRAW', reason: 'Hết cần' }],
      ['a package', 'POST', '/api/reports', aPackage()],
      ['a text', 'PUT', '/api/reports/:id/sections/1/text', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Điều tốt' }] }] }],
    ])('is refused as a whole, and nothing of it kept: %s', async (_, method, path, value) => {
      const reports = async () => (await drafter.get<{ items: unknown[] }>('/api/reports')).body.items;
      const before = await reports();
      const told = await raw(method, path.replace(':id', report), marred(value), { 'if-match': '*' });
      expect([told.status, told.body.code]).toEqual([400, 'not_utf8']);
      expect(await reports()).toEqual(before);
    });

    test('is told how to send it', async () => {
      expect((await raw('POST', `/api/reports/${report}/events`, Buffer.from('{"type":"Ê"}', 'latin1'))).body.detail).toBe(
        'Nội dung gửi lên không phải UTF-8. Hãy lưu và gửi lại dưới dạng UTF-8.',
      );
    });

    test('by what it says of itself is read as UTF-8 all the same', async () => {
      const told = await raw('POST', `/api/reports/${report}/events`, Buffer.from('{"type":"NO_SUCH_STEP"}', 'utf16le'), {
        'content-type': 'application/json; charset=utf-16',
      });
      expect(told.status).toBe(400);
    });
  });

  describe('with half a letter written as \\ud800', () => {
    test('is refused with its place, where a step holds it', async () => {
      const told = await step('{"type":"WITHDRAW","reason":"Hết cần \\ud800"}');
      expect([told.status, told.body.code, told.body.field]).toEqual([422, 'invalid', 'reason']);
      const named = await step('{"type":"WITHDRAW","reason":"x","\\udfff":1}');
      expect([named.status, named.body.code]).toEqual([422, 'invalid']);
    });

    test('loses it where a document holds it, as XML has no place for it, and the opener is told where', async () => {
      const text = JSON.stringify(aPackage({ subject: 'Báo cáo HALF năm' })).replace('HALF', '\\ud800');
      const opened = await drafter.send<{ id: string; warnings: { path: string }[] }>('POST', '/api/reports', text, json);
      expect([opened.status, opened.body.warnings.map(({ path }) => path)]).toEqual([201, ['subject']]);
      expect((await drafter.get(`/api/reports/${opened.body.id}`)).body).toMatchObject({ subject: 'Báo cáo  năm' });
      const draft = await drafter.get(`/api/reports/${opened.body.id}/document.docx`);
      expect(draft.status).toBe(200);
    });

    test('is refused where it names a part of a text that nothing knows', async () => {
      const text = '{"type":"doc","content":[{"type":"paragraph","\\ud800":1}]}';
      expect((await drafter.send('PUT', `/api/reports/${report}/sections/1/text`, text, { ...json, 'if-match': '*' })).status).toBe(422);
    });
  });

  test('that is no JSON by its own word is asked for as JSON', async () => {
    const form = await step('type=WITHDRAW', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.body.code]).toEqual([415, 'not_json_type']);
  });

  test('of somebody who has not signed in is not read at all', async () => {
    const { status, body } = await office.request<Told>('POST', '/api/reports', '{"broken', {});
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });
});

describe('a page', () => {
  const signIn = (headers: Record<string, string>) => office.request<Told>('POST', '/api/session', { account: 'clerk', password: 'clerk-password-1' }, headers);

  test('of the office at its public address may sign in and use the cookie, which is secure', async () => {
    const own = { origin: 'https://vanban.example.vn', 'sec-fetch-site': 'same-origin' };
    const signedIn = await signIn(own);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect([signedIn.status, /; secure; httponly/i.test(cookie), /samesite=strict/i.test(cookie)]).toEqual([200, true, true]);
    const headers = { ...own, cookie: cookie.split(';')[0] ?? '', 'x-requested-with': 'trinh-ky' };
    expect((await office.request('DELETE', '/api/session', undefined, headers)).status).toBe(204);
  });

  test.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'http://vanban.example.vn' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('of another site may not sign anybody in: %j', async (headers) => {
    const { status, body } = await signIn(headers);
    expect([status, body.code]).toEqual([403, 'cross_site']);
  });
});
