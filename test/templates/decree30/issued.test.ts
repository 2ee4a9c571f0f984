/** What was read as a draft is what is issued: not a line of it has moved. */
import { expect, test } from '@jest/globals';
import type { ReportPackage } from '../../../templates/index.js';
import { describeIf } from '../../setup/skip.js';
import { decision, letter, report, sealed, urgent } from './documents.js';
import { canMeasure, converted, type Placed, patience, placesOf, whyNot } from './measure.js';

const { period: _period, ...withoutPeriod } = letter;
const longNames: ReportPackage = {
  ...report,
  place: 'Thành phố Hồ Chí Minh',
  agency: {
    parent: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    name: 'Ban Quản lý đầu tư xây dựng công trình nông nghiệp và phát triển nông thôn',
    symbol: 'BQLĐTXD',
  },
};

/** The lines that hold number and date: where they stand, and all the other words with their places. */
function apart(words: readonly Placed[]): { changing: string[]; others: Placed[] } {
  const changing = new Set(words.filter(({ text }) => text === 'Số:' || text === '(Kèm').map(({ page, down }) => `${page}, ${down}`));
  const isChanging = ({ page, down }: Placed) => changing.has(`${page}, ${down}`);
  return { changing: [...changing], others: words.filter((word) => !isChanging(word)) };
}

describeIf(canMeasure, 'draft and issued', whyNot, () => {
  test.each(Object.entries({ report, letter, urgent, decision, longNames, withoutPeriod }))(
    'a %s differs in number, date, signature and seal alone, and no other word has moved',
    async (_name, one) => {
      const inputs = { draft: { package: one }, issued: { package: one, issue: { ...sealed, number: '1234' } } };
      const places = await converted(inputs, placesOf);
      const [draft, issued] = [apart(places['draft'] ?? []), apart(places['issued'] ?? [])];
      expect(issued.others.length).toBeGreaterThan(50);
      expect(issued.others).toEqual(draft.others);
      expect(issued.changing).toEqual(draft.changing);
    },
    patience,
  );
});
