import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMailServer, type MailServer } from '../dispatch/mail-server.js';
import { aPackage, type Caller, type Office, openOffice, smallOffice } from './office.js';

interface Line {
  at: string;
  what: string;
  by: { name: string } | null;
  of: { id: string; name: string };
  before: unknown;
  after: unknown;
}
interface Item {
  name: string;
  state: string;
  says: string;
  values: Record<string, unknown>;
}

let office: Office;
let mail: MailServer;
let admin: Caller;
beforeAll(async () => {
  mail = await aMailServer();
  office = await openOffice(smallOffice, { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, SMTP_FROM: 'Văn thư <vanthu@stn.example.vn>' }, undefined, { path: '' });
  admin = await office.signIn('admin');
});
afterAll(async () => {
  await office.close();
  await mail.close();
});

const idOf = async (account: string) =>
  (await admin.get<{ id: string; account: string }[]>('/api/staff')).body.find((one) => one.account === account)?.id ?? '';
const audit = async (query = '') => (await admin.get<{ items: Line[]; cursor: string | null }>(`/api/audit${query}`)).body;
const health = async () => (await admin.get<{ items: Item[]; version: string }>('/api/health')).body;
const itemOf = async (name: string) => (await health()).items.find((item) => item.name === name);

describe('the audit', () => {
  test('tells who changed whom, filtered and as a file', async () => {
    const id = await idOf('kh.drafter');
    await admin.send('PATCH', `/api/people/${id}`, { title: 'Chuyên viên chính' });
    await admin.send('PATCH', '/api/divisions/CN', { until: '2026-12-31' });
    const { items } = await audit();
    expect(items.slice(0, 2)).toMatchObject([
      {
        what: 'division.changed',
        by: { name: 'Hồ Quản Trị' },
        of: { id: 'CN', name: 'Phòng Công nghệ' },
        before: { until: null },
        after: { until: '2026-12-31' },
      },
      { what: 'person.changed', of: { id, name: 'Trần Soạn Thảo' }, before: { title: 'Chuyên viên' }, after: { title: 'Chuyên viên chính' } },
    ]);
    expect((await audit(`?of=${id}&kind=person`)).items.map(({ what }) => what)).toEqual(['person.changed']);
    expect((await audit('?until=2001-01-01')).items).toEqual([]);
    const first = await audit('?limit=1');
    expect((await audit(`?limit=1&cursor=${first.cursor}`)).items[0]?.what).toBe('person.changed');
    const file = async (query: string) => Buffer.from((await admin.get<ArrayBuffer>(`/api/audit.csv?kind=division${query}`)).body).toString();
    expect(await file('')).toContain('"Sửa đơn vị","Phòng Công nghệ","CN","Đến ngày: không có","Đến ngày: 31/12/2026"');
    // what a link asks for goes before what the browser speaks
    expect(await file('&language=en')).toContain('"Division changed","Phòng Công nghệ","CN","Until: nothing","Until: 31/12/2026"');
    const at = new Date(Date.parse(items[0]?.at ?? '') + 7 * 3_600_000).toISOString();
    expect(await file('')).toContain(`"${at.slice(0, 10).split('-').reverse().join('/')}","${at.slice(11, 19)}"`);
    await admin.send('PATCH', '/api/divisions/CN', { until: null });
    expect((await admin.get<object[]>('/api/divisions')).body).toContainEqual({ symbol: 'CN', name: 'Phòng Công nghệ' });
  });

  test('counts sign-ins and wrong passwords, each at its person and its day', async () => {
    await office.request('POST', '/api/session', { account: 'kh.head', password: 'sai' }, {});
    await office.signIn('kh.head');
    const staff = (await admin.get<{ account: string; signIns: { count: number; wrong: number; lastAt: string | null } }[]>('/api/staff')).body;
    expect(staff.find(({ account }) => account === 'kh.head')?.signIns).toMatchObject({ count: 1, wrong: 1, lastAt: expect.any(String) });
    expect(staff.find(({ account }) => account === 'cn.head')?.signIns.lastAt).toBeNull();
    const { days } = (await admin.get<{ days: { right: number; wrong: number }[] }>('/api/sign-ins')).body;
    expect(days[0]).toMatchObject({ wrong: 1 });
    expect(JSON.stringify(staff)).not.toContain('argon2');
  });
});

