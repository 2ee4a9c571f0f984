import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Check } from '../../../templates/checks/finding.js';
import { repeatedWords } from '../../../templates/checks/repeated-words.js';
import { applyFix, checkPackage, checks, placeInWords, type ReportPackage, samples } from '../../../templates/index.js';
import { aPackage, doc, footnote, list, paragraph, section, table } from '../../fixtures/packages/build.js';
import { foundBy } from './found.js';

const ids = (report: ReportPackage) => checkPackage(report).map(({ id }) => id);

test('a clean report has no findings', () => {
  expect(checkPackage(aPackage())).toEqual([]);
});

test.each(Object.entries(samples))('the sample %s has no must and at most one should', (_name, report) => {
  const found = checkPackage(report);
  expect(found.filter(({ severity }) => severity === 'must')).toEqual([]);
  expect(found.length).toBeLessThanOrEqual(1);
});

test('a finding says what, where, why, how grave and how it is mended, in two languages, what must be mended first', () => {
  const report = aPackage({ closing: doc(paragraph('Trên đây là báo cáo.')), sections: [section('1', 'Một', 'vp', paragraph('Các đơn vị và và cá nhân.'))] });
  const both = { vi: expect.any(String), en: expect.any(String) };
  expect(checkPackage(report)).toEqual([
    {
      id: 'end-mark:closing',
      check: 'end-mark',
      severity: 'must',
      section: null,
      path: 'closing',
      place: { section: null, where: 'closing', footnote: null, inTable: false, paragraph: 1, offset: 19, length: 1 },
      message: { vi: expect.stringContaining('./.'), en: expect.stringContaining('./.') },
      why: { vi: expect.stringContaining('Nghị định 30/2020/NĐ-CP'), en: expect.stringContaining('Decree 30/2020/NĐ-CP') },
      fix: [{ path: 'closing.content.0', offset: 19, length: 1, text: './.' }],
    },
    {
      id: 'repeated-words:sections.0.content.content.0',
      check: 'repeated-words',
      severity: 'should',
      section: '1',
      path: 'sections.0.content.content.0',
      place: { section: '1', where: 'text', footnote: null, inTable: false, paragraph: 1, offset: 11, length: 5 },
      message: { vi: 'Lặp từ: “và và”.', en: 'Repeated words: “và và”.' },
      why: both,
      fix: [{ path: 'sections.0.content.content.0', offset: 13, length: 3, text: '' }],
    },
  ]);
});

test('every check has a name of its own and says its rule with the source', () => {
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  for (const { why, finds } of checks) {
    expect(why.vi).toMatch(/Nghị định 30\/2020\/NĐ-CP/);
    expect(why.en).toMatch(/Decree 30\/2020\/NĐ-CP/);
    expect(finds.en.length).toBeGreaterThan(10);
  }
});

describe('places', () => {
  test('are told apart in footnotes, tables and lists, and each finding has an id of its own', () => {
    const report = aPackage({
      opening: doc(table(['và và']), paragraph('chữ', footnote('của của.', 'với với.')), list('bulletList', 'để để')),
    });
    const found = foundBy(repeatedWords, report);
    expect(found.map(({ id }) => id)).toEqual([
      'repeated-words:opening.content.0.content.0.content.0.content.0',
      'repeated-words:opening.content.2.content.0.content.0',
      'repeated-words:opening.content.1.content.1.content.0',
      'repeated-words:opening.content.1.content.1.content.1',
    ]);
    expect(found.map(({ place }) => placeInWords(place).vi)).toEqual([
      'Phần mở đầu, bảng, đoạn 1',
      'Phần mở đầu, đoạn 3',
      'Phần mở đầu, chú thích 1, đoạn 1',
      'Phần mở đầu, chú thích 1, đoạn 2',
    ]);
  });
  test('twice in one paragraph are two findings', () => {
    expect(ids(aPackage({ opening: doc(paragraph('của của, và và')) }))).toEqual(['repeated-words:opening.content.0', 'repeated-words:opening.content.0#2']);
  });
  test('bases, addressees, recipients, headings and annexes are read as well', () => {
    const report = aPackage({
      bases: ['Căn cứ của của Sở'],
      addressees: ['Cục và và Vụ'],
      recipients: [{ text: 'Sở với với Ban', kind: 'external' }],
      sections: [{ ...section('1', 'Kết quả', 'vp', paragraph('Đã xong.')), headingTail: 'để để biết.' }],
      annexes: [{ title: 'Danh mục', content: doc(paragraph('theo theo mẫu')) }],
    });
    expect(foundBy(repeatedWords, report).map(({ place }) => placeInWords(place).en)).toEqual([
      'Addressees, line 1',
      'Legal bases, line 1',
      'Section 1, heading',
      'Annex, paragraph 1',
      'Recipients, line 1',
    ]);
  });
});

describe('mending', () => {
  test('takes the range out of the pieces it runs over and keeps bold, footnotes and the package itself', () => {
    const bold = { type: 'text' as const, text: 'và ', marks: [{ type: 'bold' as const }] };
    const report = aPackage({ opening: doc(paragraph('Sở ', bold, 'và', footnote('một.'), ' Ban')) });
    const [found] = foundBy(repeatedWords, report);
    const mended = applyFix(report, found?.fix ?? []);
    expect(mended.opening).toEqual(doc(paragraph('Sở ', { ...bold, text: 'và' }, footnote('một.'), ' Ban')));
    expect(report.opening).toEqual(doc(paragraph('Sở ', bold, 'và', footnote('một.'), ' Ban')));
  });
  test('leaves out an edit whose place is gone', () => {
    const report = aPackage();
    expect(applyFix(report, [{ path: 'sections.9.content.content.0', offset: 0, length: 1, text: 'x' }])).toEqual(report);
  });
});

describe('what breaks', () => {
  const breaking: Check = { ...repeatedWords, name: 'breaking', severity: 'must', find: () => ([] as never[][]).reduce((_, next) => next) };

  test('stops no other check, is told of, and blocks nobody', () => {
    const told: string[] = [];
    const report = aPackage({ opening: doc(paragraph('và và')) });
    const found = checkPackage(report, { checks: [breaking, repeatedWords], onBroken: (check) => told.push(check) });
    expect(found.map(({ check, severity }) => [check, severity])).toEqual([
      ['breaking', 'should'],
      ['repeated-words', 'should'],
    ]);
    expect(told).toEqual(['breaking']);
  });
  test('is not the shape of what comes in', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 4 }),
        fc.constantFrom('opening', 'sections', 'recipients', 'annexes', 'bases', 'agency', 'subject', 'period'),
        (value, field) => {
          const odd = { ...aPackage(), [field]: value } as unknown as ReportPackage;
          expect(() => checkPackage(odd)).not.toThrow();
        },
      ),
      { numRuns: 100 },
    );
  });
  test('is no very long paragraph', () => {
    const words = Array.from({ length: 50_000 }, (_, i) => `chữ${i}`).join(' ');
    expect(foundBy(repeatedWords, aPackage({ opening: doc(paragraph(words)) }))).toEqual([]);
  });
});
