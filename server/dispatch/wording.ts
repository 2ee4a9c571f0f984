/** How the words of a list of recipients are compared: without case, diacritics, punctuation; `&` is `và`. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase()
    .replaceAll('&', ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What an agency calls itself for short at the end of a name: `Văn phòng Sở`. */
const agencyKinds = ['so', 'co quan', 'bo', 'cuc', 'chi cuc', 'ban', 'vien', 'truong', 'uy ban', 'ubnd'] as const;
/** The kind of division before its proper name, which people leave out or shorten: `P. CNTT`. */
const divisionKinds = new Map([
  ['p', 'phong'],
  ['b', 'ban'],
]);

/**
 * Do a few words stand for a division's name in the usual manner of offices? A word may be the initials of several
 * (`CNTT và TT` for Công nghệ thông tin và Truyền thông, `TT Sở` for Thanh tra Sở), `và` may be missing,
 * and so may `Phòng` before the name and the agency's own kind after it. Both are folded.
 */
export function standsFor(short: string, name: string): boolean {
  const kind = agencyKinds.find((one) => name.endsWith(` ${one}`));
  const shorter = kind === undefined ? [] : [name.slice(0, -kind.length).trim()];
  const fullNames = [name, ...shorter].flatMap((full) => (full.startsWith('phong ') ? [full, full.slice('phong '.length)] : [full]));
  return fullNames.some((full) => reads(wordsOf(short), wordsOf(full)));
}

/** Do a few words stand for the beginning of a name in the same manner? `UBND tỉnh`, `Trung tâm CNTT`. Both are folded. */
export const beginsName = (short: string, name: string): boolean => reads(wordsOf(short), wordsOf(name), true);

/** Words without those that join: `KHCN` and `KH và CN` are both Khoa học và Công nghệ. */
const wordsOf = (folded: string): string[] => folded.split(' ').filter((word) => word !== '' && word !== 'va');

function reads(short: string[], full: string[], mayGoOn = false): boolean {
  const [first, ...rest] = short;
  if (first === undefined) return mayGoOn || full.length === 0;
  if (full.length === 0) return false;
  if ((first === full[0] || divisionKinds.get(first) === full[0]) && reads(rest, full.slice(1), mayGoOn)) return true;
  if (first.length < 2 || first.length > full.length) return false;
  const initials = full
    .slice(0, first.length)
    .map((word) => word.charAt(0))
    .join('');
  return initials === first && reads(rest, full.slice(first.length), mayGoOn);
}
