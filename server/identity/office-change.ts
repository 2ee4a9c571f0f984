import { isDeepStrictEqual as same } from 'node:util';
import { z } from 'zod';
import type { CalendarYear, Membership } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import { calendarYearSchema, inOrder, problemsOfCalendars } from './calendar.js';
import { problemsOfDelegations } from './delegation-limits.js';
import { type DelegationInFile, delegationInFile } from './delegations.js';
import { passwordProblem } from './password-rules.js';
import { agencySchema, day, divisionSchema, houseRulesSchema, misfits, type OfficeRecord, officePersonSchema, type Person } from './shapes.js';

const changedPersonSchema = officePersonSchema.extend({ active: z.boolean().exactOptional() });

/** What may be changed of a division; null takes an end or a beginning away. The symbol stays. */
export const divisionChangeSchema = z.strictObject({
  name: divisionSchema.shape.name.exactOptional(),
  from: day.nullable().exactOptional(),
  until: day.nullable().exactOptional(),
});
export type DivisionChange = z.infer<typeof divisionChangeSchema>;

/** An office, or a part of one, that is to be as the file says: what it does not name stays. */
export const officeChangeSchema = z.strictObject({
  agency: agencySchema.exactOptional(),
  divisions: z.array(divisionSchema).max(500).exactOptional(),
  houseRules: houseRulesSchema.exactOptional(),
  people: z.array(changedPersonSchema).max(5_000).exactOptional(),
  calendar: z.array(calendarYearSchema).max(100).exactOptional(),
  delegations: z.array(delegationInFile).max(1_000).exactOptional(),
});
export type OfficeChange = z.infer<typeof officeChangeSchema>;
export type ChangedPerson = z.infer<typeof changedPersonSchema>;

/** What may be changed of a person; the account stays theirs for ever. */
export const personChangeSchema = changedPersonSchema.omit({ account: true, password: true }).partial().extend({ email: z.email().nullable().optional() });
export type PersonChange = z.infer<typeof personChangeSchema>;

export interface Office {
  record: OfficeRecord;
  people: readonly Person[];
  /** the years somebody has entered */
  calendar: readonly CalendarYear[];
  /** persons by account */
  delegations: readonly (DelegationInFile & { endedAt?: string })[];
}

/** The office as it is to be, and what of it is new. */
export interface Merged {
  record: OfficeRecord;
  agencyChanged: boolean;
  houseRulesChanged: boolean;
  divisions: { added: string[]; changed: string[] };
  people: { added: ChangedPerson[]; changed: Person[] };
  calendar: CalendarYear[];
  delegations: DelegationInFile[];
}
export type MergeResult = { ok: true; merged: Merged } | { ok: false; problems: Problem[] };

