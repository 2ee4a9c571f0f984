import type { RegisterLine, Volume } from '../api/register.js';

interface Choice {
  value: string;
  label: string;
}

/** The series there are; the one that is chosen even where it has no number any more. */
export function seriesOf(volumes: readonly Volume[], chosen: string): Choice[] {
  const all = new Set([...volumes.map(({ series }) => series), ...(chosen === '' ? [] : [chosen])]);
  return [...all].toSorted((a, b) => a.localeCompare(b, 'vi')).map((value) => ({ value, label: value }));
}

/** The years there are, newest first, and the present one. */
export function yearsOf(volumes: readonly Volume[], present: string, chosen: string): Choice[] {
  const all = new Set([Number(present), ...volumes.map(({ year }) => year), ...(chosen === '' ? [] : [Number(chosen)])]);
  return [...all].toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }));
}

export interface Remark {
  key: 'void' | 'recalling' | 'recalled' | 'replaced' | 'corrected';
  number: string;
  reason: string;
}

/** What has become of a number since, for the last column. */
export function remarksOf({
  status,
  reason,
  state,
  replacedBy,
  correctedBy,
}: Pick<RegisterLine, 'status' | 'reason' | 'state' | 'replacedBy' | 'correctedBy'>): Remark[] {
  const one = (key: Remark['key'], number = '', why = ''): Remark => ({ key, number, reason: why });
  if (status === 'void') return [one('void', '', reason ?? '')];
  return [
    ...(state === 'recalling' || state === 'recalled' ? [one(state)] : []),
    ...(replacedBy === null ? [] : [one('replaced', replacedBy)]),
    ...correctedBy.map((number) => one('corrected', number)),
  ];
}
