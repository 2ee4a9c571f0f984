import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CalendarYear, Role } from '../../workflows/index.js';
import { problemsOf } from '../engine/index.js';
import type { Store } from '../store/port.js';
import { writeWhole } from '../whole-file.js';
import { inOrder } from './calendar.js';
import type { Delegation } from './delegations.js';
import { demonstrationOffice } from './demonstration-office.js';
import { officeId } from './identity.js';
import { type OfficeFile, officeFileSchema } from './office-file.js';
import { argon2id, oneTimePassword, type Passwords, spokenPassword } from './passwords.js';
import type { OfficeRecord, Person } from './shapes.js';

/** An account of the first start, as it is printed and left in `demo-accounts.json`. */
export interface FirstAccount {
  account: string;
  password: string;
  name: string;
  roles: Role[];
  division: string | null;
  /** the password is for the first sign-in alone */
  oneTime?: true;
}

export interface FirstOfficeDeps {
  store: Pick<Store, 'name' | 'records'>;
  /** there already; the file of accounts is left here */
  dataDir: string;
  /** an office to open in place of the demonstration office */
  officeFile?: string;
  /** no demonstration: an office with an administrator alone, who enters the rest */
  production?: boolean;
  random: (bytes: number) => Uint8Array;
  passwords?: Passwords;
  /** waits so many ms */
  pause?: (ms: number) => Promise<unknown>;
}

/** What an administrator finds who opens an office in earnest: no package fits it before it has its name. */
const unnamedOffice: OfficeRecord = {
  agency: { name: 'CƠ QUAN CHƯA ĐẶT TÊN', symbol: 'CQ' },
  divisions: [],
  houseRules: { numbering: 'perType' },
};

/** In earnest: one administrator, whose one-time password is told once and kept nowhere. */
async function openUnnamedOffice({ store, random, passwords = argon2id }: FirstOfficeDeps): Promise<FirstAccount[]> {
  const password = oneTimePassword(random);
  const administrator: Person = {
    id: 'P1',
    account: 'quantri',
    name: 'Quản trị viên',
    title: 'Quản trị hệ thống',
    passwordHash: await passwords.hash(password),
    memberships: [{ role: 'administrator', division: null }],
    fields: [],
    active: true,
    passwordMustChange: true,
  };
  await store.records<Person>('people').put(administrator.id, administrator);
  await store.records<OfficeRecord>('agency').put(officeId, unnamedOffice);
  return [{ account: administrator.account, password, name: administrator.name, roles: ['administrator'], division: null, oneTime: true }];
}

/**
 * Opens the office of an empty store and leaves its accounts in `demo-accounts.json` (mode 0600); in production, without a file of an office, only an administrator.
 * The office's record is written last: a crash half-way leaves a store without an office, and the next start begins again.
 * Empty where the store has its office already. Throws a sentence that names the field where the file does not fit.
 */
export async function openFirstOffice(deps: FirstOfficeDeps): Promise<FirstAccount[]> {
  const { store, dataDir, officeFile, production = false, random, passwords = argon2id, pause = wait } = deps;
  const agency = store.records<OfficeRecord>('agency');
  const isOpen = async () => (await agency.get(officeId)) !== null;
  if (await isOpen()) return [];
  const office = officeFile === undefined ? demonstrationOffice : await readOfficeFile(officeFile);
  // SQLite's folder is locked by one process; on MongoDB several servers may meet an empty store at once
  if (store.name === 'mongodb' && !(await isOursToOpen(store, isOpen, pause))) return [];
  if (officeFile === undefined && production) return openUnnamedOffice(deps);
  const people = store.records<Person>('people');
  const accounts: FirstAccount[] = office.people.map(({ account, password, name, memberships }) => ({
    account,
    password: password ?? spokenPassword(random),
    name,
    roles: [...new Set(memberships.map(({ role }) => role))],
    division: memberships.find(({ division }) => division !== null)?.division ?? null,
  }));
  await Promise.all(
    office.people.map(async ({ account, name, title, memberships, fields = [], email }, i) => {
      const id = `P${i + 1}`;
      const passwordHash = await passwords.hash(accounts[i]?.password ?? '');
      await people.put(id, { id, account, name, title, passwordHash, memberships, fields, active: true, ...(email === undefined ? {} : { email }) });
    }),
  );
  for (const year of office.calendar ?? []) await store.records<CalendarYear>('calendar').put(String(year.year), inOrder(year));
  const idOf = (account: string): string => `P${office.people.findIndex((one) => one.account === account) + 1}`;
  for (const [i, { of, to, ...given }] of (office.delegations ?? []).entries()) {
    const id = `D${i + 1}`;
    await store.records<Delegation>('delegations').put(id, { id, of: idOf(of), to: idOf(to), ...given, recordedBy: null });
  }
  // nobody else may read it
  await writeWhole(join(dataDir, 'demo-accounts.json'), { text: `${JSON.stringify(accounts, null, 2)}\n`, mode: 0o600 });
  await agency.put(officeId, { agency: office.agency, divisions: office.divisions, houseRules: office.houseRules ?? { numbering: 'perType' } });
  return accounts;
}

async function readOfficeFile(file: string): Promise<OfficeFile> {
  let input: unknown;
  try {
    input = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`OFFICE_FILE: ${file} cannot be read as JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = officeFileSchema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first] = problemsOf(parsed.error);
  throw new Error(['OFFICE_FILE', first?.path, first?.expected.en].filter((part) => part !== undefined && part !== '').join(': '));
}

const patienceMs = 30_000;
const lookEveryMs = 200;

/** Of several servers one opens the office, the others wait for it; where it does not come, the next one takes its turn. */
async function isOursToOpen(store: FirstOfficeDeps['store'], isOpen: () => Promise<boolean>, pause: (ms: number) => Promise<unknown>): Promise<boolean> {
  const turns = store.records<{ opens: 'office' }>('meta');
  for (let turn = 1; (await turns.add(`first-office-${turn}`, { opens: 'office' })) === 'exists'; turn += 1) {
    for (let waited = 0; waited < patienceMs; waited += lookEveryMs) {
      if (await isOpen()) return false;
      await pause(lookEveryMs);
    }
  }
  return !(await isOpen());
}
