import { describe, expect, test } from '@jest/globals';
import { beginWith, placeOf } from '../../client/src/newReport/begin.js';
import { type TypeOffered, typeTitle } from '../../client/src/newReport/types.js';
import { readPackage } from '../../templates/package/index.js';
import { documentTypes } from '../../templates/types/index.js';

const me = {
  person: { name: 'Trần Soạn Thảo' },
  division: 'KH',
  agency: { name: 'SỞ THỬ NGHIỆM', symbol: 'STN' },
  divisions: [
    { symbol: 'VP', name: 'Văn phòng Sở' },
    { symbol: 'KH', name: 'Phòng Kế hoạch' },
  ],
};
const offered: TypeOffered[] = documentTypes.map(({ musts, mustNots, ...type }) => ({
  ...type,
  musts: musts.map((part) => ({ part, name: part })),
  mustNots: mustNots.map((part) => ({ part, name: part })),
}));
const offer = (sign: string): TypeOffered => {
  const found = offered.find(({ abbreviation }) => abbreviation === sign);
  if (found === undefined) throw new Error(`No type ${sign}`);
  return found;
};

describe('a new report begun with a type', () => {
  test.each(offered.map((type) => [type.abbreviation, type] as const))('%s is a package the server can read', (_sign, type) => {
    const read = readPackage(beginWith(type, me));
    expect(read.ok ? [] : read.problems).toEqual([]);
  });

  test('has the type’s outline and words, led and drafted by who begins it', () => {
    const plan = beginWith(offer('KH'), me);
    expect(plan.sections.map(({ number, heading }) => `${number}. ${heading}`).slice(0, 2)).toEqual(['I. Mục đích, yêu cầu', 'I.1. Mục đích']);
    expect(plan.divisions.map(({ symbol, role }) => [symbol, role])).toEqual([
      ['KH', 'lead'],
      ['VP', 'contributor'],
    ]);
    expect(plan.drafter).toEqual({ division: 'KH', initials: 'TST' });
    expect(JSON.stringify(plan.closing)).toContain('Trên đây là Kế hoạch');
  });

  test.each([
    ['ỦY BAN NHÂN DÂN TỈNH AN BÌNH', 'An Bình'],
    ['Ủy ban nhân dân thành phố Hồ Chí Minh', 'Hồ Chí Minh'],
    ['UBND QUẬN 3', '3'],
    ['BỘ NỘI VỤ', null],
    [undefined, null],
  ])('proposes the place that the parent agency %s names', (parent, place) => {
    expect(placeOf(parent)).toBe(place);
    expect(beginWith(offer('BC'), { ...me, agency: { ...me.agency, ...(parent === undefined ? {} : { parent }) } }).place).toBe(place ?? '…');
  });

  test('keeps a place for what its type must hold', () => {
    expect(beginWith(offer('TTr'), me)).toMatchObject({ addressees: ['…'] });
    expect(beginWith(offer('QĐ'), me)).toMatchObject({ bases: ['Căn cứ …'] });
    expect(beginWith(offer('BC'), me)).not.toHaveProperty('bases');
  });

  test('is offered by its name in the reader’s language', () => {
    expect([typeTitle(offer('BTT'), 'vi'), typeTitle(offer('BTT'), 'en')]).toEqual(['Bản thỏa thuận', 'Agreement']);
  });
});
