import { describe, expect, test } from '@jest/globals';
import { checkPackage, type ReportPackage, sampleReport } from '../../../templates/index.js';
import { aPackage, doc, footnote, paragraph, section, table } from '../../fixtures/packages/build.js';
import { seedIsThere, seedPackage, whySeedIsNot } from '../../fixtures/packages/seed.js';
import { testIf } from '../../setup/skip.js';
import { taken } from '../docx.js';

const found = (report: ReportPackage) => checkPackage(report).map(({ id }) => id);
const written = (...texts: string[]) => aPackage({ opening: doc(...texts.map((text) => paragraph(text))) });

test('a clean report has no findings', () => {
  expect(checkPackage(sampleReport)).toEqual([]);
  expect(checkPackage(aPackage())).toEqual([]);
});

test('a finding says what, where and how grave, in two languages, what must be mended first', () => {
  const report = aPackage({ closing: doc(paragraph('Trên đây là báo cáo.')), sections: [section('1', 'Một', 'vp', paragraph('các các đơn vị'))] });
  expect(checkPackage(report)).toEqual([
    {
      id: 'end-mark:closing',
      check: 'end-mark',
      severity: 'must',
      section: null,
      path: 'closing',
      message: { vi: expect.stringContaining('./.'), en: expect.stringContaining('./.') },
    },
    {
      id: 'repeated-words:sections.0.content.content.0',
      check: 'repeated-words',
      severity: 'should',
      section: '1',
      path: 'sections.0.content.content.0',
      message: { vi: 'Lặp từ: “các các”.', en: 'Repeated words: “các các”.' },
    },
  ]);
});

describe('the end mark', () => {
  test('is asked for after the last section where there is no closing', () => {
    const { closing: _closing, ...report } = aPackage();
    expect(found(report)).toEqual(['end-mark:sections.1.content']);
  });
  test('may be followed by a footnote or an empty line', () => {
    expect(found(aPackage({ closing: doc(paragraph('Hết./.', footnote('một')), { type: 'paragraph' }) }))).toEqual([]);
  });
});

describe('numbers of sections', () => {
  const numbered = (...numbers: string[]) => found(aPackage({ sections: numbers.map((number) => section(number, 'Mục', 'vp')) }));
  test.each([
    [['1', '3'], 1],
    [['1', '2', '2.2'], 2],
    [['I', 'III'], 1],
    [['a', 'c'], 1],
    [['1', '1'], 1],
  ])('%j leave one out or repeat one', (numbers, at) => {
    expect(numbered(...numbers)).toEqual([`section-numbers:sections.${at}.number`]);
  });
  test.each([
    [['1', '1.1', '1.2', '2', '2.1']],
    [['I', 'I.1', 'II', 'II.1']],
    [['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']],
    [['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%j do not', (numbers) => {
    expect(numbered(...numbers)).toEqual([]);
  });
});

describe('repeated words', () => {
  test.each([['Qua công tác công tác thanh tra'], ['Sở đã đã rà soát'], ['của Của tỉnh'], ['ủy ban nhân dân ủy ban nhân dân xã']])(
    'are found in “%s”',
    (text) => {
      expect(found(written(text))).toEqual(['repeated-words:opening.content.0']);
    },
  );
  test.each([
    ['công việc ngày ngày vẫn làm, luôn luôn đúng hạn'],
    ['từng bước từng bước hoàn thiện'],
    ['về công tác. Công tác thanh tra'],
    ['đất đai, đất đai và môi trường'],
    ['số 12 12'],
    ['phường 1 phường 2'],
    ['song song với việc'],
    ['ha ha ha ha'],
  ])('are not found in “%s”', (text) => {
    expect(found(written(text))).toEqual([]);
  });
  test('are found in tables and footnotes, each with its own place', () => {
    const report = aPackage({ opening: doc(table(['và và']), paragraph('chữ', footnote('của của', 'các các'))) });
    expect(found(report)).toEqual([
      'repeated-words:opening.content.0.content.0.content.0.content.0',
      'repeated-words:opening.content.1.content.1.content.0',
      'repeated-words:opening.content.1.content.1.content.1',
    ]);
  });
  test('twice in one paragraph are two findings', () => {
    expect(found(written('của của, và và'))).toEqual(['repeated-words:opening.content.0', 'repeated-words:opening.content.0#2']);
  });
  test('a paragraph of a hundred thousand words is read in one go', () => {
    expect(found(written(Array.from({ length: 100_000 }, (_, i) => `chữ${i}`).join(' ')))).toEqual([]);
  });
});

describe('quotation marks', () => {
  test.each([['Đề án “Tăng cường'], ['“a” và “b'], ['Đề án "Tăng cường']])('left open are found in %s', (text) => {
    expect(found(written(text))).toEqual(['open-quotes:opening.content.0']);
  });
  test.each([['“a” và "b"'], ['màn hình 24" và 27"'], ['“ngoài “trong” ngoài”'], ["'a"]])('closed ones are not: %s', (text) => {
    expect(found(written(text))).toEqual([]);
  });
  test('a quotation may run over paragraphs, each opened anew', () => {
    expect(found(written('“một', '“hai', 'ba”'))).toEqual([]);
  });
  test('one left open in a footnote is that footnote’s', () => {
    expect(found(aPackage({ opening: doc(paragraph('a”b“', footnote('“c'))) }))).toEqual([
      'open-quotes:opening.content.0',
      'open-quotes:opening.content.0.content.1.content.0',
    ]);
  });
});

testIf(seedIsThere, 'the slips of the real report are found, and what only looks like one is not', whySeedIsNot, () => {
  expect(found(taken(seedPackage()))).toEqual(['repeated-words:sections.4.content.content.0', 'open-quotes:sections.2.content.content.1.content.5.content.0']);
});
