/** What of my work is looked at: pure, so that ten thousand lines are sifted as one types. */
import type { DeskLine } from '../api/gathered.js';
import type { InboxLine } from '../api/shapes.js';

export const dueFilters = ['', 'overdue', 'near', 'week', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

export interface Filter {
  q: string;
  event: string;
  division: string;
  documentType: string;
  due: DueFilter;
}
export const noFilter: Filter = { q: '', event: '', division: '', documentType: '', due: '' };
export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((value) => value.trim() !== '');

export const isSame = (a: Filter, b: Filter): boolean =>
  a.q === b.q && a.event === b.event && a.division === b.division && a.documentType === b.documentType && a.due === b.due;

/** Lower case without diacritics: `Phòng, chống` as `phong, chong`. */
export const folded = (text: string): string => text.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Groups in the order of a list: overdue first. */
export const dueGroups = ['overdue', 'near', 'later', 'none'] as const;
export type DueGroup = (typeof dueGroups)[number];

export function groupOf({ dueAt, urgency }: Pick<InboxLine, 'dueAt' | 'urgency'>, now: number): DueGroup {
  if (dueAt === null) return 'none';
  if (urgency === 'overdue' || Date.parse(dueAt) < now) return 'overdue';
  return urgency === 'near' ? 'near' : 'later';
}

/** Does each word of `q` occur in what is said, with or without diacritics? */
export function holdsWords(q: string, said: readonly string[]): boolean {
  const wanted = wordsIn(q);
  if (wanted.length === 0) return true;
  const text = folded(said.join(' '));
  return wanted.every((word) => text.includes(word));
}
const wordsIn = (q: string): string[] => folded(q).split(/\s+/).filter(Boolean);

const week = 7 * 86_400_000;

function isDue(line: InboxLine, due: DueFilter, now: number): boolean {
  if (due === '') return true;
  if (due === 'week') return line.dueAt !== null && Date.parse(line.dueAt) <= now + week;
  return groupOf(line, now) === due;
}

/** The lines that fit, in the order they came; each word of `q` has to occur in what the line says. */
export function sifted(lines: readonly DeskLine[], filter: Filter, now: number, wordsOf: (line: DeskLine) => string): DeskLine[] {
  const words = wordsIn(filter.q);
  return lines.filter((line) => {
    if (filter.event !== '' && line.event !== filter.event) return false;
    if (filter.division !== '' && line.leadDivision !== filter.division) return false;
    if (filter.documentType !== '' && line.documentType !== filter.documentType) return false;
    if (!isDue(line, filter.due, now)) return false;
    if (words.length === 0) return true;
    const said = folded(wordsOf(line));
    return words.every((word) => said.includes(word));
  });
}

export type Item = { kind: 'group'; group: DueGroup; count: number } | { kind: 'line'; line: DeskLine; index: number };

/** Overdue first, then near, then the rest, each under its heading; within a group as the server sorts. */
export function grouped(lines: readonly DeskLine[], now: number): Item[] {
  let index = -1;
  return dueGroups.flatMap((group): Item[] => {
    const own = lines.filter((line) => groupOf(line, now) === group);
    if (own.length === 0) return [];
    return [
      { kind: 'group', group, count: own.length },
      ...own.map((line): Item => {
        index += 1;
        return { kind: 'line', line, index };
      }),
    ];
  });
}
