import { type CalendarYear, dayOf } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { RecordStore } from '../store/port.js';
import { type Act, actOf, actOfCalendar, actOfDelegation, actOfNewcomer, actOfPerson, actsOf, actsOfHouse } from './acts.js';
import type { Audit } from './audit.js';
import { delegationProblems } from './delegation-limits.js';
import type { Delegation, DelegationInFile } from './delegations.js';
import { type ChangedPerson, type DivisionChange, mergeOffice, type Office, type OfficeChange, type PersonChange } from './office-change.js';
import { oneTimePassword, type Passwords } from './passwords.js';
import type { OfficeRecord, Person } from './shapes.js';

/** What became of a change. A made-up password is told once, here; it must be changed at the first sign-in. */
export interface OfficeChanged {
  outcome: 'changed';
  agency: boolean;
  houseRules: boolean;
  divisions: { added: string[]; changed: string[] };
  people: { added: { person: Person; password?: string }[]; changed: Person[] };
  /** the years that are other ones now */
  calendar: number[];
  delegations: Delegation[];
  /** ids of the sessions of those who no longer work here */
  ended: string[];
  /** each change by itself, with what was there before */
  acts: Act[];
}
/** What a change would do; nothing of it has been done. */
export type ChangePreview = { outcome: 'wouldChange'; acts: Act[] } | { outcome: 'invalid'; problems: Problem[] };
export type ChangeResult = OfficeChanged | { outcome: 'invalid'; problems: Problem[] } | { outcome: 'unknown' } | { outcome: 'exists' };

export interface StaffDeps {
  agency: RecordStore<OfficeRecord>;
  people: RecordStore<Person>;
  calendar: RecordStore<CalendarYear>;
  delegations: RecordStore<Delegation>;
  officeId: string;
  passwords: Passwords;
  random: (bytes: number) => Uint8Array;
  /** ISO 8601, UTC */
  now: () => string;
  newId: () => string;
  audit: Audit;
  closeAll: (person: string) => Promise<string[]>;
  /** one after another, so that no change is written over another */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** what was read of all this is old now */
  forget: () => void;
}

export type Staff = ReturnType<typeof createStaff>;

