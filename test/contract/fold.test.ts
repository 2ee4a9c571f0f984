import { describe, expect, test } from '@jest/globals';
import { exactWords, foldWords, wordsAt } from '../../server/store/fold.js';
import { termsOf, tierOf } from '../../server/store/search-terms.js';

describe('the words a search compares', () => {
  test('have no diacritics and no capitals', () => {
    expect(foldWords('Kết quả CHUYỂN ĐỔI SỐ ở Đắk Lắk')).toEqual(['ket', 'qua', 'chuyen', 'doi', 'so', 'o', 'dak', 'lak']);
  });

  test('are the same for composed and decomposed letters', () => {
    const text = 'Trường Đại học Nông nghiệp';
    expect(foldWords(text.normalize('NFD'))).toEqual(foldWords(text.normalize('NFC')));
  });

  test('are cut at everything that is neither letter nor digit', () => {
    expect(foldWords('Số 17/BC-STTTT, “V/v”…')).toEqual(['so', '17', 'bc', 'stttt', 'v', 'v']);
    expect(foldWords(' …—"*% ')).toEqual([]);
  });

  test('stay as they are when folded again', () => {
    const words = foldWords('İstanbul ﬁle １７ Đường Nguyễn Huệ');
    expect(words.flatMap(foldWords)).toEqual(words);
  });
});

describe('words with their diacritics', () => {
  test('are one word however their tone is set', () => {
    expect(exactWords('Hòa, thủy, quý, khoẻ')).toEqual(exactWords('HOÀ thuỷ quý khỏe'.normalize('NFD')));
    expect(exactWords('mùa múi')).toEqual(['mùa', 'múi']);
  });

  test('stand where they stand in the text, letter for letter', () => {
    const text = 'Số 17/BC, “hoà” và \u00bd';
    expect(wordsAt(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Số', '17', 'BC', 'hoà', 'và', '\u00bd', '\u00bd']);
    const decomposed = text.normalize('NFD');
    expect(
      wordsAt(decomposed)
        .map(({ start, end }) => decomposed.slice(start, end).normalize('NFC'))
        .slice(0, 5),
    ).toEqual(['Số', '17', 'BC', 'hoà', 'và']);
  });
});

describe('what was typed', () => {
  const read = (typed: string) => termsOf(typed).map(({ exact, prefix }) => exact.join(' ') + (prefix ? '…' : ''));

  test('is read chunk by chunk, in quotation marks as it stands', () => {
    expect(read('phòng  chống "tội phạm" 17/BC-ST')).toEqual(['phòng…', 'chống…', 'tội phạm', '17 bc st…']);
    expect(read('“tội phạm')).toEqual(['tội phạm…']);
    expect(read('" " *"')).toEqual([]);
    expect(read('NEAR(a, b) OR col:x*')).toEqual(['near a…', 'b…', 'or…', 'col x…']);
  });

  test('is cut where nobody types so much', () => {
    expect(termsOf('a '.repeat(500)).flatMap(({ folded }) => folded)).toHaveLength(32);
  });

  test('is found in the first tier that holds all of it', () => {
    const fields = [
      { of: 'subject' as const, text: 'Hòa giải' },
      { of: 'text' as const, text: 'Cơ sở\nvật chất' },
      { of: 'state' as const, text: 'Trình ký' },
    ];
    const asked = ['hoà', 'hoà sở', 'hoa', 'hoa so', 'hoa ky', '"sở vật"', 'không'];
    expect(asked.map((typed) => tierOf(fields, termsOf(typed)))).toEqual([0, 1, 2, 3, 4, null, null]);
  });
});
