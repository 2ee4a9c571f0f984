import type { Membership } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';

/** Whose office goes to whom, in which matters and for how long; persons by id or by account, as long as all are named the same way. */
export interface Delegated {
  of: string;
  to: string;
  /** only in matters of this division (symbol); null: in everything */
  division: string | null;
  /** first and last day, `YYYY-MM-DD` */
  from: string;
  until: string;
}

/** A leap year: who is away for longer has a successor. */
const mostDays = 366;
const dayMs = 24 * 60 * 60 * 1_000;

export interface Around {
  /** what somebody who works here holds; null: nobody does by that name */
  officesOf: (who: string) => readonly Membership[] | null;
  symbols: readonly string[];
  /** those recorded already */
  known: readonly (Delegated & { endedAt?: string })[];
  /** the last day lies on or after this one; nothing said: whenever */
  firstLastDay?: string;
}

const problem = (path: string, vi: string, en: string): Problem[] => [{ path, expected: { vi, en } }];

/** What does not fit in a delegation; empty where all is well. */
export function delegationProblems(given: Delegated, { officesOf, symbols, known, firstLastDay }: Around): Problem[] {
  const { of, to, division } = given;
  const offices = officesOf(of);
  const who = ['một người đang làm việc ở cơ quan', 'somebody who works here'] as const;
  return [
    ...(offices === null ? problem('of', ...who) : []),
    ...(officesOf(to) === null ? problem('to', ...who) : []),
    ...(of === to ? problem('to', 'một người khác với người vắng mặt', 'somebody other than who is away') : []),
    ...(division === null ? [] : divisionProblems(division, offices, symbols)),
    ...periodProblems(given, firstLastDay),
    ...known.filter((one) => one.endedAt === undefined && overlaps(one, given)).flatMap(overlapping),
  ];
}

/** The same of many, each after those before it and without those that are no news; paths `delegations.N.…`. */
export function problemsOfDelegations<D extends Delegated>(given: readonly D[], around: Around, isNews: (one: D) => boolean = () => true): Problem[] {
  const known = [...around.known];
  return given.flatMap((one, i) => {
    if (!isNews(one)) return [];
    const found = delegationProblems(one, { ...around, known });
    known.push(one);
    return found.map(({ path, expected }) => ({ path: `delegations.${i}.${path}`, expected }));
  });
}

function divisionProblems(division: string, offices: readonly Membership[] | null, symbols: readonly string[]): Problem[] {
  if (!symbols.includes(division)) {
    return problem('division', `một đơn vị của cơ quan: ${symbols.join(', ')}`, `a division of the office: ${symbols.join(', ')}`);
  }
  if (offices === null || offices.some((held) => concerns(held, division))) return [];
  return problem('division', 'một đơn vị mà người vắng mặt có chức trách', 'a division in whose matters who is away holds an office');
}

/** Drafters and heads act in their division alone; an office of the whole agency counts in the matters of any, and the law limits it to the one. */
export const concerns = (held: Membership, division: string): boolean => held.division === division || (held.role !== 'drafter' && held.role !== 'head');

function periodProblems({ from, until }: Delegated, firstLastDay: string | undefined): Problem[] {
  if (until < from) return problem('until', 'một ngày không trước `from`', 'a day not before `from`');
  const days = (Date.parse(until) - Date.parse(from)) / dayMs + 1;
  if (days > mostDays) return problem('until', `không quá ${mostDays} ngày kể từ \`from\``, `at most ${mostDays} days from \`from\` on`);
  if (firstLastDay !== undefined && until < firstLastDay) return problem('until', 'hôm nay hoặc một ngày sau đó', 'today or a later day');
  return [];
}

/** The same office to the same person twice: for all matters, or for those of one division. */
const overlaps = (a: Delegated, b: Delegated): boolean =>
  a.of === b.of && a.to === b.to && a.from <= b.until && b.from <= a.until && (a.division === b.division || a.division === null || b.division === null);

const overlapping = ({ from, until }: Delegated): Problem[] =>
  problem('from', `một thời hạn không trùng với ủy quyền đã có từ ${from} đến ${until}`, `a period apart from the delegation there is, ${from} to ${until}`);
