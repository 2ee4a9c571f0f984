import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsIn } from '../../../client/src/text/count.js';
import { type How, matchesIn } from '../../../client/src/text/find/matches.js';

const found = (line: string, words: string, how: Partial<How> = {}) =>
  matchesIn([line], words, { diacritics: true, capitals: false, ...how }).map(({ offset, length }) => line.slice(offset, offset + length));

describe('finding words', () => {
  test('tells diacritics apart, or not', () => {
    const line = 'Phòng, chống; phong trào; PHÒNG họp';
    expect(found(line, 'phòng')).toEqual(['Phòng', 'PHÒNG']);
    expect(found(line, 'phong', { diacritics: false })).toEqual(['Phòng', 'phong', 'PHÒNG']);
    expect(found(line, 'phòng', { diacritics: false })).toEqual(['Phòng', 'phong', 'PHÒNG']);
  });

  test('finds đ by d where diacritics do not count', () => {
    expect(found('Điều động', 'dieu dong', { diacritics: false })).toEqual(['Điều động']);
    expect(found('Điều động', 'dieu dong')).toEqual([]);
  });

  test('tells capitals apart where asked to', () => {
    expect(found('Sở và các sở', 'sở', { capitals: true })).toEqual(['sở']);
    expect(found('Sở và các sở', 'sở')).toEqual(['Sở', 'sở']);
  });

  test('finds letters typed as two signs, and marks the whole of them', () => {
    const line = 'nghi\u0323\u0302 quyết'.normalize('NFD');
    expect(found(line, 'nghị')).toEqual([]);
    expect(found('hồ sơ'.normalize('NFD'), 'hồ sơ')).toEqual(['hồ sơ'.normalize('NFD')]);
    expect(found('hồ sơ'.normalize('NFD'), 'ho so', { diacritics: false })).toEqual(['hồ sơ'.normalize('NFD')]);
  });

  test('finds a space where a no-break space stands', () => {
    expect(found('120\u00a0m', '120 m')).toEqual(['120\u00a0m']);
  });

  test('finds nothing for nothing, and no place twice', () => {
    expect(found('aaaa', '')).toEqual([]);
    expect(found('aaaa', 'aa')).toHaveLength(2);
  });

  test('finds every piece of a line again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 20 }), (words, rest) => {
        const [first] = matchesIn([words + rest], words, { diacritics: true, capitals: true });
        expect(first?.offset).toBe(0);
      }),
    );
  });
});

describe('the count of words', () => {
  test('is of syllables between spaces; signs alone are none', () => {
    expect(wordsIn(['Sở Khoa học và Công nghệ – báo cáo:', '- 15% hồ sơ', ''])).toBe(11);
  });
});
