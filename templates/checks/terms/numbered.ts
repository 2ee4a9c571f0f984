/** `Đề án 12` where the text itself says `Đề án số 12`. */
import type { Passage } from '../passages.js';
import { add, type Terms, type Use } from './use.js';

const form =
  /(?<![\p{L}\d])(?<kind>Đề án|Dự án|Chương trình|Kế hoạch|Nghị quyết|Chỉ thị|Quyết định|Kết luận|Nghị định|Thông tư|Quy định)\s+(?<word>số\s+)?(?<n>\d{1,4})(?![\d/]|-\p{Lu}|\.\d|,\d)/gu;

export function numbered(passages: readonly Passage[]): Use[][] {
  const terms: Terms = new Map();
  for (const passage of passages) {
    for (const paragraph of passage.paragraphs) {
      for (const { 0: written, index, groups } of paragraph.text.matchAll(form)) {
        const { kind = '', word, n = '' } = groups ?? {};
        const hasWord = word !== undefined;
        add(terms, `${kind} ${n}`, {
          passage,
          paragraph,
          at: index,
          written,
          writing: hasWord ? 'số' : '',
          instead: (other) => (other.writing === '' ? `${kind} ${n}` : `${kind} số ${n}`),
        });
      }
    }
  }
  return [...terms.values()];
}
