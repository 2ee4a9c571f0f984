import { describe, expect, test } from '@jest/globals';
import { extraSpace } from '../../../templates/checks/extra-space.js';
import { missingSpace } from '../../../templates/checks/missing-space.js';
import { openBrackets } from '../../../templates/checks/open-brackets.js';
import { openQuotes } from '../../../templates/checks/open-quotes.js';
import { quoteStyle } from '../../../templates/checks/quote-style.js';
import { applyFix } from '../../../templates/index.js';
import { aPackage, doc, footnote, paragraph } from '../../fixtures/packages/build.js';
import { fires, foundBy, isQuietAbout, written } from './found.js';

describe('quotation marks left open', () => {
  fires(openQuotes, [
    ['Chủ đề “Tăng cường', '“'],
    ['“a” và “b', '“'],
    ['Chủ đề "Tăng cường', '"'],
  ]);
  isQuietAbout(openQuotes, ['“a” và "b"', 'màn hình 24" và 27"', '“ngoài “trong” ngoài”', "'a"]);
  test('a quotation may run over paragraphs, each opened anew', () => {
    expect(foundBy(openQuotes, written('“một', '“hai', 'ba”'))).toEqual([]);
  });
  test('one left open in a footnote is that footnote’s', () => {
    expect(foundBy(openQuotes, aPackage({ opening: doc(paragraph('a”b“', footnote('“c'))) })).map(({ id }) => id)).toEqual([
      'open-quotes:opening.content.0',
      'open-quotes:opening.content.0.content.1.content.0',
    ]);
  });
});

describe('straight quotation marks', () => {
  test('beside curly ones are made curly', () => {
    const report = written('Chủ đề “Một” và', 'chủ đề "Hai"');
    const [found] = foundBy(quoteStyle, report);
    expect(found?.path).toBe('opening.content.1');
    expect(applyFix(report, found?.fix ?? []).opening).toEqual(written('Chủ đề “Một” và', 'chủ đề “Hai”').opening);
  });
  isQuietAbout(quoteStyle, ['chỉ dùng "thẳng"', 'chỉ dùng “cong”', 'màn hình 24" tên “Một”']);
});

describe('brackets', () => {
  fires(openBrackets, [
    ['đơn vị (trực thuộc Sở', '('],
    ['đơn vị trực thuộc) Sở', ')'],
    ['[một và hai', '['],
  ]);
  isQuietAbout(openBrackets, ['(một (hai) ba)', 'a) một; b) hai', '1) một', 'i) một; ii) hai', 'khoản 2, điểm a) của', '[1] và (2)']);
});

describe('a space after a mark', () => {
  fires(missingSpace, [
    ['đã ban hành...đồng thời sửa', '...', 'đã ban hành... đồng thời sửa'],
    ['đã xong.Sở tiếp tục', '.', 'đã xong. Sở tiếp tục'],
    ['phòng,ban', ',', 'phòng, ban'],
    ['một;hai', ';', 'một; hai'],
  ]);
  isQuietAbout(missingSpace, [
    'v.v. và v.v',
    'TP.HCM, PGS.TS',
    'vanthu@so.anbinh.gov.vn và https://so.gov.vn/tin,tuc',
    'tệp bao-cao.docx',
    '1.200 hồ sơ, 12,5%',
    'lúc 08:30',
    'mục I.a và 1.a',
    'hết…',
    'Hết./.',
  ]);
});

describe('a space too many', () => {
  fires(extraSpace, [
    ['hai  dấu cách', '  ', 'hai dấu cách'],
    ['trước phẩy , sau', ' ', 'trước phẩy, sau'],
    ['hết câu .', ' ', 'hết câu.'],
    ['trong ( ngoặc)', ' ', 'trong (ngoặc)'],
    ['trong (ngoặc )', ' ', 'trong (ngoặc)'],
  ]);
  isQuietAbout(extraSpace, ['bình thường, không thừa.', 'từ 1 - 2', 'sau… ...tiếp', 'giai đoạn 2026 - 2030']);
});
