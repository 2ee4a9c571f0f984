import { describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { decree30, renderSlip, type SlipPage } from '../../../templates/index.js';
import { measures } from '../../../templates/slip/measures.js';
import { paragraphsOf, paragraphXml } from '../docx.js';
import { act, aSlip, round, step, theDirector } from './build.js';

async function xmlOf(slip: SlipPage): Promise<string> {
  const zip = await JSZip.loadAsync(await renderSlip(slip));
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}
const printed = async (slip: SlipPage) => paragraphsOf(await xmlOf(slip));
/** The words of the slip from one heading to the next. */
async function part(slip: SlipPage, from: string, to: string): Promise<string[]> {
  const lines = await printed(slip);
  const [first, last] = [from, to].map((words) => lines.findIndex((line) => line.includes(words)));
  if (first === undefined || first < 0 || last === undefined || last < 0) throw new Error(`${from} or ${to} is not printed`);
  return lines.slice(first + 1, last);
}
const headings = async (slip: SlipPage) => (await printed(slip)).filter((line) => /^\d\. /.test(line));

describe('The printed submission slip', () => {
  test('has agency and nation at its head, its name, before whom it is laid, and what it is about', async () => {
    const lines = await printed(aSlip());
    expect(lines.slice(0, 8)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH',
      'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Mã hồ sơ: R12',
      'Lạng Sơn, ngày 05 tháng 3 năm 2026',
      'PHIẾU TRÌNH',
      'Kính trình: GIÁM ĐỐC Phan Tiến Dũng',
    ]);
    expect(await part(aSlip(), '1. Nội dung trình', '2. ')).toEqual([
      'Loại văn bản:',
      'Báo cáo',
      'Trích yếu:',
      'Kết quả công tác tháng 02 năm 2026',
      'Đơn vị chủ trì:',
      'Phòng Kế hoạch',
      'Người soạn thảo:',
      'Lê Thị Hạnh',
      'Trình kiểm tra:',
      '08:05 ngày 05/03/2026',
    ]);
  });

  test('stands on A4 with the margins of the decree, in its typeface', async () => {
    const xml = await xmlOf(aSlip());
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
    const zip = await JSZip.loadAsync(await renderSlip(aSlip()));
    expect(await zip.file('word/styles.xml')?.async('string')).toContain('w:ascii="Times New Roman"');
  });

  test.each(['papers', 'opinions', 'levels'] as const)('has a table of %s as wide as the text', (table) => {
    const { paper, margin } = decree30;
    expect(measures[table].reduce((sum, width) => sum + width, 0)).toBe(paper.width - margin.left - margin.right);
  });

  test('leaves out the parts that have nothing to say', async () => {
    expect(await headings(aSlip({ rounds: [round(1, 5, [])] }))).toEqual(['1. Nội dung trình', '2. Hồ sơ kèm theo', '3. Đề xuất']);
  });

  test('shows the urgency as the document does, and what it replaces and corrects', async () => {
    const former = (report: string, codeNumber: string) => ({ report, codeNumber });
    const slip = aSlip({ urgency: 'HỎA TỐC', replaces: [former('R3', '12/BC-SKHĐT'), former('R4', '15/BC-SKHĐT')], corrects: [former('R5', '16/BC-SKHĐT')] });
    expect(paragraphXml(await xmlOf(slip), 'HỎA TỐC')).toContain('w:val="FF0000"');
    expect(await part(slip, '1. Nội dung trình', '2. ')).toEqual(
      expect.arrayContaining(['Thay thế:', 'văn bản số 12/BC-SKHĐT; văn bản số 15/BC-SKHĐT', 'Đính chính:', 'văn bản số 16/BC-SKHĐT']),
    );
  });

  test('drops the letters a file cannot hold, and none else', async () => {
    const lines = await printed(aSlip({ rounds: [round(1, 5, [], 'Kính\u0001 trình <ký> & ban\uD800 hành')] }));
    expect(lines).toContain('Kính trình <ký> & ban hành');
  });
});

