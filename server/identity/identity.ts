import type { ReportPackage } from '../../templates/index.js';
import { type By, type CalendarYear, dayOf, type Substitution, type Terms, usualTerms } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { Store } from '../store/port.js';
import { actOf } from './acts.js';
import { createAttempts } from './attempts.js';
import { createAudit } from './audit.js';
import { createAuthorisations, inForce, type RecordedAuthorisation } from './authorisations.js';
import { createCalendar } from './calendar.js';
import { createDelegations, type Delegation, substitutionsOf } from './delegations.js';
import { type Matched, matchPackage } from './match.js';
import { passwordProblem } from './password-rules.js';
import { argon2id, type Passwords } from './passwords.js';
import { createRemember } from './remembered.js';
import { type Asking, createSessions, type SessionRecord } from './sessions.js';
import type { OfficeRecord, Person } from './shapes.js';
import { createStaff } from './staff.js';
import { createUnlocks, type Unlock } from './unlocks.js';

export interface IdentityDeps {
  store: Pick<Store, 'records' | 'audit'>;
  /** ISO 8601, UTC */
  now: () => string;
  newId: () => string;
  random: (bytes: number) => Uint8Array;
  passwords?: Passwords;
}

export const officeId = 'office';

/** `ended`: the ids of the sessions that are over. */
export type PasswordChange = { outcome: 'changed'; ended: string[] } | { outcome: 'wrongPassword' } | { outcome: 'invalid'; problems: Problem[] };

const sameText = (a: string, b: string): boolean => a.normalize('NFC') === b.normalize('NFC');
const unchanged: Problem = {
  path: 'newPassword',
  expected: { vi: 'mật khẩu khác mật khẩu hiện tại', en: 'a password that is not the present one' },
};

export type Identity = ReturnType<typeof createIdentity>;

