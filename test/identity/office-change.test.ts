import { describe, expect, test } from '@jest/globals';
import { officeChangeSchema } from '../../server/identity/index.js';
import { anOpenOffice, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const officeFile = await folder.give('office.json', {
  ...officeOfFive,
  people: [...officeOfFive.people, { account: 'quantri', name: 'Vũ Thị Chín', title: 'Quản trị', memberships: [{ role: 'administrator', division: null }] }],
});
const open = () => anOpenOffice(folder.path, officeFile);
const newcomer = { account: 'moi', name: 'Hồ Văn Mười', title: 'Chuyên viên', memberships: [{ role: 'drafter' as const, division: 'QLN' }] };

describe('an office as a file', () => {
  test('that was just exported changes nothing when it comes back', async () => {
    const { identity } = await open();
    const exported = await identity.staff.exported();
    expect(JSON.stringify(exported)).not.toContain('argon2');
    expect(await identity.staff.change(officeChangeSchema.parse(exported))).toEqual({
      outcome: 'changed',
      agency: false,
      houseRules: false,
      divisions: { added: [], changed: [] },
      people: { added: [], changed: [] },
      calendar: [],
      delegations: [],
      ended: [],
      acts: [],
    });
  });

  test('adds and updates by symbol and account, takes nothing away, and tells what changed', async () => {
    const { identity } = await open();
    const head = { account: 'qln', name: 'Phạm Thị Bảy', title: 'Quyền Trưởng phòng', memberships: [{ role: 'head' as const, division: 'QLN' }] };
    const change = {
      agency: { name: 'SỞ XÂY DỰNG VÀ NHÀ Ở', symbol: 'SXD' },
      houseRules: { numbering: 'shared' as const },
      divisions: [
        { symbol: 'QLN', name: 'Phòng Nhà ở' },
        { symbol: 'KT', name: 'Phòng Kiến trúc' },
      ],
      people: [head, { ...newcomer, memberships: [{ role: 'drafter' as const, division: 'KT' }] }],
    };
    expect(await identity.staff.change(change)).toMatchObject({
      agency: true,
      houseRules: true,
      divisions: { added: ['KT'], changed: ['QLN'] },
      people: {
        added: [{ person: { id: 'P7', account: 'moi' }, password: expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/) }],
        changed: [{ account: 'qln' }],
      },
    });
    const office = await identity.office();
    expect(office.divisions.map(({ name }) => name)).toEqual(['Văn phòng Sở', 'Phòng Nhà ở', 'Phòng Kiến trúc']);
    expect((await identity.people()).map(({ account, title }) => [account, title])).toEqual([
      ['giamdoc', 'GIÁM ĐỐC'],
      ['pgd', 'PHÓ GIÁM ĐỐC'],
      ['cvp', 'Chánh Văn phòng'],
      ['qln', 'Quyền Trưởng phòng'],
      ['cv', 'Chuyên viên'],
      ['quantri', 'Quản trị'],
      ['moi', 'Chuyên viên'],
    ]);
  });

  test.each<[string, object, string]>([
    [
      'puts somebody into a division that is none',
      { people: [{ ...newcomer, memberships: [{ role: 'drafter', division: 'XYZ' }] }] },
      'people.0.memberships.0.division',
    ],
    ['has a drafter of no division', { people: [{ ...newcomer, memberships: [{ role: 'drafter', division: null }] }] }, 'people.0.memberships.0.division'],
    ['gives fields to who is no deputy', { people: [{ ...newcomer, fields: ['QLN'] }] }, 'people.0.fields'],
    ['names an account twice', { people: [newcomer, newcomer] }, 'people.1.account'],
    [
      'names a division twice',
      {
        divisions: [
          { symbol: 'A', name: 'a' },
          { symbol: 'A', name: 'b' },
        ],
      },
      'divisions.1.symbol',
    ],
    ['gives a newcomer a password anybody guesses', { people: [{ ...newcomer, password: 'matkhau123' }] }, 'people.0.password'],
    ['gives somebody who has a password another', { people: [{ ...officeOfFive.people[0] }] }, 'people.0.password'],
    [
      'leaves nobody who administers',
      { people: [{ account: 'quantri', name: 'Vũ Thị Chín', title: 'Quản trị', memberships: [{ role: 'administrator', division: null }], active: false }] },
      'people',
    ],
  ])('that %s is refused with the place, and nothing of it is kept', async (_, change, path) => {
    const { identity, store } = await open();
    const before = new Map(store.stored);
    const given = officeChangeSchema.parse({ divisions: [{ symbol: 'KT', name: 'Phòng Kiến trúc' }], ...change });
    expect(await identity.staff.change(given)).toMatchObject({ outcome: 'invalid', problems: [{ path }] });
    expect(store.stored).toEqual(before);
  });

  test('may hand administration on in one go', async () => {
    const { identity } = await open();
    const leaving = {
      account: 'quantri',
      name: 'Vũ Thị Chín',
      title: 'Quản trị',
      memberships: [{ role: 'administrator' as const, division: null }],
      active: false,
    };
    const coming = { ...newcomer, memberships: [{ role: 'administrator' as const, division: null }] };
    expect(await identity.staff.change({ people: [leaving, coming] })).toMatchObject({ outcome: 'changed' });
  });
});