describe('a division that is no more', () => {
  test('is offered to nobody but those who still belong to it, and neither is one that is to come', async () => {
    await admin.send('POST', '/api/divisions', { symbol: 'TTr', name: 'Thanh tra Sở', from: '2999-01-01' });
    await admin.send('PATCH', '/api/divisions/CN', { until: '2020-12-31' });
    const offered = async (account: string) =>
      (await (await office.signIn(account)).get<{ divisions: { symbol: string }[] }>('/api/me')).body.divisions.map(({ symbol }) => symbol);
    expect(await offered('kh.drafter')).toEqual(['KH', 'VP']);
    // documents bear their names, and are looked for by them
    const { otherDivisions } = (await (await office.signIn('kh.drafter')).get<{ otherDivisions: { symbol: string; name: string }[] }>('/api/me')).body;
    expect(otherDivisions).toEqual(
      expect.arrayContaining([
        { symbol: 'CN', name: 'Phòng Công nghệ' },
        { symbol: 'TTr', name: 'Thanh tra Sở' },
      ]),
    );
    expect(await offered('cn.drafter')).toEqual(['KH', 'VP', 'CN']);
    await admin.send('PATCH', '/api/divisions/CN', { until: null });
    expect(await offered('kh.drafter')).toEqual(['KH', 'VP', 'CN']);
  });

  test('leads no new document, and can be told from those that are', async () => {
    const drafter = await office.signIn('kh.drafter');
    await admin.send('PATCH', '/api/divisions/CN', { until: '2020-12-31' });
    const refused = await drafter.send<{ field: string }>('POST', '/api/reports', aPackage());
    expect([refused.status, refused.body.field]).toEqual([422, 'divisions.2.symbol']);
    await admin.send('PATCH', '/api/divisions/CN', { until: null });
    expect((await drafter.send('POST', '/api/reports', aPackage())).status).toBe(201);
    const backwards = await admin.send<{ field: string }>('PATCH', '/api/divisions/CN', { from: '2026-05-01', until: '2026-04-01' });
    expect([backwards.status, backwards.body.field]).toEqual([422, 'until']);
  });
});

describe('a file of the office', () => {
  test('asked for dry tells what it would change, and changes nothing', async () => {
    const file = { people: [{ account: 'moi', name: 'Hồ Văn Mười', title: 'Chuyên viên', memberships: [{ role: 'drafter', division: 'KH' }] }] };
    const dry = await admin.send<{ dry: boolean; acts: Line[] }>('POST', '/api/office?dry=1', file);
    expect([dry.status, dry.body.dry, dry.body.acts.map(({ what, of }) => [what, of.name])]).toEqual([200, true, [['person.added', 'Hồ Văn Mười']]]);
    expect(await idOf('moi')).toBe('');
    const wet = await admin.send<{ acts: Line[]; people: { added: { password?: string }[] } }>('POST', '/api/office', file);
    expect([wet.body.acts.length, wet.body.people.added[0]?.password]).toEqual([1, expect.any(String)]);
    expect(await idOf('moi')).not.toBe('');
    expect((await admin.send('POST', '/api/office?dry=1', file)).body).toMatchObject({ acts: [] });
    expect((await admin.send<{ field: string }>('POST', '/api/office?dry=1', { divisions: [{ symbol: '', name: 'X' }] })).body.field).toBe(
      'divisions.0.symbol',
    );
  });
});

describe('a channel', () => {
  test('says whether it is ready and by what, and never a secret', async () => {
    const channels = (await admin.get<{ channel: string; ready: boolean; testable: boolean; settings: unknown[] }[]>('/api/channels')).body;
    expect(channels.map(({ channel, ready, testable }) => [channel, ready, testable])).toEqual([
      ['internal', true, false],
      ['email', true, true],
      ['folder', false, true],
      ['hand', true, false],
    ]);
    expect(channels[1]?.settings).toContainEqual({ name: 'SMTP_FROM', isSet: true, value: 'Văn thư <vanthu@stn.example.vn>' });
  });

  test('is tried with a message to the administrator’s own address, and the audit says so', async () => {
    const without = await admin.send<{ code: string }>('POST', '/api/channels/email/test');
    expect([without.status, without.body.code]).toEqual([409, 'no_own_address']);
    await admin.send('PATCH', `/api/people/${await idOf('admin')}`, { email: 'quantri@stn.example.vn' });
    const sent = await admin.send<{ outcome: string; to: string }>('POST', '/api/channels/email/test');
    expect([sent.status, sent.body.outcome, sent.body.to]).toEqual([200, 'sent', 'quantri@stn.example.vn']);
    expect(mail.received.at(-1)?.to).toMatchObject({ text: expect.stringContaining('quantri@stn.example.vn') });
    expect((await audit('?kind=channel')).items[0]).toMatchObject({ what: 'channel.tested', of: { id: 'email' }, after: { outcome: 'sent' } });
  });

  test('that is not set up says which setting is missing; tried too often it has to wait', async () => {
    const folder = await admin.send<{ outcome: string; words: string }>('POST', '/api/channels/folder/test');
    expect([folder.body.outcome, folder.body.words]).toEqual(['failed', expect.stringContaining('EXCHANGE_DIR')]);
    await admin.send('POST', '/api/channels/folder/test');
    const tooMany = await admin.send<{ code: string }>('POST', '/api/channels/folder/test');
    expect([tooMany.status, tooMany.body.code]).toEqual([429, 'too_many_requests']);
    expect((await admin.send('POST', '/api/channels/pigeon/test')).status).toBe(404);
  });
});

