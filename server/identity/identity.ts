import type { ReportPackage } from '../../templates/index.js';
import { type Authorisation, type By, dayOf } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { Store } from '../store/port.js';
import { createAttempts } from './attempts.js';
import { inForce, type Matched, matchPackage } from './match.js';
import { passwordProblem } from './password-rules.js';
import { argon2id, type Passwords } from './passwords.js';
import { createSessions, type SessionRecord } from './sessions.js';
import type { AuthorisationInput, OfficeRecord, Person } from './shapes.js';
import { createStaff } from './staff.js';

export interface IdentityDeps {
  store: Pick<Store, 'records'>;
  /** ISO 8601, UTC */
  now: () => string;
  newId: () => string;
  random: (bytes: number) => Uint8Array;
  passwords?: Passwords;
}

/** How long what was read of the people may be used again, ms: several servers share one store. */
const freshForMs = 2_000;
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
    authorisations: store.records<Authorisation>('authorisations'),
  };
  const sessions = createSessions({ records: store.records<SessionRecord>('sessions'), now, random });

  /** Reads again when what was read is old. */
  function remembered<T>(read: () => Promise<T>) {
    let known: { value: Promise<T>; at: number } | null = null;
    const get = (): Promise<T> => {
      const at = Date.parse(now());
      if (known === null || Math.abs(at - known.at) > freshForMs) {
        const reading = { value: read(), at };
        known = reading;
        reading.value.catch(() => {
          if (known === reading) known = null;
        });
      }
      return known.value;
    };
    const forget = () => {
      known = null;
    };
    return { get, forget };
  }

  const people = remembered(async () => (await records.people.all()).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })));
  const authorisations = remembered(() => records.authorisations.all());
  const office = remembered(async () => {
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

  const staff = createStaff({
    ...records,
    officeId,
    passwords,
    random,
    closeAll: sessions.closeAll,
    inTurn,
    forget() {
      people.forget();
      office.forget();
    },
  });

  // somebody unknown takes as long to refuse as somebody with a wrong password
  const nobodysHash = passwords.hash('nobody has this password');

  const person = async (id: string): Promise<Person | null> => (await people.get()).find((one) => one.id === id) ?? null;

  function factsWith(all: readonly Authorisation[], { id, name, memberships, fields }: Person, at: string): By {
    return { person: id, name, memberships, fields, authorisations: inForce(all, id, dayOf(at)) };
  }

  return {
    office: office.get,
    people: people.get,
    authorisations: authorisations.get,
    person,
    /** What the law has to know of a person at that moment. */
    factsOf: async (one: Person, at: string): Promise<By> => factsWith(await authorisations.get(), one, at),

    async matchPackage(report: ReportPackage, at: string): Promise<Matched> {
      authorisations.forget();
      const all = await authorisations.get();
      return matchPackage(report, { office: await office.get(), people: await people.get(), factsOf: (one) => factsWith(all, one, at), at });
    },

    /** Who guesses passwords is held off here, before one is looked at. */
    attempts,
    /** Null where account or password is wrong. */
    async signIn(account: string, password: string): Promise<{ token: string; person: Person } | null> {
      const found = (await people.get()).find((one) => one.account === account.trim().toLowerCase() && one.active);
      const matches = await passwords.matches(found?.passwordHash ?? (await nobodysHash), password);
      if (found === undefined || !matches) return null;
      const token = await sessions.open(found.id);
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
        await keep({ ...rest, passwordHash: await passwords.hash(newPassword) });
        return { outcome: 'changed', ended: await sessions.closeAll(id, sessionId) };
      }),
    /** The person a token stands for; null where the session is unknown or over. */
    async session(token: string): Promise<{ id: string; person: Person } | null> {
      const found = await sessions.find(token);
      const who = found === null ? null : await person(found.person);
      return found === null || who === null || !who.active ? null : { id: found.id, person: who };
    },

    staff,
    /** Records a rule or a written authorisation. */
    async authorise(input: AuthorisationInput): Promise<{ ok: true; authorisation: Authorisation } | { ok: false; problems: Problem[] }> {
      if ((await person(input.holder))?.active !== true) {
        return {
          ok: false,
          problems: [
            { path: 'holder', expected: { vi: 'mã của một người trong cơ quan (xem /api/people)', en: 'the id of a person of the office (see /api/people)' } },
          ],
        };
      }
      const symbols = (await office.get()).divisions.map(({ symbol }) => symbol);
      const unknown = input.divisions.findIndex((symbol) => !symbols.includes(symbol));
      if (unknown !== -1) {
        const [vi, en] = ['một đơn vị của cơ quan', 'a division of the office'].map((words) => `${words}: ${symbols.join(', ')}`);
        return { ok: false, problems: [{ path: `divisions.${unknown}`, expected: { vi: vi ?? '', en: en ?? '' } }] };
      }
      const authorisation: Authorisation = { id: newId(), ...input };
      await records.authorisations.put(authorisation.id, authorisation);
      authorisations.forget();
      return { ok: true, authorisation };
    },
  };
}
