import { describe, expect, test } from '@jest/globals';
import { abbreviations } from '../../../templates/checks/abbreviations.js';
import { citationAgreement } from '../../../templates/checks/citation-agreement.js';
import { citationParts } from '../../../templates/checks/citation-parts.js';
import { lawNames } from '../../../templates/checks/law-names.js';
import { lawsInForce } from '../../../templates/checks/laws-in-force.js';
import { leftOver } from '../../../templates/checks/left-over.js';
import { aPackage, doc, paragraph, section } from '../../fixtures/packages/build.js';
import { fires, foundBy, isQuietAbout, pointedAt, written } from './found.js';

describe('a document cited for the first time', () => {
  fires(citationParts, [
    ['Theo Kế hoạch 27/KH-SNV ngày 05/3/2025 của Sở', 'Kế hoạch 27/KH-SNV ngày 05/3/2025', 'Theo Kế hoạch số 27/KH-SNV ngày 05/3/2025 của Sở'],
    ['Theo Kế hoạch số 27/KH-SNV, ngày 05/3/2025', 'Kế hoạch số 27/KH-SNV, ngày 05/3/2025', 'Theo Kế hoạch số 27/KH-SNV ngày 05/3/2025'],
    ['gửi kèm Số 701/SNV-VP ngày 09/6/2025', 'Số 701/SNV-VP ngày 09/6/2025'],
    ['Theo Quyết định số 5/QĐ-UBND của Ủy ban nhân dân tỉnh', 'Quyết định số 5/QĐ-UBND'],
    ['Theo Quyết định số 5/QĐ-UBND ngày 05/3/2025 về việc giao kế hoạch', 'Quyết định số 5/QĐ-UBND ngày 05/3/2025'],
  ]);
  isQuietAbout(citationParts, [
    'Theo Kế hoạch số 27/KH-SNV ngày 05/3/2025 về văn thư',
    'Theo Quyết định số 5/QĐ-UBND ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh về việc giao kế hoạch',
    'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    'Quyết định số 28/2018/QĐ-TTg ngày 12/7/2018 của Thủ tướng Chính phủ',
    'Luật Lưu trữ số 33/2024/QH15',
    'Chỉ thị số 19-CT/TW ngày 14/5/2024 của Ban Bí thư',
    'đạt 41/47 nhiệm vụ, 12/KTX, Giấy phép số 12/GP-BTTTT',
  ]);
  test('is cited short afterwards', () => {
    const full = 'Quyết định số 5/QĐ-UBND ngày 05/3/2025 của Ủy ban nhân dân tỉnh về việc giao kế hoạch';
    expect(foundBy(citationParts, written(full, `Theo ${full}`)).map(({ path }) => path)).toEqual(['opening.content.1']);
    expect(foundBy(citationParts, written(full, 'Theo Quyết định số 5/QĐ-UBND, Sở đã làm.'))).toEqual([]);
  });
});

describe('citations agree', () => {
  test.each([
    ['one symbol with two days', ['Kế hoạch số 7/KH-SNV ngày 05/3/2025', 'Kế hoạch số 7/KH-SNV ngày 06/3/2025']],
    ['one symbol of two kinds', ['Công văn số 7/SNV-VP ngày 05/3/2025', 'Báo cáo số 7/SNV-VP ngày 05/3/2025']],
  ])('%s', (_what, texts) => {
    expect(foundBy(citationAgreement, written(...texts)).map(({ path }) => path)).toEqual(['opening.content.1']);
  });
  test('a kind is that of its symbol', () => {
    expect(foundBy(citationAgreement, written('Quyết định số 7/KH-SNV')).length).toBe(1);
    expect(foundBy(citationAgreement, written('Quyết định số 7/QĐ-SNV, Quy chế số 8/QĐ-SNV, Nghị định số 9/2025/NĐ-CP'))).toEqual([]);
  });
  test('what is cited is not of a later day', () => {
    const report = written('Kế hoạch số 7/KH-SNV ngày 05/3/2027');
    expect(foundBy(citationAgreement, report).length).toBe(1);
    expect(foundBy(citationAgreement, { ...report, period: { month: 3, year: 2027 } })).toEqual([]);
  });
});

