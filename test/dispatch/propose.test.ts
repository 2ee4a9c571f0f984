import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { type Proposing, proposeRecipients } from '../../server/dispatch/propose.js';
import { type Recipient, readPackage } from '../../templates/index.js';
import type { Membership } from '../../workflows/index.js';
import { testIf } from '../setup/skip.js';

const colleague = (id: string, name: string, title: string, ...memberships: Membership[]) => ({ id, name, title, memberships, active: true });
const house = {
  agency: { name: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', symbol: 'SKHCN' },
  divisions: [
    { symbol: 'VP', name: 'Văn phòng Sở' },
    { symbol: 'KHTC', name: 'Phòng Kế hoạch - Tài chính' },
  ],
  people: [
    colleague('P1', 'Nguyễn Thị Thanh Hà', 'Giám đốc', { role: 'director', division: null }),
    colleague('P2', 'Phạm Thu Hương', 'Chánh Văn phòng', { role: 'head', division: 'VP' }, { role: 'reviewer', division: null }),
    colleague('P3', 'Ngô Đình Phong', 'Trưởng phòng', { role: 'head', division: 'KHTC' }),
  ],
};
const propose = (recipient: Recipient, given: Partial<Proposing> = {}) =>
  proposeRecipients({ ...house, recipients: [recipient], addressees: [], email: true, folder: true, ...given })[0]?.to;
const external = (text: string, more: Partial<Recipient> = {}): Recipient => ({ text, kind: 'external', ...more });
const internal = (text: string, more: Partial<Recipient> = {}): Recipient => ({ text, kind: 'internal', ...more });
const hand = (name: string) => ({ channel: 'hand', name, address: '' });

describe('a recipient outside', () => {
  const both = external('UBND tỉnh (b/c)', { to: 'Ủy ban nhân dân tỉnh', email: 'vanthu@ubnd.example', organCode: '000.00.00.H99' });
  test('gets e-mail where it has an address and SMTP is set up', () => {
    expect(propose(both)).toEqual([{ channel: 'email', name: 'Ủy ban nhân dân tỉnh', address: 'vanthu@ubnd.example' }]);
  });

  test('else goes through the gateway where it has a code and the folder is set up', () => {
    const byCode = [{ channel: 'folder', name: 'Ủy ban nhân dân tỉnh', address: '000.00.00.H99' }];
    expect(propose(both, { email: false })).toEqual(byCode);
    expect(propose({ ...both, email: 'không có' })).toEqual(byCode);
  });

  test('else gets it by hand', () => {
    expect(propose(both, { email: false, folder: false })).toEqual([hand('Ủy ban nhân dân tỉnh')]);
    expect(propose(external('- Cục Thống kê tỉnh (để phối hợp);'))).toEqual([hand('Cục Thống kê tỉnh')]);
  });

  test('with commas in its name stays one', () => {
    expect(propose(external('UBND các huyện, thành phố'))).toEqual([hand('UBND các huyện, thành phố')]);
  });

  test('named at length fits what a delivery carries', () => {
    expect(propose(external('Rất dài '.repeat(250)))?.[0]?.name.length).toBeLessThanOrEqual(300);
  });
});

describe('“Như trên”', () => {
  const addressees = ['- Ủy ban nhân dân tỉnh;', 'Sở Tài chính.'];
  test('is each of the addressees', () => {
    expect(propose(external('Như trên (b/c)'), { addressees })).toEqual([hand('Ủy ban nhân dân tỉnh'), hand('Sở Tài chính')]);
    expect(propose(external('Như kính gửi'), { addressees })).toHaveLength(2);
  });

  test('with a `to` is whom it says', () => {
    expect(propose(external('Như trên', { to: 'Công an tỉnh' }), { addressees })).toEqual([hand('Công an tỉnh')]);
    expect(propose(external('Như trên', { to: ' ' }), { addressees })).toHaveLength(2);
  });

  test('inside the house is the colleagues it was addressed to', () => {
    expect(propose(internal('Như trên'), { addressees: ['Phòng Kế hoạch - Tài chính'] })).toEqual([
      { channel: 'internal', name: 'Ngô Đình Phong (Trưởng phòng)', address: 'P3' },
    ]);
  });

  test('without addressees stays with its words: somebody will know', () => {
    expect(propose(external('Như trên'))).toEqual([hand('Như trên')]);
    expect(propose(external('Như Điều 3'), { addressees })).toEqual([hand('Như Điều 3')]);
  });
});

describe('a recipient inside', () => {
  test('is named with their title, once in a line', () => {
    expect(propose(internal('CVP, Văn phòng Sở'))).toEqual([{ channel: 'internal', name: 'Phạm Thu Hương (Chánh Văn phòng)', address: 'P2' }]);
  });

  test('is the `to` where the printed words do not say it', () => {
    expect(propose(internal('Lưu chuyên đề', { to: 'Phòng Kế hoạch - Tài chính' }))?.map(({ address }) => address)).toEqual(['P3']);
  });

  test('whom nobody here is gets it by hand, under the words printed, and no other word of the line is lost', () => {
    expect(propose(internal('Chi bộ Sở'))).toEqual([hand('Chi bộ Sở')]);
    expect(propose(internal('Giám đốc Sở, Công đoàn cơ sở'))).toEqual([
      { channel: 'internal', name: 'Nguyễn Thị Thanh Hà (Giám đốc)', address: 'P1' },
      hand('Công đoàn cơ sở'),
    ]);
  });
});

const seed = fileURLToPath(new URL('../../../shared/reference/seed-report.json', import.meta.url));
testIf(existsSync(seed), 'the recipients of the seed report', { beyond: '../shared/reference/seed-report.json is not here' }, async () => {
  const read = readPackage(JSON.parse(await readFile(seed, 'utf8')));
  if (!read.ok) throw new Error('The seed report does not fit');
  const { agency, divisions, recipients, addressees = [] } = read.package;
  const heads = divisions.map(({ symbol }, i) => colleague(`H${i}`, `Trưởng ${symbol}`, 'Trưởng', { role: 'head', division: symbol }));
  const office = divisions.findIndex(({ name }) => name.startsWith('Văn phòng'));
  const people = [
    colleague('P1', 'Người Đứng Đầu', 'Giám đốc', { role: 'director', division: null }),
    ...heads.map((head, i) => (i === office ? { ...head, memberships: [...head.memberships, { role: 'reviewer' as const, division: null }] } : head)),
  ];
  const lines = proposeRecipients({ recipients, addressees, agency, divisions, people, email: false, folder: false });
  expect(lines.map(({ line }) => line)).toEqual(recipients.map((_, line) => line));
  const [above, ministry, leaders, everybody, centre] = lines.map(({ to }) => to.map(({ channel, address, name }) => (channel === 'hand' ? name : address)));
  expect(above).toEqual([recipients[0]?.to]);
  expect(ministry).toEqual([recipients[1]?.to]);
  expect(leaders).toEqual(['P1']);
  expect(everybody?.toSorted()).toEqual(heads.map(({ id }) => id).toSorted());
  expect(centre).toEqual([`H${divisions.findIndex(({ name }) => name.startsWith('Trung tâm'))}`]);
});
