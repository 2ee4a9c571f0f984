import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { aPackage, type Caller, type Office, openOffice, smallOffice } from './office.js';

/** Every story has a week of its own, which begins on a Monday morning: a server's clock does not run backwards. */
const weeks = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'];
let monday = '';
const morning = '02:00:00.000Z';
/** The day so many days after that Monday. */
const dayAfter = (days: number): string => new Date(Date.parse(monday) + days * 86_400_000).toISOString().slice(0, 10);
const clock = { at: `${weeks[0]}T${morning}` };
let office: Office;
const people = new Map<string, Caller>();
const ids = new Map<string, string>();
const who = (account: string): Caller => {
  const caller = people.get(account);
  if (caller === undefined) throw new Error(`${account} is not signed in`);
  return caller;
};
const idOf = (account: string): string => ids.get(account) ?? '';

/** The deputy has no field of their own: what they sign for the director, they sign by the delegation alone. */
const withoutFields = { ...smallOffice, people: smallOffice.people.map((person) => ({ ...person, fields: [] })) };

beforeAll(async () => {
  office = await openOffice(withoutFields, {}, undefined, { path: '', now: () => clock.at });
  people.set('admin', await office.signIn('admin'));
  const known = (await who('admin').get<{ id: string; name: string }[]>('/api/people')).body;
  for (const { account, name } of smallOffice.people) ids.set(account, known.find((one) => one.name === name)?.id ?? '');
});
afterAll(() => office.close());
beforeEach(async () => {
  monday = weeks.shift() ?? '';
  await laterAt(`${monday}T${morning}`, ...smallOffice.people.map(({ account }) => account));
});

/** Days pass, and with them every session. */
async function laterAt(at: string, ...accounts: string[]): Promise<void> {
  clock.at = at;
  for (const account of accounts) people.set(account, await office.signIn(account));
}

