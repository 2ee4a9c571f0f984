import { afterAll, beforeAll, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { newCrew } from './crew.js';
import { aPackage, type Office, openOffice } from './office.js';

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;
beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '' });
  await crew.signIn('kh.drafter', 'kh.head', 'cn.head', 'reviewer', 'director', 'clerk');
});
afterAll(() => office.close());

interface Table {
  lines: {
    group: string;
    from: string;
    state: string;
    answer: string | null;
    words: string | null;
    paper: string | null;
    answeredBy: string | null;
    settlement: string | null;
    explanation: string | null;
  }[];
  totals: Record<string, number>;
}

test('The opinions stand in one table: who was asked, what they said, what became of it, with totals', async () => {
  const { id } = (await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'] }))).body;
  for (const [account, type, target, words] of [
    ['kh.drafter', 'OPEN_INPUT'],
    ['kh.drafter', 'SUBMIT', '1'],
    ['kh.head', 'APPROVE', '1'],
    ['kh.drafter', 'CLOSE_INPUT'],
    ['kh.drafter', 'ASK_OPINION', undefined, { from: 'Sở Tài chính', outside: true, question: 'Nguồn kinh phí?' }],
    ['kh.drafter', 'ASK_OPINION', undefined, { from: 'CN', question: 'Số liệu đã đúng chưa?' }],
    ['kh.drafter', 'ASK_OPINION', undefined, { from: 'VP', question: 'Hỏi nhầm' }],
    ['kh.drafter', 'CANCEL_OPINION', 'O3', { reason: 'Hỏi nhầm' }],
    ['cn.head', 'ANSWER_OPINION', 'O2', { answer: 'agreeWithChanges', words: 'Sửa số ở mục 1.' }],
    ['kh.drafter', 'SETTLE_OPINION', 'O2', { settlement: 'explained', words: 'Số đã chốt theo quý.' }],
    ['kh.drafter', 'ANSWER_OPINION', 'O1', { answer: 'agree', paper: '12/STC ngày 01/3/2026' }],
  ] as const) {
    const { status } = await who(account).take(id, type, target, words);
    expect([type, target, status]).toEqual([type, target, 200]);
  }
  const { opinions } = (await who('kh.head').get<{ opinions: { from: string; fromName: string }[] }>(`/api/reports/${id}`)).body;
  expect(opinions.map(({ from, fromName }) => `${from}: ${fromName}`)).toEqual(['Sở Tài chính: Sở Tài chính', 'CN: Phòng Công nghệ', 'VP: Văn phòng Sở']);
  const table = (await who('kh.head').get<Table>(`/api/reports/${id}/opinions`)).body;
  expect(table.lines.map(({ group, from, state }) => [group, from, state])).toEqual([
    ['division', 'Phòng Công nghệ', 'explained'],
    ['division', 'Văn phòng Sở', 'cancelled'],
    ['agency', 'Sở Tài chính', 'answered'],
  ]);
  expect(table.lines[0]).toMatchObject({
    answer: 'agreeWithChanges',
    words: 'Sửa số ở mục 1.',
    answeredBy: 'Hoàng Trưởng Phòng',
    settlement: 'explained',
    explanation: 'Số đã chốt theo quý.',
  });
  expect(table.lines[2]).toMatchObject({ answer: 'agree', paper: '12/STC ngày 01/3/2026', answeredBy: 'Trần Soạn Thảo' });
  expect(table.totals).toEqual({ asked: 2, answered: 2, agree: 1, agreeWithChanges: 1, disagree: 0, accepted: 0, explained: 1, lapsed: 0, waiting: 0 });

  const sheet = await who('kh.head').get<ArrayBuffer>(`/api/reports/${id}/opinions.xlsx`);
  const strings = await (await JSZip.loadAsync(sheet.body)).file('xl/sharedStrings.xml')?.async('string');
  expect(strings).toContain('Nhất trí, đề nghị sửa. Sửa số ở mục 1.');

  const paper = await who('kh.head').get<ArrayBuffer>(`/api/reports/${id}/opinions.docx`);
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
  expect(paper.headers.get('content-disposition')).toContain(`filename="${id}-opinions.docx"`);
  const words = await (await JSZip.loadAsync(paper.body)).file('word/document.xml')?.async('string');
  for (const said of ['BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN', 'Sửa số ở mục 1.', 'Số đã chốt theo quý.', '12/STC ngày 01/3/2026', 'Trần Soạn Thảo'])
    expect(words).toContain(said);
  expect(words).not.toContain('Hỏi nhầm');
});

test('The register is found by words of any column, without diacritics', async () => {
  const id = await crew.walked('ISSUE', { subject: 'Phòng, chống tội phạm năm 2026' });
  const found = async (q: string) =>
    (await who('clerk').get<{ reportId: string }[]>(`/api/register?q=${encodeURIComponent(q)}`)).body.map(({ reportId }) => reportId);
  expect(await found('phong chong toi pham')).toEqual([id]);
  // every word has to be there; whom “Như trên” means is
  expect(await found('nguyen giam doc kho bac')).toEqual([]);
  expect(await found('nguyen giam doc uy ban')).toEqual([id]);
  expect(await found('Nguyễn Giám Đốc')).toEqual([id]);
  expect(await found('không có')).toEqual([]);
});
