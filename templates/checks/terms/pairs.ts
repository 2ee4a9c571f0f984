/** Two words that go together, with and without what parts them: `phòng, chống` and `phòng chống`. */
import type { Passage } from '../passages.js';
import { add, type Terms, type Use } from './use.js';

/** First half, second half; they are parted everywhere or nowhere, by a comma or a dash as the sense wants. */
const known: readonly [string, string][] = [
  ['phòng', 'chống'],
  ['kinh tế', 'xã hội'],
  ['khiếu nại', 'tố cáo'],
  ['thi đua', 'khen thưởng'],
  ['thanh tra', 'kiểm tra'],
  ['huyện', 'thành phố'],
  ['sửa đổi', 'bổ sung'],
  ['văn hóa', 'xã hội'],
  ['quốc phòng', 'an ninh'],
  ['tuyên truyền', 'phổ biến'],
];

const forms = known.map(([a, b]) => ({ a, b, form: new RegExp(String.raw`(?<![\p{L}])(?<a>${a})(?<by>\s*,\s*|\s+[-–]\s+|\s+)(?<b>${b})(?![\p{L}])`, 'giu') }));

export function pairs(passages: readonly Passage[]): Use[][] {
  const terms: Terms = new Map();
  for (const passage of passages) {
    for (const paragraph of passage.paragraphs) {
      const lower = paragraph.text.toLowerCase();
      for (const { a, b, form } of forms) {
        if (!lower.includes(b)) continue;
        for (const { 0: written, index, groups } of paragraph.text.matchAll(form)) {
          const { a: first = '', b: second = '', by = '' } = groups ?? {};
          const isBare = by.trim() === '';
          const instead = (other: Use): string => `${first}${other.written.includes(',') ? ', ' : ' - '}${second}`;
          add(terms, `${a} ${b}`, { passage, paragraph, at: index, written, writing: isBare ? 'bare' : 'parted', isPreferred: !isBare, instead });
        }
      }
    }
  }
  return [...terms.values()];
}
