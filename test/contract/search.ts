import { describe, expect, test } from '@jest/globals';
import { foldWords } from '../../server/store/fold.js';
import type { IndexRow } from '../../server/store/lists.js';
import type { Store } from '../../server/store/port.js';
import type { SearchDoc, SearchField, SearchQuery } from '../../server/store/search.js';
import { termsOf } from '../../server/store/search-terms.js';
import { aStep, moment } from './builders.js';
import type { Subject } from './place.js';

const everyone = 'role:director';

/** A report with a subject and a text; the later `seq`, the newer its change. */
async function aFound(
  store: Store,
  reportId: string,
  subject: string,
  text: string,
  more: { index?: Partial<IndexRow>; doc?: Partial<SearchDoc>; at?: number } = {},
) {
  const fields: SearchField[] = [
    { of: 'subject', text: subject },
    { of: 'text', section: '1', text },
  ];
  await store.journal.append(aStep(reportId, 1, { at: moment(more.at ?? 1), index: { subject, ...more.index } }));
  await store.search.put({ reportId, seq: 1, version: 1, textsAt: '', documentType: 'BC', date: '2026-03-02', fields, ...more.doc });
}

const found = async (store: Store, q: string, more: Partial<SearchQuery> = {}): Promise<string[]> => {
  const { items } = await store.search.find({ audience: [everyone], terms: termsOf(q), limit: 50, ...more });
  return items.map(({ row }) => row.reportId);
};

