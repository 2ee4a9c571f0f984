import { expect, test } from '@jest/globals';
import { fieldWords } from '../../client/src/ui/fieldWords.js';
import type { Say } from '../../client/src/words/useWords.js';
import { say } from '../browser/harness/words.js';

/** As the screens say it; a key they do not have says its `defaultValue`. */
const t: Say = (key, { defaultValue, ...values } = {}) => {
  try {
    return say(key, values as Record<string, string | number>);
  } catch (unknown) {
    if (typeof defaultValue === 'string') return defaultValue;
    throw unknown;
  }
};

test.each([
  ['people.0.account', 'Con người, dòng 1 › Tài khoản'],
  ['sections.2.content', 'Mục, dòng 3 › Nội dung'],
  ['subject', 'Trích yếu'],
  // a field of a step is called as its dialog calls it
  ['reason', 'Lý do'],
  ['', '(cả gói)'],
])('a fault at “%s” is said to be at “%s”', (path, words) => {
  expect(fieldWords(path, t)).toBe(words);
});

test('a path with a part that the screens have no words for stays as it came', () => {
  expect(fieldWords('people.0.nickname', t)).toBe('people.0.nickname');
});
