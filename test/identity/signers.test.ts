import { describe, expect, test } from '@jest/globals';
import { authorisationInput } from '../../server/identity/index.js';
import type { ReportPackage } from '../../templates/index.js';
import { audienceOf } from '../../workflows/index.js';
import { anOpenOffice, identityOn, officeOfFive } from './an-office.js';
import { ownFolder } from './folder.js';

const folder = await ownFolder();
const officeFile = await folder.give('office.json', officeOfFive);
const open = () => anOpenOffice(folder.path, officeFile);

const report: ReportPackage = {
  documentType: 'BC',
  subject: 'Kết quả rà soát nhà ở xã hội',
  place: 'Đông Sơn',
  agency: { ...officeOfFive.agency },
  divisions: [
    { id: 'qln', name: 'Phòng Quản lý nhà', symbol: 'QLN', role: 'lead' },
    { id: 'vp', name: 'Văn phòng Sở', symbol: 'VP', role: 'contributor' },
  ],
  sections: [{ number: '1', heading: 'Kết quả', division: 'qln', content: { type: 'doc', content: [] } }],
  recipients: [{ text: 'Lưu nội bộ', kind: 'internal' }],
  archive: { office: 'VT', division: 'QLN' },
  signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Nguyễn Quốc Toản' },
};
const signedBy = (authority: string | string[] | null, name: string, position = 'PHÓ GIÁM ĐỐC'): ReportPackage => ({
  ...report,
  signature: { authority, position, name },
});

type Office = Awaited<ReturnType<typeof open>>;
const match = async ({ identity, clock }: Office, given: ReportPackage) => identity.matchPackage(given, clock.at);
async function problemOf(office: Office, given: ReportPackage) {
  const matched = await match(office, given);
  return matched.ok ? 'no problem' : { path: matched.problems[0]?.path, vi: matched.problems[0]?.expected.vi ?? '' };
}
const rule = {
  kind: 'TL',
  line: 'TL. GIÁM ĐỐC',
  holder: 'P3',
  document: 'Quy chế làm việc',
  from: '2026-01-01',
  until: null,
  documentTypes: [],
  divisions: [],
} as const;

async function authorised(given: Partial<Record<keyof typeof rule, unknown>>): Promise<Office> {
  const office = await open();
  expect(await office.identity.authorise(authorisationInput.parse({ ...rule, ...given }))).toMatchObject({ ok: true });
  return office;
}

