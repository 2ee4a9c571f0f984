/** The page measured in the PDF, against every measure of the profile it was made from. `PAGE=1` prints the table. */
import { beforeAll, expect, test } from '@jest/globals';
import { decree30, type Profile } from '../../../templates/index.js';
import { describeIf } from '../../setup/skip.js';
import { documents, sealed } from './documents.js';
import { canMeasure, converted, type Page, pagesOf, patience, whyNot } from './measure.js';
import { other } from './other-profile.js';
import {
  annexRows,
  decisionRows,
  endRows,
  headRows,
  isOff,
  letterRows,
  printed,
  type Row,
  sealRows,
  sentence,
  stampRows,
  textRows,
  titleRows,
} from './rows.js';

const profiles: readonly [string, Profile][] = [
  ['the decree', decree30],
  ['another profile', other],
];

describeIf(canMeasure, 'the page, measured in the PDF', whyNot, () => {
  const measured = new Map<string, Record<string, Page[]>>();

  beforeAll(async () => {
    for (const [name, profile] of profiles) measured.set(name, await converted(documents(profile), pagesOf));
  }, patience);

  const cells: readonly [string, (pages: Page[], profile: Profile) => Row[]][] = [
    [
      'report',
      (pages, p) => [
        ...headRows(pages, p),
        ...titleRows(pages, p, 'BÁO CÁO', 'Công tác văn thư'),
        ...textRows(pages, p),
        ...endRows(pages, p),
        ...sealRows(pages, p, { signature: sealed.signature?.width ?? 0, seal: sealed.seal?.width ?? 0 }),
        ...annexRows(pages, p),
      ],
    ],
    ['letter', (pages, p) => [...headRows(pages, p), ...letterRows(pages, p), ...endRows(pages, p)]],
    ['urgent', (pages, p) => [...headRows(pages, p), ...letterRows(pages, p), ...stampRows(pages, p)]],
    [
      'decision',
      (pages, p) => [...headRows(pages, p), ...titleRows(pages, p, 'QUYẾT ĐỊNH', 'Ban hành Quy chế'), ...decisionRows(pages, p), ...endRows(pages, p)],
    ],
  ];

  test.each(profiles.flatMap(([name, profile]) => cells.map(([document, rows]) => ({ name, profile, document, rows }))))(
    '$document after $name: every cell is where it is wanted, to 0.5 mm and 0.25 pt',
    ({ name, profile, document, rows }) => {
      const table = rows(measured.get(name)?.[document] ?? [], profile);
      if (process.env['PAGE'] === '1') process.stdout.write(printed(`${document}, ${name}`, table));
      expect(table.filter(isOff).map(sentence)).toEqual([]);
    },
  );

  test.each(profiles)('after %s the top margin of the first page is empty, that of the second has its number', (name, { margin }) => {
    const inMargin = (page: Page | undefined) => page?.words.filter(({ bottom }) => bottom < margin.top).map(({ text }) => text);
    for (const [first, second] of Object.values(measured.get(name) ?? {})) {
      expect(inMargin(first)).toEqual([]);
      if (second !== undefined) expect(inMargin(second)).toEqual(['2']);
    }
  });
});
