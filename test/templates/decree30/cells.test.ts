import { describe, expect, test } from '@jest/globals';
import { decree30, type RenderInput, type ReportPackage } from '../../../templates/index.js';
import { aPackage, doc, paragraph } from '../../fixtures/packages/build.js';
import { opened, paragraphsOf, paragraphXml, styleXml } from '../docx.js';

async function pageOf(over: Partial<ReportPackage>, issue?: RenderInput['issue']) {
  const { document, part } = await opened({ package: aPackage(over), ...(issue ? { issue } : {}) });
  return { document, lines: paragraphsOf(document), part };
}

describe('the head of the page', () => {
  test('a draft keeps room for the number and the day', async () => {
    const { lines } = await pageOf({});
    expect(lines).toContain('Số:        /BC-SNV');
    expect(lines).toContain('Hà Giang, ngày      tháng 01 năm 2026');
  });

  test('a draft without a period leaves month and year blank too', async () => {
    const { period: _period, ...report } = aPackage();
    const { document } = await opened({ package: report });
    expect(paragraphsOf(document).find((text) => text.startsWith('Hà Giang'))).toMatch(/^Hà Giang, ngày +tháng +năm +$/);
  });

  test.each([
    ['2026-02-05', 'Hà Giang, ngày 05 tháng 02 năm 2026'],
    ['2026-03-09', 'Hà Giang, ngày 09 tháng 3 năm 2026'],
    ['2026-12-31', 'Hà Giang, ngày 31 tháng 12 năm 2026'],
  ])('issued on %s it says %s', async (date, printed) => {
    const { lines } = await pageOf({}, { number: '05', date });
    expect(lines).toContain('Số: 05/BC-SNV');
    expect(lines).toContain(printed);
  });

  test('agency and nation stand in their letters, the parent regular and the agency bold', async () => {
    const { document } = await pageOf({});
    expect(paragraphXml(document, 'ỦY BAN NHÂN DÂN TỈNH')).not.toContain('<w:b/>');
    expect(paragraphXml(document, 'SỞ NỘI VỤ')).toContain('<w:b/>');
    expect(paragraphXml(document, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toContain('<w:sz w:val="24"/>');
    expect(paragraphXml(document, 'Độc lập - Tự do - Hạnh phúc')).toContain('<w:sz w:val="26"/>');
    expect(paragraphXml(document, 'ngày')).toContain('<w:i/>');
  });

  test('an agency without a parent has no line above its name', async () => {
    const { lines } = await pageOf({ agency: { parent: ' ', name: 'Bộ Nội vụ', symbol: 'BNV' } });
    expect(lines[0]).toBe('BỘ NỘI VỤ');
  });

  test('rules are drawn, not underlined', async () => {
    const { document } = await pageOf({});
    expect(document.match(/prst="line"/g)).toHaveLength(3);
    expect(document).not.toContain('<w:u ');
  });

  test('a letter has its subject under the number and no type', async () => {
    const { lines } = await pageOf({ documentType: 'CV' }, { number: '17', date: '2026-02-05' });
    expect(lines).toContain('Số: 17/SNV-VTLT');
    expect(lines).toContain('V/v Công tác văn thư, lưu trữ năm 2025');
    expect(lines).not.toContain('CÔNG VĂN');
  });

  test.each(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const)('the stamp %s is a red box of its own size around red words', async (urgency) => {
    const { document } = await pageOf({ urgency });
    expect(paragraphXml(document, urgency)).toContain('<w:color w:val="FF0000"/>');
    // Half of the border lies outside its cell.
    const inner = (mm: number) => Math.round(((mm - (decree30.urgency.thickness * 25.4) / 72) * 1440) / 25.4);
    expect(document).toContain(`<w:gridCol w:w="${inner(decree30.urgency.widths[urgency])}"/>`);
    expect(document).toContain(`<w:trHeight w:val="${inner(decree30.urgency.height)}" w:hRule="exact"/>`);
  });
});

describe('addressees and legal bases', () => {
  test('one addressee stands on the line, several one a line', async () => {
    expect((await pageOf({})).lines).toContain('Kính gửi: Cục Văn thư và Lưu trữ nhà nước');
    const { lines } = await pageOf({ addressees: ['Bộ A', 'Bộ B;', 'Bộ C.'] });
    expect(lines).toEqual(expect.arrayContaining(['Kính gửi:', '- Bộ A;', '- Bộ B;', '- Bộ C.']));
  });

  test('bases are in italics, begin with Căn cứ and end as the decree says', async () => {
    const { document, lines } = await pageOf({ bases: ['Luật A', 'Căn cứ Nghị định B.', 'Theo đề nghị của C,'] });
    expect(lines).toEqual(expect.arrayContaining(['Căn cứ Luật A;', 'Theo đề nghị của C,']));
    expect(paragraphXml(document, 'Luật A')).toContain('<w:i/>');
  });
});

describe('the text', () => {
  test('headings are Word headings by the depth of their number, bold, with the tail regular', async () => {
    const { document, part } = await pageOf({
      sections: [
        { number: '1', heading: 'Một', headingTail: '(phần đuôi)', division: 'vp', content: doc() },
        { number: '1.1', heading: 'Hai', division: 'vp', content: doc(paragraph('chữ')) },
      ],
    });
    expect(paragraphsOf(document)).toContain('1. Một (phần đuôi)');
    expect(paragraphXml(document, '1. Một')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraphXml(document, '1. Một')).toContain('<w:b w:val="false"/>');
    expect(paragraphXml(document, '1.1. Hai')).toContain('<w:pStyle w:val="Heading2"/>');
    expect(await part('word/styles.xml')).toMatch(/w:styleId="Heading1"[\s\S]*?<w:keepNext\/>/);
  });

  test('paragraphs are justified, 14 pt, the first line in by 1.27 cm, single to one and a half', async () => {
    const { document, part } = await pageOf({});
    const xml = styleXml(await part('word/styles.xml'), paragraphXml(document, 'Đã chỉnh lý'));
    expect(xml).toContain('<w:jc w:val="both"/>');
    expect(xml).toContain('w:firstLine="720"');
    expect(xml).toMatch(/w:line="(2[4-9]\d|3[0-5]\d|360)" w:lineRule="auto"/);
    expect(xml).not.toContain('<w:sz ');
    expect(await part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:sz w:val="28"\/>.*<\/w:docDefaults>/s);
  });

  test('the paper is A4 with margins of the decree, the page number hidden on the first page', async () => {
    const { document } = await pageOf({});
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    expect(document).toContain('<w:titlePg/>');
  });

  test('the file names its language, its title and its typeface', async () => {
    const { part } = await pageOf({});
    expect(await part('word/styles.xml')).toContain('<w:lang w:val="vi-VN"/>');
    expect(await part('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(await part('docProps/core.xml')).toContain('<dc:title>Công tác văn thư, lưu trữ năm 2025</dc:title>');
  });
});
