import { describe, expect, test } from '@jest/globals';
import { counts } from '../../../templates/checks/counts.js';
import { oneTerm } from '../../../templates/checks/one-term.js';
import { repeatedWords } from '../../../templates/checks/repeated-words.js';
import { spelling } from '../../../templates/checks/spelling.js';
import { toneStyle } from '../../../templates/checks/tone-style.js';
import { applyFix } from '../../../templates/index.js';
import { aPackage, doc, footnote, list, paragraph } from '../../fixtures/packages/build.js';
import { fires, foundBy, isQuietAbout, written } from './found.js';

describe('repeated words', () => {
  fires(repeatedWords, [
    ['Tổng kết công tác công tác lưu trữ', 'công tác công tác', 'Tổng kết công tác lưu trữ'],
    ['Sở đã đã rà soát', 'đã đã', 'Sở đã rà soát'],
    ['của Của tỉnh', 'của Của', 'của tỉnh'],
    ['ủy ban nhân dân ủy ban nhân dân xã', 'ủy ban nhân dân ủy ban nhân dân', 'ủy ban nhân dân xã'],
    ['Thường xuyên kiểm tra thường xuyên các điểm', 'Thường xuyên kiểm tra thường xuyên', 'Thường xuyên kiểm tra các điểm'],
  ]);
  isQuietAbout(repeatedWords, [
    'công việc ngày ngày vẫn làm, luôn luôn đúng hạn, từ từ mà xanh xanh, dần dần',
    'từng bước từng bước hoàn thiện',
    'về công tác. Công tác thanh tra',
    'đất đai, đất đai và môi trường',
    'số 12 12',
    'phường 1 phường 2',
    'song song với việc, điều kiện kiện toàn, phát triển triển khai',
    'ha ha ha ha',
    'kịp thời phát hiện và kịp thời xử lý, kịp thời báo cáo',
  ]);
});

describe('spelling', () => {
  fires(spelling, [
    ['qua webside của Sở', 'webside', 'qua website của Sở'],
    ['việc hòan thành', 'hòan', 'việc hoàn thành'],
    ['ngành ngề', 'ngề', 'ngành nghề'],
    ['từ đó ddeens nay', 'ddeens', 'từ đó đến nay'],
    ['đã dduowcj giao', 'dduowcj', 'đã được giao'],
    ['các đơn vịi', 'vịi'],
    ['cơ sở dữ liệuu', 'liệuu'],
    ['chính quyềnn', 'quyềnn'],
    ['hình thức faceboook', 'faceboook', 'hình thức facebook'],
  ]);
  isQuietAbout(spelling, [
    'Nghiêng ngả, khuỷu tay, quyết liệt, giữ gìn, giếng nước, khuya khoắt, hoặc, thuở, xoong, quý, ngoằn ngoèo',
    'hoà, hòa, thuý, thúy, khoẻ, khỏe',
    'Internet, website, email, Facebook, eOffice, VNeID, iPhone',
    'vanthu@snv.gov.vn, https://snv.gov.vn/tin-tuc, bao-cao.docx, www.abc.vn',
    'tỉnh Đắk Lắk, huyện Krông Pắk, ông Smith Johnson',
    '01/2011/QH13, 27/KH-UBND, 5G, 4.0, m2, UBND',
    'BÁO CÁO TỔNG KẾT CÔNG TÁC',
    'hội thảo Green Moon, phần mềm Zoom, mã seen, 16 MB',
    'dự án Smart City của tập đoàn Samsung Electronics',
  ]);
});

describe('one term in two writings', () => {
  const found = (...texts: string[]) =>
    foundBy(oneTerm, written(...texts)).map(({ message }) => [...message.en.matchAll(/“([^”]+)”/g)].map((one) => one[1]).join(' / '));
  test.each([
    [['trong kì báo cáo', 'định kỳ hằng năm, kỳ sau'], 'kì / kỳ'],
    [['trên mạng Internet', 'dùng Internet', 'trên internet'], 'internet / Internet'],
    [['phòng, chống tội phạm', 'phòng chống ma túy'], 'phòng chống / phòng, chống'],
    [['phát triển kinh tế - xã hội', 'tình hình kinh tế xã hội'], 'kinh tế xã hội / kinh tế - xã hội'],
    [['thực hiện Đề án số 9', 'nêu ở Đề án số 9', 'mục tiêu Đề án 9'], 'Đề án 9 / Đề án số 9'],
    [['dùng eOffice', 'và ioffice'], 'ioffice / eOffice'],
    [['Lãnh đạo Sở giao', 'Lãnh đạo sở họp'], 'Lãnh đạo sở / Lãnh đạo Sở'],
  ])('%j', (texts, both) => {
    expect(found(...texts)).toEqual([both]);
  });
  test.each([
    [['kỳ họp', 'thời kỳ']],
    [['tỉ mỉ', 'tỷ lệ']],
    [['phòng, chống bão', 'phòng, chống lụt']],
    [['Đề án số 9', 'Đề án số 10', 'Đề án 06-ĐA/TU']],
    [['các sở, ban, ngành', 'Lãnh đạo Sở', 'giám đốc Sở Tài chính']],
    [['Website của Sở', 'qua website']],
    [['ông Hoàng Sĩ Kỳ', 'kĩ thuật']],
  ])('nothing in %j', (texts) => {
    expect(found(...texts)).toEqual([]);
  });
  test('one step mends all places', () => {
    const report = written('trên internet, internet', 'Internet, dùng Internet, vào Internet, qua Internet');
    const [first] = foundBy(oneTerm, report);
    expect(applyFix(report, first?.fix ?? []).opening).toEqual(
      written('trên Internet, Internet', 'Internet, dùng Internet, vào Internet, qua Internet').opening,
    );
  });
});