describe('the files of the data folder', () => {
  test('of types are told with what does not fit, and that they count from the next start on', async () => {
    const dir = join(office.dataDir, 'types');
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'a-wrong.json'), '{"abbreviation":"PL"}');
    await writeFile(join(dir, 'b-broken.json'), '{');
    const { types, files } = (
      await admin.get<{ types: unknown[]; files: { name: string; standing: string; problem: { path: string; expected: string } | null }[] }>(
        '/api/office/types',
      )
    ).body;
    expect(types).toHaveLength(29);
    expect(files.map(({ name, standing, problem }) => [name, standing, problem?.path])).toEqual([
      ['a-wrong.json', 'wrong', 'name'],
      ['b-broken.json', 'wrong', ''],
    ]);
    await rm(dir, { recursive: true });
  });

  test('of the page is shown beside the decree’s own measures', async () => {
    const file = join(office.dataDir, 'page.json');
    expect((await admin.get('/api/office/page')).body).toEqual({ file: null, isThere: false, path: file, choices: [] });
    await writeFile(file, '{"margin":{"left":35}}');
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: { name: 'page.json', standing: 'atNextStart', problem: null } });
    await office.restart();
    admin = await office.signIn('admin');
    expect((await admin.get('/api/office/page')).body).toMatchObject({
      file: { standing: 'inUse' },
      choices: [{ path: 'margin.left', value: '35', usual: '30' }],
    });
    await writeFile(file, '{"margin":{"left":3}}');
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: { standing: 'wrong', problem: { path: 'margin.left' } } });
    await rm(file);
  });
});

