/** Numbers of sections that repeat one another or leave one out. */
import { sectionGaps } from '../package/index.js';
import type { Check } from './finding.js';

export const sectionNumbers: Check = {
  name: 'section-numbers',
  severity: 'should',
  find({ sections }) {
    const numbers = sections.map(({ number }) => number);
    const repeated = sections.flatMap(({ number }, i) =>
      numbers.indexOf(number) < i
        ? [{ section: number, path: `sections.${i}.number`, message: { vi: `Số mục ${number} dùng hai lần.`, en: `Section number ${number} is used twice.` } }]
        : [],
    );
    const skipped = sectionGaps(numbers).map(({ index, number }) => ({
      section: number,
      path: `sections.${index}.number`,
      message: { vi: `Số mục ${number} nhảy cách, thiếu số liền trước.`, en: `Section number ${number} skips the one before it.` },
    }));
    return [...repeated, ...skipped];
  },
};
