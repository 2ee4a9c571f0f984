import { describe, expect, test } from '@jest/globals';
import { isWorkingDay, usualYear } from '../../workflows/index.js';
import { anOpenOffice, identityOn, later, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const open = async (more: object = {}) => anOpenOffice(folder.path, await folder.give('office.json', { ...officeOfFive, ...more }));

/** Tết Đinh Mùi, with a Saturday worked for the Monday before. */
const tet2027 = {
  year: 2027,
  holidays: [
    { day: '2027-02-08', name: 'Tết Nguyên đán' },
    { day: '2027-02-05', name: 'Tết Nguyên đán' },
    { day: '2027-01-01', name: 'Tết Dương lịch' },
  ],
  workedInExchange: ['2027-01-30'],
};

describe('the calendar of a year', () => {
  test('is the usual one until the office enters its own', async () => {
    const { identity } = await open();
    expect(await identity.calendarYear(2027)).toEqual(usualYear(2027));
    expect((await identity.calendarYear(2026)).holidays.map(({ day }) => day)).toContain('2026-02-17');
    expect(isWorkingDay('2026-08-22', await identity.calendar())).toBe(true);
  });

  test('counts from the moment it was entered, in the order of the year, and other years stay', async () => {
    const { identity } = await open();
    expect(isWorkingDay('2027-02-08', await identity.calendar())).toBe(true);
    expect(await identity.keepCalendarYear(tet2027)).toMatchObject({ ok: true });
    expect((await identity.calendarYear(2027)).holidays.map(({ day }) => day)).toEqual(['2027-01-01', '2027-02-05', '2027-02-08']);
    const calendar = await identity.calendar();
    const working = ['2027-02-08', '2027-01-30', '2027-04-30', '2028-04-28', '2026-04-27', '2028-01-01'].map((day) => isWorkingDay(day, calendar));
    // 30 April is not in what the office entered
    expect(working).toEqual([false, true, true, true, false, false]);
  });

  test('entered again takes the place of the one before', async () => {
    const { identity } = await open();
    await identity.keepCalendarYear(tet2027);
    await identity.keepCalendarYear({ year: 2027, holidays: [], workedInExchange: [] });
    expect(isWorkingDay('2027-02-08', await identity.calendar())).toBe(true);
    expect(isWorkingDay('2027-01-30', await identity.calendar())).toBe(false);
  });

  test('entered on another server counts here within a few seconds', async () => {
    const { identity, store, clock } = await open();
    expect(isWorkingDay('2027-02-08', await identity.calendar())).toBe(true);
    await identityOn(store, clock).keepCalendarYear(tet2027);
    clock.at = later(clock.at, 5_000);
    expect(isWorkingDay('2027-02-08', await identity.calendar())).toBe(false);
  });

  const wrong: [string, object, string[]][] = [
    ['a holiday of another year', { holidays: [{ day: '2026-12-31', name: 'Tết' }] }, ['holidays.0.day']],
    ['a holiday twice', { holidays: [tet2027.holidays[0], tet2027.holidays[0]] }, ['holidays.1.day']],
    ['a day worked in exchange of another year', { workedInExchange: ['2028-01-01'] }, ['workedInExchange.0']],
    ['one that is no weekend', { workedInExchange: ['2027-01-29'] }, ['workedInExchange.0']],
    ['one twice', { workedInExchange: ['2027-01-30', '2027-01-30'] }, ['workedInExchange.1']],
    ['one that is a holiday too', { holidays: [{ day: '2027-01-30', name: 'Nghỉ' }] }, ['workedInExchange.0']],
  ];
  test.each(wrong)('has not %s', async (_, given, paths) => {
    const { identity } = await open();
    const kept = await identity.keepCalendarYear({ ...tet2027, ...given });
    expect(kept.ok ? 'kept' : kept.problems.map(({ path }) => path)).toEqual(paths);
    expect(await identity.calendarYear(2027)).toEqual(usualYear(2027));
  });
});

describe('the file an office is opened with', () => {
  const delegation = { of: 'qln', to: 'cvp', division: null, document: 'Giấy ủy quyền', from: '2026-03-02', until: '2026-03-31' };

  test('may carry calendars and delegations', async () => {
    const { identity, clock } = await open({ calendar: [tet2027], delegations: [delegation] });
    expect((await identity.calendarYear(2027)).holidays).toHaveLength(3);
    const reviewer = await identity.person('P3');
    expect(reviewer === null ? null : await identity.factsOf(reviewer, clock.at)).toMatchObject({ substitutions: [{ person: 'P4', delegation: 'D1' }] });
    expect(await identity.delegations.all()).toMatchObject([{ of: 'P4', to: 'P3', recordedBy: null }]);
  });

  const wrong: [string, object, string][] = [
    ['a year twice', { calendar: [tet2027, tet2027] }, 'calendar.1.year: each year once'],
    ['a day that does not fit its year', { calendar: [{ ...tet2027, year: 2028 }] }, 'calendar.0.holidays.0.day: a day of 2028'],
    ['a delegation to nobody', { delegations: [{ ...delegation, to: 'ai.do' }] }, 'delegations.0.to: somebody who works here'],
    ['the same delegation twice', { delegations: [delegation, delegation] }, 'delegations.1.from: a period apart'],
  ];
  test.each(wrong)('does not carry %s', async (_, given, said) => {
    await expect(open(given)).rejects.toThrow(`OFFICE_FILE: ${said}`);
  });
});
