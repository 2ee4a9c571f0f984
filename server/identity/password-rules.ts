import type { Problem } from '../engine/index.js';

/** Letters a password has at least (NIST SP 800-63B asks for 8 and no rules about kinds of letters; here nothing else stands beside it). */
export const shortestPassword = 10;
export const longestPassword = 200;

/** The first a guesser tries, of those long enough. */
const common = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 1234567891 123456789a a123456789 aa12345678 123456789abc abc123456789 1231231231
  1q2w3e4r5t q1w2e3r4t5 1qaz2wsx3edc qwertyuiop qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl123 zxcvbnm123 poiuytrewq
  password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 admin12345 admin123456 administrator welcome123 welcome1234 letmein123
  iloveyou123 iloveyou1234 matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhaumoi matkhaumoi1 matkhaudai emyeuanh123 anhyeuem123 anhyeuem12345 vietnam123
  vietnam1234 vietnam2024 vietnam2025 vietnam2026 hanoi12345 saigon12345 trinhky123 trinhky1234 vanthu1234 chuyenvien 1111122222 1122334455 1212121212 0909090909`.split(
    /\s+/,
  ),
);

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
const lettersOf = (text: string): string => bare(text).replace(/[^\p{L}]/gu, '');

/** What is wrong with a password somebody chose for this account; null where it will do. */
export function passwordProblem(password: string, account: string, path: string): Problem | null {
  const length = [...password.normalize('NFC')].length;
  const told = (vi: string, en: string): Problem => ({ path, expected: { vi, en } });
  if (length < shortestPassword || length > longestPassword) {
    return told(
      `mật khẩu dài từ ${shortestPassword} đến ${longestPassword} ký tự`,
      `a password of ${shortestPassword} to ${longestPassword} letters, digits or signs`,
    );
  }
  const isAccount = bare(password) === bare(account) || (lettersOf(account) !== '' && lettersOf(password) === lettersOf(account));
  if (isAccount) return told('mật khẩu khác tên tài khoản', 'a password that is not the account');
  if (common.has(bare(password)) || isRow(password)) return told('mật khẩu khó đoán hơn', 'a password that is harder to guess');
  return null;
}

/** One letter again and again, or letters in the order of their codes. */
function isRow(password: string): boolean {
  const codes = [...password].map((letter) => letter.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) <= 1 && codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? 0) === step);
}
