import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { demonstrationOffice } from '../../server/identity/demonstration-office.js';
import { openFirstOffice } from '../../server/identity/index.js';
import { officeFileSchema } from '../../server/identity/office-file.js';
import { cheapPasswords, countedRandom, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';
import { memoryStore } from './memory-store.js';

const folder = await ownFolder();

async function openingOf(content: unknown): Promise<string> {
  const store = memoryStore();
  const officeFile = await folder.give('office.json', content);
  try {
    await openFirstOffice({ store, dataDir: await folder.fresh(), officeFile, random: countedRandom(), passwords: cheapPasswords });
    return 'opens';
  } catch (error) {
    expect(store.stored.size).toBe(0);
    return error instanceof Error ? error.message : String(error);
  }
}

const [director = { account: '', name: '', title: '', memberships: [] }, deputy, reviewer, head] = officeOfFive.people;
const withPerson = (changes: object) => ({ ...officeOfFive, people: [director, { ...head, ...changes }] });
const withMembership = (role: string, division: string | null) => withPerson({ memberships: [{ role, division }] });

describe('an office file', () => {
  test('with everything in its place opens', async () => {
    expect(await openingOf({ ...officeOfFive, houseRules: { numbering: 'shared' } })).toBe('opens');
  });

  test.each<[string, unknown, string]>([
    ['is empty', {}, 'agency'],
    ['has no agency', { ...officeOfFive, agency: undefined }, 'agency'],
    ['has an agency without a symbol', { ...officeOfFive, agency: { name: 'SỞ XÂY DỰNG' } }, 'agency.symbol'],
    ['has an agency with a blank name', { ...officeOfFive, agency: { ...officeOfFive.agency, name: '  ' } }, 'agency.name'],
    ['has an agency with a field that is no field', { ...officeOfFive, agency: { ...officeOfFive.agency, adress: 'Hà Nội' } }, 'agency'],
    ['has no division', { ...officeOfFive, divisions: [] }, 'divisions'],
    ['has a division without a name', { ...officeOfFive, divisions: [{ symbol: 'VP' }] }, 'divisions.0.name'],
    ['has a symbol twice', { ...officeOfFive, divisions: [...officeOfFive.divisions, { symbol: 'VP', name: 'Phòng khác' }] }, 'divisions'],
    ['numbers in a manner nobody knows', { ...officeOfFive, houseRules: { numbering: 'daily' } }, 'houseRules.numbering'],
    ['has nobody', { ...officeOfFive, people: [] }, 'people'],
    ['has a password that is short', withPerson({ password: 'ngan' }), 'people.1.password'],
    ['has somebody without a name', withPerson({ name: '' }), 'people.1.name'],
    ['has somebody without a title', withPerson({ title: undefined }), 'people.1.title'],
    ['has somebody who is nothing here', withPerson({ memberships: [] }), 'people.1.memberships'],
    ['has a role that is none', withMembership('boss', null), 'people.1.memberships.0.role'],
    ['has a head of no division', withMembership('head', null), 'people.1.memberships.0.division'],
    ['has a drafter of no division', withMembership('drafter', null), 'people.1.memberships.0.division'],
    ['has a head of a division that is none', withMembership('head', 'XYZ'), 'people.1.memberships.0.division'],
    ['has an address that is no e-mail address', withPerson({ email: 'o dau do' }), 'people.1.email'],
    ['gives a deputy a field that is no division', { ...officeOfFive, people: [director, { ...deputy, fields: ['QLN', 'XYZ'] }] }, 'people.1.fields.1'],
    ['gives fields to who is no deputy', { ...officeOfFive, people: [director, { ...reviewer, fields: ['VP'] }] }, 'people.1.fields'],
  ])('that %s stops the start with one line that names the place', async (_, content, path) => {
    expect(await openingOf(content)).toMatch(new RegExp(`^OFFICE_FILE: ${path.replaceAll('.', '\\.')}: [^\\n]+$`));
  });
});

test('An office file that is no object at all is refused in one line', async () => {
  expect(await openingOf([])).toMatch(/^OFFICE_FILE: \w[^\n]+$/);
});

describe('the demonstration office', () => {
  test('fits as a file of an office would have to', () => {
    expect(officeFileSchema.parse(demonstrationOffice)).toEqual(demonstrationOffice);
  });

  test('has deputies whose fields together are the divisions that work for them, each in one hand', () => {
    const fields = demonstrationOffice.people.flatMap(({ fields = [] }) => fields);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.toSorted()).toEqual(demonstrationOffice.divisions.flatMap(({ symbol }) => (symbol === 'VP' ? [] : [symbol])).toSorted());
  });
});

test('A file of accounts that others could read is replaced by one that they cannot', async () => {
  const dataDir = await folder.fresh();
  const file = join(dataDir, 'demo-accounts.json');
  await writeFile(file, '[]', { mode: 0o644 });
  await writeFile(`${file}.new`, 'half of a former', { mode: 0o644 });
  const accounts = await openFirstOffice({ store: memoryStore(), dataDir, random: countedRandom(), passwords: cheapPasswords });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(accounts);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(['demo-accounts.json']);
});
