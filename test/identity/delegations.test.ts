import { describe, expect, test } from '@jest/globals';
import { type Delegation, delegationInput } from '../../server/identity/index.js';
import { audienceOf } from '../../workflows/index.js';
import { anOpenOffice, identityOn, later, type OpenOffice, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const officeFile = await folder.give('office.json', officeOfFive);
const open = () => anOpenOffice(folder.path, officeFile);

/** Trưởng phòng QLN (P4) is away in March; Chánh Văn phòng (P3) stands in. */
const march = { of: 'P4', to: 'P3', division: null, document: 'Giấy ủy quyền số 02/GUQ', from: '2026-03-02', until: '2026-03-31' };
const record = ({ identity }: OpenOffice, given: object = {}) => identity.delegations.record({ ...march, ...given }, 'P4');

async function recorded(office: OpenOffice, given: object = {}): Promise<Delegation> {
  const result = await record(office, given);
  if (!result.ok) throw new Error(`Not recorded: ${JSON.stringify(result.problems)}`);
  return result.delegation;
}
async function factsOf({ identity, clock }: OpenOffice, id: string) {
  const person = await identity.person(id);
  if (person === null) throw new Error(`Nobody is ${id}`);
  return identity.factsOf(person, clock.at);
}
const heldBy = async (office: OpenOffice, id: string) => (await factsOf(office, id)).substitutions?.map(({ person }) => person) ?? [];

describe('a delegation', () => {
  test('stands in the facts about the substitute on its days, counted in Vietnam, and in nobody else’s', async () => {
    const office = await open();
    const { id } = await recorded(office);
    expect((await factsOf(office, 'P3')).substitutions).toEqual([
      {
        delegation: id,
        person: 'P4',
        name: 'Phạm Thị Bảy',
        memberships: [{ role: 'head', division: 'QLN' }],
        fields: [],
        division: null,
        document: 'Giấy ủy quyền số 02/GUQ',
        from: '2026-03-02',
        until: '2026-03-31',
      },
    ]);
    for (const other of ['P1', 'P2', 'P4', 'P5']) expect(Object.keys(await factsOf(office, other))).not.toContain('substitutions');
    const moments: [string, string[]][] = [
      ['2026-03-01T16:59:59.999Z', []],
      ['2026-03-01T17:00:00.000Z', ['P4']],
      ['2026-03-31T16:59:59.999Z', ['P4']],
      ['2026-03-31T17:00:00.000Z', []],
    ];
    for (const [at, wanted] of moments) {
      office.clock.at = at;
      expect([at, await heldBy(office, 'P3')]).toEqual([at, wanted]);
    }
  });

  test('passes on neither what the giver holds for others nor what they are authorised to sign', async () => {
    const office = await open();
    await recorded(office, { of: 'P2', to: 'P4' });
    const rule = {
      kind: 'TL',
      line: 'TL. GIÁM ĐỐC',
      holder: 'P4',
      document: 'Quy chế',
      from: '2026-01-01',
      until: null,
      documentTypes: [],
      divisions: [],
    } as const;
    await office.identity.authorise({ ...rule, documentTypes: [], divisions: [] });
    await recorded(office);
    const facts = await factsOf(office, 'P3');
    expect(facts.authorisations).toEqual([]);
    expect(facts.substitutions).toMatchObject([{ person: 'P4', memberships: [{ role: 'head', division: 'QLN' }], fields: [] }]);
  });

  test('of a deputy passes their fields on', async () => {
    const office = await open();
    await recorded(office, { of: 'P2' });
    expect((await factsOf(office, 'P3')).substitutions).toMatchObject([{ memberships: [{ role: 'deputy', division: null }], fields: ['QLN'] }]);
  });

  test('limited to a division leaves out what belongs to another', async () => {
    const office = await open();
    await recorded(office, { of: 'P3', to: 'P5', division: 'QLN' });
    await recorded(office, { of: 'P2', to: 'P5', division: 'VP' });
    expect((await factsOf(office, 'P5')).substitutions).toMatchObject([
      { person: 'P3', division: 'QLN', memberships: [{ role: 'reviewer', division: null }] },
      { person: 'P2', division: 'VP', memberships: [{ role: 'deputy', division: null }], fields: [] },
    ]);
  });

  test('follows the giver: a new office is in it at once, and nobody stands in for who has left', async () => {
    const office = await open();
    await recorded(office);
    const head = { account: 'qln', name: 'Phạm Thị Bảy', title: 'Chánh Văn phòng', memberships: [{ role: 'head' as const, division: 'VP' }] };
    await office.identity.staff.change({ people: [head] });
    expect((await factsOf(office, 'P3')).substitutions).toMatchObject([{ memberships: [{ role: 'head', division: 'VP' }] }]);
    await office.identity.staff.changePerson('P4', { active: false });
    expect(await heldBy(office, 'P3')).toEqual([]);
  });

  test('ended before its last day is over from that moment, and stays listed with who ended it', async () => {
    const office = await open();
    const { id } = await recorded(office);
    office.clock.at = '2026-03-10T02:00:00.000Z';
    const ended = await office.identity.delegations.end(id, 'P3');
    expect(ended).toMatchObject({ id, until: '2026-03-31', endedAt: '2026-03-10T02:00:00.000Z', endedBy: 'P3' });
    expect(await heldBy(office, 'P3')).toEqual([]);
    office.clock.at = '2026-03-11T02:00:00.000Z';
    expect(await office.identity.delegations.end(id, 'P4')).toEqual(ended);
    expect(await office.identity.delegations.all()).toEqual([ended]);
    expect(await office.identity.delegations.end('none', 'P4')).toBeNull();
  });

  test('ended on another server is over here within a few seconds', async () => {
    const office = await open();
    const { id } = await recorded(office);
    expect(await heldBy(office, 'P3')).toEqual(['P4']);
    await identityOn(office.store, office.clock).delegations.end(id, 'P4');
    office.clock.at = later(office.clock.at, 3_000);
    expect(await heldBy(office, 'P3')).toEqual([]);
  });
});

describe('a delegation is refused', () => {
  const wrong: [string, object, string][] = [
    ['to oneself', { to: 'P4' }, 'to'],
    ['to somebody the office does not have', { to: 'P99' }, 'to'],
    ['of somebody the office does not have', { of: 'P99' }, 'of'],
    ['in matters of an unknown division', { division: 'KT' }, 'division'],
    ['in matters of a division where who is away holds no office', { division: 'VP' }, 'division'],
    ['where it ends before it begins', { from: '2026-03-31', until: '2026-03-30' }, 'until'],
    ['for more than a leap year', { until: '2027-03-03' }, 'until'],
    ['where all of it lies behind', { from: '2026-02-01', until: '2026-03-01' }, 'until'],
  ];
  test.each(wrong)('%s', async (_, given, field) => {
    const office = await open();
    const result = await record(office, given);
    expect(result.ok ? 'recorded' : result.problems.map(({ path }) => path)).toEqual([field]);
    expect(await office.identity.delegations.all()).toEqual([]);
  });

  test('without its paper, or on days there are not', () => {
    for (const [given, field] of [
      [{ document: ' ' }, 'document'],
      [{ from: '2026-02-30' }, 'from'],
    ] as const) {
      expect(delegationInput.safeParse({ ...march, ...given }).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
    }
  });

  test('to who has left, and of who has left', async () => {
    const office = await open();
    await office.identity.staff.changePerson('P3', { active: false });
    expect(await record(office)).toMatchObject({ ok: false, problems: [{ path: 'to' }] });
    expect(await record(office, { of: 'P3', to: 'P4' })).toMatchObject({ ok: false, problems: [{ path: 'of' }] });
  });

  test('where the same person has the same office in those days already', async () => {
    const office = await open();
    const { id } = await recorded(office);
    expect(await record(office, { from: '2026-03-31', until: '2026-04-30' })).toMatchObject({
      ok: false,
      problems: [{ path: 'from', expected: { vi: expect.stringContaining('2026-03-02'), en: expect.stringContaining('2026-03-31') } }],
    });
    expect(await record(office, { division: 'QLN' })).toMatchObject({ ok: false, problems: [{ path: 'from' }] });
    expect(await record(office, { from: '2026-04-01', until: '2026-04-30' })).toMatchObject({ ok: true });
    expect(await record(office, { to: 'P5' })).toMatchObject({ ok: true });
    await office.identity.delegations.end(id, 'P4');
    expect(await record(office)).toMatchObject({ ok: true });
  });

  test('twice in the same moment: one is recorded', async () => {
    const office = await open();
    const results = await Promise.all([record(office), record(office)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
  });

  test('beside one for another division it is not', async () => {
    const office = await open();
    expect(await record(office, { of: 'P2', division: 'QLN' })).toMatchObject({ ok: true });
    expect(await record(office, { of: 'P2', division: 'VP' })).toMatchObject({ ok: true });
  });
});

describe('a substitute is found', () => {
  test('wherever who is away would be', async () => {
    const office = await open();
    await recorded(office, { to: 'P5' });
    expect(audienceOf(await factsOf(office, 'P5'))).toEqual([
      'person:P5',
      'role:drafter',
      'role:drafter:QLN',
      'division:QLN',
      'person:P4',
      'role:head',
      'role:head:QLN',
    ]);
  });

  test('where it is limited to a division: by name and in that division, never by an office of the whole agency', async () => {
    const office = await open();
    await recorded(office, { of: 'P3', to: 'P5', division: 'VP' });
    const own = ['person:P5', 'role:drafter', 'role:drafter:QLN', 'division:QLN'];
    expect(audienceOf(await factsOf(office, 'P5'))).toEqual([...own, 'person:P3', 'division:VP', 'role:head:VP']);
  });

  test('no longer in a division where who is away holds no office any more', async () => {
    const office = await open();
    await recorded(office, { of: 'P3', to: 'P5', division: 'VP' });
    await office.identity.staff.changePerson('P3', { memberships: [{ role: 'head', division: 'QLN' }] });
    expect(audienceOf(await factsOf(office, 'P5'))).not.toContain('division:VP');
  });
});