describe('Its papers', () => {
  test('are the sections by division, with who approved them and when', async () => {
    expect(await part(aSlip(), '2. Hồ sơ kèm theo', '3. ')).toEqual([
      'Dự thảo báo cáo gồm 2 mục:',
      ...['STT', 'Đơn vị', 'Mục', 'Người duyệt', 'Ngày giờ'],
      ...['1', 'Phòng Công nghệ thông tin', '1; 2', 'Đỗ Mạnh Cường', '08:05\n04/03/2026'],
    ]);
  });

  test('say which section was waived and why, and which is not done yet', async () => {
    const [one, two] = aSlip().sections;
    if (one === undefined || two === undefined) throw new Error('Two sections are needed');
    const sections = [
      { ...one, state: 'waived', approved: null, waived: act('hanh', 4, 'Không phát sinh') },
      { ...two, state: 'writing', approved: null },
      { ...one, number: '3', state: 'notNeeded', approved: null },
    ];
    const lines = await part(aSlip({ sections }), '2. Hồ sơ kèm theo', '3. ');
    expect(lines).toEqual(expect.arrayContaining(['Dự thảo báo cáo gồm 2 mục:', 'Không yêu cầu: Không phát sinh', 'Chưa xong']));
  });

  test('are the opinions asked, what became of them, and the paper that brought one', async () => {
    const opinion = { id: 'O1', outside: false, state: 'accepted', asked: act('hanh', 3, 'Đủ vốn không?'), paper: null, settled: act('hanh', 4) };
    const slip = aSlip({
      opinions: [
        { ...opinion, from: 'TC', fromName: 'Phòng Tài chính', answer: 'agree', answered: act('cuong', 4), settlement: 'accepted' },
        {
          ...opinion,
          from: 'Bộ Tài chính',
          fromName: 'Bộ Tài chính',
          outside: true,
          answer: 'disagree',
          answered: act('hanh', 4, 'Chưa cân đối'),
          paper: '215/BTC-NSNN ngày 27/02/2026',
          settlement: 'explained',
          settled: act('hanh', 4, 'Đã có nghị quyết'),
        },
        { ...opinion, from: 'PC', fromName: 'Phòng Pháp chế', state: 'lapsed', answer: null, answered: null, settlement: null, settled: null },
      ],
    });
    expect(await part(slip, '2. Hồ sơ', '3. ')).toContain('Văn bản góp ý: 215/BTC-NSNN ngày 27/02/2026 của Bộ Tài chính.');
    expect(await part(slip, '3. Ý kiến của các đơn vị', '4. ')).toEqual([
      ...['Đơn vị, cơ quan', 'Ý kiến', 'Tiếp thu, giải trình'],
      ...['Phòng Tài chính', 'Nhất trí', 'Đã tiếp thu'],
      ...['Bộ Tài chính', 'Không nhất trí: Chưa cân đối\n(Văn bản số 215/BTC-NSNN ngày 27/02/2026)', 'Đã giải trình: Đã có nghị quyết'],
      ...['Phòng Pháp chế', 'Không có ý kiến trong thời hạn'],
    ]);
  });
});

