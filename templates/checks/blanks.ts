/** Places that were left to be filled in and still are: `Thực hiện …, … báo cáo`. */
import { type Check, foundAt, type Severity } from './finding.js';
import type { Where } from './passages.js';
import { excerpt } from './words.js';

export const blanks: Check = {
  name: 'blanks',
  severity: 'must',
  finds: {
    vi: 'Chỗ “…” của mẫu chưa điền ở trích yếu, nơi kính gửi, căn cứ, phần mở đầu, đề mục, phần kết, nơi nhận; trong nội dung là nên sửa.',
    en: 'Places “…” of the model not filled in, in subject, addressees, bases, opening, headings, closing, recipients; in the text itself a should.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 5, 6 và 9; Phụ lục III, mẫu trình bày từng loại văn bản: chỗ để trống của mẫu phải được viết đủ.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cells 5, 6 and 9; Appendix III, the form of each type: what the model leaves open has to be written.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        [...paragraph.text.matchAll(blank)].map(({ 0: written, index }) => ({
          ...foundAt(passage, paragraph, index, written.length, {
            vi: `Chỗ “…” chưa điền: ${excerpt(paragraph.text, index)}`,
            en: `A place “…” is not filled in: ${excerpt(paragraph.text, index)}`,
          }),
          ...(passage.footnote === null && around.has(passage.where) ? {} : { severity: 'should' as Severity }),
        })),
      ),
    );
  },
};

/** What stands around the text comes from the type's model; in the text itself dots may be meant. */
const around: ReadonlySet<Where> = new Set<Where>(['subject', 'addressees', 'bases', 'opening', 'heading', 'closing', 'recipients']);

/** Dots in the place of a word. After a word, as in `v.v…`, they say that there is more; in brackets `(…)` or `[…]`, that something was left out. */
const blank = /(?<=^|[\s“(])(?:…+|\.{3,})(?![.…)\]])(?=$|[\s,;.:”/])/gu;
