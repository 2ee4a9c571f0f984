/** Numbers of sections, and numbers typed at the head of paragraphs, that repeat one another or leave one out. */
import { sectionGaps } from '../package/index.js';
import { type Check, type Found, foundAt, foundIn } from './finding.js';
import type { ParagraphText, Passage } from './passages.js';

export const sectionNumbers: Check = {
  name: 'section-numbers',
  severity: 'should',
  finds: {
    vi: 'Số mục, điều, khoản, điểm trùng nhau (phải sửa) hoặc nhảy cách.',
    en: 'Numbers of sections, articles, clauses, points that repeat (must) or skip.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: phần, chương, mục, điều, khoản, điểm đánh số liên tục.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: parts, chapters, articles, clauses and points are numbered without a break.',
  },
  find({ sections = [] }, passages) {
    const numbers = sections.map(({ number }) => number);
    const first = new Map([...numbers.entries()].reverse().map(([i, number]) => [number, i]));
    const repeated = sections.flatMap(({ number }, i): Found[] => {
      if ((first.get(number) ?? i) >= i) return [];
      const message = { vi: `Số mục ${number} dùng hai lần.`, en: `Section number ${number} is used twice.` };
      return [{ ...foundIn('heading', `sections.${i}.number`, message, number), severity: 'must' }];
    });
    const skipped = sectionGaps(numbers).map(({ index, number }) => {
      const message = { vi: `Số mục ${number} nhảy cách, thiếu số liền trước.`, en: `Section number ${number} skips the one before it.` };
      return foundIn('heading', `sections.${index}.number`, message, number);
    });
    return [...repeated, ...skipped, ...passages.filter(({ footnote }) => footnote === null).flatMap(typed)];
  },
};

const forms = [/^(?<word>Điều )(?<n>\d{1,3})[.:]/u, /^(?<n>\d{1,2})\.(?!\d)\s*\p{L}/u, /^(?<n>[a-zđ])\)/u];
const letters = 'abcdđeghiklmnopqrstuvxy';

/** Numbers a person typed: `Điều 2.`, `3. `, `b)`; each kind begins anew under a number of the kind above it. */
function typed(passage: Passage): Found[] {
  const counted = [0, 0, 0];
  return passage.paragraphs.flatMap((paragraph): Found[] => {
    const read = paragraph.inTable ? null : numberOf(paragraph);
    if (read === null) return [];
    const { level, value, printed } = read;
    const before = counted[level] ?? 0;
    counted[level] = value;
    counted.fill(0, level + 1);
    if (before === 0 || value === 1 || value === before + 1) return [];
    if (value === before) {
      const message = { vi: `Số thứ tự “${printed}” dùng hai lần liền.`, en: `The number “${printed}” is used twice in a row.` };
      return [{ ...foundAt(passage, paragraph, 0, printed.length, message), severity: 'must' }];
    }
    const message = { vi: `Số thứ tự “${printed}” không nối tiếp số trước nó.`, en: `The number “${printed}” does not follow the one before it.` };
    return [foundAt(passage, paragraph, 0, printed.length, message)];
  });
}

function numberOf({ text }: ParagraphText): { level: number; value: number; printed: string } | null {
  for (const [level, form] of forms.entries()) {
    const n = form.exec(text)?.groups?.['n'];
    const word = form.exec(text)?.groups?.['word'] ?? '';
    if (n === undefined) continue;
    const value = /\d/.test(n) ? Number(n) : letters.indexOf(n) + 1;
    return value > 0 ? { level, value, printed: `${word}${n}${level === 2 ? ')' : '.'}` } : null;
  }
  return null;
}
