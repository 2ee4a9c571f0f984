import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyFix, type Edit, type ReportPackage } from '../../templates/index.js';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

interface Finding {
  id: string;
  check: string;
  severity: string;
  message: string;
  why: string;
  path: string;
  place: { words: string; offset: number; length: number };
  fix: Edit[] | null;
}

let office: Office;
let drafter: Caller;

beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '' });
  drafter = await office.signIn('kh.drafter');
});
afterAll(() => office.close());

const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

async function opened(changes: Record<string, unknown> = {}): Promise<string> {
  const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'], ...changes }));
  return body.id;
}
const checked = async (id: string, query = '', caller = drafter): Promise<Finding[]> =>
  (await caller.get<{ findings: Finding[] }>(`/api/reports/${id}/checks${query}`, { 'accept-language': 'en' })).body.findings;

describe('What the office would find, over HTTP', () => {
  test('is told to the writer before any review, with the place, the rule and the step that mends it', async () => {
    const id = await opened({ opening: paragraph('Sở đã đã báo cáo như sau:') });
    const [found, ...others] = await checked(id);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: 'repeated-words:opening.content.0',
      severity: 'should',
      message: 'Repeated words: “đã đã”.',
      place: { words: 'Opening, paragraph 1', offset: 3, length: 5 },
      fix: [{ path: 'opening.content.0', offset: 5, length: 3, text: '' }],
    });
    expect(found?.why).toContain('Decree 30/2020/NĐ-CP');
    const { body } = await drafter.get<ReportPackage>(`/api/reports/${id}/package`);
    expect(applyFix(body, found?.fix ?? []).opening).toEqual(paragraph('Sở đã báo cáo như sau:'));
  });

  test('follows the text as it is saved', async () => {
    const id = await opened();
    expect(await checked(id)).toEqual([]);
    await drafter.take(id, 'OPEN_INPUT');
    const saved = await drafter.send('PUT', `/api/reports/${id}/sections/1/text`, paragraph('Nội dung và và mục.'), { 'if-match': '*' });
    expect(saved.status).toBe(200);
    expect((await checked(id)).map(({ place }) => place.words)).toEqual(['Section 1, paragraph 1']);
  });

  test('names what is left of the report it was begun from', async () => {
    const former = await opened({ addressees: ['Cục Lưu trữ Nhà nước'] });
    const id = await opened({ opening: paragraph('Theo yêu cầu của Cục Lưu trữ Nhà nước, Sở báo cáo như sau:') });
    expect(await checked(id)).toEqual([]);
    expect((await checked(id, `?former=${former}`)).map(({ check, message }) => [check, message])).toEqual([
      ['left-over', '“Cục Lưu trữ Nhà nước” is the former document’s.'],
    ]);
    expect((await drafter.get(`/api/reports/${id}/checks?former=R999`)).status).toBe(404);
  });

  test('is not for who may not read the report', async () => {
    const id = await opened();
    const stranger = await office.signIn('vp.drafter');
    expect((await stranger.get(`/api/reports/${id}/checks`)).status).toBe(404);
    expect((await drafter.get(`/api/reports/${id}/checks?unknown=1`)).status).toBe(422);
  });

  test('stands in the report from the review on, in the reader’s language', async () => {
    const id = await opened({ closing: paragraph('Trên đây là báo cáo của Sở.') });
    for (const [caller, type, target] of [
      ['kh.drafter', 'OPEN_INPUT', undefined],
      ['kh.drafter', 'SUBMIT', '1'],
      ['kh.head', 'APPROVE', '1'],
      ['kh.drafter', 'CLOSE_INPUT', undefined],
      ['kh.drafter', 'SUBMIT_FOR_REVIEW', undefined],
    ] as const) {
      const { status } = await (await office.signIn(caller)).take(id, type, target);
      expect([type, status]).toEqual([type, 200]);
    }
    const { body } = await drafter.get<{ findings: Finding[] }>(`/api/reports/${id}`, { 'accept-language': 'vi' });
    expect(body.findings).toMatchObject([
      { id: 'end-mark:closing', severity: 'must', place: { words: 'Phần kết, đoạn 1' }, fix: [{ text: './.' }], overridden: null },
    ]);
  });
});
