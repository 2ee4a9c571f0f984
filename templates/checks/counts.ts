/** Counts in a sentence against the list or footnote that bears them out, and sums against their parts. */
import { kinds } from './citations.js';
import { type Check, type Found, foundAt } from './finding.js';
import { numberIn, numberWords } from './known/numbers.js';
import type { ParagraphText, Passage } from './passages.js';

export const counts: Check = {
  name: 'counts',
  severity: 'should',
  finds: {
    vi: 'Số lượng nêu trong câu khác với danh sách, chú thích kèm theo; tổng số khác tổng các phần; “41/47 …, còn lại …” không khớp.',
    en: 'A count that is not that of the list or footnote that goes with it; a sum that is not that of its parts; “41/47 …, còn lại …” that does not add up.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: số liệu trong văn bản chính xác, thống nhất.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: figures in a document are exact and agree.',
  },
  find(_report, passages) {
    const footnotes = new Map(passages.filter(({ footnote }) => footnote !== null).map((one) => [one.path, one]));
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph, i) => [
        ...againstFootnotes(passage, paragraph, footnotes),
        ...againstList(passage, paragraph, i),
        ...sums(passage, paragraph),
        ...rests(passage, paragraph),
      ]),
    );
  },
};

const counted = new RegExp(
  String.raw`(?<![\d/.,\p{L}-])(?<n>\d{1,3}|${numberWords})\s+(?<kind>${kinds.join('|')}|văn bản)(?!\s+(?:số\s+)?\d)(?![\p{L}])`,
  'giu',
);

/** `01 Kế hoạch và 03 Quyết định¹`: in the clause before the mark, each kind against the footnote's items of that kind. */
function againstFootnotes(passage: Passage, paragraph: ParagraphText, footnotes: ReadonlyMap<string, Passage>): Found[] {
  return paragraph.notes.flatMap(({ at, path }, i) => {
    const footnote = footnotes.get(path);
    if (footnote === undefined) return [];
    const from = Math.max(paragraph.notes[i - 1]?.at ?? 0, lastStop(paragraph.text, at));
    const items = itemsOf(footnote);
    return [...paragraph.text.slice(from, at).matchAll(counted)].flatMap(({ 0: written, index, groups }): Found[] => {
      const said = numberIn(groups?.['n'] ?? '');
      const kind = (groups?.['kind'] ?? '').toLowerCase();
      const listed = kind === 'văn bản' ? items.length : items.filter((item) => item === kind).length;
      if (said === null || listed === 0 || said === listed) return [];
      const message = {
        vi: `“${written}” nhưng chú thích ${footnote.footnote} nêu ${listed}.`,
        en: `“${written}”, but footnote ${footnote.footnote} names ${listed}.`,
      };
      return [foundAt(passage, paragraph, from + index, written.length, message)];
    });
  });
}

const lastStop = (text: string, at: number): number => Math.max(...['. ', '; ', ': '].map((stop) => text.lastIndexOf(stop, at - 2) + 1), 0);

const item = new RegExp(String.raw`^\s*(?:[-–+]\s*|\d+[.)]\s*|[a-zđ][.)]\s*|và\s+|các\s+)?(?<kind>${kinds.join('|')})\s(?=[^;]*\d)`, 'iu');

/** The kinds of the documents a footnote names, one for each. A kind said once holds for those that follow it by number alone. */
function itemsOf({ paragraphs }: Passage): string[] {
  let last = '';
  return paragraphs.flatMap(({ text }) =>
    text.split(/;\s*|,\s+(?=(?:và\s+)?(?:[Ss]ố\s+)?\d{1,5}\/)/u).flatMap((part) => {
      const kind = item.exec(part)?.groups?.['kind']?.toLowerCase() ?? (/^\s*(?:và\s+)?(?:[Ss]ố\s+)?\d{1,5}\/[\p{Lu}\d]/u.test(part) ? last : '');
      last = kind === '' ? last : kind;
      return kind === '' ? [] : [kind];
    }),
  );
}

const anyCount = new RegExp(String.raw`(?<![\d/.,\p{L}-])(?<n>\d{1,3}|${numberWords})\s+(?<of>\p{Ll}+(?:\s+\p{Ll}+)?)`, 'gu');
/** Units and times: they measure, they do not count the items of a list. */
const measures = /^(?:tháng|năm|ngày|giờ|phút|tuần|quý|triệu|tỷ|tỉ|nghìn|đồng|lần|km|ha|m|kg|phần trăm|điểm phần|người|cá nhân|cơ quan|đơn vị)(?:\s|$)/u;