export function searchContract({ store, reopen }: Subject): void {
  describe('a search', () => {
    test('finds words with and without diacritics, in capitals or decomposed, and those as they were typed first', async () => {
      await aFound(store(), 'R1', 'Tăng cường phòng, chống tội phạm', 'Không có gì.', { at: 1 });
      await aFound(store(), 'R2', 'Phong chong toi pham', 'Không có gì.', { at: 2 });
      expect(await found(store(), 'phong chong toi pham')).toEqual(['R2', 'R1']);
      expect(await found(store(), 'phòng chống tội phạm')).toEqual(['R1', 'R2']);
      expect(await found(store(), 'PHÒNG CHỐNG'.normalize('NFD'))).toEqual(['R1', 'R2']);
      expect(await found(store(), 'pham toi')).toEqual(['R2', 'R1']);
      const { items } = await store().search.find({ audience: [everyone], terms: termsOf('phong'), limit: 9 });
      expect(items.map(({ row, exact }) => [row.reportId, exact])).toEqual([
        ['R2', true],
        ['R1', false],
      ]);
    });

    test('takes both ways of setting a tone for one', async () => {
      await aFound(store(), 'R1', 'Xây dựng nền hòa bình', 'x');
      await aFound(store(), 'R2', 'Công tác thuỷ lợi', 'x', { at: 2 });
      for (const typed of ['hoà bình', 'hòa bình', 'hoa binh']) expect([typed, await found(store(), typed)]).toEqual([typed, ['R1']]);
      expect(await found(store(), 'thủy lợi')).toEqual(['R2']);
      const { items } = await store().search.find({ audience: [everyone], terms: termsOf('hoà'), limit: 9 });
      expect(items.map(({ exact }) => exact)).toEqual([true]);
    });

    test('ranks what names a document above what it says, and puts what only stands around it last', async () => {
      await aFound(store(), 'R1', 'Kế hoạch đào tạo', 'Kết quả hoàn thành.', { at: 3 });
      await aFound(store(), 'R2', 'Kết quả năm', 'Đào tạo cán bộ.', { at: 1 });
      await aFound(store(), 'R3', 'Việc khác', 'Khác hẳn.', { at: 4, doc: { fields: [{ of: 'state', text: 'Hoàn thành' }] } });
      expect(await found(store(), 'đào tạo')).toEqual(['R1', 'R2']);
      expect(await found(store(), 'ket qua')).toEqual(['R2', 'R1']);
      expect(await found(store(), 'hoàn thành')).toEqual(['R1', 'R3']);
    });

    test('finds what is only begun, and in quotation marks only whole words side by side', async () => {
      await aFound(store(), 'R1', 'Chuyển đổi số quốc gia', 'Các đơn vị\nchuyển đến nơi mới', { at: 1 });
      await aFound(store(), 'R2', 'Chuyển giao, đổi mới, số hóa', 'x', { at: 2 });
      expect(await found(store(), 'chuy đổi số')).toEqual(['R2', 'R1']);
      expect(await found(store(), '"chuyển đổi số"')).toEqual(['R1']);
      expect(await found(store(), '“chuyen doi so”')).toEqual(['R1']);
      expect(await found(store(), '"chuyển đổi số" gia')).toEqual(['R1']);
      expect(await found(store(), '"chuyển đổ"')).toEqual([]);
      expect(await found(store(), '"chuyển đổ')).toEqual(['R1']);
      // the end of one paragraph and the beginning of the next are not side by side
      expect(await found(store(), '"vị chuyển"')).toEqual([]);
      expect(await found(store(), '"gia các"')).toEqual([]);
    });

    test('finds a number by its parts side by side', async () => {
      const number = (codeNumber: string) => ({ index: { codeNumber }, doc: { fields: [{ of: 'number' as const, text: codeNumber }] } });
      await aFound(store(), 'R1', 'x', 'x', { at: 1, ...number('17/BC-STTTT') });
      await aFound(store(), 'R2', 'x', 'x', { at: 2, ...number('117/QĐ-STTTT') });
      expect(await found(store(), '17/BC-ST')).toEqual(['R1']);
      expect(await found(store(), '117/qd')).toEqual(['R2']);
      for (const [typed, ids] of [
        ['17', ['R1']],
        ['STTTT', ['R2', 'R1']],
        ['qđ-st', ['R2']],
        ['7', []],
      ] as const)
        expect([typed, await found(store(), '', { number: foldWords(typed) })]).toEqual([typed, ids]);
    });

    test('goes by state, division, type and day, with words or without', async () => {
      await aFound(store(), 'R1', 'Một việc', 'x', { at: 1, index: { state: 'signing', divisions: ['KH'] }, doc: { date: '2026-01-05', documentType: 'TB' } });
      await aFound(store(), 'R2', 'Hai việc', 'x', { at: 2, index: { state: 'completed', divisions: ['KH', 'CN'] }, doc: { date: '2026-02-05' } });
      const asked: [Partial<SearchQuery>, string[]][] = [
        [{}, ['R2', 'R1']],
        [{ state: 'signing' }, ['R1']],
        [{ division: 'KH' }, ['R2', 'R1']],
        [{ division: 'CN' }, ['R2']],
        [{ documentType: 'TB' }, ['R1']],
        [{ from: '2026-01-06' }, ['R2']],
        [{ to: '2026-01-05' }, ['R1']],
        [{ from: '2026-01-05', to: '2026-02-05' }, ['R2', 'R1']],
      ];
      for (const [filter, ids] of asked) for (const q of ['', 'viec']) expect([filter, q, await found(store(), q, filter)]).toEqual([filter, q, ids]);
    });

    test('shows a reader what they may read now, and nobody anything else', async () => {
      await aFound(store(), 'R1', 'Việc chung', 'x', { index: { readers: ['division:KH'] } });
      expect(await found(store(), 'viec')).toEqual([]);
      expect(await found(store(), 'viec', { audience: ['person:P9', 'division:KH'] })).toEqual(['R1']);
      await store().journal.append(aStep('R1', 2, { index: { readers: ['division:CN'] } }));
      expect(await found(store(), 'viec', { audience: ['division:KH'] })).toEqual([]);
      expect(await found(store(), 'viec', { audience: ['division:CN'] })).toEqual(['R1']);
    });

    test('finds what a document says now, and no longer what it said', async () => {
      await aFound(store(), 'R1', 'Báo cáo', 'bão lũ');
      await store().search.put({
        reportId: 'R1',
        seq: 1,
        version: 1,
        textsAt: '',
        documentType: 'BC',
        date: '2026-03-02',
        fields: [{ of: 'text', text: 'hạn hán' }],
      });
      const opened = await reopen();
      expect(await found(opened, 'bao lu')).toEqual([]);
      expect(await found(opened, 'han han')).toEqual(['R1']);
      await opened.search.put({
        reportId: 'R99',
        seq: 1,
        version: 1,
        textsAt: '',
        documentType: 'BC',
        date: '2026-03-02',
        fields: [{ of: 'text', text: 'hạn hán' }],
      });
      expect(await found(opened, 'han han')).toEqual(['R1']);
    });

    test('is turned page by page through every tier, each report once', async () => {
      const subjects = ['số', 'so', 'số', 'sỗ', 'so', 'số'];
      for (const [i, subject] of subjects.entries()) await aFound(store(), `R${i + 1}`, subject, 'x', { at: i + 1 });
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await store().search.find({ audience: [everyone], terms: termsOf('số'), limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ row }) => row.reportId));
        cursor = page.cursor;
      }
      expect(seen).toEqual(['R6', 'R3', 'R1', 'R5', 'R4', 'R2']);
      for (const cursor of ['x', Buffer.from('["2026","R1"]').toString('base64url')])
        await expect(store().search.find({ audience: [everyone], terms: termsOf('số'), limit: 2, cursor })).rejects.toMatchObject({ code: 'bad_cursor' });
    });

    test('knows which reports it is behind with', async () => {
      const { journal, search, texts } = store();
      await aFound(store(), 'R1', 'Một', 'x');
      await aFound(store(), 'R2', 'Hai', 'x');
      await journal.append(aStep('R3', 1));
      expect(await search.behind(1, null, 10)).toEqual({ ids: ['R3'], after: null });
      expect(await search.behind(2, null, 2)).toEqual({ ids: ['R1', 'R2'], after: 'R2' });
      expect(await search.behind(1, 'R2', 2)).toEqual({ ids: ['R3'], after: null });
      await journal.append(aStep('R2', 2));
      await texts.put({ reportId: 'R1', section: '1', round: 1, hash: 'h', doc: '{}', by: 'P1', at: moment(9) }, null);
      expect((await search.behind(1, null, 10)).ids).toEqual(['R1', 'R2', 'R3']);
    });
  });
}
