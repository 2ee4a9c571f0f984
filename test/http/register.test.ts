import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newCrew } from './crew.js';
import { type Office, openOffice } from './office.js';

const clock = { at: '2026-03-02T02:00:00.000Z' };
let office: Office;
const crew = newCrew(() => office);
const { who } = crew;
beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '', now: () => clock.at });
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer', 'director', 'clerk', 'dispatcher');
});
afterAll(() => office.close());

interface Delivery {
  id: string;
  leftOn: string | null;
}
const deliveriesOf = async (id: string) => (await who('dispatcher').get<{ deliveries: Delivery[] }>(`/api/reports/${id}`)).body.deliveries;

test('the register has the day on which the first copy left the office, not the day on which that was written down', async () => {
  const recipients = [
    { text: 'Ủy ban nhân dân tỉnh', kind: 'external' },
    { text: 'Sở Tài chính', kind: 'external' },
  ];
  const id = await crew.walked('ISSUE', { recipients });
  await office.settled();
  const line = async () => (await who('clerk').get<{ handedOver: string | null }[]>('/api/register')).body[0]?.handedOver;

  clock.at = '2026-03-06T02:00:00.000Z';
  await crew.signIn('clerk', 'dispatcher');
  await who('dispatcher').take(id, 'CONFIRM_RECIPIENTS');
  expect(await line()).toBeNull();
  const [first, second] = await deliveriesOf(id);
  await who('dispatcher').take(id, 'HAND_OVER', first?.id, { receivedBy: 'Văn thư', date: '2026-03-05' });
  await who('dispatcher').take(id, 'HAND_OVER', second?.id, { receivedBy: 'Bưu điện', date: '2026-03-03' });
  expect((await deliveriesOf(id)).map(({ leftOn }) => leftOn)).toEqual(['2026-03-05', '2026-03-03']);
  expect(await line()).toBe('2026-03-03');
  const csv = new TextDecoder().decode((await who('clerk').get<ArrayBuffer>('/api/register.csv')).body);
  expect(csv).toContain('"03/03/2026"');
});

interface Line {
  codeNumber: string;
  date: string;
  copies: number | null;
}
const lines = async (query = '') => (await who('clerk').get<Line[]>(`/api/register${query}`)).body;

test('the register has as many copies as the document says, else as many as it goes to', async () => {
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer', 'director', 'clerk', 'dispatcher');
  const archive = { office: 'VT', division: 'KH' };
  const said = await crew.walked('ISSUE', { archive: { ...archive, copies: 7 } });
  const unsaid = await crew.walked('ISSUE', { archive });
  await office.settled();
  const numberOf = async (id: string) => (await who('clerk').get<{ codeNumber: string }>(`/api/reports/${id}`)).body.codeNumber;
  const copiesOf = async (id: string) => {
    const number = await numberOf(id);
    return (await lines()).find(({ codeNumber }) => codeNumber === number)?.copies;
  };
  expect([await copiesOf(said), await copiesOf(unsaid)]).toEqual([7, null]);
  await who('dispatcher').take(unsaid, 'CONFIRM_RECIPIENTS');
  expect(await copiesOf(unsaid)).toBe((await deliveriesOf(unsaid)).length);
});

test('the register is found by the days of its documents, and its files have the same lines', async () => {
  const all = await lines();
  const days = [...new Set(all.map(({ date }) => date))].toSorted();
  expect(days).toEqual(['2026-03-02', '2026-03-06']);
  expect((await lines('?from=2026-03-03')).map(({ date }) => date)).toEqual(all.map(({ date }) => date).filter((date) => date === '2026-03-06'));
  expect((await lines('?to=2026-03-05')).map(({ date }) => date)).toEqual(['2026-03-02']);
  expect(await lines('?from=2026-03-03&to=2026-03-05')).toEqual([]);
  const csv = new TextDecoder().decode((await who('clerk').get<ArrayBuffer>('/api/register.csv?to=2026-03-05')).body);
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect((await who('clerk').get('/api/register?from=2026-02-30')).status).toBe(422);
});

test('the register names whom “Như trên” means, and each recipient once', async () => {
  await crew.walked('ISSUE', {
    subject: 'Kết quả gửi hai nơi',
    addressees: ['Ủy ban nhân dân tỉnh', 'Sở Tài chính'],
    recipients: [
      { text: 'Như trên', kind: 'external' },
      { text: 'Sở Tài chính', kind: 'external' },
      { text: 'Lãnh đạo Sở (để báo cáo)', kind: 'internal' },
    ],
  });
  await office.settled();
  const lines = (await who('clerk').get<{ subject: string; recipients: string[] }[]>('/api/register')).body;
  expect(lines.find(({ subject }) => subject === 'Kết quả gửi hai nơi')?.recipients).toEqual(['Ủy ban nhân dân tỉnh', 'Sở Tài chính', 'Lãnh đạo Sở']);
});

test('a document waits with the office from the moment the head of the division has initialled it, not from before', async () => {
  clock.at = '2026-03-09T02:00:00.000Z';
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer');
  const id = await crew.walked('SUBMIT_FOR_REVIEW', { subject: 'Hai lần ký nháy' });
  clock.at = '2026-03-11T02:00:00.000Z';
  await crew.signIn('kh.head', 'reviewer');
  await who('kh.head').take(id, 'INITIAL');
  const { items } = (await who('reviewer').get<{ items: { reportId: string; event: string; since: string }[] }>('/api/inbox')).body;
  expect(items.find(({ reportId, event }) => reportId === id && event === 'INITIAL')?.since).toBe(clock.at);
});
