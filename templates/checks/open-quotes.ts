/** An opening quotation mark that is never closed. */
import { type Check, foundAt } from './finding.js';
import type { ParagraphText } from './passages.js';
import { excerpt } from './words.js';

export const openQuotes: Check = {
  name: 'open-quotes',
  severity: 'should',
  finds: { vi: 'Dấu ngoặc kép mở mà không đóng.', en: 'Quotation marks that are opened and never closed.' },
  why: {
    vi: 'Quy tắc dấu câu tiếng Việt: dấu ngoặc kép đi thành cặp; Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: văn phong rõ ràng, chính xác.',
    en: 'Vietnamese punctuation: quotation marks come in pairs; Decree 30/2020/NĐ-CP, Appendix I, cell 6: the wording is clear and exact.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      [...unclosed(passage.paragraphs), ...oddStraight(passage.paragraphs)].map(({ paragraph, at }) =>
        foundAt(passage, paragraph, at, 1, {
          vi: `Dấu ngoặc kép mở không được đóng: ${excerpt(paragraph.text, at)}`,
          en: `An opening quotation mark is never closed: ${excerpt(paragraph.text, at)}`,
        }),
      ),
    );
  },
};

interface Mark {
  paragraph: ParagraphText;
  at: number;
}

/** Pairs “ ” over the whole passage, as a quotation may hold several paragraphs; each new one of them may open anew without closing. */
function unclosed(paragraphs: readonly ParagraphText[]): Mark[] {
  const open: Mark[] = [];
  for (const paragraph of paragraphs) {
    const startsAnew = open.length > 0 && paragraph.text.trimStart().startsWith('“');
    let skipFirst = startsAnew;
    for (const { 0: mark, index } of paragraph.text.matchAll(/[“”]/g)) {
      if (mark === '”') open.pop();
      else if (skipFirst) skipFirst = false;
      else open.push({ paragraph, at: index });
    }
  }
  return open;
}

/** Straight marks have no direction: an odd one in a paragraph is an open one. After a figure it means inches or seconds. */
function oddStraight(paragraphs: readonly ParagraphText[]): Mark[] {
  return paragraphs.flatMap((paragraph) => {
    const marks = [...paragraph.text.matchAll(/(?<!\d)"/g)];
    const last = marks.at(-1);
    return last !== undefined && marks.length % 2 === 1 && !/\d"/.test(paragraph.text) ? [{ paragraph, at: last.index }] : [];
  });
}