describe('a file with calendars and delegations', () => {
  const tet = { year: 2027, holidays: [{ day: '2027-02-08', name: 'Tết Nguyên đán' }], workedInExchange: ['2027-01-30'] };
  const march = { of: 'qln', to: 'cvp', division: null, document: 'Giấy ủy quyền số 02/GUQ', from: '2026-03-02', until: '2026-03-31' };
  const brought = ({ identity }: Awaited<ReturnType<typeof open>>, change: object) => identity.staff.change(officeChangeSchema.parse(change), 'P6');

  test('adds what is new of them, to people who come with it too, and tells so', async () => {
    const office = await open();
    const change = { people: [newcomer], calendar: [tet], delegations: [march, { ...march, of: 'pgd', to: 'moi', division: 'QLN' }] };
    expect(await brought(office, change)).toMatchObject({
      calendar: [2027],
      delegations: [
        { of: 'P4', to: 'P3', recordedBy: 'P6' },
        { of: 'P2', to: 'P7', division: 'QLN' },
      ],
    });
    expect((await office.identity.calendarYear(2027)).holidays).toEqual(tet.holidays);
    expect(await office.identity.delegations.all()).toHaveLength(2);
  });

  test('goes out with the office and changes nothing when it comes back', async () => {
    const office = await open();
    await brought(office, { calendar: [tet], delegations: [march] });
    const exported = await office.identity.staff.exported();
    expect(exported).toMatchObject({ calendar: [tet], delegations: [march] });
    expect(await brought(office, exported)).toMatchObject({ calendar: [], delegations: [] });
  });

  test('brings nothing back that was ended, and does not take it along', async () => {
    const office = await open();
    await brought(office, { delegations: [march] });
    const [recorded] = await office.identity.delegations.all();
    await office.identity.delegations.end(recorded?.id ?? '', 'P4');
    expect((await office.identity.staff.exported()).delegations).toEqual([]);
    expect(await brought(office, { delegations: [march] })).toMatchObject({ delegations: [] });
    expect(await office.identity.delegations.all()).toEqual([expect.objectContaining({ endedBy: 'P4' })]);
  });

  test('leaves out delegations of who has left', async () => {
    const office = await open();
    await brought(office, { delegations: [march] });
    await office.identity.staff.changePerson('P4', { active: false });
    expect((await office.identity.staff.exported()).delegations).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['names a year twice', { calendar: [tet, tet] }, 'calendar.1.year'],
    ['has a holiday outside its year', { calendar: [{ ...tet, year: 2028, workedInExchange: [] }] }, 'calendar.0.holidays.0.day'],
    ['has a day worked in exchange that is no weekend', { calendar: [{ ...tet, workedInExchange: ['2027-01-29'] }] }, 'calendar.0.workedInExchange.0'],
    ['delegates to an account nobody has', { delegations: [{ ...march, to: 'ai.do' }] }, 'delegations.0.to'],
    ['delegates to who leaves with it', { people: [{ ...newcomer, active: false }], delegations: [{ ...march, to: 'moi' }] }, 'delegations.0.to'],
    ['delegates the same twice', { delegations: [march, { ...march, until: '2026-04-30' }] }, 'delegations.1.from'],
  ])('that %s is refused with the place, and nothing of it is kept', async (_, change, path) => {
    const office = await open();
    const before = new Map(office.store.stored);
    expect(await brought(office, { divisions: [{ symbol: 'KT', name: 'Phòng Kiến trúc' }], ...change })).toMatchObject({
      outcome: 'invalid',
      problems: [{ path }],
    });
    expect(office.store.stored).toEqual(before);
  });
});

