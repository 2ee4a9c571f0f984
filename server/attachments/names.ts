/** Letters of a name; file systems take 255 bytes, and a Vietnamese letter has up to three. */
const longest = 80;

/**
 * The name a paper is kept under: composed letters, blanks as blanks; null where it is none a person could save it by.
 * Signs that turn the direction of writing are refused with the others: with one, `exe.fdp` reads as `pdf.exe`.
 */
export function paperName(given: string): string | null {
  const name = given.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [, stem = '', end = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/u.exec(name) ?? [];
  if (stem === '' || stem.startsWith('.') || !name.isWellFormed()) return null;
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|]/u.test(name)) return null;
  // a long name keeps its end, which says what it is
  return [...stem].length <= longest ? name : `${[...stem].slice(0, longest).join('').trim()}${end}`;
}

/** The header with which a browser saves a file under its name, whatever letters it has (RFC 6266, RFC 8187). */
export function savedAs(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