describe('a file of the office’s own', () => {
  const quick = {
    abbreviation: 'BCN',
    name: 'BÁO CÁO NHANH',
    englishName: 'Quick report',
    letter: false,
    numberShowsType: true,
    headings: 'decimal',
    musts: ['closing'],
    mustNots: [],
    outline: [{ number: '1', heading: 'Diễn biến' }],
    recipients: [{ text: 'Như trên', kind: 'external' }],
  };
  interface KeptFile {
    file: string;
    inPlaceOf: string | null;
    act: Line | null;
    dry?: boolean;
    field: string;
    problems: { path: string }[];
  }
  const keep = (type: unknown, query = '') => admin.send<KeptFile>('POST', `/api/office/types${query}`, type);
  const types = async () =>
    (
      await admin.get<{
        files: { name: string; standing: string; abbreviation: string | null }[];
        types: { type: { abbreviation: string; name: string }; from: string; file: string | null }[];
      }>('/api/office/types')
    ).body;
  const standings = async () => (await types()).files.map(({ name, standing }) => `${name} ${standing}`);
  const onDisk = () => readdir(join(office.dataDir, 'types')).catch(() => []);
  const remove = (name: string) => admin.send('DELETE', `/api/office/types/${encodeURIComponent(name)}`);
  const restart = async () => {
    await office.restart();
    admin = await office.signIn('admin');
  };

  test('is looked at before it is kept: every field that does not fit is told, and nothing is written', async () => {
    const refused = await keep({ ...quick, headings: 'greek', outline: [], mustNots: ['closing'] }, '?dry=1');
    expect([refused.status, refused.body.problems.map(({ path }) => path)]).toEqual([422, ['headings', 'outline']]);
    expect((await keep({ ...quick, headings: 'greek' })).status).toBe(422);
    const dry = (await keep(quick, '?dry=1')).body;
    expect(dry).toMatchObject({ dry: true, file: 'BCN.json', inPlaceOf: null, act: { what: 'type.kept', of: { id: 'BCN' } } });
    expect((await keep({ ...quick, abbreviation: 'BC' }, '?dry=1')).body).toMatchObject({ file: 'BC.json', inPlaceOf: 'decree' });
    expect([await onDisk(), (await audit('?kind=type')).items]).toEqual([[], []]);
  });

  test('of a type counts from the next start on, is given out as it is, and taken away again; the audit tells of both', async () => {
    expect((await keep(quick)).body).toMatchObject({ file: 'BCN.json', act: { before: null, after: { name: 'BÁO CÁO NHANH' } } });
    expect([await onDisk(), await standings()]).toEqual([['BCN.json'], ['BCN.json atNextStart']]);
    expect((await keep(quick)).body).toMatchObject({ inPlaceOf: 'file', act: null });
    await restart();
    expect(await standings()).toEqual(['BCN.json inUse']);
    expect((await types()).types).toContainEqual({ type: quick, from: 'office', file: 'BCN.json' });
    const changed = await keep({ ...quick, name: 'BÁO CÁO RẤT NHANH' });
    expect(changed.body.act).toMatchObject({ before: { name: 'BÁO CÁO NHANH' }, after: { name: 'BÁO CÁO RẤT NHANH' } });
    const given = await admin.get('/api/office/types/BCN.json');
    expect([given.body, given.headers.get('content-disposition')]).toEqual([
      { ...quick, name: 'BÁO CÁO RẤT NHANH' },
      expect.stringContaining('attachment; filename="BCN.json"'),
    ]);
    expect((await remove('BCN.json')).status).toBe(204);
    expect([await onDisk(), (await remove('BCN.json')).status]).toEqual([[], 404]);
    expect((await audit('?kind=type')).items.map(({ what, by }) => `${what} ${by?.name}`)).toEqual([
      'type.removed Hồ Quản Trị',
      'type.kept Hồ Quản Trị',
      'type.kept Hồ Quản Trị',
    ]);
    // in use until the next start, and then no more
    expect((await types()).types.find(({ type }) => type.abbreviation === 'BCN')).toMatchObject({ from: 'office', file: null });
    await restart();
    expect((await types()).types.some(({ type }) => type.abbreviation === 'BCN')).toBe(false);
  });

  test('of a type that has none is given out as its file would be, and one that is not there is not', async () => {
    const given = await admin.get<typeof quick>(`/api/office/types/${encodeURIComponent('QĐ.json')}`);
    expect([given.status, given.body.abbreviation]).toEqual([200, 'QĐ']);
    const kept = await keep({ ...given.body, name: 'QUYẾT ĐỊNH RIÊNG' });
    expect(kept.body).toMatchObject({ file: 'QĐ.json', inPlaceOf: 'decree' });
    expect((await admin.get<typeof quick>(`/api/office/types/${encodeURIComponent('QĐ.json')}`)).body.name).toBe('QUYẾT ĐỊNH RIÊNG');
    await remove('QĐ.json');
    for (const name of ['XX.json', '../office.json', '..%2Foffice.json', '../demo-accounts.json', '.', '']) {
      expect([name, (await admin.get(`/api/office/types/${encodeURIComponent(name)}`)).headers.get('content-disposition')]).toEqual([name, null]);
      expect([name, (await remove(name)).status >= 404]).toEqual([name, true]);
    }
    expect((await readdir(office.dataDir)).includes('office.json')).toBe(true);
  });

  test('that would stop the next start is not kept: an abbreviation that another file has, a name that is no abbreviation', async () => {
    const dir = join(office.dataDir, 'types');
    await writeFile(join(dir, 'bao-cao-nhanh.json'), JSON.stringify(quick));
    await writeFile(join(dir, 'THN.json'), JSON.stringify({ ...quick, abbreviation: 'Bcx' }));
    await writeFile(join(dir, 'PL.json'), '{');
    for (const type of [quick, { ...quick, abbreviation: 'THN' }, { ...quick, abbreviation: 'Thn' }, { ...quick, abbreviation: '../X' }]) {
      const refused = await keep(type);
      expect([type.abbreviation, refused.status, refused.body.field]).toEqual([type.abbreviation, 422, 'abbreviation']);
    }
    // one that is wrong can be mended by another in its place
    expect((await keep({ ...quick, abbreviation: 'PL' })).body).toMatchObject({ file: 'PL.json', inPlaceOf: 'file' });
    expect((await keep({ ...quick, abbreviation: 'NNN', name: 'x'.repeat(1_048_576) })).status).toBe(413);
    // two at once: one of them, whole
    await Promise.all([keep({ ...quick, abbreviation: 'HAI', name: 'MỘT' }), keep({ ...quick, abbreviation: 'HAI', name: 'HAI' })]);
    expect(await standings()).toEqual(['HAI.json atNextStart', 'PL.json atNextStart', 'THN.json atNextStart', 'bao-cao-nhanh.json atNextStart']);
    await restart();
    expect((await standings()).every((one) => one.endsWith('inUse'))).toBe(true);
    await writeFile(join(dir, 'PL.json'), '{');
    expect((await remove('PL.json')).status).toBe(204);
    await rm(dir, { recursive: true });
    await restart();
  });

  test('of the page is looked at, kept, given out and taken away', async () => {
    const put = (choices: unknown, query = '') => admin.send<KeptFile & { choices: unknown }>('PUT', `/api/office/page${query}`, choices);
    const refused = await put({ margin: { left: 3 }, body: { size: 99 }, colour: 'red' }, '?dry=1');
    expect([refused.status, refused.body.problems.map(({ path }) => path).toSorted()]).toEqual([422, ['body.size', 'colour', 'margin.left']]);
    for (const none of [[], 5]) expect((await put(none, '?dry=1')).status).toBe(422);
    expect((await put({ margin: { left: 35 } }, '?dry=1')).body).toMatchObject({ dry: true, choices: [{ path: 'margin.left', value: '35', usual: '30' }] });
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: null });
    expect((await put({ margin: { left: 35 } })).body).toMatchObject({ file: 'page.json', act: { before: null, after: { 'margin.left': '35' } } });
    expect((await put({ margin: { left: 35 } })).body.act).toBeNull();
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: { standing: 'atNextStart' } });
    await restart();
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: { standing: 'inUse' }, choices: [{ path: 'margin.left' }] });
    expect((await admin.get('/api/office/page.json')).body).toEqual({ margin: { left: 35 } });
    expect((await admin.send('DELETE', '/api/office/page')).status).toBe(204);
    expect((await admin.send('DELETE', '/api/office/page')).status).toBe(404);
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: { standing: 'atNextStart' }, isThere: false });
    expect((await audit('?kind=page')).items.map(({ what }) => what)).toEqual(['page.removed', 'page.kept']);
    await restart();
    expect((await admin.get('/api/office/page')).body).toMatchObject({ file: null, choices: [] });
  });
});