/** Changes of people, divisions and house rules, and of the whole office at once. Nobody is deleted: who leaves is made inactive, and stays named in what they did. */
export function createStaff({ agency, people, calendar, delegations, officeId, passwords, random, now, newId, audit, closeAll, inTurn, forget }: StaffDeps) {
  async function present(): Promise<Office> {
    const record = await agency.get(officeId);
    if (record === null) throw new Error('The store has no office');
    const all = await people.all();
    const accountOf = (id: string): string => all.find((person) => person.id === id)?.account ?? id;
    return {
      record,
      people: all,
      calendar: (await calendar.all()).sort((a, b) => a.year - b.year),
      delegations: (await delegations.all())
        .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id))
        .map(({ id: _, recordedBy: __, recordedAt: ___, endedBy: ____, ...one }) => ({ ...one, of: accountOf(one.of), to: accountOf(one.to) })),
    };
  }

  /** Every write goes with its line of the audit. */
  async function apply(office: Office, change: OfficeChange, by: string | null): Promise<ChangeResult> {
    const result = mergeOffice(office, change);
    if (!result.ok) return { outcome: 'invalid', problems: result.problems };
    const note = await audit.notesOf(by);
    const { record, agencyChanged, houseRulesChanged, divisions, people: who, calendar: years, delegations: given } = result.merged;
    try {
      // divisions first: nobody is ever a member of one that is not there
      const house = actsOfHouse(office, result.merged);
      if (house.length > 0) await Promise.all([...house.map(note), agency.put(officeId, record)]);
      const added: { person: Person; password?: string }[] = [];
      for (const person of who.added) {
        const entered = await enter(person, office.people.length + added.length);
        await note(actOfNewcomer(entered.person, entered.person.id));
        added.push(entered);
      }
      const ended: string[] = [];
      for (const person of who.changed) {
        const before = office.people.find(({ id }) => id === person.id) ?? person;
        await Promise.all([note(actOfPerson(before, person)), people.put(person.id, person)]);
        if (!person.active) ended.push(...(await closeAll(person.id)));
      }
      for (const year of years) {
        const act = actOfCalendar(
          office.calendar.find((one) => one.year === year.year),
          year,
        );
        await Promise.all([note(act), calendar.put(String(year.year), year)]);
      }
      const delegated = await delegate(given, by);
      return {
        outcome: 'changed',
        agency: agencyChanged,
        houseRules: houseRulesChanged,
        divisions,
        people: { added, changed: who.changed },
        calendar: years.map(({ year }) => year),
        delegations: delegated,
        ended,
        acts: actsOf(office, result.merged),
      };
    } finally {
      forget();
    }
  }

  /** After the people have been entered: who is named here works here. */
  async function delegate(given: readonly DelegationInFile[], recordedBy: string | null): Promise<Delegation[]> {
    if (given.length === 0) return [];
    const note = await audit.notesOf(recordedBy);
    const staff = await people.all();
    const ids = new Map(staff.map(({ account, id }) => [account, id]));
    const nameOf = (id: string): string => staff.find((person) => person.id === id)?.name ?? id;
    const recorded: Delegation[] = [];
    for (const { of, to, ...rest } of given) {
      const delegation: Delegation = { id: newId(), of: ids.get(of) ?? of, to: ids.get(to) ?? to, ...rest, recordedBy, recordedAt: now() };
      await Promise.all([note(actOfDelegation(delegation, nameOf, delegation.id)), delegations.put(delegation.id, delegation)]);
      recorded.push(delegation);
    }
    return recorded;
  }

  /** Another server may take the same id in the same moment: then the next one is ours. */
  async function enter({ password, fields = [], active = true, ...rest }: ChangedPerson, count: number): Promise<{ person: Person; password?: string }> {
    const first = password ?? oneTimePassword(random);
    const passwordHash = await passwords.hash(first);
    for (let n = count + 1; ; n += 1) {
      const person: Person = { id: `P${n}`, ...rest, fields, active, passwordHash, passwordMustChange: true };
      if ((await people.add(person.id, person)) === 'added') return password === undefined ? { person, password: first } : { person };
    }
  }

  return {
    /** The office as a file that `change` takes back: without passwords, and with the delegations that count or will. */
    async exported(): Promise<OfficeChange> {
      const { record, people: all, calendar: years, delegations: known } = await present();
      const around = {
        officesOf: (account: string) => all.find((person) => person.account === account && person.active)?.memberships ?? null,
        symbols: record.divisions.map(({ symbol }) => symbol),
        known: [],
        firstLastDay: dayOf(now()),
      };
      const ordered = [...all].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
      return {
        ...record,
        people: ordered.map(({ id: _, passwordHash: __, passwordMustChange: ___, fields, ...person }) => ({
          ...person,
          ...(fields.length === 0 ? {} : { fields }),
        })),
        calendar: [...years],
        delegations: known.flatMap(({ endedAt, ...one }) => (endedAt === undefined && delegationProblems(one, around).length === 0 ? [one] : [])),
      };
    },
    /** `by`: the id of who brings the file; here and below it is who acts, and null a file or the first start. */
    change: (change: OfficeChange, by: string | null = null): Promise<ChangeResult> => inTurn(async () => apply(await present(), change, by)),
    /** What `change` would do. */
    async preview(change: OfficeChange): Promise<ChangePreview> {
      const office = await present();
      const result = mergeOffice(office, change);
      return result.ok ? { outcome: 'wouldChange', acts: actsOf(office, result.merged) } : { outcome: 'invalid', problems: result.problems };
    },
    addPerson: (person: ChangedPerson, by: string | null = null): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        return office.people.some(({ account }) => account === person.account) ? { outcome: 'exists' } : apply(office, { people: [person] }, by);
      }),
    changePerson: (id: string, { email, ...change }: PersonChange, by: string | null = null): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        const before = office.people.find((person) => person.id === id);
        if (before === undefined) return { outcome: 'unknown' };
        const mail = email === undefined ? before.email : email;
        const { account, name, title, memberships, fields, active } = { ...before, ...defined(change) };
        const person = { account, name, title, memberships, fields, active, ...(mail === undefined || mail === null ? {} : { email: mail }) };
        return apply(office, { people: [person] }, by);
      }),
    addDivision: (division: OfficeRecord['divisions'][number], by: string | null = null): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        return office.record.divisions.some(({ symbol }) => symbol === division.symbol) ? { outcome: 'exists' } : apply(office, { divisions: [division] }, by);
      }),
    changeDivision: (symbol: string, { name, ...period }: DivisionChange, by: string | null = null): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        const before = office.record.divisions.find((one) => one.symbol === symbol);
        if (before === undefined) return { outcome: 'unknown' };
        const { from, until } = { ...before, ...period };
        const bounds = { ...(from === undefined || from === null ? {} : { from }), ...(until === undefined || until === null ? {} : { until }) };
        return apply(office, { divisions: [{ symbol, name: name ?? before.name, ...bounds }] }, by);
      }),
    /** A new one-time password for who forgot theirs; their sessions end. Null where nobody has that id. */
    resetPassword: (id: string, by: string | null = null): Promise<{ password: string; ended: string[] } | null> =>
      inTurn(async () => {
        const person = await people.get(id);
        if (person === null) return null;
        const note = await audit.notesOf(by);
        const password = oneTimePassword(random);
        const passwordHash = await passwords.hash(password);
        const act = actOf('person.passwordReset', { id, name: person.name }, {}, {});
        await Promise.all([note(act), people.put(id, { ...person, passwordHash, passwordMustChange: true })]);
        forget();
        return { password, ended: await closeAll(id) };
      }),
  };
}

/** What is given, without what is there and undefined. */
const defined = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