/** Puts a change upon an office: divisions by symbol, people by account, calendars by year. Nothing is taken away, nothing is half done, and a delegation that was ended stays ended. */
export function mergeOffice(office: Office, change: OfficeChange): MergeResult {
  const divisions = mergeDivisions(office.record, change);
  const record: OfficeRecord = {
    agency: change.agency ?? office.record.agency,
    divisions: divisions.all,
    houseRules: change.houseRules ?? office.record.houseRules,
  };
  const { calendar = [], delegations = [] } = change;
  const fresh = delegations.filter((one) => !office.delegations.some(({ endedAt: _, ...known }) => same(known, one)));
  const problems = [
    ...twice(change),
    ...periodProblems(change),
    ...peopleProblems(office, change, record),
    ...problemsOfCalendars(calendar),
    ...problemsOfDelegations(
      delegations,
      { officesOf: officesAfter(office, change), symbols: divisions.all.map(({ symbol }) => symbol), known: office.delegations },
      (one) => fresh.includes(one),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const known = new Map(office.people.map((person) => [person.account, person]));
  const given = change.people ?? [];
  const changed = given.flatMap((person) => {
    const before = known.get(person.account);
    if (before === undefined) return [];
    const after = updated(before, person);
    return same(before, after) ? [] : [after];
  });
  if (!keepsAdministrator(office.people, changed, given)) return { ok: false, problems: [lastAdministrator] };
  return {
    ok: true,
    merged: {
      record,
      agencyChanged: !same(record.agency, office.record.agency),
      houseRulesChanged: !same(record.houseRules, office.record.houseRules),
      divisions: { added: divisions.added, changed: divisions.changed },
      people: { added: given.filter(({ account }) => !known.has(account)), changed },
      calendar: calendar.map(inOrder).filter((year) => !office.calendar.some((one) => same(one, year))),
      delegations: fresh,
    },
  };
}

/** What somebody with this account will hold once the change is made; null: nobody who works here has it. */
function officesAfter({ people }: Office, { people: given = [] }: OfficeChange): (account: string) => readonly Membership[] | null {
  const after = new Map<string, Pick<ChangedPerson, 'memberships' | 'active'>>(people.map((person) => [person.account, person]));
  for (const { account, memberships, active = after.get(account)?.active ?? true } of given) after.set(account, { memberships, active });
  return (account) => {
    const person = after.get(account);
    return person?.active === true ? person.memberships : null;
  };
}

function mergeDivisions({ divisions }: OfficeRecord, { divisions: given = [] }: OfficeChange) {
  const wanted = new Map(given.map((division) => [division.symbol, division]));
  const known = new Set(divisions.map(({ symbol }) => symbol));
  const added = given.filter(({ symbol }) => !known.has(symbol));
  const changed = divisions.filter((division) => !same(wanted.get(division.symbol) ?? division, division));
  return {
    all: [...divisions.map((division) => wanted.get(division.symbol) ?? division), ...added],
    added: added.map(({ symbol }) => symbol),
    changed: changed.map(({ symbol }) => symbol),
  };
}

/** A person as the file says; what it leaves out of fields and e-mail is taken away, as it would be in a new office. */
function updated(before: Person, { name, title, memberships, fields = [], email, active = before.active }: ChangedPerson): Person {
  const { email: _, ...rest } = before;
  return { ...rest, name, title, memberships, fields, active, ...(email === undefined ? {} : { email }) };
}

function twice({ divisions = [], people = [] }: OfficeChange): Problem[] {
  const firstTwice = (keys: string[]) => keys.findIndex((key, i) => keys.indexOf(key) < i);
  const [division, person] = [firstTwice(divisions.map(({ symbol }) => symbol)), firstTwice(people.map(({ account }) => account))];
  return [
    ...(division === -1 ? [] : [{ path: `divisions.${division}.symbol`, expected: { vi: 'mỗi ký hiệu một lần', en: 'each symbol once' } }]),
    ...(person === -1 ? [] : [{ path: `people.${person}.account`, expected: { vi: 'mỗi tài khoản một lần', en: 'each account once' } }]),
  ];
}

const endsBefore = { vi: 'một ngày không trước `from`', en: 'a day not before `from`' };
const periodProblems = ({ divisions = [] }: OfficeChange): Problem[] =>
  divisions.flatMap(({ from, until }, i) =>
    from !== undefined && until !== undefined && until < from ? [{ path: `divisions.${i}.until`, expected: endsBefore }] : [],
  );

function peopleProblems({ people }: Office, { people: given = [] }: OfficeChange, { divisions }: OfficeRecord): Problem[] {
  const symbols = new Set(divisions.map(({ symbol }) => symbol));
  const accounts = new Set(people.map(({ account }) => account));
  return given.flatMap((person, i) => {
    const at = `people.${i}`;
    const misfit = misfits(person, symbols).map(({ path, expected }) => ({ path: [at, ...path].join('.'), expected }));
    if (person.password === undefined) return misfit;
    const password = accounts.has(person.account)
      ? { path: `${at}.password`, expected: { vi: 'không có: người này đã có mật khẩu', en: 'none: this person has a password already' } }
      : passwordProblem(person.password, person.account, `${at}.password`);
    return password === null ? misfit : [...misfit, password];
  });
}

/** Without an administrator nobody could undo it. */
const lastAdministrator: Problem = {
  path: 'people',
  expected: { vi: 'còn ít nhất một quản trị viên đang làm việc', en: 'at least one administrator who works here is left' },
};
const administers = ({ active, memberships }: Pick<Person, 'memberships'> & { active?: boolean }): boolean =>
  active !== false && memberships.some(({ role }) => role === 'administrator');

function keepsAdministrator(people: readonly Person[], changed: readonly Person[], given: readonly ChangedPerson[]): boolean {
  if (!people.some(administers)) return true;
  const after = new Map(changed.map((person) => [person.id, person]));
  return (
    people.some((person) => administers(after.get(person.id) ?? person)) ||
    given.some((person) => !people.some(({ account }) => account === person.account) && administers(person))
  );
}
