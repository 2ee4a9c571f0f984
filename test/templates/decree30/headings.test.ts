import { describe, expect, test } from '@jest/globals';
import type { ReportPackage, Section } from '../../../templates/index.js';
import { aPackage, doc, paragraph, section } from '../../fixtures/packages/build.js';
import { opened, paragraphsOf, paragraphXml } from '../docx.js';

const filled = (...numbers: [string, string, Section['kind']?][]) =>
  numbers.map(([number, heading, kind]): Section => ({ ...section(number, heading, 'vtlt', paragraph(`chữ của ${number}`)), ...(kind ? { kind } : {}) }));

async function of(documentType: string, sections: Section[], over: Partial<ReportPackage> = {}) {
  const { document, part } = await opened({ package: aPackage({ documentType, sections, ...over }) });
  return { document, lines: paragraphsOf(document), part };
}
const styleOf = (document: string, text: string) => /<w:pStyle w:val="([^"]*)"/.exec(paragraphXml(document, text))?.[1];

describe('the three systems of headings', () => {
  test('1., 1.1., 1.1.1. stand whole, each deeper than the one above', async () => {
    const { document } = await of('BC', filled(['1', 'Một'], ['1.1', 'Hai'], ['1.1.1', 'Ba']));
    expect(['1. Một', '1.1. Hai', '1.1.1. Ba'].map((text) => styleOf(document, text))).toEqual(['Heading1', 'Heading2', 'Heading3']);
  });

  test('I., 1., a) show their own part of the number', async () => {
    const roman = { ...(await import('../../../templates/index.js')).documentType('BC'), headings: 'roman' } as NonNullable<ReportPackage['typeDefinition']>;
    const { lines, document } = await of('BC', filled(['I', 'Một'], ['I.1', 'Hai'], ['I.1.a', 'Ba'], ['II', 'Bốn']), { typeDefinition: roman });
    expect(lines).toEqual(expect.arrayContaining(['I. Một', '1. Hai', 'a) Ba', 'II. Bốn']));
    expect(styleOf(document, 'a) Ba')).toBe('Heading3');
  });

  test('numbers such as 2.1 stay whole also where the type is used to Roman ones', async () => {
    const roman = { ...(await import('../../../templates/index.js')).documentType('BC'), headings: 'roman' } as NonNullable<ReportPackage['typeDefinition']>;
    const { lines } = await of('BC', filled(['1', 'Một'], ['1.1', 'Hai']), { typeDefinition: roman });
    expect(lines).toEqual(expect.arrayContaining(['1. Một', '1.1. Hai']));
  });

  test('a document of articles has parts, chapters, sections, articles, clauses and points', async () => {
    const { document, lines } = await of(
      'QĐ',
      filled(
        ['I', 'Những điều chung', 'part'],
        ['I.I', 'Quy định chung'],
        ['I.I.1', 'Phạm vi', 'section'],
        ['I.I.1.1', 'Đối tượng'],
        ['I.I.1.1.1', 'Cơ quan'],
        ['I.I.1.1.1.a', 'phòng;'],
      ),
    );
    expect(lines).toEqual(
      expect.arrayContaining(['Phần I\nNHỮNG ĐIỀU CHUNG', 'Chương I\nQUY ĐỊNH CHUNG', 'Mục 1\nPHẠM VI', 'Điều 1. Đối tượng', '1. Cơ quan', 'a) phòng;']),
    );
    expect(['Phần I', 'Chương I', 'Mục 1', 'Điều 1', '1. Cơ quan'].map((text) => styleOf(document, text))).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading4',
      'Heading5',
    ]);
    expect(styleOf(document, 'a) phòng;')).toBeUndefined();
  });

  test('an article without a title has its words regular after its number', async () => {
    const { document } = await of('QĐ', filled(['1', 'Ban hành kèm theo Quyết định này Quy chế văn thư.'], ['2', 'Hiệu lực']));
    expect(paragraphXml(document, 'Ban hành kèm theo')).toMatch(/<w:b\/>[\s\S]*Điều 1\. [\s\S]*<w:b w:val="false"\/>[\s\S]*Ban hành/);
    expect(paragraphXml(document, 'Hiệu lực')).not.toContain('<w:b w:val="false"/>');
  });
});

