import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Comparison, comparisonSchema } from '../../templates/index.js';
import { newCrew } from './crew.js';
import { aPackage, type Office, openOffice } from './office.js';

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '' });
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer', 'director');
});
afterAll(() => office.close());

type StepTaken = readonly [account: string, type: string, target?: string | undefined, words?: Record<string, unknown>];

async function take(id: string, ...steps: readonly StepTaken[]): Promise<void> {
  for (const [account, type, target, words] of steps) {
    const { status, body } = await who(account).take(id, type, target, words);
    expect([type, status, body.code]).toEqual([type, 200, undefined]);
  }
}

async function write(id: string, words: string): Promise<void> {
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  const { status } = await who('kh.drafter').send('PUT', `/api/reports/${id}/sections/1/text`, doc, { 'if-match': '*' });
  expect(status).toBe(200);
}

/** A report before its first review, with these words in its only section. */
async function consolidated(words: string): Promise<string> {
  const { body } = await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'] }));
  await take(body.id, ['kh.drafter', 'OPEN_INPUT'], ['kh.drafter', 'SUBMIT', '1'], ['kh.head', 'APPROVE', '1'], ['kh.drafter', 'CLOSE_INPUT']);
  await write(body.id, words);
  return body.id;
}

interface Versions {
  versions: { seq: number; round: number; by: string }[];
  looked: number | null;
}
const versionsOf = async (account: string, id: string): Promise<Versions> => (await who(account).get<Versions>(`/api/reports/${id}/versions`)).body;
const compared = async (account: string, id: string, query = ''): Promise<Comparison> =>
  comparisonSchema.parse((await who(account).get(`/api/reports/${id}/compare${query}`)).body);

const told = ({ parts }: Comparison): string[] =>
  parts.flatMap(({ lines }) =>
    lines
      .filter(({ change }) => change !== 'same')
      .map(({ cells }) =>
        cells
          .flat()
          .map(({ change, text }) => (change === 'added' ? `[+${text}+]` : change === 'removed' ? `[-${text}-]` : text))
          .join(''),
      ),
  );

describe('What changed, over HTTP', () => {
  test('there is nothing to compare before the first submission, and the answer says so', async () => {
    const id = await consolidated('Thu đạt 90% dự toán.');
    const { status, body } = await who('director').get<{ code: string }>(`/api/reports/${id}/compare`);
    expect([status, body.code]).toEqual([409, 'nothing_to_compare']);
    expect(await versionsOf('director', id)).toEqual({ versions: [], looked: null });
  });

  test('the signer sees what changed since they last looked', async () => {
    const id = await consolidated('Thu đạt 90% dự toán.');
    const toSigning: StepTaken[] = [
      ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
      ['kh.head', 'INITIAL'],
      ['reviewer', 'INITIAL'],
    ];
    await take(id, ...toSigning);
    const [first] = (await versionsOf('director', id)).versions;
    expect(first).toMatchObject({ round: 1 });
    expect(await compared('director', id)).toMatchObject({ isSame: true });
    expect((await who('director').send('PUT', `/api/reports/${id}/look`, { version: first?.seq })).status).toBe(204);

    const back: StepTaken[] = [
      ['director', 'RETURN', undefined, { reason: 'Số liệu cũ' }],
      ['kh.head', 'RETURN', undefined, { reason: 'Số liệu cũ' }],
    ];
    await take(id, ...back);
    await write(id, 'Thu đạt 95% dự toán.');
    await take(id, ['kh.drafter', 'SUBMIT_FOR_REVIEW'], ['kh.head', 'RETURN', undefined, { reason: 'Thêm chi' }]);
    await write(id, 'Thu đạt 95% dự toán, chi đạt 80%.');
    await take(id, ...toSigning);

    expect(await versionsOf('director', id)).toMatchObject({ looked: first?.seq, versions: [{ round: 1 }, { round: 2 }, { round: 3 }] });
    expect(told(await compared('director', id))).toEqual(['Thu đạt [-90-][+95+]% dự toán[+, chi đạt 80%+].']);
    // who has not looked compares with the version before
    expect((await versionsOf('reviewer', id)).looked).toBeNull();
    const { versions } = await versionsOf('reviewer', id);
    expect(told(await compared('reviewer', id, `?to=${versions[2]?.seq}`))).toEqual(['Thu đạt 95% dự toán[+, chi đạt 80%+].']);
    expect(told(await compared('reviewer', id, `?from=${versions[0]?.seq}&to=${versions[1]?.seq}`))).toEqual(['Thu đạt [-90-][+95+]% dự toán.']);

    const page = await who('director').get<string>(`/api/reports/${id}/compare.html`, { 'accept-language': 'vi' });
    expect([page.status, page.headers.get('content-type'), page.headers.get('content-security-policy')]).toEqual([
      200,
      'text/html; charset=utf-8',
      expect.stringContaining("default-src 'none'"),
    ]);
  });

  test('a section that was returned and written anew is compared with what was handed in before', async () => {
    const { body } = await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'] }));
    const { id } = body;
    await take(id, ['kh.drafter', 'OPEN_INPUT']);
    await write(id, 'Thu đạt 90% dự toán.');
    await take(id, ['kh.drafter', 'SUBMIT', '1'], ['kh.head', 'RETURN', '1', { reason: 'Số liệu cũ' }]);
    await write(id, 'Thu đạt 95% dự toán.');
    await take(id, ['kh.drafter', 'SUBMIT', '1']);
    const { versions, looked } = (await who('kh.head').get<Versions>(`/api/reports/${id}/versions?section=1`)).body;
    expect([versions.map(({ round }) => round), looked]).toEqual([[1, 2], null]);
    expect(told(await compared('kh.head', id, `?section=1&from=${versions[0]?.seq}&to=${versions[1]?.seq}`))).toEqual(['Thu đạt [-90-][+95+]% dự toán.']);
    expect(told(await compared('kh.head', id, `?section=1&from=${versions[0]?.seq}`))).toEqual(['Thu đạt [-90-][+95+]% dự toán.']);
    expect(await compared('kh.head', id, '?section=1')).toMatchObject({ isSame: true });
    const unknown = await who('kh.head').get<{ field: string }>(`/api/reports/${id}/compare?section=9`);
    expect([unknown.status, unknown.body.field]).toEqual([422, 'section']);
  });

  test('an unknown version is refused by its name, with those there are', async () => {
    const id = await consolidated('Thu đạt 90% dự toán.');
    await take(id, ['kh.drafter', 'SUBMIT_FOR_REVIEW']);
    const [version] = (await versionsOf('director', id)).versions;
    for (const [query, field] of [
      ['?from=1', 'from'],
      ['?to=99', 'to'],
      ['?from=soon', 'from'],
    ] as const) {
      const { status, body } = await who('director').get<{ field: string; detail?: string }>(`/api/reports/${id}/compare${query}`);
      expect([query, status, body.field]).toEqual([query, 422, field]);
    }
    const { body } = await who('director').send<{ problems: { expected: string }[] }>(
      'PUT',
      `/api/reports/${id}/look`,
      { version: 1 },
      { 'accept-language': 'en' },
    );
    expect(JSON.stringify(body)).toContain(`a version of the document: now, ${version?.seq}`);
  });
});
