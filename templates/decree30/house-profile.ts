/** An agency's own choices within the decree: read from data, held against the decree's ranges. */
import type { Problem, Words } from '../package/index.js';
import { fontNames } from './letters/widths.js';
import { decree30, type LineSpacing, type Profile } from './profile.js';

/** Decree 30/2020, Appendix I: the least and the most of what it leaves open; pt for letters, mm for lengths. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  'paper.width': [210, 210],
  'paper.height': [297, 297],
  'margin.top': [20, 25],
  'margin.bottom': [20, 25],
  'margin.left': [30, 35],
  'margin.right': [15, 20],
  'margin.header': [5, 14],
  'pageNumber.size': [13, 14],
  'head.nation.size': [12, 13],
  'head.motto.size': [13, 14],
  'head.parent.size': [12, 13],
  'head.agency.size': [12, 13],
  'head.number.size': [13, 13],
  'head.placeAndDate.size': [13, 14],
  'head.letterSubject.size': [12, 13],
  'rule.part': [1 / 3, 1 / 2],
  'urgency.size': [13, 14],
  'urgency.height': [8, 8],
  'urgency.widths.KHẨN': [20, 20],
  'urgency.widths.THƯỢNG KHẨN': [40, 40],
  'urgency.widths.HỎA TỐC': [30, 30],
  'circulation.size': [13, 14],
  'title.typeSize': [13, 14],
  'title.subjectSize': [13, 14],
  'addressees.size': [13, 14],
  'bases.size': [13, 14],
  'enacting.size': [13, 14],
  'body.size': [13, 14],
  'body.firstLine': [10, 12.7],
  'body.spaceBetween': [6, 30],
  'body.lineSpacing': [1, 1.5],
  'body.lineSpacing.exactly': [15, 30],
  'end.authority.size': [13, 14],
  'end.name.size': [13, 14],
  'end.recipientsTitle.size': [12, 12],
  'end.recipients.size': [11, 11],
  'end.drafterMark.size': [11, 11],
  'footer.size': [11, 12],
  'annex.labelSize': [14, 14],
  'annex.titleSize': [13, 14],
};
/** what no rule bounds has to fit on the paper all the same */
const anything = [0, 210] as const;

export type ReadProfile = { ok: true; profile: Profile } | { ok: false; problems: Problem[] };

/**
 * The decree's page with an agency's own measures in it. `choices` is the part of a profile it wants otherwise (`{margin: {left: 35}}`);
 * what the decree does not know, or not allow, is a problem that names its path and what was expected, and nothing is taken over.
 */
export function houseProfile(choices: unknown): ReadProfile {
  const problems: Problem[] = [];
  const profile = merged(decree30, choices, '', problems);
  const { nation, motto } = profile.head;
  if (problems.length === 0 && motto.size !== nation.size + 1) problems.push({ path: 'head.motto.size', expected: between(nation.size + 1, nation.size + 1) });
  return problems.length === 0 ? { ok: true, profile } : { ok: false, problems };
}

/** What may only be one of some words. */
const named: Readonly<Record<string, readonly string[]>> = { font: fontNames, 'code.place': ['none', 'sheet', 'margin'] };

/** The value with the choices in it, of the same shape. */
function merged<T>(value: T, choice: unknown, path: string, problems: Problem[]): T {
  if (choice === undefined) return value;
  if (path === 'body.lineSpacing' && isRecord(choice)) return exactly(choice, problems) as T;
  if (isRecord(value)) return mergedRecord(value, choice, path, problems) as T;
  const expected = unlike(value, choice, path);
  if (expected === null) return choice as T;
  problems.push({ path, expected });
  return value;
}

function mergedRecord(value: Record<string, unknown>, choice: unknown, path: string, problems: Problem[]): Record<string, unknown> {
  if (!isRecord(choice)) {
    problems.push({ path, expected: { vi: 'một đối tượng', en: 'an object' } });
    return value;
  }
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  for (const key of Object.keys(choice)) if (!(key in value)) problems.push({ path: at(key), expected: oneOf(Object.keys(value)) });
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, merged(one, choice[key], at(key), problems)]));
}

/** Room from line to line in pt in place of a multiple of a single line. */
function exactly(choice: Record<string, unknown>, problems: Problem[]): LineSpacing {
  const { exactly: points } = mergedRecord({ exactly: 18 }, choice, 'body.lineSpacing', problems);
  return { exactly: typeof points === 'number' ? points : 18 };
}

/** What was expected where the choice is no value for that place; null where it is one. */
function unlike(value: unknown, choice: unknown, path: string): Words | null {
  const words = named[path];
  if (words !== undefined) return isOneOf(words, choice) ? null : oneOf(words);
  if (typeof value === 'number') {
    const [least, most] = ranges[path] ?? anything;
    return typeof choice === 'number' && choice >= least && choice <= most ? null : between(least, most);
  }
  if (typeof value === 'string') return typeof choice === 'string' && choice !== '' ? null : { vi: 'một chuỗi có chữ', en: 'a text' };
  return { vi: 'không đổi được', en: 'nothing: this cannot be chosen' };
}

function isOneOf(all: readonly string[], choice: unknown): boolean {
  return typeof choice === 'string' && all.includes(choice);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(all: readonly string[]): Words {
  return { vi: `một trong: ${all.join(', ')}`, en: `one of: ${all.join(', ')}` };
}

function between(least: number, most: number): Words {
  const [a, b] = [least, most].map((n) => String(Math.round(n * 100) / 100));
  return least === most ? { vi: `${a}`, en: `${a}` } : { vi: `số từ ${a} đến ${b}`, en: `a number from ${a} to ${b}` };
}
