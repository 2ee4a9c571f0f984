import type { Problem } from '../engine/index.js';
import type { RecordStore } from '../store/port.js';
import { type ChangedPerson, mergeOffice, type Office, type OfficeChange, type PersonChange } from './office-change.js';
import { oneTimePassword, type Passwords } from './passwords.js';
import type { OfficeRecord, Person } from './shapes.js';

/** What became of a change. A made-up password is told once, here; it must be changed at the first sign-in. */
export interface OfficeChanged {
  outcome: 'changed';
  agency: boolean;
  houseRules: boolean;
  divisions: { added: string[]; changed: string[] };
  people: { added: { person: Person; password?: string }[]; changed: Person[] };
  /** ids of the sessions of those who no longer work here */
  ended: string[];
}
export type ChangeResult = OfficeChanged | { outcome: 'invalid'; problems: Problem[] } | { outcome: 'unknown' } | { outcome: 'exists' };

export interface StaffDeps {
  agency: RecordStore<OfficeRecord>;
  people: RecordStore<Person>;
  officeId: string;
  passwords: Passwords;
  random: (bytes: number) => Uint8Array;
  closeAll: (person: string) => Promise<string[]>;
  /** one after another, so that no change is written over another */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** what was read of office and people is old now */
  forget: () => void;
}

export type Staff = ReturnType<typeof createStaff>;

/** Changes of people, divisions and house rules. Nobody is deleted: who leaves is made inactive, and stays named in what they did. */
export function createStaff({ agency, people, officeId, passwords, random, closeAll, inTurn, forget }: StaffDeps) {
  async function present(): Promise<Office> {
    const record = await agency.get(officeId);
    if (record === null) throw new Error('The store has no office');
    return { record, people: await people.all() };
  }

  async function apply(office: Office, change: OfficeChange): Promise<ChangeResult> {
    const result = mergeOffice(office, change);
    if (!result.ok) return { outcome: 'invalid', problems: result.problems };
    const { record, agencyChanged, houseRulesChanged, divisions, people: who } = result.merged;
    try {
      // divisions first: nobody is ever a member of one that is not there
      if (agencyChanged || houseRulesChanged || divisions.added.length + divisions.changed.length > 0) await agency.put(officeId, record);
      const added: { person: Person; password?: string }[] = [];
      for (const person of who.added) added.push(await enter(person, office.people.length + added.length));
      const ended: string[] = [];
      for (const person of who.changed) {
        await people.put(person.id, person);
        if (!person.active) ended.push(...(await closeAll(person.id)));
      }
      return { outcome: 'changed', agency: agencyChanged, houseRules: houseRulesChanged, divisions, people: { added, changed: who.changed }, ended };
    } finally {
      forget();
    }
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
    /** The office as a file that `change` takes back: without passwords. */
    async exported(): Promise<OfficeChange> {
      const { record, people: all } = await present();
      const ordered = [...all].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
      return {
        ...record,
        people: ordered.map(({ id: _, passwordHash: __, passwordMustChange: ___, fields, ...person }) => ({
          ...person,
          ...(fields.length === 0 ? {} : { fields }),
        })),
      };
    },
    change: (change: OfficeChange): Promise<ChangeResult> => inTurn(async () => apply(await present(), change)),
    addPerson: (person: ChangedPerson): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        return office.people.some(({ account }) => account === person.account) ? { outcome: 'exists' } : apply(office, { people: [person] });
      }),
    changePerson: (id: string, { email, ...change }: PersonChange): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        const before = office.people.find((person) => person.id === id);
        if (before === undefined) return { outcome: 'unknown' };
        const mail = email === undefined ? before.email : email;
        const { account, name, title, memberships, fields, active } = { ...before, ...defined(change) };
        return apply(office, {
          people: [{ account, name, title, memberships, fields, active, ...(mail === undefined || mail === null ? {} : { email: mail }) }],
        });
      }),
    addDivision: (division: { symbol: string; name: string }): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        return office.record.divisions.some(({ symbol }) => symbol === division.symbol) ? { outcome: 'exists' } : apply(office, { divisions: [division] });
      }),
    renameDivision: (symbol: string, name: string): Promise<ChangeResult> =>
      inTurn(async () => {
        const office = await present();
        return office.record.divisions.some((one) => one.symbol === symbol) ? apply(office, { divisions: [{ symbol, name }] }) : { outcome: 'unknown' };
      }),
    /** A new one-time password for who forgot theirs; their sessions end. Null where nobody has that id. */
    resetPassword: (id: string): Promise<{ password: string; ended: string[] } | null> =>
      inTurn(async () => {
        const person = await people.get(id);
        if (person === null) return null;
        const password = oneTimePassword(random);
        await people.put(id, { ...person, passwordHash: await passwords.hash(password), passwordMustChange: true });
        forget();
        return { password, ended: await closeAll(id) };
      }),
  };
}

/** What is given, without what is there and undefined. */
const defined = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
