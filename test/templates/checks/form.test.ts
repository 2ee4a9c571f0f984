import { describe, expect, test } from '@jest/globals';
import { blanks } from '../../../templates/checks/blanks.js';
import { dates } from '../../../templates/checks/dates.js';
import { endMark } from '../../../templates/checks/end-mark.js';
import { footnoteStop } from '../../../templates/checks/footnote-stop.js';
import { listPunctuation } from '../../../templates/checks/list-punctuation.js';
import { parts } from '../../../templates/checks/parts.js';
import { sectionNumbers } from '../../../templates/checks/section-numbers.js';
import { applyFix } from '../../../templates/index.js';
import { aPackage, doc, footnote, list, paragraph, section } from '../../fixtures/packages/build.js';
import { fires, foundBy, isQuietAbout, written } from './found.js';

describe('the end mark', () => {
  test('is asked for after the last section where there is no closing', () => {
    const { closing: _closing, ...report } = aPackage();
    expect(foundBy(endMark, report).map(({ id, severity }) => [id, severity])).toEqual([['end-mark:sections.1.content', 'must']]);
  });
  test('may be followed by a footnote or an empty line', () => {
    expect(foundBy(endMark, aPackage({ closing: doc(paragraph('Hết./.', footnote('một.')), { type: 'paragraph' }) }))).toEqual([]);
  });
  test.each([['Hết'], ['Hết.'], ['Hết. ']])('is put in place of the full stop of “%s”', (text) => {
    const report = aPackage({ closing: doc(paragraph(text)) });
    const [found] = foundBy(endMark, report);
    expect(foundBy(endMark, applyFix(report, found?.fix ?? []))).toEqual([]);
  });
  test('does not stand amid the text', () => {
    const [found, ...others] = foundBy(endMark, written('Đã xong./.'));
    expect([found?.severity, found?.section, others.length]).toEqual(['should', null, 0]);
  });
});

describe('places left open', () => {
  const foundIn = (over: Parameters<typeof aPackage>[0]) =>
    foundBy(blanks, aPackage(over)).map(({ path, severity, place }) => `${path} ${place.offset} ${severity}`);
  test('of the model are each found where they stand around the text, and keep the document from its initials', () => {
    expect(foundIn({ opening: doc(paragraph('Thực hiện …, … báo cáo kết quả như sau:')) })).toEqual(['opening.content.0 10 must', 'opening.content.0 13 must']);
    expect(foundIn({ closing: doc(paragraph('Trên đây là báo cáo ... của ……, kính báo cáo.')) })).toHaveLength(2);
    expect(foundIn({ closing: doc(paragraph('… thông báo để các đơn vị biết./.')) })).toEqual(['closing.content.0 0 must']);
    expect(foundIn({ subject: 'Kết quả công tác quý …' })).toEqual(['subject 21 must']);
  });
  test('in the text block nobody', () => {
    expect(foundIn({ sections: [{ ...section('1', 'Mục', 'vp'), content: doc(paragraph('Đã hoàn thành … nhiệm vụ.')) }] })).toEqual([
      'sections.0.content.content.0 14 should',
    ]);
  });
  test.each([['Máy tính, máy in v.v…'], ['Máy tính, máy in…'], ['Các cơ quan (…) chịu trách nhiệm'], ['Điều 5 […] quy định'], ['Bước 1... rồi bước 2']])(
    'are not dots that say more: %s',
    (text) => {
      expect(foundIn({ closing: doc(paragraph(`${text}./.`)) })).toEqual([]);
    },
  );
});

