/** What the page itself says: number, place and date, what an annex belongs to. */
import type { Doc } from '../package/index.js';
import { notation } from '../package/index.js';
import { typeOf } from '../types/index.js';
import type { RenderInput } from './input.js';
import { widthOf } from './letters/widths.js';
import type { Profile } from './profile.js';

/** more figures than the numbers of a year have */
export const widestNumber = '00000';

/** `Số: 17/BC-STTTT`; in a draft the number is blank and keeps its room (cell 3). */
export function numberLine({ package: report, issue }: RenderInput, profile: Profile, number = issue?.number): string {
  const { label, room } = profile.head.number;
  return `${label}${number ?? room}/${notation(report)}`;
}

/** `ngày 05 tháng 8 năm 2020`: a leading zero for days below 10 and for months 1 and 2 (cell 4); in a draft the day is blank. */
export function dateWords({ package: report, issue }: RenderInput, profile: Profile): string {
  const { room, yearRoom } = profile.head.placeAndDate;
  if (issue === undefined) {
    const { month, year } = report.period ?? {};
    return `ngày ${room}tháng ${month === undefined ? room : `${printedMonth(month)} `}năm ${year ?? yearRoom}`;
  }
  return dayInWords(issue.date);
}

/** `ngày 05 tháng 8 năm 2020` of `2020-08-05`. */
export function dayInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `ngày ${day} tháng ${printedMonth(Number(month))} năm ${year}`;
}

function printedMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** `Lạng Sơn, ngày 05 tháng 8 năm 2020`. */
export function placeAndDate(input: RenderInput, profile: Profile): string {
  return `${input.package.place}, ${dateWords(input, profile)}`;
}

/** No date of the place is longer: what keeps its width keeps the page as it is when the date comes. */
export function widestPlaceAndDate({ package: report }: RenderInput): string {
  return `${report.place}, ${dayInWords('2000-10-10')}`;
}

/**
 * `(Kèm theo Báo cáo số 17/BC-STTTT ngày 05 tháng 8 năm 2020 của Sở …)`: on one line of that width (mm), or with the agency on a second one,
 * in draft and issued alike.
 */
export function annexReference(input: RenderInput, profile: Profile, width: number): string {
  const { referenceSize: size } = profile.annex;
  const start = (number: string, dated: string) => `(Kèm theo ${typeInSentence(input)} số ${number}/${notation(input.package)} ${dated}`;
  const of = `của ${agencyInSentence(input)})`;
  const isShort = widthOf(`${start(widestNumber, dayInWords('2000-10-10'))} ${of}`, { size, font: profile.font }) <= width;
  return `${start(input.issue?.number ?? profile.head.number.room, dateWords(input, profile))}${isShort ? ' ' : '\n'}${of}`;
}

function typeInSentence({ package: report }: RenderInput): string {
  const name = typeOf(report)?.name ?? 'văn bản';
  return name.charAt(0) + name.slice(1).toLowerCase();
}

/** A package spells the agency in capitals, as its head wants it; where its own text spells the name out, a sentence takes that spelling. */
function agencyInSentence({ package: report }: RenderInput): string {
  const name = report.agency.name;
  const wanted = name.toLowerCase();
  const docs = [report.opening, ...report.sections.map((section) => section.content), report.closing];
  for (const doc of docs) {
    for (const text of doc === undefined ? [] : textsOf(doc)) {
      const at = text.toLowerCase().indexOf(wanted);
      const found = at < 0 ? name : text.slice(at, at + name.length);
      if (found !== found.toUpperCase() && found.toLowerCase() === wanted) return found;
    }
  }
  return name;
}

function textsOf(doc: Doc): string[] {
  return doc.content.flatMap((block) =>
    block.type === 'paragraph' ? (block.content ?? []).flatMap((inline) => (inline.type === 'text' ? [inline.text] : [])) : [],
  );
}

/** I, II, III … */
export function roman(n: number): string {
  const numerals: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let written = '';
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      written += numeral;
      rest -= value;
    }
  }
  return written;
}

/** The line with that mark at its end, once: what stood there as a separator gives way to it. */
export function endedBy(mark: ';' | '.', text: string): string {
  const bare = text.trimEnd().replace(mark === '.' ? /[;,.]$/ : /[;,]$/, '');
  return `${bare}${mark}`;
}