describe('the health of the server', () => {
  test('is told thing by thing, to the administrator alone', async () => {
    const { items, version } = await health();
    expect(version).toBe('0.0.0');
    expect(items.map(({ name }) => name)).toEqual(['store', 'disk', 'converter', 'rendering', 'effects', 'pdfs', 'deliveries', 'clock', 'backup', 'live']);
    expect(await itemOf('store')).toMatchObject({ state: 'good', values: { kind: 'SQLite' } });
    expect(await itemOf('converter')).toMatchObject({ state: 'warn', says: 'none' });
  });

  test('knows the last backup by the file that whoever makes it touches', async () => {
    expect(await itemOf('backup')).toMatchObject({ state: 'warn', says: 'none' });
    const mark = join(office.dataDir, 'last-backup');
    await writeFile(mark, '');
    expect(await itemOf('backup')).toMatchObject({ state: 'good', says: 'made' });
    await utimes(mark, 1_700_000_000, 1_700_000_000);
    expect(await itemOf('backup')).toMatchObject({ state: 'warn', says: 'old', values: { at: '2023-11-14T22:13:20.000Z' } });
    expect((await readdir(office.dataDir)).includes('last-backup')).toBe(true);
  });
});

describe('series of numbers', () => {
  test('are told with the next number and what was voided, and are empty before the first', async () => {
    expect((await admin.get('/api/series?year=2026')).body).toEqual({ year: 2026, numbering: 'perType', series: [] });
    const drafter = await office.signIn('kh.drafter');
    expect((await drafter.get('/api/series')).status).toBe(403);
  });
});

describe('the calendar', () => {
  test('says which years the office has entered, and the usual terms', async () => {
    await admin.send('PUT', '/api/calendar/2031', { holidays: [], workedInExchange: [] });
    expect((await admin.get('/api/calendars')).body).toMatchObject({ entered: [2031], terms: { section: 5, opinion: 3 } });
    expect((await audit('?kind=calendar')).items[0]).toMatchObject({ what: 'calendar.kept', of: { id: '2031' } });
  });
});
