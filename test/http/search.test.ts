import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

interface Mark {
  start: number;
  end: number;
}
interface Result {
  id: string;
  subject: string;
  exact: boolean;
  date: string;
  subjectHits: Mark[];
  numberHits: Mark[];
  excerpt: { of: string; section: string | null; text: string; hits: Mark[] } | null;
}

let office: Office;
let drafter: Caller;
let director: Caller;
let contributor: Caller;
const ids: Record<string, string> = {};

const doc = (...texts: string[]) => ({ type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
const section = (number: string, heading: string, ...texts: string[]) => ({ number, heading, division: number === '1' ? 'kh' : 'cn', content: doc(...texts) });

async function opened(name: string, changes: Record<string, unknown>): Promise<void> {
  const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', { ...aPackage(), ...changes });
  ids[name] = body.id;
}

async function results(who: Caller, query: Record<string, string>): Promise<Result[]> {
  await office.settled();
  const { status, body } = await who.get<{ items: Result[] }>(`/api/search?${new URLSearchParams(query)}`);
  expect(status).toBe(200);
  return body.items;
}
const found = async (who: Caller, query: Record<string, string>): Promise<string[]> => {
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return (await results(who, query)).map(({ id }) => names.get(id) ?? id);
};
const marked = ({ text, hits }: { text: string; hits: Mark[] }): string[] => hits.map(({ start, end }) => text.slice(start, end));

beforeAll(async () => {
  office = await openOffice();
  [drafter, director, contributor] = await Promise.all([office.signIn('kh.drafter'), office.signIn('director'), office.signIn('cn.drafter')]);
  await opened('crime', {
    subject: 'Tăng cường phòng, chống tội phạm',
    sections: [section('1', 'Tình hình', 'Tội phạm giảm 12% so với cùng kỳ.', 'Xây dựng khu dân cư hòa thuận.'), section('2', 'Nhiệm vụ', 'Tiếp tục.')],
  });
  await opened('rivers', {
    subject: 'Công tác thuỷ lợi',
    recipients: [{ text: 'Ủy ban nhân dân huyện Đắk Song', kind: 'external' }],
    sections: [
      section(
        '1',
        'Kết quả',
        `${'Đoạn mở đầu rất dài không nói gì. '.repeat(20)}Kênh Tây đã nạo vét xong trước mùa mưa bão. ${'Phần cuối cũng dài. '.repeat(20)}`,
      ),
    ],
    annexes: [{ title: 'Danh mục hồ chứa', content: doc('Hồ Ea Súp') }],
  });
});
afterAll(() => office.close());

describe('GET /api/search', () => {
  test('finds a document by its subject, its text, an annex, people, divisions, recipients, number of the file, day and state', async () => {
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    const asked: [string, string[]][] = [
      ['phong chong toi pham', ['crime']],
      ['tội phạm giảm', ['crime']],
      ['kenh tay nao vet', ['rivers']],
      ['ea sup', ['rivers']],
      ['danh muc ho chua', ['rivers']],
      ['"Trần Soạn Thảo" thủy', ['rivers']],
      ['phong cong nghe', ['crime']],
      ['dak song', ['rivers']],
      [ids['crime'] ?? '', ['crime']],
      [`${day} "hoà thuận"`, ['crime']],
      ['chuan bi thuy', ['rivers']],
      ['không có ở đâu cả', []],
      ['…', []],
    ];
    for (const [q, names] of asked) expect([q, await found(director, { q })]).toEqual([q, names]);
  });

  test('says where the words stand, by letters and without a mark of its own', async () => {
    const [crime] = await results(director, { q: 'toi pham hoa' });
    expect(crime).toMatchObject({ exact: false, excerpt: { of: 'text', section: '1' } });
    expect(marked({ text: crime?.subject ?? '', hits: crime?.subjectHits ?? [] })).toEqual(['tội', 'phạm']);
    expect(marked(crime?.excerpt ?? { text: '', hits: [] })).toEqual(['Tội', 'phạm']);
    const [rivers] = await results(director, { q: 'nạo vét "mưa bão"' });
    expect(rivers?.exact).toBe(true);
    expect(marked(rivers?.excerpt ?? { text: '', hits: [] })).toEqual(['nạo', 'vét', 'mưa bão']);
    expect(rivers?.excerpt?.text).toMatch(/^… .*Kênh Tây đã nạo vét .* …$/);
    expect(rivers?.excerpt?.text.length).toBeLessThan(300);
    const [bySubject] = await results(director, { q: 'tăng cường' });
    expect(bySubject?.excerpt).toMatchObject({ text: expect.stringContaining('Sở báo cáo như sau:'), hits: [] });
  });

  test('finds what is being written as soon as it is saved, and no longer what stood there', async () => {
    const id = ids['crime'] ?? '';
    expect((await drafter.send('PUT', `/api/reports/${id}/sections/2/text`, doc('Rà soát camera an ninh.'), { 'if-match': '*' })).status).toBe(200);
    expect(await found(director, { q: 'camera' })).toEqual(['crime']);
    expect(await found(director, { q: 'tiếp tục' })).toEqual([]);
  });

  test('shows nobody what they may not read', async () => {
    expect(await found(contributor, { q: 'toi pham' })).toEqual([]);
    await drafter.take(ids['crime'] ?? '', 'OPEN_INPUT');
    expect(await found(contributor, { q: 'toi pham' })).toEqual(['crime']);
    expect(await found(contributor, { q: 'nao vet' })).toEqual([]);
  });

  test('goes by state, division, type and day, and names a filter that is none', async () => {
    expect(await found(director, { state: 'gathering' })).toEqual(['crime']);
    expect(await found(director, { q: 'cong', division: 'CN', state: '' })).toEqual(['crime']);
    expect(await found(director, { type: 'BC' })).toEqual(['crime', 'rivers']);
    expect(await found(director, { from: '2020-01-01', to: '2020-12-31' })).toEqual([]);
    expect(await found(director, { number: '17/BC' })).toEqual([]);
    for (const [field, value] of [
      ['state', 'nowhere'],
      ['division', 'XX'],
      ['type', 'XX'],
      ['from', '24/11/2026'],
      ['to', '2026-02-30'],
    ] as const) {
      const { status, body } = await director.get(`/api/search?${new URLSearchParams({ [field]: value })}`);
      expect([status, body['field']]).toEqual([422, field]);
    }
    expect((await director.get('/api/search?cursor=x')).status).toBe(400);
  });

  test('finds documents from before there was a search, once the server has started', async () => {
    await office.restart();
    [drafter, director, contributor] = await Promise.all([office.signIn('kh.drafter'), office.signIn('director'), office.signIn('cn.drafter')]);
    expect(await found(director, { q: 'thuy loi' })).toEqual(['rivers']);
  });
});
