/** The ten samples measured in the PDF, cell by cell, on the decree's page and on another. `PAGE=1` prints the tables. */
import { beforeAll, expect, test } from '@jest/globals';
import { decree30, documentType, type Profile, samples } from '../../../templates/index.js';
import { describeIf } from '../../setup/skip.js';
import { canMeasure, converted, type Page, pagesOf, patience, whyNot } from './measure.js';
import { other } from './other-profile.js';
import { isOff, printed, sentence } from './rows.js';
import { sampleRows } from './sample-rows.js';

const issue = { number: '17', date: '2026-02-05' };
const profiles: readonly [string, Profile][] = [
  ['the decree', decree30],
  ['another profile', other],
];
const all = samples.map((report) => ({ type: documentType(report.documentType)?.name ?? report.documentType, report }));

describeIf(canMeasure, 'the ten samples, measured in the PDF', whyNot, () => {
  const measured = new Map<string, Record<string, Page[]>>();

  beforeAll(async () => {
    for (const [name, profile] of profiles) {
      const inputs = Object.fromEntries(samples.map((report) => [report.documentType, { package: report, issue, profile }]));
      measured.set(name, await converted(inputs, pagesOf));
    }
  }, patience);

  test.each(profiles.flatMap(([name, profile]) => all.map(({ type, report }) => ({ name, profile, type, report }))))(
    '$type after $name: every cell, heading, paragraph and item is where it is wanted, to 0.5 mm and 0.25 pt',
    ({ name, profile, type, report }) => {
      const table = sampleRows(measured.get(name)?.[report.documentType] ?? [], profile, report);
      if (process.env['PAGE'] === '1') process.stdout.write(printed(`${type}, ${name}`, table));
      expect(table.length).toBeGreaterThan(40);
      expect(table.filter(isOff).map(sentence)).toEqual([]);
    },
  );
});
