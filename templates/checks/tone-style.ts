/** The mark of the tone on two letters by turns: `hoà` and `hòa`. */
import { type Check, type Edit, type Found, foundAt } from './finding.js';
import { toneOf } from './known/syllables.js';
import type { ParagraphText, Passage } from './passages.js';
import { beginsSentence, isCapitalised, type Word, withoutTone, wordsOf } from './words.js';

export const toneStyle: Check = {
  name: 'tone-style',
  severity: 'should',
  finds: {
    vi: 'Chỗ đặt dấu thanh kiểu cũ (hoà, thuỷ), chỗ kiểu mới (hòa, thủy).',
    en: 'Tone marks by the old style here (hoà, thuỷ), by the new one there (hòa, thủy).',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I: chính tả thống nhất trong một văn bản; hai kiểu đặt dấu đều dùng được, không lẫn lộn.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I: one spelling throughout; either style will do, but not both.',
  },
  find(_report, passages) {
    const uses = passages.flatMap((passage) => passage.paragraphs.flatMap((paragraph) => usesIn(passage, paragraph)));
    const old = uses.filter(({ isOld }) => isOld);
    const modern = uses.filter(({ isOld }) => !isOld);
    if (old.length === 0 || modern.length === 0) return [];
    const [fewer, more] = old.length <= modern.length ? [old, modern] : [modern, old];
    const [first] = fewer;
    const other = more[0]?.word.text ?? '';
    if (first === undefined) return [];
    const message = {
      vi: `Đặt dấu thanh không thống nhất: “${first.word.text}” (${fewer.length} chỗ) bên cạnh “${other}”.`,
      en: `Tone marks in two styles: “${first.word.text}” (${fewer.length} times) beside “${other}”.`,
    };
    const fix = fewer.map(({ paragraph, word }): Edit => ({ path: paragraph.path, offset: word.at, length: word.text.length, text: otherStyle(word.text) }));
    return [foundAt(first.passage, first.paragraph, first.word.at, first.word.text.length, message, fix)] satisfies Found[];
  },
};

interface Use {
  passage: Passage;
  paragraph: ParagraphText;
  word: Word;
  isOld: boolean;
}

const last = new Set('aáàảãạeéèẻẽẹyýỳỷỹỵ');
const form = /^(?!qu)[^aeiouyăâêôơư]*(?:oa|oe|uy)$/;

/** Names keep the style of those who bear them. */
function usesIn(passage: Passage, paragraph: ParagraphText): Use[] {
  const words = wordsOf(paragraph);
  return words.flatMap((word, i): Use[] => {
    if (!last.has(word.lower.charAt(word.lower.length - 1)) || !/[oóòỏõọuúùủũụ].$/.test(word.lower) || !form.test(withoutTone(word.lower))) return [];
    if (isCapitalised(word) && !beginsSentence(words, i)) return [];
    const tone = toneOf(word.lower);
    return tone === null ? [] : [{ passage, paragraph, word, isOld: tone.at === word.lower.length - 1 }];
  });
}

function otherStyle(text: string): string {
  const tone = toneOf(text);
  const letters = [...withoutTone(text)];
  if (tone === null) return text;
  const at = tone.at === letters.length - 1 ? letters.length - 2 : letters.length - 1;
  return letters.map((letter, i) => (i === at ? `${letter}${tone.mark}`.normalize('NFC') : letter)).join('');
}
