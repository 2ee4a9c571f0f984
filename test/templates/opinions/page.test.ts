import { describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { decree30, type OpinionLine, type OpinionsPage, renderOpinions } from '../../../templates/index.js';
import { measures } from '../../../templates/opinions/measures.js';
import { paragraphsOf } from '../docx.js';

const aLine = (changes: Partial<OpinionLine> = {}): OpinionLine => ({
  id: 'O1',
  group: 'division',
  from: 'Phòng Công nghệ',
  state: 'asked',
  question: 'Số liệu đã đúng chưa?',
  askedAt: '2026-03-02T01:00:00.000Z',
  answer: null,
  words: null,
  paper: null,
  answeredBy: null,
  answeredAt: null,
  settlement: null,
  explanation: null,
  settledBy: null,
  ...changes,
});
const nothing = { asked: 0, answered: 0, agree: 0, agreeWithChanges: 0, disagree: 0, accepted: 0, explained: 0, lapsed: 0, waiting: 0 };
const aPage = (changes: Partial<OpinionsPage> = {}): OpinionsPage => ({
  id: 'R12',
  agency: { parent: 'Ủy ban nhân dân tỉnh', name: 'Sở Kế hoạch và Đầu tư', symbol: 'SKHĐT' },
  place: 'Lạng Sơn',
  typeName: 'BÁO CÁO',
  subject: 'Kết quả công tác tháng 02 năm 2026',
  leadDivision: 'Phòng Kế hoạch',
  drafter: 'Lê Thị Hạnh',
  // the fifth in Vietnam already
  at: '2026-03-04T17:30:00.000Z',
  lines: [],
  totals: nothing,
  ...changes,
});
async function partsOf(page: OpinionsPage) {
  const { files } = await JSZip.loadAsync(await renderOpinions(page));
  const text = async (name: string) => (await files[name]?.async('string')) ?? '';
  return { document: await text('word/document.xml'), styles: await text('word/styles.xml') };
}
const printed = async (page: OpinionsPage) => paragraphsOf((await partsOf(page)).document);

describe('The printed table of opinions', () => {
  test('has the head of the office’s papers, its name, and what it is about', async () => {
    expect((await printed(aPage())).slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH',
      'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Mã hồ sơ: R12',
      'Lạng Sơn, ngày 05 tháng 3 năm 2026',
      'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
      'Đối với dự thảo báo cáo: Kết quả công tác tháng 02 năm 2026',
      'Đơn vị chủ trì: Phòng Kế hoạch.',
    ]);
  });

  test('stands on A4 turned, in the typeface of the decree, with columns as wide as the text', async () => {
    const { document, styles } = await partsOf(aPage());
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(measures.columns.reduce<number>((sum, width) => sum + width, 0)).toBe(decree30.paper.height - decree30.margin.left - decree30.margin.right);
  });

  test('gives each opinion with who gave it, the paper that brought it and what became of it, by group, without what was taken back', async () => {
    const lines = [
      aLine({
        state: 'explained',
        answer: 'agreeWithChanges',
        words: 'Sửa số ở mục 1.',
        answeredBy: 'Hoàng Văn Minh',
        answeredAt: '2026-03-03T02:00:00.000Z',
        settlement: 'explained',
        explanation: 'Số đã chốt theo quý.',
      }),
      aLine({ id: 'O2', from: 'Văn phòng Sở', state: 'cancelled' }),
      aLine({ id: 'O3', from: 'Thanh tra Sở', state: 'lapsed' }),
      aLine({ id: 'O4', group: 'agency', from: 'Sở Tài chính', answer: 'agree', paper: '12/STC ngày 01/3/2026', state: 'answered' }),
    ];
    const page = aPage({ lines, totals: { ...nothing, asked: 3, answered: 2, agree: 1, agreeWithChanges: 1, explained: 1, lapsed: 1 } });
    const found = await printed(page);
    expect(found[9]).toBe('Số ý kiến đã xin: 3; đã trả lời: 2 (nhất trí: 1; nhất trí, đề nghị sửa: 1); giải trình: 1; quá hạn, không có ý kiến: 1.');
    expect(found.slice(15, -3)).toEqual([
      'I. Trong cơ quan (2)',
      ...['1', 'Phòng Công nghệ', 'Số liệu đã đúng chưa?'],
      'Nhất trí, đề nghị sửa: Sửa số ở mục 1.\n(Hoàng Văn Minh, 03/03/2026)',
      'Giải trình: Số đã chốt theo quý.',
      ...['2', 'Thanh tra Sở', 'Số liệu đã đúng chưa?', 'Quá hạn, không có ý kiến'],
      'II. Ngoài cơ quan (1)',
      ...['3', 'Sở Tài chính', 'Số liệu đã đúng chưa?', 'Nhất trí\n(Văn bản số 12/STC ngày 01/3/2026)'],
    ]);
    expect(found.slice(-3)).toEqual(['NGƯỜI TỔNG HỢP', '(Ký, ghi rõ họ tên)', 'Lê Thị Hạnh']);
  });

  test('keeps the ruled table apart from the signature below: with nothing between them they would be one, without rules', async () => {
    const { document } = await partsOf(aPage({ lines: [aLine()], totals: { ...nothing, asked: 1, waiting: 1 } }));
    expect(document).not.toMatch(/<\/w:tbl>\s*<w:tbl>/);
  });

  test('says that nobody was asked where that is so, and numbers a lone group first', async () => {
    expect(await printed(aPage())).toContain('Chưa xin ý kiến.');
    const lines = [aLine({ group: 'agency', from: 'Sở Tài chính' })];
    expect(await printed(aPage({ lines, totals: { ...nothing, asked: 1, waiting: 1 } }))).toContain('I. Ngoài cơ quan (1)');
  });
});