describe('somebody new', () => {
  test('has a password made up for them, which only opens the door to one of their own', async () => {
    const { identity } = await open();
    const result = await identity.staff.addPerson(newcomer);
    if (result.outcome !== 'changed') throw new Error(result.outcome);
    const [{ password = '' } = {}] = result.people.added;
    const session = await identity.signIn('moi', password);
    expect(session?.person.passwordMustChange).toBe(true);
    const { id } = (await identity.session(session?.token ?? '')) ?? { id: '' };
    expect(await identity.changePassword(session?.person.id ?? '', id, password, 'mùa thu Hà Nội')).toMatchObject({ outcome: 'changed' });
    expect((await identity.session(session?.token ?? ''))?.person).not.toHaveProperty('passwordMustChange');
  });

  test('many at the same moment get an id each, and one account is one person', async () => {
    const { identity } = await open();
    const results = await Promise.all([...Array(5).keys()].map((i) => identity.staff.addPerson({ ...newcomer, account: `moi${i % 4}` })));
    expect(results.map(({ outcome }) => outcome)).toEqual(['changed', 'changed', 'changed', 'changed', 'exists']);
    expect((await identity.people()).map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `P${i + 1}`));
  });
});

describe('a change of somebody', () => {
  test('touches what is named and nothing else, even while they change their password', async () => {
    const { identity } = await open();
    const session = await identity.signIn('cv', 'song-nui-100005');
    const { id } = (await identity.session(session?.token ?? '')) ?? { id: '' };
    await Promise.all([
      identity.changePassword('P5', id, 'song-nui-100005', 'mùa thu Hà Nội'),
      identity.staff.changePerson('P5', { email: 'tam@sxd.example.vn' }),
      identity.staff.changePerson('P5', { title: 'Chuyên viên chính' }),
    ]);
    expect(await identity.person('P5')).toMatchObject({ name: 'Đỗ Văn Tám', title: 'Chuyên viên chính', email: 'tam@sxd.example.vn', fields: [] });
    expect(await identity.signIn('cv', 'mùa thu Hà Nội')).not.toBeNull();
    await identity.staff.changePerson('P5', { email: null });
    expect(await identity.person('P5')).not.toHaveProperty('email');
  });

  test('who leaves ends their sessions, and they may come back', async () => {
    const { identity } = await open();
    const session = await identity.signIn('cv', 'song-nui-100005');
    expect(await identity.staff.changePerson('P5', { active: false })).toMatchObject({ ended: [expect.any(String)] });
    expect(await identity.session(session?.token ?? '')).toBeNull();
    expect(await identity.signIn('cv', 'song-nui-100005')).toBeNull();
    await identity.staff.changePerson('P5', { active: true });
    expect(await identity.session(session?.token ?? '')).toBeNull();
    expect(await identity.signIn('cv', 'song-nui-100005')).not.toBeNull();
  });

  test('of whom nobody knows is no change', async () => {
    const { identity } = await open();
    expect(await identity.staff.changePerson('P99', { title: 'Bí ẩn' })).toEqual({ outcome: 'unknown' });
    expect(await identity.staff.changeDivision('XYZ', { name: 'Phòng Bí ẩn' })).toEqual({ outcome: 'unknown' });
    expect(await identity.staff.resetPassword('P99')).toBeNull();
  });
});
