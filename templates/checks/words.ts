/** A text as words with their places. */
import type { ParagraphText } from './passages.js';

export interface Word {
  text: string;
  lower: string;
  /** units from the start of the paragraph */
  at: number;
  /** what stands between it and the word before it */
  gap: string;
}

const read = new WeakMap<ParagraphText, readonly Word[]>();

/** The words of a paragraph: letters and figures that stand together. A footnote's mark parts words as a space does. */
export function wordsOf(paragraph: ParagraphText): readonly Word[] {
  const known = read.get(paragraph);
  if (known !== undefined) return known;
  const words = split(paragraph);
  read.set(paragraph, words);
  return words;
}

function split({ text, notes }: ParagraphText): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const cuts = notes.map(({ at }) => at - index).filter((at) => at > 0 && at < found.length);
    let from = 0;
    for (const to of [...cuts, found.length]) {
      const word = found.slice(from, to);
      words.push({ text: word, lower: word.toLowerCase(), at: index + from, gap: text.slice(end, index + from) });
      end = index + to;
      from = to;
    }
  }
  return words;
}

export const isCapitalised = ({ text, lower }: Word): boolean => text.charAt(0) !== lower.charAt(0);
export const isAllCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** True for the first word of a sentence, of a paragraph, of an item. */
export function beginsSentence(words: readonly Word[], i: number): boolean {
  const gap = words[i]?.gap ?? '';
  return i === 0 || /[.!?:\n“"]|^\s*[-–]\s/u.test(gap);
}

/** Ranges that are no prose: addresses of the net and of mail, numbers and symbols of documents, names of files. */
export function rangesOfCodes({ text }: Pick<ParagraphText, 'text'>): [number, number][] {
  if (!mayHoldCodes.test(text)) return [];
  return [...text.matchAll(codes)].map(({ 0: found, index }) => [index, index + found.length]);
}
const mayHoldCodes = /@|:\/\/|www|\w\.\w|\d[/-]/;
const codes =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info|docx?|xlsx?|pdf|jpe?g|png|zip)\b\S*|\d+[/-](?:\d+[/-])?\p{Lu}[\p{Lu}\d]*(?:[-/][\p{L}\d]+)*/gu;

export const isWithin = (ranges: readonly (readonly [number, number])[], at: number): boolean => ranges.some(([from, to]) => at >= from && at < to);

/** A few words of a text around a place, for a message. */
export function excerpt(text: string, at: number, length = 40): string {
  const end = at + length;
  return `${text.slice(at, end).trim()}${text.length > end ? '…' : ''}`;
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const allMarks = /\p{M}/gu;

/** Without the mark of its tone: `kỳ` and `ky` are one; ă, â, ê, ô, ơ, ư stay. */
export const withoutTone = (text: string): string => text.normalize('NFD').replace(toneMarks, '').normalize('NFC');
/** Bare letters, small: `Tàn Số` and `tần số` are one. */
export const folded = (text: string): string => text.normalize('NFD').replace(allMarks, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** One letter changed, added or left out. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