/** The people of the office: who they are, what they hold, and that it is they who ask. */
export function createIdentity({ store, now, newId, random, passwords = argon2id }: IdentityDeps) {
  const records = {
    agency: store.records<OfficeRecord>('agency'),
    people: store.records<Person>('people'),
    calendar: store.records<CalendarYear>('calendar'),
    delegations: store.records<Delegation>('delegations'),
  };
  const sessions = createSessions({ records: store.records<SessionRecord>('sessions'), now, random });

  const remember = createRemember(now);
  const people = remember(async () => (await records.people.all()).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })));
  const office = remember(async () => {
    const record = await records.agency.get(officeId);
    if (record === null) throw new Error('The store has no office');
    return record;
  });
  const attempts = createAttempts(now);
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another, so that no change of the people is written over another. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  async function keep(changed: Person): Promise<void> {
    await records.people.put(changed.id, changed);
    people.forget();
  }

  const person = async (id: string): Promise<Person | null> => (await people.get()).find((one) => one.id === id) ?? null;
  const audit = createAudit({ audit: store.audit, nameOf: async (id) => (await person(id))?.name ?? id, now });
  const authorisations = createAuthorisations({
    records: store.records<RecordedAuthorisation>('authorisations'),
    person,
    office: office.get,
    now,
    newId,
    remember,
    audit,
    inTurn,
  });
  const calendar = createCalendar({ records: records.calendar, remember, audit, inTurn });
  const delegations = createDelegations({ records: records.delegations, people: people.get, office: office.get, now, newId, remember, audit, inTurn });
  const staff = createStaff({
    ...records,
    officeId,
    passwords,
    random,
    now,
    newId,
    audit,
    closeAll: sessions.closeAll,
    inTurn,
    forget() {
      people.forget();
      office.forget();
      calendar.forget();
      delegations.forget();
    },
  });

  // somebody unknown takes as long to refuse as somebody with a wrong password
  const nobodysHash = passwords.hash('nobody has this password');

  /** What the law has to know of anybody at that moment; everything is read before the first is asked for. */
  async function factsAt(at: string): Promise<(one: Person) => By> {
    const [granted, delegated] = [await authorisations.all(), await delegations.all()];
    const staffNow = delegated.length === 0 ? [] : await people.get();
    return ({ id, name, memberships, fields }) => {
      const substitutions: Substitution[] = substitutionsOf(id, delegated, staffNow, at);
      return {
        person: id,
        name,
        memberships,
        fields,
        authorisations: inForce(granted, id, dayOf(at)),
        ...(substitutions.length === 0 ? {} : { substitutions }),
      };
    };
  }

  const unlocks = createUnlocks({ records: store.records<Unlock>('unlocks'), now });

  return {
    office: office.get,
    people: people.get,
    authorisations: authorisations.all,
    person,
    /** What the law has to know of a person at that moment. */
    factsOf: async (one: Person, at: string): Promise<By> => (await factsAt(at))(one),

    async matchPackage(report: ReportPackage, at: string): Promise<Matched> {
      authorisations.forget();
      delegations.forget();
      return matchPackage(report, { office: await office.get(), people: await people.get(), factsOf: await factsAt(at), at });
    },

    /** Holidays and days worked in exchange, of all years: what deadlines count by. */
    calendar: calendar.working,
    /** How long a section and an opinion have where nobody names a day. */
    terms: async (): Promise<Terms> => (await office.get()).houseRules.terms ?? usualTerms,
    calendarYear: calendar.year,
    calendarYearsEntered: calendar.entered,
    keepCalendarYear: calendar.keep,
    delegations,

    /** Who guesses passwords is held off here, before one is looked at. */
    attempts,
    /** Null where account or password is wrong. */
    async signIn(account: string, password: string): Promise<{ token: string; person: Person } | null> {
      const found = (await people.get()).find((one) => one.account === account.trim().toLowerCase() && one.active);
      const matches = await passwords.matches(found?.passwordHash ?? (await nobodysHash), password);
      if (found === undefined || !matches) {
        await audit.signedIn(found?.id ?? null, 'wrong');
        return null;
      }
      const [token] = await Promise.all([sessions.open(found.id), audit.signedIn(found.id, 'right')]);
      // the password may have been changed, and every session ended, while this one was being opened
      const present = await records.people.get(found.id);
      if (present?.active === true && present.passwordHash === found.passwordHash) return { token, person: present };
      await sessions.close(token);
      people.forget();
      return null;
    },
    signOut: sessions.close,
    /** Ends every session of a person; answers their ids. */
    signOutEverywhere: (person: string): Promise<string[]> => sessions.closeAll(person),
    /** A new password for who knows the old one; their other sessions end. */
    changePassword: (id: string, sessionId: string, oldPassword: string, newPassword: string): Promise<PasswordChange> =>
      inTurn(async () => {
        const present = await records.people.get(id);
        if (present === null || !(await passwords.matches(present.passwordHash, oldPassword))) return { outcome: 'wrongPassword' };
        const problem = passwordProblem(newPassword, present.account, 'newPassword') ?? (sameText(oldPassword, newPassword) ? unchanged : null);
        if (problem !== null) return { outcome: 'invalid', problems: [problem] };
        const { passwordMustChange: _, ...rest } = present;
        const passwordHash = await passwords.hash(newPassword);
        const note = await audit.notesOf(id);
        await Promise.all([note(actOf('person.passwordChanged', { id, name: present.name }, {}, {})), keep({ ...rest, passwordHash })]);
        return { outcome: 'changed', ended: await sessions.closeAll(id, sessionId) };
      }),
    /** The person a token stands for; null where the session is unknown or over. A look leaves it to end when it would have. */
    async session(token: string, asking: Asking = 'use'): Promise<{ id: string; person: Person } | null> {
      const found = await sessions.find(token, asking);
      const who = found === null ? null : await person(found.person);
      return found === null || who === null || !who.active ? null : { id: found.id, person: who };
    },

    /** Is it this person's password? Whoever asks has gone through `attempts`. */
    async isPassword(id: string, password: string): Promise<boolean> {
      const present = await records.people.get(id);
      return present !== null && passwords.matches(present.passwordHash, password);
    },
    unlocks,

    staff,
    /** Records a rule or a written authorisation. */
    authorise: authorisations.record,
    /** Withdraws one. */
    endAuthorisation: authorisations.end,
    audit,
  };
}