async function give(from: string, to: string): Promise<void> {
  const given = { to: idOf(to), document: 'Giấy giao thay số 02', from: monday, until: dayAfter(1) };
  expect((await who(from).send('POST', '/api/delegations', given)).status).toBe(201);
}
async function walk(id: string, steps: readonly (readonly [account: string, type: string, target?: string])[]): Promise<void> {
  for (const [account, type, target] of steps) {
    const { status } = await who(account).take(id, type, target);
    expect([type, status]).toEqual([type, 200]);
  }
}
const open = async (changes: object = {}) =>
  (await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'], ...changes }))).body.id;
const toReview = [
  ['kh.drafter', 'OPEN_INPUT'],
  ['kh.drafter', 'SUBMIT', '1'],
  ['kh.head', 'APPROVE', '1'],
  ['kh.drafter', 'CLOSE_INPUT'],
  ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
] as const;
const desk = async (account: string, id: string) =>
  (await who(account).get<{ items: { reportId: string; event: string }[] }>('/api/inbox')).body.items
    .filter(({ reportId }) => reportId === id)
    .map(({ event }) => event);
const lastBy = async (id: string) => (await who('director').get<{ by: object }[]>(`/api/reports/${id}/journal`)).body.at(-1)?.by;

describe('whoever is away gives their office to a substitute', () => {
  test('who finds the work on their desk, takes the step, and is named on it with whose office it was', async () => {
    const id = await open();
    await walk(id, toReview);
    expect(await desk('cn.head', id)).toEqual([]);
    await give('kh.head', 'cn.head');
    expect(await desk('cn.head', id)).toEqual(['INITIAL']);
    await walk(id, [['cn.head', 'INITIAL']]);
    expect(await lastBy(id)).toMatchObject({ person: idOf('cn.head'), onBehalfOf: { person: idOf('kh.head'), name: 'Lê Trưởng Phòng' } });
    const { body } = await who('director').get<{ initials: { content: object } }>(`/api/reports/${id}`);
    expect(body.initials.content).toMatchObject({ name: 'Hoàng Trưởng Phòng', onBehalfOf: { name: 'Lê Trưởng Phòng' } });
  });

  test('who after the last day is refused, be it that they still read the report', async () => {
    const id = await open({ sections: ['KH', 'CN'] });
    await walk(id, [...toReview.slice(0, 3), ['cn.drafter', 'SUBMIT', '2'], ['cn.head', 'APPROVE', '2'], ...toReview.slice(3)]);
    await give('kh.head', 'cn.head');
    await laterAt(`${dayAfter(1)}T17:00:00.000Z`, 'cn.head', 'kh.head', 'director');
    expect(await desk('cn.head', id)).toEqual([]);
    const refused = await who('cn.head').take(id, 'INITIAL');
    expect([refused.status, refused.body.code]).toEqual([403, 'not_head_of_lead']);
    await walk(id, [['kh.head', 'INITIAL']]);
    expect(await lastBy(id)).not.toHaveProperty('onBehalfOf');
  });
});

describe('the deputy who holds the office of the director', () => {
  const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const annexes = [
    { title: 'Danh mục nhiệm vụ', content: paragraph('Các nhiệm vụ đã giao.') },
    { title: 'Bảng số liệu', content: paragraph('Số liệu đến hết quý.'), landscape: true },
  ];
  async function inSigning(): Promise<string> {
    const id = await open({ annexes });
    await walk(id, [...toReview, ['kh.head', 'INITIAL'], ['reviewer', 'INITIAL']]);
    return id;
  }
  /** Every part of the file with words on a page, annexes included. */
  async function printed(id: string): Promise<string> {
    const { body } = await who('director').get<ArrayBuffer>(`/api/reports/${id}/document.docx`);
    const { files } = await JSZip.loadAsync(body);
    const parts = await Promise.all(
      Object.values(files)
        .filter(({ name }) => /^word\/(document|header\d*|footer\d*|footnotes)\.xml$/.test(name))
        .map((file) => file.async('string')),
    );
    return parts
      .join('\n')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '');
  }

  test('takes the document, signs in a block that says so, and no page names the director as signer', async () => {
    const id = await inSigning();
    await give('director', 'deputy');
    expect((await who('deputy').take(id, 'SIGN')).status).toBe(403);
    await walk(id, [['deputy', 'HAND_TO_DEPUTY']]);
    expect(await lastBy(id)).toMatchObject({ person: idOf('deputy'), onBehalfOf: { person: idOf('director') } });
    await walk(id, [
      ['deputy', 'SIGN'],
      ['clerk', 'ISSUE'],
    ]);
    await office.settled();
    const page = await printed(id);
    expect(page).toMatch(/KT\. GIÁM ĐỐC\s*PHÓ GIÁM ĐỐC\s*Đặng Phó Giám Đốc/);
    expect(page).toContain('BẢNG SỐ LIỆU');
    expect(page).not.toContain('Nguyễn Giám Đốc');
    expect(page.match(/GIÁM ĐỐC/g)).toHaveLength(page.match(/KT\. GIÁM ĐỐC|PHÓ GIÁM ĐỐC/g)?.length ?? 0);
    const { body } = await who('director').get<{ signature: object; signer: object }>(`/api/reports/${id}`);
    expect(body).toMatchObject({
      signature: { name: 'Đặng Phó Giám Đốc', onBehalfOf: null },
      signer: { authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC', name: 'Đặng Phó Giám Đốc' },
    });
  });

  test('does not sign once the delegation is over', async () => {
    const id = await inSigning();
    await give('director', 'deputy');
    await walk(id, [['deputy', 'HAND_TO_DEPUTY']]);
    await laterAt(`${dayAfter(2)}T${morning}`, 'deputy', 'director');
    const refused = await who('deputy').take(id, 'SIGN');
    expect([refused.status, refused.body.code]).toEqual([409, 'authority_not_covered']);
    await walk(id, [
      ['director', 'TAKE_FROM_DEPUTY'],
      ['director', 'SIGN'],
    ]);
  });
});
