/**
 * Which syllables Vietnamese can have, by its rules of spelling rather than by a list: beginning, rime, tone. So a rare word is never held to be wrong.
 * Kept lists of syllables are under the GPL (the Hunspell dictionary) or hold no more than these rules give; of the 6,600 of that dictionary all but foreign words and three rarities pass.
 */
import { withoutTone } from '../words.js';

/** Rimes without a gliding beginning, by their first vowel. */
const plain = `
a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc
o oi om on ong op ot oc oong ooc ô ôi ôm ôn ông ôp ôt ôc ôông ơ ơi ơm ơn ơng ơp ơt ơc
u ua ui um un ung up ut uc uôi uôm uôn uông uôt uôc uông ư ưa ưi ưu ưm ưn ưng ưt ưc ươi ươu ươm ươn ương ươp ươt ươc
e eo em en eng ep et ec ê êu êm ên ênh êng êp êt êch êc i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc y`
  .trim()
  .split(/\s+/);
/** Rimes that glide from o or u into a vowel. */
const gliding = `
oa oai oao oay oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oe oeo oem oen oeng oet
uâ uân uâng uât uây uê uên uênh uêch uêu uơ uơn uy uya uyu uyn uynh uyp uyt uych uyên uyêt`
  .trim()
  .split(/\s+/);
const vowelFirst = ['yêu', 'yêm', 'yên', 'yêng', 'yêt', 'ym', 'yt', 'uých'];
const isFront = (rime: string): boolean => /^[ieêy]/.test(rime);
const withY = ['h', 'k', 'l', 'm', 't', 's', 'v', ''];

/** `gì`, `gìn`: here the i is the vowel. */
const bareAfterGi = ['', 'n', 'm', 'p', 'ch'];

function rimesAfter(initial: string): string[] {
  switch (initial) {
    case 'c':
    case 'g':
    case 'ng':
      return [...plain, ...gliding].filter((rime) => !isFront(rime));
    case 'k':
    case 'gh':
    case 'ngh':
      return plain.filter(isFront);
    case 'gi':
      // the i of `giêng` is written once
      return [...plain.filter((rime) => !/^[iy]/.test(rime)), 'êng', 'êt', 'êc', 'êm', 'ên', ...bareAfterGi];
    case 'qu':
      return 'a ai ao au ay an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây ân âng ât e en eo et ep em ê ên ênh êt êch êu i it in inh ich y yt yn ynh ych yên yêt ơ ơi ơn ơt ô ôc ôi'.split(
        ' ',
      );
    default:
      return [...plain, ...gliding];
  }
}

function allSyllables(): Map<string, [number, number]> {
  const found = new Map<string, [number, number]>();
  const initials = ['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')];
  for (const initial of initials) {
    for (const rime of rimesAfter(initial)) {
      if (rime === 'y' && !withY.includes(initial) && initial !== 'qu') continue;
      const syllable = initial + rime;
      if (!found.has(syllable)) found.set(syllable, placesOfTone(initial, rime));
    }
  }
  for (const rime of vowelFirst) found.set(rime, placesOfTone('', rime));
  return found;
}

/** The letters that may carry the tone, counted in the syllable: two where both styles (`hòa`, `hoà`) are in use, else the same twice. */
function placesOfTone(initial: string, rime: string): [number, number] {
  const at = (n: number): [number, number] => [initial.length + n, initial.length + n];
  if (bareAfterGi.includes(rime)) return at(-1);
  const marked = Math.max(...[...'ăâêôơư'].map((letter) => rime.lastIndexOf(letter)));
  if (marked >= 0) return at(rime === 'ưu' ? 0 : marked);
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 1;
  const isOpen = vowels === rime.length;
  if (vowels === 1) return at(0);
  if (!isOpen) return at(vowels - 1);
  if (vowels === 3) return at(1);
  return rime === 'oa' || rime === 'oe' || rime === 'uy' ? [initial.length, initial.length + 1] : at(0);
}

const syllables = allSyllables();
const stops = /(?:[ptc]|ch)$/;
const sharp = new Set(['\u0301', '\u0323']);

/** True where the letters are a syllable that Vietnamese can have, with its tone on the right letter. Small letters, NFC. */
export function isSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  if (judged.size > mostJudged) judged.clear();
  const is = judge(word);
  judged.set(word, is);
  return is;
}

/** A document says few different words many times. */
const judged = new Map<string, boolean>();
const mostJudged = 20_000;

function judge(word: string): boolean {
  // a mark that joins no letter stands where none can
  if (/\p{M}/u.test(word)) return false;
  const bare = withoutTone(word);
  const places = syllables.get(bare);
  if (places === undefined) return false;
  const tone = toneOf(word);
  if (tone === null) return bare === word;
  if (stops.test(bare) && !sharp.has(tone.mark)) return false;
  return tone.isOnly && places.includes(tone.at);
}

/** The mark of the tone and the letter it stands on; null where there is none. */
export function toneOf(word: string): { mark: string; at: number; isOnly: boolean } | null {
  const marks = [...word].flatMap((letter, at) => {
    const mark = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0];
    return mark === undefined ? [] : [{ mark, at }];
  });
  const [first] = marks;
  return first === undefined ? null : { ...first, isOnly: marks.length === 1 };
}

/** The syllable with its tone where it belongs; null where the letters are no syllable. */
export function withToneInPlace(word: string): string | null {
  const bare = withoutTone(word);
  const tone = toneOf(word);
  const place = syllables.get(bare)?.[0];
  if (place === undefined || tone === null) return null;
  const letters = [...bare];
  letters[place] = `${letters[place] ?? ''}${tone.mark}`.normalize('NFC');
  const mended = letters.join('');
  return isSyllable(mended) ? mended : null;
}
