/** Syllables that Vietnamese cannot have, foreign words misspelt, and keys of an input method left in the text. */
import { type Check, type Found, foundAt } from './finding.js';
import { foreignWords, knownSlips } from './known/foreign.js';
import { namesOfElsewhere } from './known/minority.js';
import { isSyllable, withToneInPlace } from './known/syllables.js';
import { fromTelex } from './known/telex.js';
import type { ParagraphText } from './passages.js';
import { beginsSentence, isCapitalised, isOneLetterOff, isWithin, rangesOfCodes, type Word, wordsOf } from './words.js';

export const spelling: Check = {
  name: 'spelling',
  severity: 'should',
  finds: {
    vi: 'Chữ không phải âm tiết tiếng Việt (sai chính tả, sai chỗ đặt dấu, sót phím gõ), từ nước ngoài viết sai.',
    en: 'Words that are no Vietnamese syllable (misspelt, tone on the wrong letter, keys left over), foreign words misspelt.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: viết đúng chính tả tiếng Việt; cấu tạo âm tiết theo quy tắc chính tả hiện hành.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: correct Vietnamese spelling; syllables are built by the rules of spelling.',
  },
  find(_report, passages) {
    const judged = new Map<string, string | null | undefined>();
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        candidatesIn(paragraph).flatMap((word): Found[] => {
          if (!judged.has(word.lower)) judged.set(word.lower, judge(word.lower));
          const meant = judged.get(word.lower);
          if (meant === undefined) return [];
          if (meant === null) {
            return [foundAt(passage, paragraph, word.at, word.text.length, { vi: `Sai chính tả: “${word.text}”.`, en: `Misspelt: “${word.text}”.` })];
          }
          const right = isCapitalised(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
          const message = { vi: `Sai chính tả: “${word.text}”, có lẽ là “${right}”.`, en: `Misspelt: “${word.text}”, probably “${right}”.` };
          return [foundAt(passage, paragraph, word.at, word.text.length, message, right)];
        }),
      ),
    );
  },
};

/** Words that can be judged: no figures, codes, abbreviations or names of a form of their own (`eOffice`, `VNeID`); a name amid a sentence only where it has Vietnamese letters. */
function candidatesIn(paragraph: ParagraphText): Word[] {
  const words = wordsOf(paragraph);
  const suspects = words.filter(({ text, lower }) => text.length > 1 && !isKnown(lower) && /^\p{L}[\p{Ll}\p{M}]+$/u.test(text));
  if (suspects.length === 0) return [];
  const codes = rangesOfCodes(paragraph);
  return suspects.filter((word) => {
    const i = words.indexOf(word);
    if (isWithin(codes, word.at) || namesOfElsewhere.has(word.lower) || isInForeignRun(words, i)) return false;
    return !isCapitalised(word) || beginsSentence(words, i) || hasVietnamese(word.lower);
  });
}

const isKnown = (lower: string): boolean => isSyllable(lower) || foreignWords.has(lower);
const hasVietnamese = (word: string): boolean => /[^a-z]/.test(word);
/** A foreign name or sentence: what stands beside is no Vietnamese either. */
const isInForeignRun = (words: readonly Word[], i: number): boolean =>
  [words[i - 1], words[i + 1]].some(
    (next) => next !== undefined && next.lower.length > 1 && /^[a-z]+$/.test(next.lower) && !isSyllable(next.lower) && !foreignWords.has(next.lower),
  );

/** What was meant; null where it is wrong and nobody knows what was meant; undefined where it is not wrong. */
function judge(lower: string): string | null | undefined {
  const slip = knownSlips.get(lower);
  if (slip !== undefined) return slip;
  if (hasVietnamese(lower)) return withToneInPlace(lower) ?? onlyOne(respelt(lower));
  const typed = fromTelex(lower);
  if (typed !== null) return typed;
  if (lower.length < 6) return undefined;
  return (
    onlyOne([...foreignWords].filter((word) => word.length > 4 && isOneLetterOff(lower, word) && word !== `${lower}s` && lower !== `${word}s`)) ?? undefined
  );
}

const onlyOne = (words: readonly string[]): string | null => (words.length === 1 ? (words[0] ?? null) : null);

/** Letters that are mistaken for one another at the beginning of a syllable. */
const mistaken: readonly [RegExp, string][] = [
  [/^ng(?=[ieêíìỉĩịéèẻẽẹếềểễệ])/, 'ngh'],
  [/^ngh/, 'ng'],
  [/^g(?=[eêéèẻẽẹếềểễệ])/, 'gh'],
  [/^gh/, 'g'],
  [/^c(?=[ieêyíìỉĩịéèẻẽẹếềểễệýỳỷỹỵ])/, 'k'],
  [/^k/, 'c'],
  [/^q(?!u)/, 'qu'],
  [/^f/, 'ph'],
  [/^j/, 'gi'],
  [/^z/, 'd'],
  [/^w/, 'qu'],
];

function respelt(word: string): string[] {
  return mistaken
    .filter(([form]) => form.test(word))
    .map(([form, by]) => word.replace(form, by))
    .filter(isSyllable);
}
