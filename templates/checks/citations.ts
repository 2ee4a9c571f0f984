/** Where a text cites a document: its kind, number and symbol, day, issuer. Read once for the checks that judge it. */
import { datesIn, dayOf } from './dates.js';
import type { ParagraphText, Passage } from './passages.js';

export interface Citation {
  passage: Passage;
  paragraph: ParagraphText;
  /** the whole: from the kind to the end of the symbol, or of the day where that stands beside it */
  at: number;
  length: number;
  /** as it is written, `Kế hoạch`; null where there is none before the number */
  kind: string | null;
  hasNumberWord: boolean;
  symbol: string;
  symbolAt: number;
  /** a comma parts the symbol from its day */
  commaAt: number | null;
  /** `2020-03-05` */
  day: string | null;
  issuer: string | null;
  /** the words that tell what it is about follow */
  hasSubject: boolean;
}

/** Kinds of documents that have a number and a symbol, the longer name first. */
export const kinds = [
  'Thông tư liên tịch',
  'Nghị quyết liên tịch',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Chỉ thị',
  'Thông tư',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Biên bản',
  'Tờ trình',
  'Công điện',
  'Công văn',
  'Giấy mời',
  'Kết luận',
  'Quy chế',
  'Quy định',
  'Văn bản',
  'Hợp đồng',
  'Lệnh',
];

const symbolForm = String.raw`\d{1,5}(?:/\d{4})?[/-]\p{Lu}[\p{Lu}\d]*\p{Ll}?(?:[-/][\p{Lu}\d][\p{L}\d]*)*`;
const form = new RegExp(
  String.raw`(?:(?<kind>${kinds.join('|')})(?: [^.;:,()"“”\d]{1,60}?)??,? )?(?:(?<so>số|Số):? ?)?(?<![\d/\p{L}-])(?<symbol>${symbolForm})`,
  'gu',
);
const lengthOfDay = 34;

const read = new WeakMap<readonly Passage[], Citation[]>();

/** All citations with a number, in the order of the page. Recipients and headings in capitals have none. */
export function citationsIn(passages: readonly Passage[]): Citation[] {
  const known = read.get(passages);
  if (known !== undefined) return known;
  const found = passages.filter(({ where }) => where !== 'recipients').flatMap((passage) => passage.paragraphs.flatMap((one) => ofParagraph(passage, one)));
  read.set(passages, found);
  return found;
}

function ofParagraph(passage: Passage, paragraph: ParagraphText): Citation[] {
  const { text } = paragraph;
  if (!/\d[/-]\p{Lu}/u.test(text)) return [];
  return [...text.matchAll(form)].map(({ 0: found, index, groups }): Citation => {
    const symbol = groups?.['symbol'] ?? '';
    const end = index + found.length;
    const symbolAt = end - symbol.length;
    const after = text.slice(end, end + lengthOfDay);
    const before = /^(?<comma>,?)\s*(?:,\s*)?ngày\s+/.exec(after);
    const [date] = before === null ? [] : datesIn({ text: after });
    const isBeside = date !== undefined && before !== null && date.at <= before[0].length + 1;
    const dayEnd = isBeside && date !== undefined ? end + date.at + date.length : end;
    const rest = text.slice(dayEnd, dayEnd + 160);
    return {
      passage,
      paragraph,
      at: index,
      length: dayEnd - index,
      kind: groups?.['kind'] ?? null,
      hasNumberWord: groups?.['so'] !== undefined,
      symbol,
      symbolAt,
      commaAt: isBeside && before?.groups?.['comma'] === ',' ? end : null,
      day: isBeside && date !== undefined ? dayOf(date) : null,
      issuer:
        /^[,\s]*của\s+(?<who>[^,;.()]{2,80}?)(?=\s+(?:về|quy định|ban hành|phê duyệt|hướng dẫn)\b|[,;.()]|$)/u.exec(rest)?.groups?.['who']?.trim() ?? null,
      hasSubject:
        /^(?:[,\s]*của\s[^;.]{2,100}?)?[,\s]*(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|v\/v|giao|công bố|thành lập|triển khai|thực hiện|tăng cường)(?=\s)/u.test(
          rest,
        ),
    };
  });
}
