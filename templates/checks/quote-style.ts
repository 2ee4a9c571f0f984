/** Straight quotation marks in one place, curly ones in another. */
import { type Check, type Edit, type Found, foundAt } from './finding.js';
import { excerpt } from './words.js';

export const quoteStyle: Check = {
  name: 'quote-style',
  severity: 'should',
  finds: {
    vi: 'Chỗ dùng dấu ngoặc kép thẳng ("…"), chỗ dùng dấu cong (“…”).',
    en: 'Straight quotation marks ("…") in one place, curly ones (“…”) in another.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I: văn bản trình bày thống nhất; dấu ngoặc kép tiếng Việt là “ ”.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I: a document is set in one manner; Vietnamese quotation marks are “ ”.',
  },
  find(_report, passages) {
    if (!passages.some(({ paragraphs }) => paragraphs.some(({ text }) => /[“”]/.test(text)))) return [];
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph): Found[] => {
        const marks = [...paragraph.text.matchAll(/(?<!\d)"/g)].map(({ index }) => index);
        const [first] = marks;
        if (first === undefined) return [];
        const message = {
          vi: `Dấu ngoặc kép thẳng, trong khi nơi khác dùng “ ”: ${excerpt(paragraph.text, first)}`,
          en: `Straight quotation marks, where “ ” are used elsewhere: ${excerpt(paragraph.text, first)}`,
        };
        const curly = marks.map((at, i): Edit => ({ path: paragraph.path, offset: at, length: 1, text: i % 2 === 0 ? '“' : '”' }));
        return [foundAt(passage, paragraph, first, 1, message, marks.length % 2 === 0 ? curly : undefined)];
      }),
    );
  },
};