describe('the signer of a package', () => {
  test('is the director where there is no line of authority, or TM. or Q.', async () => {
    const office = await open();
    for (const authority of [null, 'TM. BAN LÃNH ĐẠO', 'Q. GIÁM ĐỐC']) {
      expect(await match(office, signedBy(authority, 'nguyễn  quốc toản', 'GIÁM ĐỐC'))).toEqual({
        ok: true,
        signer: { person: 'P1', name: 'Nguyễn Quốc Toản', authority: authority === null ? [] : [authority], position: 'GIÁM ĐỐC' },
      });
    }
  });

  test('is nobody else there, and the director is named', async () => {
    const office = await open();
    for (const authority of [null, 'TM. BAN LÃNH ĐẠO', 'Q. GIÁM ĐỐC']) {
      expect(await problemOf(office, signedBy(authority, 'Trần Thị Hòa'))).toEqual({ path: 'signature.name', vi: 'người đứng đầu cơ quan: Nguyễn Quốc Toản' });
    }
  });

  test('is a deputy for KT. where the lead division is among the fields assigned', async () => {
    const office = await open();
    expect(await match(office, signedBy('KT. GIÁM ĐỐC', 'Trần Thị Hòa'.normalize('NFD')))).toMatchObject({
      ok: true,
      signer: { person: 'P2', authority: ['KT. GIÁM ĐỐC'] },
    });
    const ledByOffice = {
      ...signedBy('KT. GIÁM ĐỐC', 'Trần Thị Hòa'),
      divisions: report.divisions.map((one) => ({ ...one, role: one.id === 'vp' ? ('lead' as const) : ('contributor' as const) })),
    };
    expect(await problemOf(office, ledByOffice)).toMatchObject({ path: 'signature.authority', vi: expect.stringContaining('phụ trách VP') });
  });

  test('is named among those who could, where nobody has that name', async () => {
    const office = await open();
    expect(await problemOf(office, signedBy('KT. GIÁM ĐỐC', 'Không Có Ai'))).toMatchObject({
      path: 'signature.name',
      vi: expect.stringContaining('Trần Thị Hòa'),
    });
    expect(await problemOf(office, signedBy('TL. GIÁM ĐỐC', 'Không Có Ai'))).toMatchObject({ path: 'signature.name' });
  });

  test('signs TL. by a rule for that line, whatever its case and spacing', async () => {
    const office = await authorised({});
    expect(await match(office, signedBy('TL.  Giám đốc', 'Lê Văn Sáu', 'CHÁNH VĂN PHÒNG'))).toMatchObject({
      ok: true,
      signer: { person: 'P3', authority: ['TL.  Giám đốc'] },
    });
    expect(await problemOf(office, signedBy('TL. GIÁM ĐỐC', 'Phạm Thị Bảy'))).toMatchObject({ path: 'signature.authority' });
    expect(await problemOf(office, signedBy('TL. CHỦ TỊCH', 'Lê Văn Sáu'))).toMatchObject({ path: 'signature.authority' });
  });

  test('signs TUQ. only on the days of the written authorisation, counted in Vietnam', async () => {
    const office = await authorised({ kind: 'TUQ', line: 'TUQ. GIÁM ĐỐC', document: 'Giấy ủy quyền số 01/GUQ-SXD', from: '2026-03-02', until: '2026-03-31' });
    const asked = signedBy('TUQ. GIÁM ĐỐC', 'Lê Văn Sáu', 'CHÁNH VĂN PHÒNG');
    const moments: [string, boolean][] = [
      ['2026-03-01T16:59:59.999Z', false],
      ['2026-03-01T17:00:00.000Z', true],
      ['2026-03-31T16:59:59.999Z', true],
      ['2026-03-31T17:00:00.000Z', false],
    ];
    for (const [at, ok] of moments) {
      office.clock.at = at;
      expect([at, (await match(office, asked)).ok]).toEqual([at, ok]);
    }
  });

  test('signs only the types of document the authorisation covers', async () => {
    const office = await authorised({ documentTypes: ['TB', 'GM'] });
    expect(await problemOf(office, signedBy('TL. GIÁM ĐỐC', 'Lê Văn Sáu'))).toMatchObject({ path: 'signature.authority' });
    expect(await match(office, { ...signedBy('TL. GIÁM ĐỐC', 'Lê Văn Sáu'), documentType: 'TB' })).toMatchObject({ ok: true });
  });

  test('signs only matters of the lead divisions the authorisation covers', async () => {
    const office = await authorised({ divisions: ['VP'] });
    expect(await problemOf(office, signedBy('TL. GIÁM ĐỐC', 'Lê Văn Sáu'))).toMatchObject({ path: 'signature.authority' });
    await office.identity.authorise(authorisationInput.parse({ ...rule, divisions: ['VP', 'QLN'] }));
    expect(await match(office, signedBy('TL. GIÁM ĐỐC', 'Lê Văn Sáu'))).toMatchObject({ ok: true });
  });

  test('of a stack stands behind every one of its lines', async () => {
    const office = await authorised({ line: 'TL. CHỦ TỊCH' });
    const stack = signedBy(['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG'], 'Lê Văn Sáu', 'PHÓ CHÁNH VĂN PHÒNG');
    expect(await problemOf(office, stack)).toMatchObject({ path: 'signature.authority' });
    await office.identity.authorise(authorisationInput.parse({ ...rule, kind: 'KT', line: 'KT. CHÁNH VĂN PHÒNG' }));
    expect(await match(office, stack)).toMatchObject({ ok: true, signer: { authority: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG'] } });
  });
});

describe('a package of another office', () => {
  test('is refused at the field that differs', async () => {
    const office = await open();
    expect(await problemOf(office, { ...report, agency: { ...report.agency, name: 'SỞ Y TẾ' } })).toMatchObject({
      path: 'agency.name',
      vi: expect.stringContaining('SỞ XÂY DỰNG'),
    });
    expect(await problemOf(office, { ...report, agency: { ...report.agency, symbol: 'SYT' } })).toMatchObject({ path: 'agency.symbol' });
    expect(await problemOf(office, { ...report, agency: { ...report.agency, parent: 'BỘ XÂY DỰNG' } })).toMatchObject({ path: 'agency.parent' });
  });

  test('is ours without naming the parent, and however its name is cased', async () => {
    const { parent: _, ...agency } = report.agency;
    expect(await match(await open(), { ...report, agency: { ...agency, name: 'Sở Xây dựng' } })).toMatchObject({ ok: true });
  });

  test('is refused where a division has a symbol we do not know, with the list of ours', async () => {
    const divisions = report.divisions.map((division, i) => (i === 1 ? { ...division, symbol: 'VPS' } : { ...division, name: 'Tên khác' }));
    expect(await problemOf(await open(), { ...report, divisions })).toEqual({ path: 'divisions.1.symbol', vi: 'một đơn vị của cơ quan: VP, QLN' });
  });
});

describe('an authorisation', () => {
  const wrong: [string, object, string][] = [
    ['in writing has an end', { kind: 'TUQ', line: 'TUQ. GIÁM ĐỐC' }, 'until'],
    ['does not end before it begins', { until: '2025-12-31' }, 'until'],
    ['has days of the calendar', { from: '2026-02-30' }, 'from'],
    ['names its document', { document: ' ' }, 'document'],
    ['has a line of its own kind', { line: 'TUQ. GIÁM ĐỐC' }, 'line'],
  ];
  test.each(wrong)('%s', (_, given, field) => {
    const parsed = authorisationInput.safeParse({ ...rule, ...given });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  test('is held by somebody who works here', async () => {
    const { identity } = await open();
    expect(await identity.authorise(authorisationInput.parse({ ...rule, holder: 'P99' }))).toMatchObject({ ok: false, problems: [{ path: 'holder' }] });
    expect(await identity.authorisations()).toEqual([]);
  });

  test('covers divisions the office has', async () => {
    const { identity } = await open();
    expect(await identity.authorise(authorisationInput.parse({ ...rule, divisions: ['VP', 'QLX'] }))).toMatchObject({
      ok: false,
      problems: [{ path: 'divisions.1', expected: { vi: 'một đơn vị của cơ quan: VP, QLN' } }],
    });
  });

  test('counts at once where it was recorded, and stands in the facts about its holder on its days', async () => {
    const { identity, clock } = await open();
    const reviewer = await identity.person('P3');
    if (reviewer === null) throw new Error('Nobody is P3');
    await identity.factsOf(reviewer, clock.at);
    const recorded = await identity.authorise(authorisationInput.parse({ ...rule, until: '2026-03-02' }));
    const facts = await identity.factsOf(reviewer, clock.at);
    expect(facts).toEqual({
      person: 'P3',
      name: 'Lê Văn Sáu',
      memberships: reviewer.memberships,
      fields: [],
      authorisations: [recorded.ok && recorded.authorisation],
    });
    expect(audienceOf(facts)).toEqual(['person:P3', 'role:head', 'role:head:VP', 'division:VP', 'role:reviewer']);
    expect((await identity.factsOf(reviewer, '2026-03-03T00:00:00.000Z')).authorisations).toEqual([]);
  });

  test('recorded on another server counts here within a few seconds', async () => {
    const { identity, store, clock } = await open();
    expect(await identity.authorisations()).toEqual([]);
    const elsewhere = identityOn(store, clock);
    await elsewhere.authorise(authorisationInput.parse(rule));
    clock.at = '2026-03-02T01:00:03.000Z';
    expect(await identity.authorisations()).toHaveLength(1);
  });
});
