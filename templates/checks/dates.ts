/** Days that do not exist, and days and months without their leading zero. */
import { type Check, type Found, foundAt } from './finding.js';
import type { ParagraphText, Passage } from './passages.js';

export const dates: Check = {
  name: 'dates',
  severity: 'should',
  finds: {
    vi: 'Ngày dưới 10, tháng 1, tháng 2 thiếu số 0 đứng trước; ngày tháng không có trong lịch.',
    en: 'Days below 10 and months 1 and 2 without a leading zero; days that no calendar has.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 4: ngày dưới 10 và tháng 1, 2 ghi thêm số 0 ở trước.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 4: days below 10 and months 1 and 2 have a 0 before them.',
  },
  find(_report, passages) {
    return passages.flatMap((passage) => passage.paragraphs.flatMap((paragraph) => datesIn(paragraph).flatMap((date) => judged(passage, paragraph, date))));
  },
};

/** A date as it is written; `day` and `month` are the figures as they stand there. */
export interface WrittenDate {
  at: number;
  length: number;
  day: string;
  month: string;
  year: string;
  /** where day and month stand */
  dayAt: number;
  monthAt: number;
}

const forms = [
  /(?<![\d/.-])(?<day>\d{1,2})(?<to>[/.-])(?<month>\d{1,2})[/.-](?<year>\d{4})(?![\d/-]|\.\d)/gu,
  /(?<=ngày\s+)(?<day>\d{1,2})(?<to>\s+tháng\s+)(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})/giu,
];

/** Every date with a day, a month and a year. */
export function datesIn({ text }: Pick<ParagraphText, 'text'>): WrittenDate[] {
  return forms
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ 0: found, index, groups }) => {
      const { day = '', to = '', month = '', year = '' } = groups ?? {};
      return { at: index, length: found.length, day, month, year, dayAt: index, monthAt: index + day.length + to.length };
    })
    .sort((a, b) => a.at - b.at);
}

/** `2020-08-05`; null where no calendar has that day. */
export function dayOf({ day, month, year }: Pick<WrittenDate, 'day' | 'month' | 'year'>): string | null {
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (time.getUTCMonth() !== Number(month) - 1 || time.getUTCDate() !== Number(day)) return null;
  return time.toISOString().slice(0, 10);
}

function judged(passage: Passage, paragraph: ParagraphText, date: WrittenDate): Found[] {
  const written = paragraph.text.slice(date.at, date.at + date.length);
  if (dayOf(date) === null) {
    return [foundAt(passage, paragraph, date.at, date.length, { vi: `Không có ngày ${written} trong lịch.`, en: `There is no such day as ${written}.` })];
  }
  const bare = [...(date.day.length === 1 ? [date.dayAt] : []), ...(date.month === '1' || date.month === '2' ? [date.monthAt] : [])];
  if (bare.length === 0) return [];
  const message = { vi: `Thiếu số 0 đứng trước trong ngày ${written}.`, en: `A leading zero is missing in ${written}.` };
  const fix = bare.map((offset) => ({ path: paragraph.path, offset, length: 0, text: '0' }));
  return [foundAt(passage, paragraph, date.at, date.length, message, fix)];
}
