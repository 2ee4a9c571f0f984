import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

const clock = { at: '2026-03-02T02:00:00.000Z' };
let office: Office;
const people = new Map<string, Caller>();
const who = (account: string): Caller => {
  const caller = people.get(account);
  if (caller === undefined) throw new Error(`${account} is not signed in`);
  return caller;
};
beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '', now: () => clock.at });
  for (const account of ['kh.drafter', 'kh.head', 'reviewer', 'director', 'clerk', 'dispatcher']) people.set(account, await office.signIn(account));
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
  const { id } = (await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'], recipients }))).body;
  for (const [account, type, target] of [
    ['kh.drafter', 'OPEN_INPUT'],
    ['kh.drafter', 'SUBMIT', '1'],
    ['kh.head', 'APPROVE', '1'],
    ['kh.drafter', 'CLOSE_INPUT'],
    ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
    ['kh.head', 'INITIAL'],
    ['reviewer', 'INITIAL'],
    ['director', 'SIGN'],
    ['clerk', 'ISSUE'],
  ] as const) {
    const { status } = await who(account).take(id, type, target);
    expect([type, status]).toEqual([type, 200]);
  }
  await office.settled();
  const line = async () => (await who('clerk').get<{ handedOver: string | null }[]>('/api/register')).body[0]?.handedOver;

  clock.at = '2026-03-06T02:00:00.000Z';
  for (const account of ['clerk', 'dispatcher']) people.set(account, await office.signIn(account));
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
