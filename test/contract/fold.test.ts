import { describe, expect, test } from '@jest/globals';
import { foldWords } from '../../server/store/fold.js';

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
