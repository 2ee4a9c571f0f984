import { describe, expect, test } from '@jest/globals';
import type { ReportPackage } from '../../../templates/index.js';
import { aPackage, doc, paragraph, section, table } from '../../fixtures/packages/build.js';
import { largePackage } from '../../fixtures/packages/torture.js';
import { opened, paragraphsOf, paragraphXml } from '../docx.js';

async function endOf(over: Partial<ReportPackage>) {
  const { document } = await opened({ package: aPackage(over) });
  const lines = paragraphsOf(document);
  return { document, lines: lines.slice(lines.indexOf('Nơi nhận:')) };
}

describe('the end of the document', () => {
  test('recipients stand one a line, the archive last with the initials set low', async () => {
    const { document, lines } = await endOf({});
    expect(lines.slice(0, 4)).toEqual(['Nơi nhận:', '- Như trên;', '- Lãnh đạo Sở;', '- Lưu: VT, VTLT(NVA).']);
    expect(paragraphXml(document, '(NVA)')).toContain('<w:vertAlign w:val="subscript"/>');
  });

  test('copies are named where they are given, initials only where they are', async () => {
    const { lines } = await endOf({ archive: { office: 'VT', division: 'VTLT', copies: 5 } });
    expect(lines).toContain('- Lưu: VT, VTLT, 05b.');
  });

  test.each([
    ['the head signs', { authority: null, position: 'Giám đốc' }, ['GIÁM ĐỐC']],
    ['a deputy signs for the head', { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [
      'authority is a stack that ends with the title',
      { authority: ['TL. Chủ tịch', 'KT. Chánh Văn phòng', 'Phó Chánh Văn phòng'], position: 'Phó Chánh Văn phòng' },
      ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
  ])('%s', async (_who, signature, titles) => {
    const { lines } = await endOf({ signature: { ...signature, name: 'Lê Thị Bình' } });
    expect(lines.slice(-titles.length - 1)).toEqual([...titles, 'Lê Thị Bình']);
  });

  test('the last two lines of the text go with the signature, also over a short closing', async () => {
    const { document } = await endOf({});
    expect(paragraphXml(document, 'Trên đây là báo cáo')).toContain('<w:keepNext/>');
    expect(paragraphXml(document, 'Số hóa toàn bộ')).toContain('<w:keepNext/>');
    expect(paragraphXml(document, 'Đã chỉnh lý')).not.toContain('<w:keepNext/>');
  });

  test('a table at the end of the text keeps its last row with the signature', async () => {
    const { closing: _closing, ...report } = aPackage({ sections: [section('1', 'Bảng', 'vp', table(['a'], ['b'], ['cuối']))] });
    const { document } = await opened({ package: report });
    expect(paragraphXml(document, 'cuối')).toContain('<w:keepNext/>');
  });

  test('a signature is never cut, and a long list of recipients may be', async () => {
    const { document } = await opened({ package: largePackage() });
    const table = document.slice(document.lastIndexOf('<w:tbl>'));
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(1);
    expect(table).toContain('<w:vMerge w:val="restart"/>');
  });
});

describe('annexes', () => {
  const annexes = [
    { title: 'Danh mục', content: doc(paragraph('a')), landscape: true },
    { title: 'Biểu', content: doc(paragraph('b')) },
  ];

  test('several are numbered, each begins a page and its own page numbers, and says what it belongs to', async () => {
    const { document } = await opened({ package: aPackage({ annexes }), issue: { number: '05', date: '2026-02-05' } });
    const lines = paragraphsOf(document);
    expect(lines).toEqual(expect.arrayContaining(['Phụ lục I', 'DANH MỤC', 'Phụ lục II', 'BIỂU']));
    expect(lines).toContain('(Kèm theo Báo cáo số 05/BC-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)');
    expect(document.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);
    expect(document.match(/w:orient="landscape"/g)).toHaveLength(1);
  });

  test('one alone has no number', async () => {
    const { document } = await opened({ package: aPackage({ annexes: annexes.slice(1) }) });
    expect(paragraphsOf(document)).toContain('Phụ lục');
  });
});
