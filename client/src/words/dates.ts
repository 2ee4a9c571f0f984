import type { Language } from './index.js';

/** Dates on documents and deadlines are those of Vietnam, wherever the screen stands. */
const timeZone = 'Asia/Ho_Chi_Minh';
const locale = { vi: 'vi-VN', en: 'en-GB' } as const;

const clock = new Map<string, Intl.DateTimeFormat>();
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const known = clock.get(name) ?? new Intl.DateTimeFormat(locale[language], { timeZone, ...options });
  clock.set(name, known);
  return known;
}

/** `24/11/2026` of an ISO moment or a `YYYY-MM-DD` day. */
export const dayWords = (iso: string, language: Language): string =>
  format(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date(iso.length === 10 ? `${iso}T12:00:00+07:00` : iso));

/** `Thứ Ba, 24 tháng 11, 2026` of a `YYYY-MM-DD` day, for who hears it. */
export const dayInWords = (day: string, language: Language): string =>
  capital(format(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00+07:00`)));

/** `Tháng 11 năm 2026` of the month in which that day is. */
export const monthInWords = (day: string, language: Language): string =>
  capital(format(language, { month: 'long', year: 'numeric' }).format(new Date(`${day}T12:00:00+07:00`)));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `14:05 24/11/2026`; only the time where it is today. */
export function momentWords(iso: string, language: Language, now: Date): string {
  const at = new Date(iso);
  const time = format(language, { hour: '2-digit', minute: '2-digit' }).format(at);
  const day = dayWords(iso, language);
  return day === dayWords(now.toISOString(), language) ? time : `${time} ${day}`;
}

/** How far a deadline is, `2 days`, and whether it has passed. */
export function distance(iso: string, language: Language, now: Date): { late: boolean; words: string } {
  const minutes = Math.round((Date.parse(iso) - now.getTime()) / 60_000);
  const size = Math.abs(minutes);
  const [unit, count] =
    size < 60 ? (['minute', size] as const) : size < 36 * 60 ? (['hour', Math.round(size / 60)] as const) : (['day', Math.round(size / 1440)] as const);
  return { late: minutes < 0, words: new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count) };
}

/** A wait as `5 seconds` or `4 minutes`, never shorter than it is. */
export function waitWords(ms: number, language: Language): string {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  const [unit, count] = seconds <= 90 ? (['second', seconds] as const) : (['minute', Math.ceil(seconds / 60)] as const);
  return new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** A moment as fields keep it, `2026-11-24T17:00` on Vietnam's clock (no daylight saving time: always UTC+7). */
export const toLocalInput = (iso: string): string => {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? '' : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);
};

/** Today in Vietnam, `YYYY-MM-DD`. */
export const todayOf = (now: Date): string => toLocalInput(now.toISOString()).slice(0, 10);

/** The moment that such a field names, ISO 8601 in UTC; its words themselves where they are no moment. */
export const fromLocalInput = (local: string): string => {
  const at = Date.parse(`${local}:00+07:00`);
  return Number.isNaN(at) ? local : new Date(at).toISOString();
};
