/** Reads the days and moments that people write, day first, as every screen shows them. */

/** Why words are no date: a key under `form.` in the words, and the day where there is none like it. */
export interface DateFault {
  word: 'notADate' | 'notAMoment' | 'noSuchDay' | 'noTime';
  day?: string;
}
export type ReadDate = { value: string } | { fault: DateFault };

/** A year is written out while somebody still types; two figures are of this century once they have left the field. */
const oneDay = /^(\d{1,2})\s*[./\s-]\s*(\d{1,2})\s*[./\s-]\s*(\d{4}|\d\d)$/;
const figuresAlone = /^(\d\d)(\d\d)(\d{4})$/;
const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;
const time = '([01]?\\d|2[0-3])(?::([0-5]\\d)|\\s*(?:h|g|giờ)\\s*([0-5]\\d)?)';
const timeFirst = new RegExp(`^${time}(?:[\\s,]+(.+))?$`, 'i');
const timeLast = new RegExp(`^(.+?)[\\s,T]+${time}$`, 'i');

const two = (figures: string | number): string => String(figures).padStart(2, '0');

/** `2026-11-24` of `24/11/2026`, `24-11-2026`, `24.11.2026`, `24112026`, and where it is `settled` of `24/11/26`. */
export function readDay(words: string, settled = true): ReadDate {
  const text = words.trim();
  const iso = isoDay.exec(text);
  const [, day = '', month = '', year = ''] = iso === null ? (oneDay.exec(text) ?? figuresAlone.exec(text) ?? []) : [text, iso[3], iso[2], iso[1]];
  if (year === '' || (year.length === 2 && !settled)) return { fault: { word: 'notADate' } };
  const whole = year.length === 2 ? `20${year}` : year;
  if (whole < '1900' || !isThere(Number(whole), Number(month), Number(day))) return { fault: { word: 'noSuchDay', day: `${two(day)}/${two(month)}/${whole}` } };
  return { value: `${whole}-${two(month)}-${two(day)}` };
}

/** `2026-11-24T17:00` of `17:00 24/11/2026`, in either order, and of `17h 24/11/2026`. */
export function readMoment(words: string, settled = true): ReadDate {
  const { day, time: at } = splitMoment(words);
  if (day === '') return { fault: { word: 'notAMoment' } };
  const read = readDay(day, settled);
  if ('fault' in read) return read.fault.word === 'notADate' ? { fault: { word: 'notAMoment' } } : read;
  return at === '' ? { fault: { word: 'noTime' } } : { value: `${read.value}T${at}` };
}

/** The words for the day, and the time as `17:00`; either is empty where it is not there. */
export function splitMoment(words: string): { day: string; time: string } {
  const text = words.trim();
  const first = timeFirst.exec(text);
  if (first !== null) return { time: `${two(first[1] ?? '')}:${first[2] ?? first[3] ?? '00'}`, day: first[4] ?? '' };
  const last = timeLast.exec(text);
  if (last !== null) return { time: `${two(last[2] ?? '')}:${last[3] ?? last[4] ?? '00'}`, day: last[1] ?? '' };
  return { day: text, time: '' };
}

/** Is it `YYYY-MM-DD` of a day that there is? */
export const isDay = (value: string): boolean => isoDay.test(value) && 'value' in readDay(value);

/** Is it `YYYY-MM-DDTHH:MM` of a day that there is? */
export const isMoment = (value: string): boolean => /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/.test(value) && isDay(value.slice(0, 10));

function isThere(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** For a list that follows its filters at once: it hears of days and of none, not of words on the way. */
export const onlyDays =
  (look: (day: string) => void) =>
  (value: string): void => {
    if (value === '' || isDay(value)) look(value);
  };
