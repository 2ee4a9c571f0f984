/** No space after a punctuation mark: `...đồng thời`. */
import { type Check, type Found, foundAt } from './finding.js';
import { excerpt, isWithin, rangesOfCodes } from './words.js';

export const missingSpace: Check = {
  name: 'missing-space',
  severity: 'should',
  finds: { vi: 'Sau dấu chấm, dấu phẩy, dấu chấm phẩy, dấu ba chấm không có dấu cách.', en: 'No space after a full stop, comma, semicolon or dots.' },
  why: {
    vi: 'Quy tắc soạn thảo văn bản: dấu câu đứng liền chữ trước, cách chữ sau một dấu cách (TCVN 6909:2001, Nghị định 30/2020/NĐ-CP, Phụ lục I).',
    en: 'Typing rule: a punctuation mark follows its word at once and is followed by one space (TCVN 6909:2001, Decree 30/2020/NĐ-CP, Appendix I).',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph): Found[] => {
        const { text } = paragraph;
        const suspects = [...text.matchAll(/(?:\.{2,}|[.,;:!?…])(?=\p{L})/gu)];
        const codes = suspects.length === 0 ? [] : rangesOfCodes(paragraph);
        return suspects
          .filter(({ 0: mark, index }) => !isWithin(codes, index) && !isAbbreviation(text, index, mark))
          .map(({ 0: mark, index }) => {
            const near = excerpt(text, Math.max(0, index - 12), 30);
            const message = { vi: `Thiếu dấu cách sau “${mark}”: ${near}`, en: `No space after “${mark}”: ${near}` };
            const end = index + mark.length;
            return foundAt(passage, paragraph, index, mark.length, message, [{ path: paragraph.path, offset: end, length: 0, text: ' ' }]);
          });
      }),
    );
  },
};

/** `v.v`, `TP.HCM`, `PGS.TS`, `I.a`, `1.a`: the dot belongs to what it stands in. */
function isAbbreviation(text: string, at: number, mark: string): boolean {
  if (mark !== '.' && mark !== ':') return false;
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at + 1, at + 21))?.[0] ?? '';
  if (mark === ':') return /\d$/.test(before);
  return (
    before.length <= 1 || /\d$/.test(before) || (before === before.toUpperCase() && /^\p{Lu}/u.test(after)) || /^(?:TP|Tp|Th|ThS|TS|BS|Ths|Q|P)$/.test(before)
  );
}
