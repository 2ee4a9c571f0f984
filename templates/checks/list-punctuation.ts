/** How the items of a list end, and marks that the page sets itself. */
import { type Check, type Found, foundAt } from './finding.js';
import type { ParagraphText, Passage } from './passages.js';

export const listPunctuation: Check = {
  name: 'list-punctuation',
  severity: 'should',
  finds: {
    vi: 'Các ý trong một danh sách kết thúc không thống nhất; gạch đầu dòng, dấu chấm phẩy gõ thừa ở nơi gửi, nơi nhận.',
    en: 'Items of one list that end in different ways; dashes and semicolons typed where the page sets them: addressees, recipients.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6 và 9b: mỗi dòng kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cells 6 and 9b: each line ends with a semicolon, the last with a full stop.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.where === 'recipients' || passage.where === 'addressees' ? passage.paragraphs.flatMap((line) => marksOfThePage(passage, line)) : lists(passage),
    );
  },
};

function marksOfThePage(passage: Passage, line: ParagraphText): Found[] {
  const found: Found[] = [];
  const dash = /^\s*[-–—+]\s*/.exec(line.text)?.[0].length ?? 0;
  if (dash > 0)
    found.push(foundAt(passage, line, 0, dash, { vi: 'Gạch đầu dòng do mẫu đặt, không cần gõ.', en: 'The page sets the dash; it need not be typed.' }, ''));
  const end = /\s*[;,:]\s*$|(?<=\.)\.\s*$/.exec(line.text);
  if (end !== null) {
    const message = {
      vi: `Dấu cuối dòng do mẫu đặt, không cần gõ: ${line.text}`,
      en: `The page sets the mark at the end of a line; it need not be typed: ${line.text}`,
    };
    found.push(foundAt(passage, line, end.index, end[0].length, message, ''));
  }
  return found;
}

/** A list that separates its items by a semicolon does so to its last but one; the last ends with a full stop where the text does not go on. */
function lists(passage: Passage): Found[] {
  return [...itemsByList(passage.paragraphs).values()].flatMap((items): Found[] => {
    const ends = items.map(({ text }) => /[;.,:…!?]?[”")]?\s*$/.exec(text)?.[0].trim().charAt(0) ?? '');
    if (!ends.slice(0, -1).includes(';')) return [];
    const last = items.length - 1;
    return items.flatMap((item, i) => {
      const isRight = i === last ? isRightLast(passage, item, ends[i] ?? '') : /[;:!?…]/.test(ends[i] ?? '');
      return isRight ? [] : [badlyEnded(passage, item, i, i === last)];
    });
  });
}

const isRightLast = (passage: Passage, item: ParagraphText, end: string): boolean => /[.!?…]/.test(end) || (end === ';' && !endsPassage(passage, item));

function badlyEnded(passage: Passage, item: ParagraphText, i: number, isLast: boolean): Found {
  const mark = isLast ? '.' : ';';
  const text = item.text.trimEnd();
  const typed = /[;,.]$/.test(text) ? 1 : 0;
  const message = {
    vi: `Ý ${isLast ? 'cuối' : `thứ ${i + 1}`} của danh sách cần kết thúc bằng “${mark}”.`,
    en: `${isLast ? 'The last item' : `Item ${i + 1}`} of the list should end with “${mark}”.`,
  };
  return foundAt(passage, item, text.length - typed, typed, message, mark);
}

const endsPassage = ({ paragraphs }: Passage, item: ParagraphText): boolean => paragraphs.findLast(({ text }) => text.trim() !== '') === item;

/** Items of a list, and paragraphs in a row that a person began with a dash. Items of several sentences are no list of this kind. */
function itemsByList(paragraphs: readonly ParagraphText[]): Map<string, ParagraphText[]> {
  const lists = new Map<string, ParagraphText[]>();
  let typed = '';
  for (const paragraph of paragraphs) {
    const isTyped = paragraph.list === null && !paragraph.inTable && /^\s*[-–+]\s/.test(paragraph.text);
    typed = isTyped ? typed || paragraph.path : '';
    const key = paragraph.list ?? (isTyped ? typed : null);
    if (key === null || paragraph.text.trim() === '') continue;
    const items = lists.get(key);
    if (items === undefined) lists.set(key, [paragraph]);
    else items.push(paragraph);
  }
  return new Map([...lists].filter(([, items]) => items.length > 1 && items.every(({ text }) => !/[.!?]\s+\p{Lu}/u.test(text))));
}