describe('numbers of sections', () => {
  const numbered = (...numbers: string[]) =>
    foundBy(sectionNumbers, aPackage({ sections: numbers.map((number) => section(number, 'Mục', 'vp')) })).map(({ id, severity }) => `${id} ${severity}`);
  test.each([
    [['1', '3'], 1, 'should'],
    [['1', '2', '2.2'], 2, 'should'],
    [['I', 'III'], 1, 'should'],
    [['a', 'c'], 1, 'should'],
    [['1', '1'], 1, 'must'],
  ])('%j leave one out or repeat one', (numbers, at, severity) => {
    expect(numbered(...numbers)).toEqual([`section-numbers:sections.${at}.number ${severity}`]);
  });
  test.each([
    [['1', '1.1', '1.2', '2', '2.1']],
    [['I', 'I.1', 'II', 'II.1']],
    [['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']],
    [['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%j do not', (numbers) => {
    expect(numbered(...numbers)).toEqual([]);
  });

  const typed = (...texts: string[]) => foundBy(sectionNumbers, written(...texts)).map(({ path, severity }) => `${path.at(-1)} ${severity}`);
  test('typed at the head of paragraphs are counted too', () => {
    expect(typed('Điều 1. Một', 'Điều 3. Ba')).toEqual(['1 should']);
    expect(typed('Điều 1. Một', 'Điều 2. Hai', 'Điều 2. Hai')).toEqual(['2 must']);
    expect(typed('a) một;', 'b) hai;', 'b) ba.')).toEqual(['2 must']);
    expect(typed('1. Một', '2. Hai', '4. Bốn')).toEqual(['2 should']);
  });
  test('begin anew under a number of the kind above', () => {
    expect(typed('Điều 1. Một', '1. Khoản', 'a) điểm;', 'b) điểm.', '2. Khoản', 'a) điểm.', 'Điều 2. Hai', '1. Khoản')).toEqual([]);
    expect(typed('1.500 hồ sơ', '3 trường hợp', 'a, b và c')).toEqual([]);
    expect(typed('a) c', 'b) d', 'c) đ', 'd) e', 'đ) g')).toEqual([]);
  });
});

describe('parts', () => {
  const found = (over: Parameters<typeof aPackage>[0]) => foundBy(parts, aPackage(over)).map(({ id, severity }) => `${id} ${severity}`);
  const { addressees: _, ...nobody } = aPackage();
  test('a letter must have addressees, a decision its legal bases', () => {
    const letter = foundBy(parts, { ...nobody, documentType: 'CV', recipients: [{ text: 'Lãnh đạo Sở', kind: 'internal' }] });
    expect(letter.map(({ id, severity }) => `${id} ${severity}`)).toEqual(['parts:addressees must']);
    expect(foundBy(parts, { ...nobody, documentType: 'QĐ' }).map(({ id, severity }) => `${id} ${severity}`)).toContain('parts:bases must');
  });
  test('those said in the text are asked for gently', () => {
    expect(found({ documentType: 'GM' }).every((one) => one.endsWith('should'))).toBe(true);
    expect(found({ documentType: 'GM' })).toContain('parts:parts.time should');
  });
  test('a report is content with its closing; a type nobody defined is not judged', () => {
    expect(found({})).toEqual([]);
    expect(found({ documentType: 'XYZ' })).toEqual([]);
  });
  test('a section without text, or with one of another below it', () => {
    expect(found({ sections: [section('1', 'Kết quả', 'vp'), section('2', 'Chung', 'vp'), section('2.1', 'Riêng', 'vp', paragraph('Xong.'))] })).toEqual([
      'parts:sections.0.content should',
    ]);
  });
  test('“Như trên” points at addressees', () => {
    expect(foundBy(parts, nobody).map(({ id }) => id)).toEqual(['parts:recipients.0.text']);
    expect(foundBy(parts, aPackage())).toEqual([]);
  });
});

describe('lists', () => {
  const ends = (...items: string[]) =>
    foundBy(listPunctuation, aPackage({ opening: doc(list('bulletList', ...items)) })).map(({ path }) => Number(path.split('.')[4]));
  test.each([
    [['một;', 'hai', 'ba.'], [1]],
    [['một;', 'hai.', 'ba.'], [1]],
    [['một;', 'hai;', 'ba'], [2]],
    [['một;', 'hai;'], [1]],
  ])('%j: item %j', (items, at) => {
    expect(ends(...items)).toEqual(at);
  });
  test.each([[['một;', 'hai;', 'ba.']], [['một', 'hai']], [['một.', 'hai.']], [['Câu một. Câu hai;', 'ba']], [['gồm:', 'hai;', 'ba.']]])(
    '%j is right',
    (items) => {
      expect(ends(...items)).toEqual([]);
    },
  );
  test('typed with dashes are lists as well', () => {
    expect(foundBy(listPunctuation, written('- một;', '- hai', '- ba.')).map(({ path }) => path)).toEqual(['opening.content.1']);
  });
  test('recipients and addressees need neither dash nor mark: the page sets them', () => {
    const report = aPackage({ recipients: [{ text: '- Như trên;', kind: 'external' }], addressees: ['Cục Văn thư;'] });
    const found = foundBy(listPunctuation, report);
    expect(found.map(({ path }) => path)).toEqual(['addressees.0', 'recipients.0.text', 'recipients.0.text']);
    const mended = found.reduceRight((now, { fix }) => applyFix(now, fix ?? []), report);
    expect([mended.recipients[0]?.text, mended.addressees?.[0]]).toEqual(['Như trên', 'Cục Văn thư']);
    expect(foundBy(listPunctuation, aPackage({ recipients: [{ text: 'Các phòng, đơn vị (t/h)', kind: 'internal' }] }))).toEqual([]);
  });
});

describe('dates', () => {
  fires(dates, [
    ['đến ngày 5/3/2026', '5/3/2026', 'đến ngày 05/3/2026'],
    ['ngày 15/2/2026', '15/2/2026', 'ngày 15/02/2026'],
    ['từ 3/1/2026', '3/1/2026', 'từ 03/01/2026'],
    ['ngày 7 tháng 8 năm 2026', '7 tháng 8 năm 2026', 'ngày 07 tháng 8 năm 2026'],
    ['ngày 31/4/2026', '31/4/2026'],
    ['ngày 29/02/2026', '29/02/2026'],
  ]);
  isQuietAbout(dates, [
    'ngày 05/3/2026 và 15/02/2026',
    'ngày 05 tháng 8 năm 2026',
    'ngày 05/08/2026',
    '29/02/2024',
    'Nghị định số 5/2024/NĐ-CP',
    'tháng 2/2026, quý 1/2026',
    'địa chỉ 1.2.2026.4',
  ]);
});

describe('a footnote', () => {
  const stops = (...texts: string[]) => foundBy(footnoteStop, aPackage({ opening: doc(paragraph('chữ', footnote(...texts))) }));
  test('without its full stop is mended', () => {
    const report = aPackage({ opening: doc(paragraph('chữ', footnote('Số liệu năm 2026;'))) });
    const [found] = foundBy(footnoteStop, report);
    expect(found?.place.footnote).toBe(1);
    expect(applyFix(report, found?.fix ?? []).opening).toEqual(doc(paragraph('chữ', footnote('Số liệu năm 2026.'))));
  });
  test('of several paragraphs ends each, the last with a full stop', () => {
    expect(stops('một;', 'hai.')).toEqual([]);
    expect(stops('một', 'hai').map(({ place }) => place.paragraph)).toEqual([1, 2]);
    expect(stops('Theo “Báo cáo năm.”')).toEqual([]);
  });
  test('text that is none is not asked', () => {
    expect(foundBy(footnoteStop, written('Không có dấu'))).toEqual([]);
  });
});
