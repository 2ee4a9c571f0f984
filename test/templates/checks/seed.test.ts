import { describe, expect, test } from '@jest/globals';
import { applyFix, checkPackage, type Finding, type ReportPackage } from '../../../templates/index.js';
import { seedIsThere, seedPackage, whySeedIsNot } from '../../fixtures/packages/seed.js';
import { testIf } from '../../setup/skip.js';
import { taken } from '../docx.js';

/** Where the slips of the real report stand, by kind: section, paragraph of its part, footnote. */
const expected: Record<string, [check: string, section: string | null, paragraph: number, footnote: number | null][]> = {
  'a phrase written twice': [['repeated-words', '2.3', 1, null]],
  'an adverb before and after its verb': [['repeated-words', '4', 6, null]],
  'names of laws': [
    ['law-names', '2.2', 2, null],
    ['law-names', '2.2', 2, null],
  ],
  'a foreign word misspelt': [['spelling', '2.2', 1, null]],
  'a quotation never closed': [['open-quotes', '2.1', 1, 1]],
  'straight and curly marks': [['quote-style', '1', 1, null]],
  'a capital or none in a foreign word': [['one-term', '2.1', 4, null]],
  'i and y': [['one-term', '2.3', 3, null]],
  'two words parted here, joined there': [['one-term', null, 1, null]],
  'two programs one letter apart': [['one-term', '2.2', 1, null]],
  'a numbered scheme without its word': [['one-term', '1', 2, null]],
  'the agency without its capital': [['one-term', '2.4', 2, null]],
  'dots without a space': [['missing-space', '2.1', 2, null]],
  'footnotes without a full stop': [
    ['footnote-stop', '2.1', 1, 2],
    ['footnote-stop', '2.1', 1, 3],
  ],
};

const seedFindings = (): Finding[] => checkPackage(taken(seedPackage()));
const placesOf = (findings: readonly Finding[]) => findings.map(({ check, place }) => [check, place.section, place.paragraph, place.footnote]);

describe('the slips of the real report', () => {
  testIf(seedIsThere, 'are found, each in its place', whySeedIsNot, () => {
    const places = placesOf(seedFindings()).map((one) => JSON.stringify(one));
    for (const [kind, wanted] of Object.entries(expected)) {
      for (const place of new Set(wanted.map((one) => JSON.stringify(one)))) {
        const times = wanted.filter((one) => JSON.stringify(one) === place).length;
        expect([kind, place, places.filter((one) => one === place).length >= times]).toEqual([kind, place, true]);
      }
    }
  });
  testIf(seedIsThere, 'are gone where their one step is taken', whySeedIsNot, () => {
    const report = taken(seedPackage());
    for (const { check, message, fix } of seedFindings().filter((one) => one.fix !== undefined)) {
      const times = (of: ReportPackage) => checkPackage(of).filter((one) => one.check === check && one.message.vi === message.vi).length;
      expect([message.vi, times(applyFix(report, fix ?? []))]).toEqual([message.vi, times(report) - 1]);
    }
  });
  testIf(seedIsThere, 'block nobody, and a count that its footnote bears out is let alone', whySeedIsNot, () => {
    const findings = seedFindings();
    expect(findings.filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(findings.filter(({ check }) => check === 'counts' || check === 'left-over' || check === 'abbreviations')).toEqual([]);
  });
});

test('the kinds of slip that must be found are all named', () => {
  expect(Object.keys(expected).length).toBeGreaterThanOrEqual(11);
});
