import { describe, expect, test } from '@jest/globals';
import { authorisationInput } from '../../server/identity/index.js';
import { anOpenOffice, identityOn, later, type OpenOffice, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const open = async () => anOpenOffice(folder.path, await folder.give('office.json', officeOfFive));
const linesOf = async ({ identity }: OpenOffice) => (await identity.audit.list({ limit: 100 })).items.map(({ id: _, at: __, ...line }) => line);
const director = { id: 'P1', name: 'Nguyễn Quốc Toản' };

describe('the audit of the office', () => {
  test('tells of a person who did what, and what was there before', async () => {
    const office = await open();
    await office.identity.staff.changePerson('P5', { title: 'Chuyên viên chính' }, 'P1');
    await office.identity.staff.changePerson('P5', { active: false }, 'P1');
    const of = { id: 'P5', name: 'Đỗ Văn Tám' };
    expect(await linesOf(office)).toEqual([
      { by: director, what: 'person.left', of, before: { active: true }, after: { active: false } },
      { by: director, what: 'person.changed', of, before: { title: 'Chuyên viên' }, after: { title: 'Chuyên viên chính' } },
    ]);
  });

  test('has no line where nothing was changed, and none where the change was refused', async () => {
    const office = await open();
    await office.identity.staff.changePerson('P5', { title: 'Chuyên viên' }, 'P1');
    await office.identity.staff.changePerson('P5', { memberships: [{ role: 'drafter', division: 'XYZ' }] }, 'P1');
    expect(await linesOf(office)).toEqual([]);
  });

  test('never holds a password', async () => {
    const office = await open();
    const { staff } = office.identity;
    const newcomer = {
      account: 'moi',
      password: 'mùa thu Hà Nội',
      name: 'Hồ Văn Mười',
      title: 'Chuyên viên',
      memberships: [{ role: 'drafter' as const, division: 'VP' }],
    };
    await staff.addPerson(newcomer, 'P1');
    const reset = await staff.resetPassword('P5', 'P1');
    const lines = await linesOf(office);
    expect(lines.map(({ what, of }) => [what, of.id])).toEqual([
      ['person.passwordReset', 'P5'],
      ['person.added', 'P6'],
    ]);
    const told = JSON.stringify(lines);
    for (const secret of [newcomer.password, reset?.password ?? '', 'argon2', 'passwordHash']) expect(told).not.toContain(secret);
  });

  test('tells of divisions, calendars, delegations and authorisations', async () => {
    const office = await open();
    const { identity } = office;
    await identity.staff.addDivision({ symbol: 'TTr', name: 'Thanh tra Sở', from: '2026-04-01' }, 'P1');
    await identity.staff.changeDivision('TTr', { until: '2026-12-31' }, 'P1');
    await identity.keepCalendarYear({ year: 2027, holidays: [{ day: '2027-01-01', name: 'Tết Dương lịch' }], workedInExchange: [] }, 'P1');
    const given = { of: 'P1', to: 'P2', division: null, document: 'Giấy ủy quyền', from: '2026-03-02', until: '2026-03-09' };
    const delegated = await identity.delegations.record(given, 'P1');
    if (delegated.ok) await identity.delegations.end(delegated.delegation.id, 'P2');
    const rule = { kind: 'TL', line: 'TL. GIÁM ĐỐC', holder: 'P3', document: 'Quy chế', from: '2026-01-01', until: null, documentTypes: [] };
    const recorded = await identity.authorise(authorisationInput.parse(rule), 'P1');
    if (recorded.ok) await identity.endAuthorisation(recorded.authorisation.id, 'P1');
    const lines = await linesOf(office);
    expect(lines.map(({ what }) => what).toReversed()).toEqual([
      'division.added',
      'division.changed',
      'calendar.kept',
      'delegation.recorded',
      'delegation.ended',
      'authorisation.recorded',
      'authorisation.ended',
    ]);
    expect(lines.find(({ what }) => what === 'division.changed')).toMatchObject({ before: { until: null }, after: { until: '2026-12-31' } });
    expect(lines.find(({ what }) => what === 'delegation.ended')).toMatchObject({
      by: { id: 'P2', name: 'Trần Thị Hòa' },
      of: { name: 'Nguyễn Quốc Toản → Trần Thị Hòa' },
    });
  });

  test('counts sign-ins and wrong passwords, of nobody as of somebody', async () => {
    const { identity } = await open();
    await identity.signIn('cv', 'song-nui-100005');
    await identity.signIn('cv', 'sai');
    await identity.signIn('ai-do', 'sai');
    const { people, days } = await identity.audit.signIns();
    expect(people).toMatchObject({ P5: { count: 1, wrong: 1, lastAt: '2026-03-02T01:00:00.000Z' }, nobody: { count: 0, wrong: 1 } });
    expect(days).toEqual([{ day: '2026-03-02', right: 1, wrong: 2 }]);
  });
});

describe('a preview of a file', () => {
  test('tells each change with what was before, and changes nothing', async () => {
    const office = await open();
    const file = {
      divisions: [{ symbol: 'VP', name: 'Văn phòng' }],
      people: [
        { account: 'cv', name: 'Đỗ Văn Tám', title: 'Chuyên viên chính', memberships: [{ role: 'drafter' as const, division: 'QLN' }] },
        { account: 'moi', name: 'Hồ Văn Mười', title: 'Chuyên viên', memberships: [{ role: 'drafter' as const, division: 'VP' }] },
      ],
    };
    const before = JSON.stringify([...office.store.stored]);
    const preview = await office.identity.staff.preview(file);
    expect(preview.outcome === 'wouldChange' ? preview.acts.map(({ what, of }) => [what, of.id]) : preview).toEqual([
      ['division.changed', 'VP'],
      ['person.added', 'moi'],
      ['person.changed', 'P5'],
    ]);
    expect(JSON.stringify([...office.store.stored])).toBe(before);
    expect(await linesOf(office)).toEqual([]);
  });

  test('that does not fit names the field', async () => {
    const { identity } = await open();
    const unfit = { divisions: [{ symbol: 'X', name: 'Phòng X', from: '2026-12-31', until: '2026-01-01' }] };
    expect(await identity.staff.preview(unfit)).toMatchObject({ outcome: 'invalid', problems: [{ path: 'divisions.0.until' }] });
  });
});

describe('a withdrawn authorisation', () => {
  test('is in force no more, and stays listed with who withdrew it', async () => {
    const { identity, store, clock } = await open();
    const rule = { kind: 'TL', line: 'TL. GIÁM ĐỐC', holder: 'P3', document: 'Quy chế', from: '2026-01-01', until: null, documentTypes: [] };
    const recorded = await identity.authorise(authorisationInput.parse(rule), 'P1');
    if (!recorded.ok) throw new Error('It was to be recorded');
    const facts = async () => {
      const holder = await identity.person('P3');
      return holder === null ? [] : (await identity.factsOf(holder, clock.at)).authorisations;
    };
    const { recordedBy: _, ...known } = recorded.authorisation;
    expect(await facts()).toEqual([known]);
    await identity.endAuthorisation(known.id, 'P1');
    expect(await facts()).toEqual([]);
    clock.at = later(clock.at, 5_000);
    expect(await identityOn(store, clock).authorisations()).toEqual([expect.objectContaining({ id: known.id, endedBy: 'P1' })]);
  });
});
