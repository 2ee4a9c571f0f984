/** A footnote without its full stop. */
import { type Check, type Found, foundAt } from './finding.js';
import { excerpt } from './words.js';

export const footnoteStop: Check = {
  name: 'footnote-stop',
  severity: 'should',
  finds: { vi: 'Chú thích chân trang không kết thúc bằng dấu chấm.', en: 'Footnotes that do not end with a full stop.' },
  why: {
    vi: 'Quy tắc dấu câu tiếng Việt: chú thích là câu, kết thúc bằng dấu chấm; trình bày thống nhất theo Nghị định 30/2020/NĐ-CP, Phụ lục I.',
    en: 'Vietnamese punctuation: a footnote is a sentence and ends with a full stop; in one manner throughout, Decree 30/2020/NĐ-CP, Appendix I.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) => {
      if (passage.footnote === null) return [];
      const paragraphs = passage.paragraphs.filter(({ text, inTable }) => text.trim() !== '' && !inTable);
      return paragraphs.flatMap((paragraph, i): Found[] => {
        const text = paragraph.text.trimEnd();
        const isLast = i === paragraphs.length - 1;
        if ((isLast ? /[.!?…][”")]?$/ : /[.!?…;:,][”")]?$/).test(text)) return [];
        const message = {
          vi: `Chú thích ${passage.footnote} thiếu dấu chấm cuối: ${excerpt(text, 0)}`,
          en: `Footnote ${passage.footnote} lacks its full stop: ${excerpt(text, 0)}`,
        };
        const separator = /[;,:]$/.test(text) ? 1 : 0;
        const at = text.length - separator;
        return [foundAt(passage, paragraph, at, separator, message, '.')];
      });
    });
  },
};
