import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type FirstAccount, type OfficeRecord, openFirstOffice, type Person } from '../../server/identity/index.js';
import { cheapPasswords, countedRandom, identityOn, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';
import { type MemoryStore, memoryStore } from './memory-store.js';

const folder = await ownFolder();
const clock = { at: '2026-03-02T01:00:00.000Z' };

const openOn = (store: MemoryStore, dataDir: string, officeFile?: string, pause?: (ms: number) => Promise<void>): Promise<FirstAccount[]> =>
  openFirstOffice({
    store,
    dataDir,
    random: countedRandom(),
    passwords: cheapPasswords,
    ...(officeFile === undefined ? {} : { officeFile }),
    ...(pause === undefined ? {} : { pause }),
  });

const fileOf = async (dataDir: string): Promise<FirstAccount[]> => JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8')) as FirstAccount[];

async function everybodySignsIn(store: MemoryStore, accounts: FirstAccount[]): Promise<boolean> {
  const identity = identityOn(store, clock);
  const sessions = await Promise.all(accounts.map(({ account, password }) => identity.signIn(account, password)));
  return sessions.every((session, i) => session?.person.name === accounts[i]?.name);
}

describe('the first start', () => {
  test('opens the demonstration office and leaves its accounts where only its owner reads them', async () => {
    const store = memoryStore();
    const dataDir = await folder.fresh();
    const accounts = await openOn(store, dataDir);
    expect(await fileOf(dataDir)).toEqual(accounts);
    expect((await stat(join(dataDir, 'demo-accounts.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toEqual(['demo-accounts.json']);
    expect(await everybodySignsIn(store, accounts)).toBe(true);
    for (const { account, password } of accounts) {
      expect(account).toMatch(/^[a-z0-9.]+$/);
      expect([...store.stored].join()).not.toContain(password);
    }
  });

  test('gives the demonstration office somebody for every role, and a head and a drafter in every division', async () => {
    const store = memoryStore();
    const accounts = await openOn(store, await folder.fresh());
    const roles = new Set(accounts.flatMap((account) => account.roles));
    expect([...roles].sort()).toEqual(['administrator', 'clerk', 'deputy', 'director', 'dispatcher', 'drafter', 'head', 'observer', 'reviewer']);
    const office = await store.records<OfficeRecord>('agency').get('office');
    expect(office?.divisions).toHaveLength(5);
    for (const { symbol } of office?.divisions ?? []) {
      for (const role of ['head', 'drafter'] as const) {
        expect(accounts.some((account) => account.division === symbol && account.roles.includes(role))).toBe(true);
      }
    }
    const deputies = (await store.records<Person>('people').all()).filter(({ memberships }) => memberships.some(({ role }) => role === 'deputy'));
    expect(deputies.map(({ fields }) => fields.length > 0)).toEqual([true, true]);
  });

  test('opens the office of a file, with its passwords and made-up ones where it has none', async () => {
    const store = memoryStore();
    const dataDir = await folder.fresh();
    const [first, ...others] = officeOfFive.people;
    const { password: _, ...withoutPassword } = first ?? {};
    const accounts = await openOn(store, dataDir, await folder.give('some.json', { ...officeOfFive, people: [withoutPassword, ...others] }));
    expect(accounts[0]).toMatchObject({ account: 'giamdoc', roles: ['director'], division: null, password: expect.stringMatching(/^[a-z]+-[a-z]+-\d{6}$/) });
    expect(accounts[2]).toEqual({ account: 'cvp', password: 'song-nui-100003', name: 'Lê Văn Sáu', roles: ['head', 'reviewer'], division: 'VP' });
    expect(await everybodySignsIn(store, accounts)).toBe(true);
    expect((await store.records<OfficeRecord>('agency').get('office'))?.houseRules).toEqual({ numbering: 'perType' });
  });

  test('happens once: an office that is open stays as it is, and no file is written', async () => {
    const store = memoryStore();
    await openOn(store, await folder.fresh());
    const before = new Map(store.stored);
    const dataDir = await folder.fresh();
    expect(await openOn(store, dataDir)).toEqual([]);
    expect(store.stored).toEqual(before);
    expect(await readdir(dataDir)).toEqual([]);
  });

  test.each([1, 3, 5, 6])('heals at the next one when the power goes at write %i', async (write) => {
    const store = memoryStore();
    const dataDir = await folder.fresh();
    const officeFile = await folder.give(`power-${write}.json`, officeOfFive);
    store.failFrom(write);
    await expect(openOn(store, dataDir, officeFile)).rejects.toThrow('The power is gone');
    store.heal();
    const accounts = await openOn(store, dataDir, officeFile);
    expect(await fileOf(dataDir)).toEqual(accounts);
    expect(await store.records('people').all()).toHaveLength(5);
    expect(await everybodySignsIn(store, accounts)).toBe(true);
  });

  test('of several servers on one empty database opens one office, whose accounts work', async () => {
    const store = memoryStore('mongodb');
    const one = openOn(store, await folder.fresh());
    const dataDir = await folder.fresh();
    const other = openOn(store, dataDir, undefined, async () => void (await one));
    expect(await other).toEqual([]);
    expect(await readdir(dataDir)).toEqual([]);
    expect(await everybodySignsIn(store, await one)).toBe(true);
  });

  test('is taken over when the server that began it never ends it', async () => {
    const store = memoryStore('mongodb');
    await store.records('meta').add('first-office-1', { opens: 'office' });
    let waited = 0;
    const accounts = await openOn(store, await folder.fresh(), undefined, async (ms) => {
      waited += ms;
    });
    expect(waited).toBeGreaterThanOrEqual(30_000);
    expect(await everybodySignsIn(store, accounts)).toBe(true);
  });
});

describe('the first start in earnest', () => {
  const inEarnest = async (store: MemoryStore, dataDir: string, officeFile?: string) =>
    openFirstOffice({
      store,
      dataDir,
      production: true,
      random: countedRandom(),
      passwords: cheapPasswords,
      ...(officeFile === undefined ? {} : { officeFile }),
    });

  test('makes one administrator, whose password is told once, is nowhere on the disk, and must be changed', async () => {
    const store = memoryStore();
    const dataDir = await folder.fresh();
    const accounts = await inEarnest(store, dataDir);
    expect(accounts).toEqual([
      {
        account: 'quantri',
        password: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/),
        name: 'Quản trị viên',
        roles: ['administrator'],
        division: null,
        oneTime: true,
      },
    ]);
    expect(await readdir(dataDir)).toEqual([]);
    expect([...store.stored].join()).not.toContain(accounts[0]?.password);
    expect((await identityOn(store, clock).signIn('quantri', accounts[0]?.password ?? ''))?.person.passwordMustChange).toBe(true);
    expect(await inEarnest(store, dataDir)).toEqual([]);
  });

  test('opens the office of a file where there is one', async () => {
    const store = memoryStore();
    const accounts = await inEarnest(store, await folder.fresh(), await folder.give('earnest.json', officeOfFive));
    expect(accounts).toHaveLength(5);
    expect(await everybodySignsIn(store, accounts)).toBe(true);
  });
});

describe('an office file that does not fit', () => {
  const cases: [string, unknown, string][] = [
    ['is no JSON', '{"agency":', 'OFFICE_FILE: .* cannot be read as JSON'],
    ['has an unknown division', { ...officeOfFive, divisions: [{ symbol: 'VP', name: 'Văn phòng Sở' }] }, 'people\\.1\\.fields\\.0'],
    ['has two people on one account', { ...officeOfFive, people: [...officeOfFive.people, officeOfFive.people[0]] }, 'people: each account once'],
    ['has no director', { ...officeOfFive, people: officeOfFive.people.slice(1) }, 'people: somebody with the role director'],
    ['has an account that nobody can type', { ...officeOfFive, people: [{ ...officeOfFive.people[0], account: 'Giám Đốc' }] }, 'people\\.0\\.account'],
    ['assigns fields to a head', { ...officeOfFive, people: [officeOfFive.people[0], { ...officeOfFive.people[3], fields: ['VP'] }] }, 'people\\.1\\.fields'],
  ];
  test.each(cases)('and %s stops the start with one line that names the field, and nothing is stored', async (what, content, line) => {
    const store = memoryStore();
    const officeFile = await folder.give(`${what}.json`, content);
    const opened = openOn(store, await folder.fresh(), officeFile);
    await expect(opened).rejects.toThrow(new RegExp(`^OFFICE_FILE: .*${line.replace('OFFICE_FILE: ', '')}`));
    await expect(opened).rejects.toThrow(/^[^\n]*$/);
    expect(store.stored.size).toBe(0);
  });

  test('or is not there stops the start with its name', async () => {
    await expect(openOn(memoryStore(), await folder.fresh(), join(folder.path, 'nowhere.json'))).rejects.toThrow(/^OFFICE_FILE: .*nowhere\.json/);
  });

  test('is read in composed letters, so that its symbols meet those of packages', async () => {
    const store = memoryStore();
    const divisions = [...officeOfFive.divisions, { symbol: 'CĐS'.normalize('NFD'), name: 'Phòng Chuyển đổi số'.normalize('NFD') }];
    await openOn(store, await folder.fresh(), await folder.give('nfd.json', { ...officeOfFive, divisions }));
    const office = await store.records<OfficeRecord>('agency').get('office');
    expect(office?.divisions[2]).toEqual({ symbol: 'CĐS'.normalize('NFC'), name: 'Phòng Chuyển đổi số'.normalize('NFC') });
  });
});
