import { describe, expect, test } from '@jest/globals';
import { channelSettings, createChannels } from '../../server/dispatch/index.js';
import { createIdentity, type OfficeRecord, type Person } from '../../server/identity/index.js';
import { createOffice } from '../../server/office.js';
import { frameOf } from '../../templates/index.js';
import { aPackage } from '../fixtures/packages/build.js';
import { cheapPasswords, countedRandom } from '../identity/an-office.js';
import { memoryStore } from '../identity/memory-store.js';
import { agency, divisions, people } from './house.js';

const now = () => '2026-03-02T01:00:00.000Z';
const mail = { SMTP_HOST: 'mail.example', SMTP_FROM: 'vanthu@stttt.example' };

/** The department with the channels of such settings. */
async function anOffice(env: Record<string, string> = {}, record: Partial<OfficeRecord> = {}) {
  const store = memoryStore();
  await store.records<OfficeRecord>('agency').put('office', { agency, divisions, houseRules: { numbering: 'perType' }, ...record });
  for (const person of people) await store.records<Person>('people').put(person.id, person);
  const identity = createIdentity({ store, now, newId: () => 'A1', random: countedRandom(), passwords: cheapPasswords });
  return createOffice({ identity, channels: createChannels(channelSettings(env)), now });
}

const printed = frameOf(
  aPackage({
    addressees: ['Ủy ban nhân dân tỉnh'],
    recipients: [
      { text: 'Như trên', kind: 'external' },
      { text: 'Bộ TT&TT (b/c)', kind: 'external', email: 'vanthu@bo.example', organCode: 'G14' },
      { text: 'Lãnh đạo Sở', kind: 'internal' },
    ],
  }),
);

describe('what the printed lines of recipients resolve to', () => {
  const above = { line: 0, to: [{ channel: 'hand', name: 'Ủy ban nhân dân tỉnh', address: '' }] };
  const leadership = {
    line: 2,
    to: [
      { channel: 'internal', name: 'Nguyễn Thị Giang (Giám đốc)', address: 'director' },
      { channel: 'internal', name: 'Trần Văn Đông (Phó Giám đốc)', address: 'deputy1' },
      { channel: 'internal', name: 'Lê Thị Đoài (Phó Giám đốc)', address: 'deputy2' },
    ],
  };
  const toMinistry = (channel: string, address: string) => ({ line: 1, to: [{ channel, name: 'Bộ TT&TT', address }] });

  test.each<[string, Record<string, string>, object]>([
    ['nothing but desks and paper', {}, toMinistry('hand', '')],
    ['e-mail', mail, toMinistry('email', 'vanthu@bo.example')],
    ['a gateway’s folder', { EXCHANGE_DIR: 'exchange' }, toMinistry('folder', 'G14')],
    ['e-mail and a folder', { ...mail, EXCHANGE_DIR: 'exchange' }, toMinistry('email', 'vanthu@bo.example')],
  ])('where the office has %s', async (_, env, ministry) => {
    expect(await (await anOffice(env)).proposeRecipients(printed)).toEqual([above, ministry, leadership]);
  });

  test('can always be confirmed as it is proposed', async () => {
    for (const env of [{}, mail, { EXCHANGE_DIR: 'exchange' }]) {
      const office = await anOffice(env);
      const lines = (await office.proposeRecipients(printed)) as { to: { channel: string; name: string; address: string }[] }[];
      expect(await office.firstBadAddress(lines.flatMap(({ to }) => to))).toBeNull();
    }
  });
});

describe('a destination that cannot be reached is named with its reason', () => {
  const bad = async (channel: string, address: string, env: Record<string, string> = {}) =>
    (await anOffice(env)).firstBadAddress([{ channel, name: 'Nơi nhận', address }]);

  test('somebody who is not of the house, or no longer', async () => {
    expect(await bad('internal', 'P99')).toEqual({
      name: 'Nơi nhận',
      whyVi: 'cơ quan không có người mang mã “P99”',
      whyEn: 'the office has nobody with the id “P99”',
    });
    expect(await bad('internal', 'retired')).toMatchObject({ whyVi: expect.stringContaining('retired') });
    expect(await bad('internal', 'clerk')).toBeNull();
  });

  test('an e-mail address that is none, is several, or cannot be served', async () => {
    for (const address of ['', 'vanthu', 'a@b.example, c@d.example', 'Bộ <vanthu@bo.example>'])
      expect(await bad('email', address, mail)).toMatchObject({ whyEn: `“${address}” is not an e-mail address` });
    expect(await bad('email', 'vanthu@bo.example')).toMatchObject({ whyVi: expect.stringContaining('SMTP') });
    expect(await bad('email', 'vanthu@bo.example', mail)).toBeNull();
  });

  test('a gateway without a code, or that is not set up', async () => {
    expect(await bad('folder', ' ', { EXCHANGE_DIR: 'exchange' })).toMatchObject({ whyEn: 'it has no organ code' });
    expect(await bad('folder', 'G14')).toMatchObject({ whyVi: expect.stringContaining('EXCHANGE_DIR') });
    expect(await bad('folder', 'G14', { EXCHANGE_DIR: 'exchange' })).toBeNull();
  });

  test('and paper always goes', async () => {
    expect(await bad('hand', '')).toBeNull();
  });

  test('the first of several', async () => {
    const office = await anOffice();
    const to = [
      { channel: 'hand', name: 'Sở Y tế', address: '' },
      { channel: 'internal', name: 'Ai đó', address: 'P99' },
      { channel: 'email', name: 'Khác', address: '?' },
    ];
    expect(await office.firstBadAddress(to)).toMatchObject({ name: 'Ai đó' });
  });
});

test('The office numbers as its house rules say, and knows its divisions', async () => {
  expect(await (await anOffice()).numbering()).toBe('perType');
  expect(await (await anOffice({}, { houseRules: { numbering: 'shared' } })).numbering()).toBe('shared');
  expect(await (await anOffice()).divisions()).toEqual(divisions);
});