describe('The proposal and the levels', () => {
  test('the proposal is the drafter’s own, or the usual sentence', async () => {
    expect(await part(aSlip(), '3. Đề xuất', '4. ')).toEqual(['Kính trình Lãnh đạo xem xét, ký ban hành báo cáo nêu trên.']);
    const slip = aSlip({ rounds: [round(1, 5, [step('leadHead', 'initial', 6, null)], 'Đề nghị ký trước ngày 10.')] });
    expect(await part(slip, '3. Đề xuất', '4. ')).toEqual(['Đề nghị ký trước ngày 10.']);
  });

  test('each level has its line, in the order in which it spoke', async () => {
    expect(await part(aSlip(), '4. Ý kiến các cấp', 'Ý KIẾN CHỈ ĐẠO')).toEqual([
      ...['STT', 'Cấp, họ và tên', 'Ý kiến', 'Ngày giờ', 'Ký hiệu'],
      ...['1', 'Thủ trưởng Phòng Kế hoạch\nTrần Văn Khánh', 'Nội dung đầy đủ', '08:05\n06/03/2026', 'Ký nháy'],
      ...['2', 'Chánh Văn phòng\nNguyễn Hữu Phúc', '(không ghi ý kiến)', '08:05\n07/03/2026', 'Ký nháy'],
    ]);
  });

  test('former rounds stand above the present one, what is void says so, and a substitute says whose office it was', async () => {
    const slip = aSlip({
      rounds: [
        round(1, 5, [step('leadHead', 'initial', 6, null, { stands: false }), step('office', 'return', 7, 'Sai căn cứ')]),
        round(2, 8, [step('leadHead', 'return', 9, 'Thiếu số liệu', { sections: ['2', '3.1'], onBehalfOf: { id: 'P9', name: 'Hoàng Quốc Việt' } })]),
      ],
    });
    const lines = await part(slip, '4. Ý kiến các cấp', 'Ý KIẾN CHỈ ĐẠO');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Lần trình thứ 1, 08:05 ngày 05/03/2026',
        'Ký nháy\n(đã hết hiệu lực)',
        'Lần trình thứ 2, 08:05 ngày 08/03/2026',
        'Thủ trưởng Phòng Kế hoạch\nTrần Văn Khánh\n(thay Hoàng Quốc Việt)',
        'Trả lại mục 2, 3.1. Thiếu số liệu',
      ]),
    );
    expect(await printed(slip)).toContain('(Lần trình thứ 2)');
    expect(await printed(slip)).toContain('lần 1: 08:05 ngày 05/03/2026; lần 2: 08:05 ngày 08/03/2026');
  });

  test('the header of the table is repeated, and no row is cut but one that no page could hold', async () => {
    const xml = await xmlOf(aSlip({ rounds: [round(1, 5, [step('leadHead', 'initial', 6, 'Dài. '.repeat(400)), step('office', 'initial', 7, 'Ngắn')])] }));
    const rows = xml.split('<w:tr>');
    const rowOf = (words: string) => rows.findLast((row) => row.includes(words)) ?? '';
    expect(rowOf('Ký hiệu')).toContain('<w:tblHeader/>');
    expect(rowOf('Ngắn')).toContain('<w:cantSplit/>');
    expect(rowOf('Dài.')).not.toContain('<w:cantSplit/>');
  });

  test('a check that was let pass stands there with its reason', async () => {
    const [first] = aSlip().rounds;
    if (first === undefined) throw new Error('A round is needed');
    const overridden = [{ ...act('phuc', 7, 'Theo mẫu của Bộ.'), finding: 'x', section: '2', message: 'Ngoặc kép không đóng.' }];
    const lines = await printed(aSlip({ rounds: [{ ...first, overridden }] }));
    expect(lines).toContain('- Mục 2: Ngoặc kép không đóng. Lý do: Theo mẫu của Bộ (Nguyễn Hữu Phúc, 07/03/2026).');
  });
});

describe('The leader’s decision', () => {
  const box = async (slip: SlipPage) => {
    const lines = await printed(slip);
    return lines.slice(lines.indexOf('Ý KIẾN CHỈ ĐẠO CỦA LÃNH ĐẠO') + 1);
  };

  test('has room to be written while nothing is decided', async () => {
    expect(await box(aSlip())).toEqual(['GIÁM ĐỐC', 'Phan Tiến Dũng']);
  });

  test('stands there once the document is signed', async () => {
    expect(await box(aSlip({ decision: step('signer', 'sign', 8, 'Gửi trong ngày.') }))).toEqual([
      'Đã ký ban hành, 08:05 ngày 08/03/2026: Gửi trong ngày.',
      'GIÁM ĐỐC',
      '(đã ký)',
      'Phan Tiến Dũng',
    ]);
  });

  test('names the deputy to whom it was handed, who then decides', async () => {
    const signer = { authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC', name: 'Lý Minh Đức' };
    expect(await box(aSlip({ signer, decision: step('signer', 'handToDeputy', 8, null, { signer }) }))).toEqual([
      'Đã giao ký thay, 08:05 ngày 08/03/2026: Giao PHÓ GIÁM ĐỐC Lý Minh Đức ký thay (KT. GIÁM ĐỐC).',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Lý Minh Đức',
    ]);
  });

  test('says why it was returned', async () => {
    const decision = step('signer', 'return', 8, 'Trao đổi thêm', { signer: theDirector });
    expect((await box(aSlip({ decision })))[0]).toBe('Đã trả lại, 08:05 ngày 08/03/2026: Trao đổi thêm');
  });
});