describe('tone marks', () => {
  test('in two styles are made one', () => {
    const report = written('văn hóa, thủy lợi, hòa giải', 'xã hội hoá');
    const [found, ...others] = foundBy(toneStyle, report);
    expect(others).toEqual([]);
    expect(applyFix(report, found?.fix ?? []).opening).toEqual(written('văn hóa, thủy lợi, hòa giải', 'xã hội hóa').opening);
  });
  isQuietAbout(toneStyle, ['văn hóa, thủy lợi', 'văn hoá, thuỷ lợi', 'văn hóa, bà Thuỷ', 'hoàn toàn, quý, của, hóa', 'toàn khoản, hoá đơn']);
});

describe('counts', () => {
  const against = (text: string, ...notes: string[]) =>
    foundBy(counts, aPackage({ opening: doc(paragraph(text, footnote(...notes), '.')) })).map(({ message }) => message.en);
  const plan = 'Kế hoạch số 7/KH-SNV ngày 05/3/2025 về kế hoạch năm.';
  const decision = (n: number) => `Quyết định số ${n}/QĐ-SNV ngày 05/3/2025.`;
  test('that the footnote bears out are right', () => {
    expect(against('tham mưu ban hành 01 Kế hoạch và 02 Quyết định', plan, decision(1), decision(2))).toEqual([]);
    expect(against('đã ban hành 03 văn bản', plan, decision(1), decision(2))).toEqual([]);
    expect(against('đã ban hành hai Quyết định', `${decision(1).slice(0, -1)}; ${decision(2)}`)).toEqual([]);
    expect(against('đã ban hành 02 Quyết định', 'Số liệu tính đến ngày 15/6/2026.')).toEqual([]);
  });
  test('that it does not are told of', () => {
    expect(against('tham mưu ban hành 01 Kế hoạch và 03 Quyết định', plan, decision(1), decision(2))).toEqual(['“03 Quyết định”, but footnote 1 names 2.']);
    expect(against('đã ban hành 04 văn bản', plan, decision(1), decision(2))).toEqual(['“04 văn bản”, but footnote 1 names 3.']);
    expect(against('đã ban hành ba Quyết định', `${decision(1).slice(0, -1)}; ${decision(2)}`)).toEqual(['“ba Quyết định”, but footnote 1 names 2.']);
  });

  const withList = (text: string, ...items: string[]) => foundBy(counts, aPackage({ opening: doc(paragraph(text), list('bulletList', ...items)) })).length;
  test('of a list right below', () => {
    expect(withList('Sở đề ra ba nhóm giải pháp, gồm:', 'một;', 'hai.')).toBe(1);
    expect(withList('Sở đề ra ba nhóm giải pháp, gồm:', 'một;', 'hai;', 'ba.')).toBe(0);
    expect(withList('Trong 06 tháng, Sở có các giải pháp sau:', 'một;', 'hai.')).toBe(0);
    expect(withList('Có 03 nhóm và 05 giải pháp sau:', 'một;', 'hai.')).toBe(0);
    expect(foundBy(counts, written('Có 03 giải pháp sau:', '- một;', '- hai.', 'Hết.')).length).toBe(1);
  });

  fires(counts, [
    ['tiếp nhận 15 hồ sơ, gồm 10 hồ sơ mới và 06 hồ sơ chuyển kỳ.', '15 hồ sơ, gồm 10 hồ sơ mới và 06 hồ sơ chuyển kỳ'],
    ['đã xong 41/47 nhiệm vụ được giao, 05 nhiệm vụ còn lại chưa đến hạn', '41/47 nhiệm vụ được giao, 05 nhiệm vụ còn lại'],
  ]);
  isQuietAbout(counts, [
    'tiếp nhận 1.016 hồ sơ, gồm 1.010 hồ sơ mới và 06 hồ sơ chuyển kỳ.',
    'đã xong 41/47 nhiệm vụ được giao, 06 nhiệm vụ còn lại chưa đến hạn',
    'có 15 hồ sơ, trong đó 10 hồ sơ mới',
    'có 15 đơn vị, gồm 10 phòng và 04 trung tâm lớn.',
  ]);
});
