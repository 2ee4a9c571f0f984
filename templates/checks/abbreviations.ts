/** Abbreviations used before they are introduced, or never introduced. */
import { type Check, type Found, foundAt } from './finding.js';
import { knownAbbreviations } from './known/abbreviations.js';
import type { ParagraphText, Passage } from './passages.js';
import { isAllCapitals, isWithin, rangesOfCodes, wordsOf } from './words.js';

export const abbreviations: Check = {
  name: 'abbreviations',
  severity: 'should',
  finds: {
    vi: 'Chữ viết tắt dùng trước khi giải thích, hoặc không được giải thích.',
    en: 'Abbreviations used before they are introduced, or never introduced.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: từ, cụm từ viết tắt phải được giải thích ở lần dùng đầu tiên.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: an abbreviation is explained where it is first used.',
  },
  find(report, passages) {
    const texts = passages.filter(({ where }) => where !== 'recipients' && where !== 'addressees');
    const introduced = introductionsIn(texts);
    const seen = new Set<string>(knownOf(report.agency?.symbol, ...(report.divisions ?? []).map(({ symbol }) => symbol)));
    let order = 0;
    return texts.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) => {
        order += 1;
        return usesIn(paragraph).flatMap(({ text, at }): Found[] => {
          if (seen.has(text) || knownAbbreviations.has(text)) return [];
          seen.add(text);
          const first = introduced.get(text);
          const isBefore = first !== undefined && (order < first.order || (order === first.order && at < first.at));
          if (first !== undefined && !isBefore) return [];
          const message = isBefore
            ? { vi: `“${text}” dùng trước khi được giải thích.`, en: `“${text}” is used before it is introduced.` }
            : { vi: `Chữ viết tắt “${text}” chưa được giải thích.`, en: `The abbreviation “${text}” is not introduced.` };
          return [foundAt(passage, paragraph, at, text.length, message)];
        });
      }),
    );
  },
};

const knownOf = (...symbols: (string | undefined)[]): string[] => symbols.filter((one) => one !== undefined);

/** `(gọi tắt là X)`, `(viết tắt: X)`, `(X)` right after words, and `X (long form)`. */
const introductions = [
  /(?:gọi tắt là|viết tắt là|viết tắt|gọi tắt|gọi là)[:\s]+["“]?(?<name>[^)"”;.]{2,60})/giu,
  /\p{Ll}\s\((?<name>\p{Lu}[\p{Lu}\p{Ll}\d&-]{1,14})\)/gu,
  /(?<name>\p{Lu}[\p{Lu}\d&-]{1,14})\s\((?=\p{L}+\s\p{Ll})/gu,
];

interface Introduction {
  order: number;
  at: number;
}

function introductionsIn(passages: readonly Passage[]): Map<string, Introduction> {
  const found = new Map<string, Introduction>();
  passages
    .flatMap(({ paragraphs }) => paragraphs)
    .forEach(({ text }, i) => {
      for (const { name, at } of introducedIn(text)) {
        if (!found.has(name)) found.set(name, { order: i + 1, at });
      }
    });
  return found;
}

/** Each word with two capitals that is introduced there. */
function introducedIn(text: string): { name: string; at: number }[] {
  if (!text.includes('(') && !/tắt|gọi là/i.test(text)) return [];
  return introductions.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: all, index, groups }) => {
      const names = groups?.['name'] ?? '';
      const at = index + all.indexOf(names);
      return (names.match(/[\p{L}\d]+/gu) ?? []).filter((word) => /\p{Lu}.*\p{Lu}/u.test(word)).map((name) => ({ name, at }));
    }),
  );
}

/** Runs of capitals in prose. Words all in capitals that are Vietnamese syllables shout, they do not shorten. */
function usesIn(paragraph: ParagraphText): { text: string; at: number }[] {
  const { text } = paragraph;
  if (!/\p{Lu}{2}/u.test(text) || isAllCapitals(text)) return [];
  const codes = rangesOfCodes(paragraph);
  const words = wordsOf(paragraph);
  return words
    .filter(({ text: word, at }, i) => {
      if (word.length < 2 || word.length > 12 || !/^\p{Lu}+$/u.test(word) || roman.test(word) || isWithin(codes, at)) return false;
      const isShouting = [words[i - 1], words[i + 1]].some((next) => next !== undefined && next.text.length > 1 && /^\p{Lu}+$/u.test(next.text));
      return !isShouting && !isInSymbol(text, at, word.length);
    })
    .map(({ text: word, at }) => ({ text: word, at }));
}

const roman = /^[IVXLC]+$/;
const isInSymbol = (text: string, at: number, length: number): boolean =>
  /[\p{L}\d/.-]/u.test(text.charAt(at - 1)) || /^[/-][\p{Lu}\d]/u.test(text.slice(at + length, at + length + 2));
