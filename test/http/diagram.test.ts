import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
let drafter: Caller;
let contributor: Caller;
let head: Caller;
let outsider: Caller;
let id: string;

beforeAll(async () => {
  office = await openOffice();
  drafter = await office.signIn('kh.drafter');
  contributor = await office.signIn('cn.drafter');
  head = await office.signIn('cn.head');
  outsider = await office.signIn('vp.drafter');
  id = (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage())).body.id;
});
afterAll(() => office.close());

const at = (query = '') => `/api/reports/${id}/diagram.svg${query}`;
const text = ({ body }: Answer<ArrayBuffer>): string => new TextDecoder().decode(body);
const drawn = async (query = '', caller = drafter, headers: Record<string, string> = {}): Promise<string> => {
  const answer = await caller.get<ArrayBuffer>(at(query), headers);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  return text(answer);
};
const marked = (svg: string, how: string): string[] =>
  [...svg.matchAll(new RegExp(`class="state[^"]* ?${how}[^"]*" data-state="([^"]+)"`, 'g'))].map(([, state]) => state ?? '');
const described = (svg: string): string => /<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? '';

describe('the drawing of a report', () => {
  test('marks where it stands, and moves on with each step', async () => {
    const before = await drawn();
    expect([marked(before, 'present'), marked(before, 'past')]).toEqual([['preparing'], []]);
    await drafter.take(id, 'OPEN_INPUT');
    const after = await drawn();
    expect([marked(after, 'present'), marked(after, 'past')]).toEqual([['gathering'], ['preparing']]);
    expect(described(after)).toBe('Chuẩn bị, đã qua; Lấy đóng góp, đang ở đây');
  });

  test('is in the language that is asked for, else in the reader’s, else in Vietnamese', async () => {
    expect(await drawn()).toContain('Kiểm tra thể thức');
    expect(await drawn('', drafter, { 'accept-language': 'en' })).toContain('Format review');
    expect(await drawn('?lang=vi', drafter, { 'accept-language': 'en' })).toContain('Kiểm tra thể thức');
    expect(await drawn('?lang=en')).toContain('Gathering input, it is here');
  });

  test('is sent again only where it has changed', async () => {
    const first = await contributor.get(at());
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await contributor.get<ArrayBuffer>(at(), { 'if-none-match': etag });
    expect([again.status, again.headers.get('etag'), text(again)]).toEqual([304, etag, '']);
    expect((await contributor.get(at('?lang=en'), { 'if-none-match': etag })).status).toBe(200);
    await contributor.take(id, 'ACCEPT', '2');
    expect((await contributor.get(at(), { 'if-none-match': etag })).status).toBe(304);
    expect((await contributor.get(at('?part=section&target=2'), { 'if-none-match': etag })).status).toBe(200);
  });

  test('shows each section where it stands', async () => {
    expect(marked(await drawn('?part=section&target=1'), 'present')).toEqual(['assigned']);
    expect(marked(await drawn('?part=section&target=2'), 'present')).toEqual(['writing']);
    await contributor.take(id, 'SUBMIT', '2');
    await head.take(id, 'APPROVE', '2');
    expect(marked(await drawn('?part=section&target=2', head), 'present')).toEqual(['contributed']);
  });

  test('is not there for who may not read the report', async () => {
    expect((await outsider.get<{ code: string }>(at())).body.code).toBe('not_found');
    expect((await outsider.get(at('?part=nothing'))).status).toBe(404);
    expect((await office.request('GET', at(), undefined, {})).status).toBe(401);
  });

  test.each([
    ['?part=chapter', 'part'],
    ['?part=section', 'target'],
    ['?part=section&target=9', 'target'],
    ['?part=opinion&target=2', 'target'],
    ['?part=delivery&target=__proto__', 'target'],
    ['?target=2', 'target'],
    ['?lang=fr', 'lang'],
    ['?colour=red', ''],
  ])('refuses %s and names the field', async (query, field) => {
    const { status, body } = await drafter.get<{ code: string; field: string; detail: string }>(at(query));
    expect([status, body.code, body.field]).toEqual([422, 'invalid', field]);
  });
});

describe('the drawing of the law', () => {
  test('is there for everybody who has signed in, with no state marked', async () => {
    for (const part of ['report', 'section', 'opinion', 'delivery']) {
      const answer = await outsider.get<ArrayBuffer>(`/api/law/v1/${part}.svg?lang=en`);
      expect([part, answer.status, marked(text(answer), 'present')]).toEqual([part, 200, []]);
    }
    expect((await office.request('GET', '/api/law/v1/report.svg', undefined, {})).status).toBe(401);
  });

  test('is not there for a version or a machine that is not', async () => {
    for (const [path, field] of [
      ['v9/report', 'version'],
      ['constructor/report', 'version'],
      ['v1/chapter', 'part'],
    ]) {
      const { status, body } = await outsider.get<{ field: string }>(`/api/law/${path}.svg`);
      expect([path, status, body.field]).toEqual([path, 404, field]);
    }
  });
});
