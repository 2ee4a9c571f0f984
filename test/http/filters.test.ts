import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
let drafter: Caller;
let report: string;
beforeAll(async () => {
  office = await openOffice();
  drafter = await office.signIn('kh.drafter');
  report = (await drafter.send<{ id: string }>('POST', '/api/reports', aPackage())).body.id;
});
afterAll(() => office.close());

interface Told {
  items: { id: string }[];
  code: string;
  field: string;
  problems: { path: string; expected: string }[];
}
const list = (query: string, headers: Record<string, string> = {}) => drafter.get<Told>(`/api/reports?${query}`, headers);

describe('the list of reports', () => {
  test('is narrowed by state and division', async () => {
    const found = async (query: string) => (await list(query)).body.items.map(({ id }) => id);
    expect(await found('state=preparing&division=CN')).toEqual([report]);
    expect(await found('state=&division=')).toEqual([report]);
    expect(await found('state=completed')).toEqual([]);
    expect(await found('division=VP')).toEqual([]);
  });

  test.each([
    ['state=signed', 'state', /^một trong: preparing, gathering, .*replaced$/],
    ['state=issuing.failed', 'state', /issuing/],
    ['division=kh', 'division', /^một trong: KH, VP, CN$/],
  ])('by what the office does not know is refused with what it knows: %s', async (query, field, expected) => {
    const { status, body } = await list(query);
    expect([status, body.code, body.field]).toEqual([422, 'invalid', field]);
    expect(body.problems).toEqual([{ path: field, expected: expect.stringMatching(expected) }]);
  });

  test('names every filter that is wrong, in English too', async () => {
    const { body } = await list('state=x&division=y', { 'accept-language': 'en' });
    expect(body.problems.map(({ path, expected }) => [path, expected.split(':')[0]])).toEqual([
      ['state', 'one of'],
      ['division', 'one of'],
    ]);
  });
});
