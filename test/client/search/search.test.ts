import { describe, expect, test } from '@jest/globals';
import { along, fitting } from '../../../client/src/palette/entries.js';
import { piecesOf } from '../../../client/src/search/Marked.js';
import { inAddress, wantedOf } from '../../../client/src/search/wanted.js';

describe('marks in what was found', () => {
  const shown = (text: string, hits: { start: number; end: number }[]) => piecesOf(text, hits).map(({ words, hit }) => (hit ? `[${words}]` : words));

  test('stand where the server says, and no letter is lost or said twice', () => {
    expect(
      shown('Phòng, chống', [
        { start: 0, end: 5 },
        { start: 7, end: 12 },
      ]),
    ).toEqual(['[Phòng]', ', ', '[chống]']);
    expect(shown('Phòng', [])).toEqual(['Phòng']);
    expect(shown('', [])).toEqual([]);
  });

  test('that do not fit the text are left out', () => {
    expect(shown('Phòng', [{ start: 3, end: 99 }])).toEqual(['Phòng']);
    expect(
      shown('Phòng', [
        { start: 0, end: 4 },
        { start: 2, end: 5 },
      ]),
    ).toEqual(['[Phòn]', 'g']);
  });
});

describe('what is looked for', () => {
  test('stands in the address, and nothing else does', () => {
    expect(inAddress({ q: 'phòng', state: '', number: 17, other: 'x', from: ['2026'] })).toEqual({ q: 'phòng', number: '17', from: '2026' });
    expect(wantedOf({ q: 'x' })).toEqual({ q: 'x', state: '', division: '', type: '', from: '', to: '', number: '' });
  });
});

describe('the palette', () => {
  const entry = (id: string, words: string, more?: string) => ({
    id,
    icon: 'doc' as const,
    words,
    ...(more === undefined ? {} : { more }),
    run: () => undefined,
  });
  const entries = [entry('a', 'Việc của tôi'), entry('b', 'Giao diện tối', 'Giao diện'), entry('c', 'English', 'Ngôn ngữ')];

  test('finds pages by some of their words, without diacritics too', () => {
    expect(fitting(entries, 'viec toi').map(({ id }) => id)).toEqual(['a']);
    expect(fitting(entries, 'TỐI').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(fitting(entries, 'ngon').map(({ id }) => id)).toEqual(['c']);
    expect(fitting(entries, ' ')).toHaveLength(3);
    expect(fitting(entries, 'khong')).toEqual([]);
  });

  test('is gone through by arrows, from the last to the first and back', () => {
    const ids = ['a', 'b', 'c'];
    const steps = [
      ['a', 'ArrowDown'],
      ['c', 'ArrowDown'],
      ['a', 'ArrowUp'],
      [null, 'ArrowDown'],
      ['a', 'PageDown'],
      ['c', 'PageUp'],
      ['b', 'x'],
    ] as const;
    expect(steps.map(([at, key]) => along(ids, at, key))).toEqual(['b', 'a', 'c', 'a', 'c', 'a', 'b']);
    expect(along([], null, 'ArrowDown')).toBeNull();
  });
});
