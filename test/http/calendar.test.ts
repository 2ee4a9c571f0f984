import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
let admin: Caller;
let drafter: Caller;
beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '', now: () => '2027-02-01T01:00:00.000Z' });
  [admin, drafter] = await Promise.all([office.signIn('admin'), office.signIn('kh.drafter')]);
});
afterAll(() => office.close());

interface Told {
  code: string;
  field: string;
  id: string;
  holidays: { day: string; name: string }[];
}
const tet = {
  holidays: ['2027-02-04', '2027-02-05', '2027-02-08'].map((day) => ({ day, name: 'Tết Nguyên đán' })),
  workedInExchange: ['2027-02-13'],
};

/** The deadline that is offered for sections, where one is opened on Monday 1 February 2027. */
async function deadlineOffered(): Promise<unknown> {
  const { id } = (await drafter.send<Told>('POST', '/api/reports', aPackage())).body;
  const actions = await drafter.get<{ payload: { properties: { dueAt: { default: unknown } } } }[]>(`/api/reports/${id}/actions?type=OPEN_INPUT`);
  return actions.body[0]?.payload.properties.dueAt.default;
}

describe('the calendar of a year', () => {
  test('is this year’s where none is asked for, and anybody may see it', async () => {
    expect((await drafter.get('/api/calendar')).body).toMatchObject({
      year: 2027,
      holidays: expect.arrayContaining([{ day: '2027-09-02', name: 'Quốc khánh' }]),
    });
    expect((await drafter.get<Told>('/api/calendar?year=2026')).body.holidays).toContainEqual({ day: '2026-02-17', name: 'Tết Nguyên đán' });
  });

  test('that an administrator enters moves the deadlines set from then on', async () => {
    expect(await deadlineOffered()).toBe('2027-02-08T10:00:00.000Z');
    const entered = await admin.send('PUT', '/api/calendar/2027', tet);
    expect([entered.status, entered.body]).toEqual([200, { year: 2027, ...tet }]);
    expect((await drafter.get('/api/calendar?year=2027')).body).toEqual(entered.body);
    // 2 and 3 February, 9 to 11 February
    expect(await deadlineOffered()).toBe('2027-02-11T10:00:00.000Z');
    expect((await admin.send('PUT', '/api/calendar/2027', entered.body)).body).toEqual(entered.body);
  });

  test('that does not fit is refused with the field, and the one before stays', async () => {
    await admin.send('PUT', '/api/calendar/2027', tet);
    for (const [year, changes, field] of [
      ['2027', { holidays: [{ day: '2026-12-31', name: 'Tết' }] }, 'holidays.0.day'],
      ['2027', { holidays: [{ day: '2027-02-30', name: 'Tết' }] }, 'holidays.0.day'],
      ['2027', { workedInExchange: ['2027-02-12'] }, 'workedInExchange.0'],
      ['2027', { workedInExchange: ['2027-02-13', '2027-02-13'] }, 'workedInExchange.1'],
      ['2027', { holidays: [{ day: '2027-02-13', name: 'Tết' }] }, 'workedInExchange.0'],
      ['2027', { year: 2028 }, 'year'],
      ['nay', {}, 'year'],
      ['1900', {}, 'year'],
    ] as const) {
      const refused = await admin.send<Told>('PUT', `/api/calendar/${year}`, { ...tet, ...changes });
      expect([year, changes, refused.status, refused.body.field]).toEqual([year, changes, 422, field]);
    }
    expect((await admin.get<Told>('/api/calendar?year=sau')).body.field).toBe('year');
    expect((await admin.get('/api/calendar?year=2027')).body).toEqual({ year: 2027, ...tet });
  });

  test('is entered by an administrator alone', async () => {
    const refused = await drafter.send<Told>('PUT', '/api/calendar/2027', tet);
    expect([refused.status, refused.body.code]).toEqual([403, 'not_your_role']);
  });

  test('comes with the office’s file, goes out with it, and outlives a restart', async () => {
    const year = { year: 2028, holidays: [{ day: '2028-01-25', name: 'Tết Nguyên đán' }], workedInExchange: ['2028-02-05'] };
    expect((await admin.send('POST', '/api/office', { calendar: [year] })).body).toMatchObject({ calendar: [2028] });
    await office.restart();
    expect((await drafter.get('/api/calendar?year=2028')).body).toEqual(year);
    expect((await admin.get<{ calendar: object[] }>('/api/office')).body.calendar).toContainEqual(year);
  });
});

