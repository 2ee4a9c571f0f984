import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newCrew } from './crew.js';
import { aPackage, type Office, openOffice } from './office.js';

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  office = await openOffice();
  await crew.signIn('kh.drafter', 'kh.head', 'cn.drafter', 'cn.head', 'reviewer', 'director', 'clerk');
});
afterAll(() => office.close());

/** A package that another division leads, alone. */
const ofCn = () => {
  const { divisions, ...report } = aPackage({ sections: ['CN'], drafter: { division: 'cn', initials: 'PCV' } });
  return { ...report, divisions: divisions.map((division) => ({ ...division, role: division.symbol === 'CN' ? 'lead' : 'contributor' })) };
};

async function open(lead: 'kh' | 'cn' = 'kh'): Promise<string> {
  const { status, body } = await who(`${lead}.drafter`).send<{ id: string }>('POST', '/api/reports', lead === 'kh' ? aPackage({ sections: ['KH'] }) : ofCn());
  expect(status).toBe(201);
  return body.id;
}

/** The number under which it is issued. */
async function issue(id: string, lead: 'kh' | 'cn' = 'kh'): Promise<string> {
  for (const [account, type, target] of [
    [`${lead}.drafter`, 'OPEN_INPUT'],
    [`${lead}.drafter`, 'SUBMIT', '1'],
    [`${lead}.head`, 'APPROVE', '1'],
    [`${lead}.drafter`, 'CLOSE_INPUT'],
    [`${lead}.drafter`, 'SUBMIT_FOR_REVIEW'],
    [`${lead}.head`, 'INITIAL'],
    ['reviewer', 'INITIAL'],
    ['director', 'SIGN'],
    ['clerk', 'ISSUE'],
  ] as const) {
    const { status } = await who(account).take(id, type, target);
    expect([type, status]).toEqual([type, 200]);
  }
  await office.settled();
  return (await shown(id)).codeNumber;
}

interface Other {
  report: string;
  codeNumber: string;
  readable: boolean;
}
interface Shown {
  state: string;
  codeNumber: string;
  replaces: Other[];
  corrects: Other[];
  replacedBy: Other | null;
  correctedBy: Other[];
}
const shown = async (id: string, account = 'director') => (await who(account).get<Shown>(`/api/reports/${id}`)).body;
const name = (id: string, formers: { replaces?: string[]; corrects?: string[] }, account = 'kh.drafter') =>
  who(account).take(id, 'NAME_FORMER', undefined, { replaces: [], corrects: [], ...formers });
/** The documents that another may name. */
const offered = async (more = ''): Promise<string[]> =>
  (await who('kh.drafter').get<{ items: { id: string }[] }>(`/api/reports?former=true&limit=200${more}`)).body.items.map(({ id }) => id);
const registered = async (codeNumber: string): Promise<string> => {
  const csv = new TextDecoder().decode((await who('clerk').get<ArrayBuffer>('/api/register.csv')).body);
  return csv.split('\r\n').find((line) => line.startsWith(`"${codeNumber}"`)) ?? '';
};

describe('a new document', () => {
  test('replaces an issued one: both name each other, and the register says it', async () => {
    const former = await open();
    const formerNumber = await issue(former);
    const successor = await open();
    expect((await name(successor, { replaces: [former] })).status).toBe(200);
    expect(await shown(successor)).toMatchObject({ replaces: [{ report: former, codeNumber: formerNumber, readable: true }], corrects: [] });
    expect((await shown(former)).state).toBe('dispatching');
    expect(await offered()).toContain(former);
    expect(await offered()).not.toContain(successor);

    const number = await issue(successor);
    expect(await offered()).toContain(successor);
    expect(await offered()).not.toContain(former);
    expect(await offered('&state=dispatching')).toContain(successor);
    expect(await offered('&state=replaced')).toEqual([]);
    expect(await shown(former)).toMatchObject({ state: 'replaced', replacedBy: { report: successor, codeNumber: number, readable: true } });
    expect(await registered(formerNumber)).toContain(`"Được thay thế bằng văn bản số ${number}"`);
    expect(await registered(number)).toMatch(/,""$/);
  });

  test('corrects an issued one, which goes on as it is', async () => {
    const former = await open();
    const formerNumber = await issue(former);
    const successor = await open();
    await name(successor, { corrects: [former] });
    const number = await issue(successor);
    expect(await shown(former)).toMatchObject({ state: 'dispatching', correctedBy: [{ report: successor, codeNumber: number }] });
    expect(await registered(formerNumber)).toContain(`"Được đính chính bằng văn bản số ${number}"`);
  });

  test('is refused one that its drafter may not read', async () => {
    const former = await open('kh');
    await issue(former);
    const successor = await open('cn');
    const refused = await name(successor, { replaces: [former] }, 'cn.drafter');
    expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ code: 'former_not_issued' })]);
    expect((refused.body as { detail?: string }).detail).toBe(
      `Văn bản ${former} không thể được thay thế hoặc đính chính: phải là văn bản khác đã ban hành, chưa bị thay thế, mà bạn được đọc.`,
    );
  });

  test('is refused one that is not issued, is not there, or is itself', async () => {
    const id = await open();
    for (const other of [await open(), 'R404', id]) {
      const refused = await name(id, { replaces: [other] });
      expect([refused.status, refused.body.code]).toEqual([422, 'former_not_issued']);
    }
    expect((await shown(id)).replaces).toEqual([]);
  });

  test('links to the former for whoever may read it, and names it by its number to the others', async () => {
    const former = await open('cn');
    const number = await issue(former, 'cn');
    // a section makes its division a reader of the successor, not of the former
    const { body } = await who('cn.drafter').send<{ id: string }>('POST', '/api/reports', {
      ...ofCn(),
      sections: [...ofCn().sections, { ...ofCn().sections[0], number: '2', division: 'kh' }],
    });
    await name(body.id, { replaces: [former] }, 'cn.drafter');
    await who('cn.drafter').take(body.id, 'OPEN_INPUT');
    expect((await shown(body.id, 'kh.drafter')).replaces).toEqual([{ report: former, codeNumber: number, readable: false }]);
    expect((await shown(body.id, 'cn.head')).replaces).toEqual([{ report: former, codeNumber: number, readable: true }]);
  });
});
