/** An opening quotation mark that is never closed. */
import type { Check, Found } from './finding.js';
import type { ParagraphText } from './passages.js';

export const openQuotes: Check = {
  name: 'open-quotes',
  severity: 'should',
  find(_report, passages) {
    return passages.flatMap(({ section, paragraphs }) =>
      [...unclosed(paragraphs), ...oddStraight(paragraphs)].map(
        ({ path, text, at }): Found => ({
          section,
          path,
          message: {
            vi: `Dấu ngoặc kép mở không được đóng: ${excerpt(text, at)}`,
            en: `An opening quotation mark is never closed: ${excerpt(text, at)}`,
          },
        }),
      ),
    );
  },
};

interface Mark extends ParagraphText {
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
      else open.push({ ...paragraph, at: index });
    }
  }
  return open;
}

/** Straight marks have no direction: an odd one in a paragraph is an open one. After a figure it means inches or seconds. */
function oddStraight(paragraphs: readonly ParagraphText[]): Mark[] {
  return paragraphs.flatMap((paragraph) => {
    const marks = [...paragraph.text.matchAll(/(?<!\d)"/g)];
    const last = marks.at(-1);
    return last !== undefined && marks.length % 2 === 1 && !/\d"/.test(paragraph.text) ? [{ ...paragraph, at: last.index }] : [];
  });
}

function excerpt(text: string, at: number): string {
  const end = at + 40;
  return `${text.slice(at, end)}${text.length > end ? '…' : ''}`;
}