describe('known names', () => {
  fires(lawNames, [
    ['theo Luật Tan số vô tuyến điện', 'Luật Tan số vô tuyến điện', 'theo Luật Tần số vô tuyến điện'],
    ['theo Luật Công Nghệ thông tin', 'Luật Công Nghệ thông tin', 'theo Luật Công nghệ thông tin'],
    ['theo Luật Phòng chống tham nhũng', 'Luật Phòng chống tham nhũng', 'theo Luật Phòng, chống tham nhũng'],
    ['theo Luật Giao dịch điện tửu', 'Luật Giao dịch điện tửu', 'theo Luật Giao dịch điện tử'],
    ['gửi Bộ Khoa Học và Công nghệ', 'Bộ Khoa Học và Công nghệ', 'gửi Bộ Khoa học và Công nghệ'],
  ]);
  isQuietAbout(lawNames, [
    'Luật Tần số vô tuyến điện, Luật An toàn thông tin mạng và Luật An ninh mạng',
    'Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
    'LUẬT CÔNG NGHỆ THÔNG TIN',
    'luật pháp, pháp luật; Luật sư; Luật Hòa giải ở cơ sở',
    'Sở Văn hoá, Thể thao và Du lịch',
  ]);
});

describe('laws in force', () => {
  const on = (month: number, year: number, ...texts: string[]) =>
    foundBy(lawsInForce, { ...written(...texts), period: { month, year } }).map(({ message }) => message.en);
  test('one that lapsed is told of, with the one in its place', () => {
    expect(on(8, 2026, 'Căn cứ Luật Lưu trữ số 01/2011/QH13')).toEqual([
      'Luật Lưu trữ 01/2011/QH13 is no longer in force since 01/07/2025; in force is Luật Lưu trữ 33/2024/QH15.',
    ]);
    expect(on(8, 2026, 'theo Luật Công nghệ thông tin').length).toBe(1);
    expect(on(8, 2026, 'theo Nghị định số 110/2004/NĐ-CP').length).toBe(1);
  });
  test('one that is not in force yet', () => {
    expect(on(8, 2024, 'Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024')).toEqual(['Luật Lưu trữ 33/2024/QH15 is in force only from 01/07/2025.']);
  });
  test('a number or a day that is not that law’s', () => {
    expect(on(8, 2026, 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Bộ Nội vụ')).toEqual(['30/2020/NĐ-CP was issued by Chính phủ, not by Bộ Nội vụ.']);
    expect(on(8, 2026, 'Luật Lưu trữ số 24/2023/QH15')).toEqual(['24/2023/QH15 is not the number of Luật Lưu trữ.']);
    expect(on(8, 2026, 'Luật Lưu trữ số 33/2024/QH15 ngày 22/6/2024').length).toBe(1);
    expect(on(8, 2026, 'Nghị định số 30/2020/NĐ-CP ngày 06/3/2020').length).toBe(1);
  });
  test('what was in force then, what is said to be replaced and what no list knows is left alone', () => {
    expect(on(8, 2020, 'Luật Lưu trữ, Luật Viễn thông, Luật Công nghệ thông tin, Nghị định số 30/2020/NĐ-CP ngày 05/3/2020')).toEqual([]);
    expect(on(8, 2026, 'Luật Lưu trữ năm 2024 thay thế Luật Lưu trữ số 01/2011/QH13')).toEqual([]);
    expect(on(8, 2026, 'Luật Hòa giải ở cơ sở số 35/2013/QH13')).toEqual([]);
  });
  test('the day is that of the document; without any nothing is held to have lapsed', () => {
    const { period: _, ...report } = written('Luật Lưu trữ số 01/2011/QH13');
    expect(foundBy(lawsInForce, report)).toEqual([]);
    expect(foundBy(lawsInForce, report, { on: '2026-08-05' }).length).toBe(1);
    expect(foundBy(lawsInForce, report, { on: '2020-08-05' })).toEqual([]);
  });
});

describe('abbreviations', () => {
  fires(abbreviations, [
    ['hệ thống ABCX đã chạy', 'ABCX'],
    ['ABCX chạy tốt; hệ thống quản lý (gọi tắt là ABCX) đã chạy', 'ABCX'],
  ]);
  isQuietAbout(abbreviations, [
    'hệ thống quản lý (sau đây gọi tắt là ABCX) đã chạy, ABCX tốt',
    'Trung tâm Phục vụ hành chính công (TTPVHCC), sau đó TTPVHCC',
    'UBND, HĐND, CNTT, quý III, 27/KH-ABCD, BÁO CÁO TỔNG KẾT, SNV, VTLT',
  ]);
  test('are told of once', () => {
    expect(foundBy(abbreviations, written('ABCX và ABCX', 'ABCX')).length).toBe(1);
  });
});

describe('what is left over from another document', () => {
  const closing = (text: string, subject = 'Công tác văn thư sáu tháng đầu năm 2026') =>
    foundBy(leftOver, aPackage({ subject, closing: doc(paragraph(text)) })).map(({ message }) => message.en.split('”')[0]?.slice(1));
  test.each([
    ['Trên đây là báo cáo công tác văn thư năm 2025./.', 'Công tác văn thư năm 2026', 'năm 2025'],
    ['Trên đây là báo cáo công tác văn thư quý I năm 2026./.', 'Công tác văn thư quý II năm 2026', 'quý I'],
    ['Trên đây là báo cáo sáu tháng cuối năm./.', 'Công tác văn thư sáu tháng đầu năm', 'sáu tháng cuối năm'],
    ['Trên đây là báo cáo của Sở Tài chính./.', 'Công tác văn thư', 'Sở Tài chính'],
  ])('%s', (text, subject, left) => {
    expect(closing(text, subject)).toEqual([left]);
  });
  test.each([
    ['Trên đây là báo cáo công tác văn thư năm 2026, so với năm 2025./.', 'Công tác văn thư năm 2026'],
    ['Trên đây là báo cáo của Sở Nội vụ, kính báo cáo Ủy ban nhân dân tỉnh./.', 'Công tác văn thư'],
    ['Trên đây là báo cáo 6 tháng đầu năm./.', 'Công tác sáu tháng đầu năm và nhiệm vụ sáu tháng cuối năm'],
  ])('nothing in: %s', (text, subject) => {
    expect(closing(text, subject)).toEqual([]);
  });
  test('the plan an opening goes by may be of another year', () => {
    const opening = (text: string) => foundBy(leftOver, { ...written(text), subject: 'Công tác năm 2026' });
    expect(opening('Thực hiện Kế hoạch số 7/KH-UBND về công tác năm 2025, Sở báo cáo kết quả năm 2026 như sau:')).toEqual([]);
    expect(opening('Thực hiện Kế hoạch số 7/KH-UBND, Sở báo cáo kết quả năm 2025 như sau:').length).toBe(1);
  });
  test('names of the one it was begun from', () => {
    const begunFrom = aPackage({ subject: 'Công tác quý I năm 2026', signature: { authority: null, position: 'Giám đốc', name: 'Trần Văn Cũ' } });
    const report = aPackage({
      subject: 'Công tác quý II năm 2026',
      sections: [section('1', 'Kết quả', 'vp', paragraph('Trong quý I, đồng chí Trần Văn Cũ đã chỉ đạo.'))],
    });
    expect(foundBy(leftOver, report, { begunFrom }).map(({ message }) => message.en)).toEqual([
      '“quý I” is the former document’s.',
      '“Trần Văn Cũ” is the former document’s.',
    ]);
    expect(foundBy(leftOver, report)).toEqual([]);
  });
});

test('a finding points at the very words', () => {
  const report = written('Căn cứ Luật Lưu trữ số 01/2011/QH13 và các quy định');
  const [found] = foundBy(lawsInForce, { ...report, period: { month: 8, year: 2026 } });
  expect(found && pointedAt(report, found)).toBe('Luật Lưu trữ số 01/2011/QH13');
});
