/** Laws cited that were not in force on the document's day, and numbers or days that are not theirs. */
import { citationsIn } from './citations.js';
import { dayOf } from './dates.js';
import { type Check, type Found, foundAt } from './finding.js';
import { type KnownLaw, knownLaws } from './known/laws.js';
import type { ParagraphText, Passage } from './passages.js';
import { monthOf } from './period.js';

export const lawsInForce: Check = {
  name: 'laws-in-force',
  severity: 'should',
  finds: {
    vi: 'Luật, nghị định chưa có hoặc hết hiệu lực vào thời điểm của văn bản; số, ngày ban hành không đúng với luật được nêu.',
    en: 'Laws and decrees not in force at the document’s time; a number or a day that is not that law’s.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: căn cứ và viện dẫn là văn bản đang có hiệu lực; hiệu lực theo danh mục luật của phần mềm.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: bases and citations are documents in force; validity by the list of laws kept here.',
  },
  find(report, passages, options) {
    const month = monthOf(report, options);
    return [...passages.flatMap((passage) => passage.paragraphs.flatMap((one) => byName(passage, one, month))), ...byNumber(passages, month)];
  },
};

type Month = ReturnType<typeof monthOf>;

const versions = new Map<string, KnownLaw[]>();
for (const law of knownLaws) {
  const name = law.name.toLowerCase();
  if (name !== 'nghị định') versions.set(name, [...(versions.get(name) ?? []), law]);
}
const names = [...versions.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const form = new RegExp(
  String.raw`(?<![\p{L}])(?<name>${names.join('|')})(?![\p{L}])(?:\s+(?:số\s+)?(?<number>\d+/\d{4}/QH\d+))?(?:,?\s+ngày\s+(?<day>\d{1,2})(?:/|\s+tháng\s+)(?<month>\d{1,2})(?:/|\s+năm\s+)(?<year>\d{4}))?`,
  'giu',
);
/** Said of a law of former days. */
const isOfThePast = /thay thế|hết hiệu lực|bãi bỏ|trước đây|đã ban hành|sửa đổi|dự thảo|xây dựng|dự án/i;

function byName(passage: Passage, paragraph: ParagraphText, month: Month): Found[] {
  if (!/[Ll]uật/.test(paragraph.text)) return [];
  return [...paragraph.text.matchAll(form)].flatMap(({ 0: written, index, groups }): Found[] => {
    const { name = '', number, day = '', month: m = '', year = '' } = groups ?? {};
    const all = versions.get(name.toLowerCase()) ?? [];
    const tell = (vi: string, en: string): Found[] => [foundAt(passage, paragraph, index, written.length, { vi, en })];
    if (number !== undefined && !all.some((law) => law.number === number)) {
      return numbers.has(number) ? tell(`Số ${number} không phải của ${name}.`, `${number} is not the number of ${name}.`) : [];
    }
    const passed = day === '' ? null : dayOf({ day, month: m, year });
    const meant = all.filter((law) => (number === undefined || law.number === number) && (passed === null || law.day === passed));
    if (meant.length === 0) {
      const isOtherDay = number !== undefined;
      return isOtherDay
        ? tell(`${name} số ${number} không ban hành ngày ${day}/${m}/${year}.`, `${name} ${number} was not passed on ${day}/${m}/${year}.`)
        : [];
    }
    if (month === null || isOfThePast.test(paragraph.text.slice(Math.max(0, index - 60), index + written.length + 40))) return [];
    return meant.some((law) => isInForce(law, month)) ? [] : tell(...lapsed(name, meant, all, month));
  });
}

function isInForce({ from, until }: KnownLaw, month: { first: string; last: string }): boolean {
  return from <= month.last && (until === undefined || until > month.first);
}

function lapsed(name: string, meant: readonly KnownLaw[], all: readonly KnownLaw[], month: { first: string; last: string }): [string, string] {
  const now = all.find((law) => isInForce(law, month));
  const [law] = meant;
  const until = law?.until;
  if (until !== undefined && until <= month.first) {
    const [vi, en] = now === undefined ? ['', ''] : [`; đang có hiệu lực: ${name} số ${now.number}`, `; in force is ${name} ${now.number}`];
    return [`${name} số ${law?.number} hết hiệu lực từ ${printed(until)}${vi}.`, `${name} ${law?.number} is no longer in force since ${printed(until)}${en}.`];
  }
  return [`${name} số ${law?.number} có hiệu lực từ ${printed(law?.from ?? '')}.`, `${name} ${law?.number} is in force only from ${printed(law?.from ?? '')}.`];
}

const printed = (date: string): string => date.split('-').reverse().join('/');

/** Decrees are known by their number; of laws the number tells who passed them. */
function byNumber(passages: readonly Passage[], month: Month): Found[] {
  return citationsIn(passages).flatMap((citation): Found[] => {
    const law = numbers.get(citation.symbol);
    if (law === undefined) return [];
    const { passage, paragraph, at, length, issuer, day } = citation;
    const tell = (vi: string, en: string): Found[] => [foundAt(passage, paragraph, at, length, { vi, en })];
    if (issuer !== null && !issuer.toLowerCase().startsWith(law.issuer.toLowerCase())) {
      return tell(`Văn bản số ${law.number} là của ${law.issuer}, không phải ${issuer}.`, `${law.number} was issued by ${law.issuer}, not by ${issuer}.`);
    }
    if (law.name !== 'Nghị định') return [];
    if (day !== null && day !== law.day)
      return tell(`Nghị định số ${law.number} ban hành ngày ${printed(law.day)}.`, `Decree ${law.number} is of ${printed(law.day)}.`);
    const near = paragraph.text.slice(Math.max(0, at - 60), at + length + 40);
    return month === null || isInForce(law, month) || isOfThePast.test(near) ? [] : tell(...lapsed('Nghị định', [law], [], month));
  });
}

const numbers = new Map(knownLaws.map((law) => [law.number, law]));
