/** Names of laws and of bodies of the State that are written otherwise than they are. */
import { type Check, type Found, foundAt } from './finding.js';
import { knownLaws } from './known/laws.js';
import { knownNames } from './known/names.js';
import type { ParagraphText } from './passages.js';
import { folded, isAllCapitals, isCapitalised, isOneLetterOff, type Word, withoutTone, wordsOf } from './words.js';

export const lawNames: Check = {
  name: 'law-names',
  severity: 'should',
  finds: {
    vi: 'Tên luật, tên cơ quan đã biết viết sai chữ, sai dấu phẩy hoặc sai chữ hoa.',
    en: 'Known names of laws and bodies with a wrong letter, comma or capital.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6 (viện dẫn đúng tên) và Phụ lục II (viết hoa tên cơ quan, tên văn bản).',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6 (names are cited exactly) and Appendix II (capitals in names of bodies and documents).',
  },
  find(_report, passages) {
    return passages.flatMap((passage) =>
      passage.paragraphs.flatMap((paragraph) =>
        namesIn(paragraph).map(({ at, length, written, name }): Found => {
          const isCase = written.toLowerCase() === name.toLowerCase();
          const message = {
            vi: `${isCase ? 'Sai chữ hoa trong tên' : 'Viết sai tên'}: “${written}”, đúng là “${name}”.`,
            en: `${isCase ? 'Wrong capitals in a name' : 'A name is misspelt'}: “${written}” should be “${name}”.`,
          };
          return foundAt(passage, paragraph, at, length, message, name);
        }),
      ),
    );
  },
};

interface Name {
  name: string;
  /** bare syllables, small */
  syllables: readonly string[];
}

/** By first two bare syllables, the longest first, so that the whole name is met before its beginning. */
const byBeginning = new Map<string, Name[]>();
for (const name of new Set([...knownLaws.map((law) => law.name).filter((one) => one !== 'Nghị định'), ...knownNames])) {
  const syllables = syllablesOf(name);
  const key = syllables[0] ?? '';
  byBeginning.set(
    key,
    [...(byBeginning.get(key) ?? []), { name, syllables }].sort((a, b) => b.syllables.length - a.syllables.length),
  );
}

function syllablesOf(text: string): string[] {
  return folded(text).split(/[\s,–-]+/);
}

interface NameFound {
  at: number;
  length: number;
  written: string;
  name: string;
}

function namesIn(paragraph: ParagraphText): NameFound[] {
  const words = wordsOf(paragraph);
  const found: NameFound[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || !isCapitalised(word)) continue;
    const met = nameAt(words, i, byBeginning.get(folded(word.text)) ?? []);
    if (met === null) continue;
    const last = words[i + met.syllables.length - 1];
    const end = last === undefined ? word.at : last.at + last.text.length;
    const written = paragraph.text.slice(word.at, end);
    if (!isSameWriting(written, met.name) && !isAllCapitals(written)) found.push({ at: word.at, length: end - word.at, written, name: met.name });
    i += met.syllables.length - 1;
  }
  return found;
}

function nameAt(words: readonly Word[], from: number, names: readonly Name[]): Name | null {
  return names.find(({ syllables }) => isMet(words, from, syllables)) ?? names.find(({ syllables }) => isNearlyMet(words, from, syllables)) ?? null;
}

/** Nothing but spaces, commas and dashes parts the syllables of one name. */
const isJoined = (word: Word | undefined): word is Word => word !== undefined && /^[\s,–-]+$/.test(word.gap);

function isMet(words: readonly Word[], from: number, syllables: readonly string[]): boolean {
  return syllables.every((syllable, k) => {
    const word = words[from + k];
    return (k === 0 || isJoined(word)) && word !== undefined && folded(word.text) === syllable;
  });
}

/** A law's name of five syllables or more of which one differs by one letter. */
function isNearlyMet(words: readonly Word[], from: number, syllables: readonly string[]): boolean {
  if (syllables.length < 5 || !/^(?:luat|bo)$/.test(syllables[0] ?? '')) return false;
  let others = 0;
  for (const [k, syllable] of syllables.entries()) {
    const word = words[from + k];
    if (word === undefined || (k > 0 && !isJoined(word))) return false;
    const read = folded(word.text);
    if (read === syllable) continue;
    others += 1;
    if (others > 1 || k < 2 || !isOneLetterOff(read, syllable)) return false;
  }
  return others === 1;
}

/** `hoà` and `hòa` are two styles of one writing; a line may break anywhere. */
function isSameWriting(written: string, name: string): boolean {
  const plain = (text: string) =>
    [
      ...text
        .replace(/\s+/g, ' ')
        .replace(/\s*[–-]\s*/g, ' - ')
        .split(' '),
    ]
      .map((word) => `${withoutTone(word)}${toneSet(word)}`)
      .join(' ');
  return plain(written) === plain(name);
}

const toneSet = (word: string): string => (word.normalize('NFD').match(/\u0300|\u0301|\u0303|\u0309|\u0323/g) ?? []).join('');