describe('who enacts a decision', () => {
  const issuer = async (over: Partial<ReportPackage>) => (await of('QĐ', filled(['1', 'Phê duyệt']), over)).lines;
  test.each([
    ['the head of the agency', { signature: { authority: null, position: 'Giám đốc', name: 'A' } }, 'GIÁM ĐỐC SỞ NỘI VỤ'],
    ['the head, also where a deputy signs', { signature: { authority: 'KT. GIÁM ĐỐC', position: 'Phó Giám đốc', name: 'A' } }, 'GIÁM ĐỐC SỞ NỘI VỤ'],
    ['the agency, where a collective decides', { signature: { authority: 'TM. BAN GIÁM ĐỐC', position: 'Giám đốc', name: 'A' } }, 'SỞ NỘI VỤ'],
    ['who the package names', { issuer: 'Chủ tịch Hội đồng' }, 'CHỦ TỊCH HỘI ĐỒNG'],
    [
      'an office, whose name the title shares',
      { agency: { name: 'Văn phòng Ủy ban nhân dân tỉnh', symbol: 'VPUB' }, signature: { authority: null, position: 'Chánh Văn phòng', name: 'A' } },
      'CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH',
    ],
  ])('is %s', async (_who, over, printed) => {
    const lines = await issuer(over);
    expect(lines.indexOf('QUYẾT ĐỊNH:')).toBeGreaterThan(lines.indexOf(printed));
    expect(lines).toContain(printed);
  });

  test('is said above the bases, and enacted below them', async () => {
    const lines = await issuer({ bases: ['Luật Lưu trữ'] });
    const places = ['GIÁM ĐỐC SỞ NỘI VỤ', 'Căn cứ Luật Lưu trữ.', 'QUYẾT ĐỊNH:', 'Điều 1. Phê duyệt'].map((text) => lines.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });
});

describe('small cells', () => {
  test('circulation mark, drafter and copies stand in capitals where they are given', async () => {
    const { lines } = await of('BC', filled(['1', 'Một']), { circulation: 'Lưu hành nội bộ', drafterMark: { initials: 'pl', copies: 300 } });
    expect(lines).toEqual(expect.arrayContaining(['LƯU HÀNH NỘI BỘ', 'PL.(300)']));
  });

  test('the address of the agency stands at the foot of a letter, and of nothing else', async () => {
    const footer = { address: 'Số 5 đường Trần Phú', phone: '0219 3866 000', fax: '0219 3866 001', email: 'a@example.vn', web: 'example.vn' };
    const { part, document } = await of('CV', filled(['1', 'Một']), { footer });
    expect(document).toContain('w:type="first"');
    expect(paragraphsOf(`${await part('word/footer1.xml')}${await part('word/footer2.xml')}`)).toEqual([
      'Số 5 đường Trần Phú',
      'Điện thoại: 0219 3866 000; Fax: 0219 3866 001',
      'Thư điện tử: a@example.vn; Trang thông tin điện tử: example.vn',
    ]);
    expect((await of('BC', filled(['1', 'Một']), { footer })).document).not.toContain('footerReference');
  });

  test('a drawn rule has words for who cannot see it', async () => {
    const { document } = await of('BC', filled(['1', 'Một']));
    expect(document.match(/<wp:docPr [^>]*descr="Đường kẻ"/g)).toHaveLength(3);
  });

  test('an image that is none is refused before a page is made', async () => {
    const input = {
      package: aPackage({ opening: doc() }),
      issue: { number: '05', date: '2026-02-05', seal: { src: 'data:image/png;base64,AAAA', width: 36 } },
    };
    await expect(opened(input)).rejects.toThrow('the image of a signature or seal');
  });

  test('a copy signed at no time is refused', async () => {
    const copy = { form: 'SAO LỤC', agency: 'Văn phòng', signedAt: 'hôm qua' } as const;
    await expect(opened({ package: aPackage(), issue: { number: '05', date: '2026-02-05' }, copy })).rejects.toThrow('hôm qua');
  });
});
