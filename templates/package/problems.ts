/** What zod found, in words a clerk understands. */
import type * as z from 'zod';
import type { Problem } from './clean.js';
import type { Words } from './words.js';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, Words> = {
  string: { vi: 'chữ', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'một đối tượng JSON', en: 'a JSON object' },
  record: { vi: 'một đối tượng JSON', en: 'a JSON object' },
  null: { vi: 'null', en: 'null' },
};

/** Problems in the order of the schema, which is that of the page. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => explain(issue, []));
}

function explain(issue: Issue, above: readonly PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: dotted([...path, key]),
      expected: { vi: 'không có trường này', en: 'no such field here' },
    }));
  }
  if (issue.code === 'invalid_union' && !('discriminator' in issue && issue.discriminator !== undefined)) return explainUnion(issue, path);
  return [{ path: dotted(path), expected: expectation(issue) }];
}

/** A choice of shapes: where one of them was recognised and is wrong inside, that is what is told. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): Problem[] {
  const recognised = issue.errors.find((branch) => branch.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'));
  if (recognised !== undefined) return recognised.flatMap((inner) => explain(inner, path));
  const all = issue.errors.flat().map(expectation);
  return [{ path: dotted(path), expected: { vi: all.map((one) => one.vi).join(' hoặc '), en: all.map((one) => one.en).join(' or ') } }];
}

function expectation(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? { vi: issue.expected, en: issue.expected };
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : { vi: 'một giá trị hợp lệ', en: 'a valid value' };
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return { vi: 'chữ không để trống', en: 'a text that is not blank' };
    case 'custom':
      return isWords(issue.params?.expected) ? issue.params.expected : { vi: 'một giá trị hợp lệ', en: 'a valid value' };
    default:
      return { vi: 'một giá trị hợp lệ', en: 'a valid value' };
  }
}

function oneOf(values: readonly unknown[]): Words {
  const listed = values.join(', ');
  return values.length === 1 ? { vi: listed, en: listed } : { vi: `một trong: ${listed}`, en: `one of: ${listed}` };
}

function atLeast(origin: string, minimum: number): Words {
  if (origin === 'string') return { vi: 'chữ không để trống', en: 'a text that is not blank' };
  if (origin === 'array') return { vi: `danh sách có ít nhất ${minimum} phần tử`, en: `a list of at least ${minimum}` };
  return { vi: `số từ ${minimum} trở lên`, en: `a number from ${minimum} on` };
}

function atMost(origin: string, maximum: number): Words {
  if (origin === 'string') return { vi: `chữ dài tối đa ${maximum} ký tự`, en: `a text of at most ${maximum} letters` };
  if (origin === 'array') return { vi: `danh sách có tối đa ${maximum} phần tử`, en: `a list of at most ${maximum}` };
  return { vi: `số đến ${maximum}`, en: `a number up to ${maximum}` };
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
