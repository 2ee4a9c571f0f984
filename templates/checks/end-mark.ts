/** `./.` right after the last word of the text, and nowhere else. */
import { type Check, foundAt, foundIn } from './finding.js';
import type { Passage } from './passages.js';

const mark = './.';

export const endMark: Check = {
  name: 'end-mark',
  severity: 'must',
  finds: { vi: 'Thiếu dấu kết thúc “./.” sau chữ cuối cùng, hoặc đặt ở giữa văn bản.', en: 'No end mark “./.” after the last word, or one amid the text.' },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: nội dung văn bản kết thúc bằng dấu “./.”.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: the text ends with the mark “./.”.',
  },
  find(_report, passages) {
    const texts = passages.filter(isText);
    const passage = texts.findLast((one) => one.paragraphs.some(hasLetters));
    const paragraph = passage?.paragraphs.findLast(hasLetters);
    if (passage === undefined || paragraph === undefined) return [foundIn('closing', 'closing', missing)];
    const end = paragraph.text.trimEnd();
    const early = texts.flatMap((text) =>
      text.paragraphs
        .filter((one) => one !== paragraph && one.text.includes(mark))
        .map((one) => ({
          ...foundAt(text, one, one.text.indexOf(mark), mark.length, amid, '.'),
          severity: 'should' as const,
        })),
    );
    if (end.endsWith(mark)) return early;
    const dot = end.endsWith('.') ? 1 : 0;
    const at = end.length - dot;
    return [{ ...foundAt(passage, paragraph, at, dot, missing, mark), path: passage.path }, ...early];
  },
};

const missing = { vi: 'Thiếu dấu kết thúc “./.” sau chữ cuối cùng của văn bản.', en: 'The end mark “./.” is missing after the last word of the text.' };
const amid = { vi: 'Dấu kết thúc “./.” chỉ đặt sau chữ cuối cùng của văn bản.', en: 'The end mark “./.” stands after the last word of the text only.' };

const hasLetters = ({ text, inTable }: { text: string; inTable: boolean }): boolean => text.trim() !== '' && !inTable;
const isText = ({ where, footnote }: Passage): boolean => footnote === null && (where === 'opening' || where === 'text' || where === 'closing');
