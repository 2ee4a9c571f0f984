/** Two spaces in a row, a space before a punctuation mark or just inside a bracket. */
import { type Check, type Found, foundAt } from './finding.js';
import { excerpt } from './words.js';

const kinds = [
  { form: /(?<=\S)[ \u00a0]{2,}(?=\S)/gu, by: ' ', words: { vi: 'Thừa dấu cách', en: 'A space too many' } },
  {
    form: /(?<=[\p{L}\p{N})”"])[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$)|\.\/\.|[)\]”])/gu,
    by: '',
    words: { vi: 'Thừa dấu cách trước dấu câu', en: 'A space before a punctuation mark' },
  },
  { form: /(?<=[([“])[ \u00a0]+(?=\S)/gu, by: '', words: { vi: 'Thừa dấu cách sau dấu mở ngoặc', en: 'A space after an opening mark' } },
];

/** Most paragraphs have none, which is seen at once. */
const mayHaveOne = /[ \u00a0][ \u00a0,;:!?.)\]”]|[([“][ \u00a0]/;

export const extraSpace: Check = {
  name: 'extra-space',
  severity: 'should',
  finds: {
    vi: 'Hai dấu cách liền nhau; dấu cách trước dấu câu hoặc bên trong dấu ngoặc.',
    en: 'Two spaces in a row; a space before a punctuation mark or inside a bracket.',
  },
  why: {
    vi: 'Quy tắc soạn thảo văn bản: giữa hai chữ một dấu cách, dấu câu đứng liền chữ trước (TCVN 6909:2001, Nghị định 30/2020/NĐ-CP, Phụ lục I).',
    en: 'Typing rule: one space between two words, a punctuation mark follows its word at once (TCVN 6909:2001, Decree 30/2020/NĐ-CP, Appendix I).',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        (mayHaveOne.test(paragraph.text) ? kinds : []).flatMap(({ form, by, words }) =>
          [...paragraph.text.matchAll(form)].map(({ 0: spaces, index }): Found => {
            const near = excerpt(paragraph.text, Math.max(0, index - 12), 30);
            return foundAt(passage, paragraph, index, spaces.length, { vi: `${words.vi}: ${near}`, en: `${words.en}: ${near}` }, by);
          }),
        ),
      ),
    );
  },
};
