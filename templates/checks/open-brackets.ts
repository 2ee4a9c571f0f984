/** A bracket that is opened and not closed in its paragraph, or closed without having been opened. */
import { type Check, type Found, foundAt } from './finding.js';
import { excerpt } from './words.js';

const closes = new Map([
  [')', '('],
  [']', '['],
]);

export const openBrackets: Check = {
  name: 'open-brackets',
  severity: 'should',
  finds: { vi: 'Dấu ngoặc đơn, ngoặc vuông thiếu một nửa.', en: 'Brackets of which one half is missing.' },
  why: {
    vi: 'Quy tắc dấu câu tiếng Việt: dấu ngoặc đi thành cặp; Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: văn phong rõ ràng, chính xác.',
    en: 'Vietnamese punctuation: brackets come in pairs; Decree 30/2020/NĐ-CP, Appendix I, cell 6: the wording is clear and exact.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        lonely(paragraph.text).map((at): Found => {
          const near = excerpt(paragraph.text, Math.max(0, at - 15));
          return foundAt(passage, paragraph, at, 1, { vi: `Dấu ngoặc không đủ cặp: ${near}`, en: `A bracket without its other half: ${near}` });
        }),
      ),
    );
  },
};

/** `a)` and `1)` at the head of a line, or in a row of points, close nothing. */
function lonely(text: string): number[] {
  const open: { mark: string; at: number }[] = [];
  const found: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    const opening = closes.get(mark);
    if (opening === undefined) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === opening) open.pop();
    else if (!/(?:^|[\s;,:])(?:\p{L}|\d{1,2}|[ivx]+)$/u.test(text.slice(Math.max(0, index - 6), index))) found.push(index);
  }
  return [...found, ...open.map(({ at }) => at)];
}