describe('the usual terms', () => {
  const usual = { section: 5, opinion: 3 };
  const keepTerms = (terms: object, by = admin) => by.send<Told>('PUT', '/api/house-rules', { numbering: 'perType', terms });
  const opened = async (sections: string[]) => {
    const { id } = (await drafter.send<Told>('POST', '/api/reports', aPackage({ sections }))).body;
    expect((await drafter.take(id, 'OPEN_INPUT')).status).toBe(200);
    return id;
  };
  /** The deadline that is offered for a step, at its first target where it has any. */
  const offered = async (id: string, type: string) => {
    const found = await drafter.get<{ payload: { properties: { dueAt: { default: unknown } } } }[]>(`/api/reports/${id}/actions?type=${type}`);
    return found.body.at(-1)?.payload.properties.dueAt.default;
  };
  const dueAt = async (id: string) => (await drafter.get<{ sections: { dueAt: string }[] }>(`/api/reports/${id}`)).body.sections.map((one) => one.dueAt);

  // three days of Tết, and a Saturday worked in exchange
  beforeAll(async () => {
    await admin.send('PUT', '/api/calendar/2027', tet);
  });

  test('are the law’s until the office sets its own', async () => {
    expect((await drafter.get('/api/calendars')).body).toMatchObject({ terms: usual, usualTerms: usual });
    expect(await deadlineOffered()).toBe('2027-02-11T10:00:00.000Z');
  });

  test.each([
    [
      { section: 8, opinion: 5 },
      { section: '2027-02-15', more: '2027-02-25', opinion: '2027-02-11', opinionMore: '2027-02-17' },
    ],
    [
      { section: 2, opinion: 1 },
      { section: '2027-02-03', more: '2027-02-10', opinion: '2027-02-02', opinionMore: '2027-02-03' },
    ],
  ])('%j are what is offered to begin with and to extend', async (terms, wanted) => {
    expect((await keepTerms(terms)).status).toBe(200);
    expect((await drafter.get('/api/calendars')).body).toMatchObject({ terms, usualTerms: usual });
    expect(await deadlineOffered()).toBe(`${wanted.section}T10:00:00.000Z`);
    const id = await opened(['KH', 'CN']);
    expect(await dueAt(id)).toEqual([`${wanted.section}T10:00:00.000Z`, `${wanted.section}T10:00:00.000Z`]);
    expect(await offered(id, 'EXTEND')).toBe(`${wanted.more}T10:00:00.000Z`);
    const contributor = await office.signIn('cn.drafter');
    expect((await contributor.take(id, 'ASK_FOR_TIME', '2', { dueAt: '2027-03-05T10:00:00.000Z', reason: 'Chờ số liệu' })).status).toBe(200);
    expect(await offered(id, 'EXTEND')).toBe('2027-03-05T10:00:00.000Z');
    await drafter.take(id, 'WAIVE', '2');
    await drafter.take(id, 'SUBMIT', '1');
    await (await office.signIn('kh.head')).take(id, 'APPROVE', '1');
    expect((await drafter.take(id, 'CLOSE_INPUT')).status).toBe(200);
    expect(await offered(id, 'ASK_OPINION')).toBe(`${wanted.opinion}T10:00:00.000Z`);
    expect((await drafter.take(id, 'ASK_OPINION')).status).toBe(200);
    expect(await offered(id, 'EXTEND_OPINION')).toBe(`${wanted.opinionMore}T10:00:00.000Z`);
  });

  test('are what a section gets that is opened again, where nobody can name a day', async () => {
    await keepTerms({ section: 2, opinion: 1 });
    const id = await opened(['KH']);
    await keepTerms({ section: 8, opinion: 5 });
    expect(await dueAt(id)).toEqual(['2027-02-03T10:00:00.000Z']);
    await drafter.take(id, 'SUBMIT', '1');
    await (await office.signIn('kh.head')).take(id, 'APPROVE', '1');
    await drafter.take(id, 'CLOSE_INPUT');
    expect((await drafter.take(id, 'REOPEN_SECTION', '1')).status).toBe(200);
    expect(await dueAt(id)).toEqual(['2027-02-15T10:00:00.000Z']);
  });

  test('are from 1 to 60 working days, set by an administrator alone, and the audit tells of it', async () => {
    await keepTerms({ section: 7, opinion: 4 });
    for (const [terms, field] of [
      [{ section: 0, opinion: 3 }, 'terms.section'],
      [{ section: 5, opinion: 61 }, 'terms.opinion'],
      [{ section: 5.5, opinion: 3 }, 'terms.section'],
      [{ section: 5 }, 'terms.opinion'],
    ] as const) {
      const refused = await keepTerms(terms);
      expect([terms, refused.status, refused.body.field]).toEqual([terms, 422, field]);
    }
    expect((await keepTerms({ section: 9, opinion: 9 }, drafter)).status).toBe(403);
    expect((await admin.get<{ items: object[] }>('/api/audit?kind=houseRules')).body.items[0]).toMatchObject({
      what: 'houseRules.changed',
      after: { terms: { section: 7, opinion: 4 } },
    });
    await office.restart();
    expect((await drafter.get('/api/calendars')).body).toMatchObject({ terms: { section: 7, opinion: 4 } });
  });
});
