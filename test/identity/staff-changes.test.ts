import { describe, expect, test } from '@jest/globals';
import { authorisationInput, type OfficeFile, type Person } from '../../server/identity/index.js';
import { aPackage } from '../fixtures/packages/build.js';
import { anOpenOffice, later, type OpenOffice, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const namesakes: OfficeFile = {
  ...officeOfFive,
  people: [
    { account: 'hoa.cv', name: 'Trần Thị Hòa', title: 'Chuyên viên', memberships: [{ role: 'drafter', division: 'QLN' }] },
    ...officeOfFive.people,
    { account: 'hoa.vp', name: 'TRẦN THỊ HÒA', title: 'Phó Giám đốc', memberships: [{ role: 'deputy', division: null }], fields: ['VP'] },
  ],
};
const open = async (office = officeOfFive) => anOpenOffice(folder.path, await folder.give('office.json', office));

const report = aPackage({
  agency: officeOfFive.agency,
  divisions: [
    { id: 'vtlt', name: 'Phòng Quản lý nhà', symbol: 'QLN', role: 'lead' },
    { id: 'vp', name: 'Văn phòng Sở', symbol: 'VP', role: 'contributor' },
  ],
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Hòa' },
});

/** The change is made, and the few seconds in which servers may not know of it are over. */
async function change({ store, clock }: OpenOffice, id: string, to: Partial<Person>): Promise<void> {
  const people = store.records<Person>('people');
  const person = await people.get(id);
  if (person === null) throw new Error(`Nobody is ${id}`);
  await people.put(id, { ...person, ...to });
  clock.at = later(clock.at, 5_000);
}
const rule = (holder: string) =>
  authorisationInput.parse({ kind: 'TL', line: 'TL. GIÁM ĐỐC', holder, document: 'Quy chế làm việc', from: '2026-01-01', until: null, documentTypes: [] });

describe('of several people of one name', () => {
  test('the one with the authority signs', async () => {
    const { identity, clock } = await open(namesakes);
    expect(await identity.matchPackage(report, clock.at)).toMatchObject({ ok: true, signer: { person: 'P3', name: 'Trần Thị Hòa' } });
  });

  test('where none has it, that is said of the authority, not of the name', async () => {
    const office = await open(namesakes);
    await change(office, 'P3', { fields: [] });
    expect(await office.identity.matchPackage(report, office.clock.at)).toMatchObject({ ok: false, problems: [{ path: 'signature.authority' }] });
  });
});

describe('who has left the office', () => {
  test('signs nothing, and is not named among those who could', async () => {
    const office = await open();
    await change(office, 'P2', { active: false });
    const matched = await office.identity.matchPackage(report, office.clock.at);
    expect(matched).toMatchObject({ ok: false, problems: [{ path: 'signature.name' }] });
    expect(JSON.stringify(matched)).not.toContain('Hòa');
  });

  test('is given no authority', async () => {
    const office = await open();
    await change(office, 'P3', { active: false });
    expect(await office.identity.authorise(rule('P3'))).toMatchObject({ ok: false, problems: [{ path: 'holder' }] });
    expect(await office.identity.authorisations()).toEqual([]);
  });
});

describe('a change of fields, roles or title', () => {
  test('counts from the next steps on, and not for those already taken', async () => {
    const office = await open();
    const before = await office.identity.person('P2');
    if (before === null) throw new Error('Nobody is P2');
    const facts = await office.identity.factsOf(before, office.clock.at);
    await change(office, 'P2', { fields: ['VP'], memberships: [{ role: 'head', division: 'VP' }] });
    const after = await office.identity.person('P2');
    expect(facts).toMatchObject({ fields: ['QLN'], memberships: [{ role: 'deputy' }] });
    expect(after === null ? null : await office.identity.factsOf(after, office.clock.at)).toMatchObject({ fields: ['VP'], memberships: [{ role: 'head' }] });
  });
});

test('The facts about a person hold their own authorisations and nobody else’s', async () => {
  const { identity, clock } = await open();
  for (const holder of ['P3', 'P4']) expect(await identity.authorise(rule(holder))).toMatchObject({ ok: true });
  const head = await identity.person('P4');
  expect(head === null ? null : (await identity.factsOf(head, clock.at)).authorisations.map(({ holder }) => holder)).toEqual(['P4']);
});

test('A store without an office says so', async () => {
  const { identity, store, clock } = await open();
  store.stored.delete('agency/office');
  clock.at = later(clock.at, 5_000);
  await expect(identity.office()).rejects.toThrow('The store has no office');
});
