import { z } from 'zod';
import type { Words } from '../../workflows/index.js';
import type { Problem } from './outcome.js';

type Issue = z.core.$ZodIssue;

const speak = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/** What a schema found, with the path of each place and what was expected there, in both languages. */
export const problemsOf = (error: z.ZodError): Problem[] => error.issues.map((issue) => ({ path: issue.path.join('.'), expected: expected(issue) }));

function expected(issue: Issue): Words {
  // a rule of our own says what it expects itself
  const own = ownRules[issue.message];
  if (own !== undefined) return { vi: own, en: issue.message };
  if (issue.code === 'custom') return { vi: issue.message, en: issue.message };
  return { vi: inVietnamese(issue) ?? said('vi', issue), en: said('en', issue) };
}

/** What the rules of our schemas expect, by their English sentence. */
const ownRules: Record<string, string> = {
  'a text one can see something of': 'cần chữ nhìn thấy được, không chỉ dấu cách',
  'a text that is not only blanks': 'cần chữ, không chỉ dấu cách',
  'a day, YYYY-MM-DD': 'cần một ngày, dạng NĂM-THÁNG-NGÀY như 2026-11-24',
  'a line that begins with its kind: KT., TL. or TUQ.': 'cần một dòng bắt đầu bằng loại của nó: KT., TL. hoặc TUQ.',
  'a written authorisation has an end': 'giấy ủy quyền phải có ngày hết hạn',
  'a day not before `from`': 'cần một ngày không trước ngày bắt đầu',
  'lower-case letters, digits, dots and hyphens': 'cần chữ thường không dấu, chữ số, dấu chấm và gạch nối',
  'each symbol once': 'mỗi ký hiệu chỉ một lần',
  'each account once': 'mỗi tài khoản chỉ một lần',
  'somebody with the role director': 'cần một người có vai trò director',
};

function said(language: keyof typeof speak, issue: Issue): string {
  const words = speak[language](issue as z.core.$ZodRawIssue);
  return (typeof words === 'string' ? words : words?.message) ?? issue.message;
}

const kinds: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  bigint: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'đối tượng JSON',
  record: 'đối tượng JSON',
  map: 'đối tượng JSON',
  date: 'ngày',
  never: 'không có gì',
};
const kind = (name: string): string => kinds[name] ?? name;

/** What zod's own Vietnamese says with the English names of types; null for all else. */
function inVietnamese(issue: Issue): string | null {
  switch (issue.code) {
    case 'invalid_type':
      return `cần ${kind(issue.expected)}${issue.input === undefined ? '' : `, nhận được ${kind(kindOf(issue.input))}`}`;
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'unrecognized_keys':
      return `không có trường ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return 'có tên trường không hợp lệ';
    case 'invalid_element':
      return 'có phần tử không hợp lệ';
    default:
      return null;
  }
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isNaN(value) ? 'NaN' : typeof value);

const counted: Record<string, string> = { string: 'ký tự', array: 'phần tử', set: 'phần tử', map: 'phần tử' };

function atLeast(origin: string, least: number, inclusive: boolean): string {
  const what = counted[origin];
  if (what !== undefined) return least === 1 && inclusive ? 'không để trống' : `cần ít nhất ${inclusive ? least : least + 1} ${what}`;
  return inclusive ? `cần số từ ${least} trở lên` : `cần số lớn hơn ${least}`;
}

function atMost(origin: string, most: number, inclusive: boolean): string {
  const what = counted[origin];
  if (what !== undefined) return `cần nhiều nhất ${inclusive ? most : most - 1} ${what}`;
  return inclusive ? `cần số từ ${most} trở xuống` : `cần số nhỏ hơn ${most}`;
}