/** `ba nhóm giải pháp gồm:` and the list right under it; only where the sentence counts one thing. */
function againstList(passage: Passage, paragraph: ParagraphText, i: number): Found[] {
  const text = paragraph.text.trimEnd();
  if (!text.endsWith(':') || paragraph.inTable) return [];
  const from = lastStop(text, text.length);
  const found = [...text.slice(from).matchAll(anyCount)].filter(({ groups }) => !measures.test(groups?.['of'] ?? ''));
  const [only, ...others] = found;
  const said = only === undefined ? null : numberIn(only.groups?.['n'] ?? '');
  const listed = lengthOfList(passage, i + 1);
  if (only === undefined || others.length > 0 || said === null || said < 2 || listed === 0 || said === listed) return [];
  const message = { vi: `“${only[0]}” nhưng danh sách bên dưới có ${listed} ý.`, en: `“${only[0]}”, but the list below has ${listed} items.` };
  return [foundAt(passage, paragraph, from + only.index, only[0].length, message)];
}

/** How many items the list has that begins there; typed dashes count as one. Lists inside its items are not counted. */
function lengthOfList({ paragraphs }: Passage, from: number): number {
  const first = paragraphs[from];
  if (first === undefined) return 0;
  if (first.list !== null) return paragraphs.filter(({ list }) => list === first.list).length;
  const dash = /^\s*(?<mark>[-–+]|[a-zđ]\)|\d{1,2}\))\s/.exec(first.text)?.groups?.['mark'];
  if (dash === undefined) return 0;
  const form = /[-–+]/.test(dash) ? /^\s*[-–+]\s/ : /^\s*(?:[a-zđ]|\d{1,2})\)\s/;
  const end = paragraphs.findIndex(({ text, list }, n) => n >= from && (list !== null || !form.test(text)));
  return (end < 0 ? paragraphs.length : end) - from;
}

const figure = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const sum = new RegExp(
  String.raw`(?<![\d/.,])(?<total>${figure})\s+(?<of>[\p{Ll} ]{2,40}?),?\s*\(?(?:gồm|bao gồm)\s*:?\s+(?<parts>(?:(?:${figure})\s[^,;.():\d]{2,60}(?:,\s|;\s|\s?và\s)){1,9}(?:${figure})\s[^,;.():\d]{2,60})(?=[).;]|$)`,
  'gu',
);

/** `15 hồ sơ, gồm: 10 hồ sơ mới, 05 hồ sơ chuyển kỳ`. */
function sums(passage: Passage, paragraph: ParagraphText): Found[] {
  if (!paragraph.text.includes('gồm')) return [];
  return [...paragraph.text.matchAll(sum)].flatMap(({ 0: written, index, groups }): Found[] => {
    const { total = '', of = '', parts = '' } = groups ?? {};
    const unit = of.trim().split(' ')[0] ?? '';
    const all = [...parts.matchAll(new RegExp(String.raw`(?<n>${figure})\s+(?<unit>\p{L}+)`, 'gu'))];
    if (all.some((part) => part.groups?.['unit'] !== unit)) return [];
    const added = all.reduce((total, part) => total + figureOf(part.groups?.['n'] ?? ''), 0);
    if (all.length < 2 || added === figureOf(total)) return [];
    const message = { vi: `Tổng số là ${total} nhưng các phần cộng lại được ${added}.`, en: `The sum is ${total}, but the parts add up to ${added}.` };
    return [foundAt(passage, paragraph, index, written.length, message)];
  });
}

const figureOf = (written: string): number => Number(written.replaceAll('.', ''));

/** `41/47 nhiệm vụ đã hoàn thành, 06 nhiệm vụ còn lại`. */
function rests(passage: Passage, paragraph: ParagraphText): Found[] {
  const form =
    /(?<![\d/])(?<done>\d{1,4})\/(?<all>\d{1,4})\s+(?<of>\p{Ll}+ \p{Ll}+)[^.;]{0,120}?(?:còn lại (?<after>\d{1,4})|(?<before>\d{1,4})\s+\k<of> còn lại)(?![\d/])/gu;
  return [...paragraph.text.matchAll(form)].flatMap(({ 0: written, index, groups }): Found[] => {
    const { done = '', all = '', after, before } = groups ?? {};
    const rest = Number(all) - Number(done);
    if (rest < 0 || rest === Number(after ?? before)) return [];
    const message = { vi: `${done}/${all} thì còn lại ${rest}, không phải ${after ?? before}.`, en: `${done}/${all} leaves ${rest}, not ${after ?? before}.` };
    return [foundAt(passage, paragraph, index, written.length, message)];
  });
}
