import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import type { Frame } from '../../templates/index.js';
import { newCrew } from './crew.js';
import { aPackage, type Office, openOffice } from './office.js';

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  office = await openOffice();
  await crew.signIn('kh.drafter', 'kh.head', 'cn.drafter', 'cn.head', 'vp.drafter', 'director');
});
afterAll(() => office.close());

async function open(): Promise<string> {
  return (await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage())).body.id;
}

interface Edit {
  allowed: boolean;
  payload: { properties: { frame: { default: Frame } } };
}
/** The frame as `actions` offers it. */
async function offered(id: string): Promise<Frame> {
  const { body } = await who('kh.drafter').get<Edit[]>(`/api/reports/${id}/actions?type=EDIT`);
  const [edit] = body;
  if (edit === undefined) throw new Error('EDIT is not offered');
  return edit.payload.properties.frame.default;
}
interface Told {
  code?: string;
  detail?: string;
  field?: string;
}
async function edit(id: string, change: (frame: Frame) => object, account = 'kh.drafter') {
  const frame = { ...(await offered(id)), ...change(await offered(id)) };
  return who(account).send<Told>('POST', `/api/reports/${id}/events`, { type: 'EDIT', frame });
}
const section = (number: string, heading: string, division: string) => ({ number, heading, division });

async function printed(id: string): Promise<string> {
  const { body } = await who('director').get<ArrayBuffer>(`/api/reports/${id}/document.docx`);
  const xml = (await (await JSZip.loadAsync(body)).file('word/document.xml')?.async('string')) ?? '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}
interface Shown {
  subject: string;
  divisions: { symbol: string }[];
  sections: { number: string; heading: string; division: string; state: string }[];
  recipients: { text: string }[];
}
const shown = async (id: string) => (await who('director').get<Shown>(`/api/reports/${id}`)).body;

describe('while preparing the lead drafter', () => {
  test('adds, removes and gives sections to other divisions; texts stay, and lists, pages and readers follow', async () => {
    const id = await open();
    const changed = await edit(id, ({ sections }) => ({
      subject: 'Kết quả chín tháng',
      sections: [...sections.filter(({ number }) => number === '1'), section('2', 'Hạ tầng số', 'vp'), section('3', 'Kiến nghị', 'kh')],
    }));
    expect(changed.status).toBe(200);
    const { subject, sections } = await shown(id);
    expect([subject, sections.map(({ number, heading, division }) => [number, heading, division])]).toEqual([
      'Kết quả chín tháng',
      [
        ['1', 'Việc thứ 1', 'KH'],
        ['2', 'Hạ tầng số', 'VP'],
        ['3', 'Kiến nghị', 'KH'],
      ],
    ]);
    const rows = (await who('kh.drafter').get<{ items: { id: string; subject: string; divisions: string[] }[] }>('/api/reports?q=chin%20thang')).body.items;
    expect(rows.map((row) => [row.id, row.subject, row.divisions.toSorted()])).toEqual([[id, 'Kết quả chín tháng', ['KH', 'VP']]]);

    const text = (await who('kh.drafter').get<{ content: unknown[] }>(`/api/reports/${id}/sections/1/text`)).body;
    expect(JSON.stringify(text)).toContain('Nội dung mục 1.');
    const page = await printed(id);
    for (const words of ['Kết quả chín tháng', 'Hạ tầng số', 'Kiến nghị', 'Nội dung mục 1.']) expect(page).toContain(words);
    expect(page).not.toContain('Kết quả công tác quý III');

    await who('kh.drafter').take(id, 'OPEN_INPUT');
    expect((await who('vp.drafter').get(`/api/reports/${id}`)).status).toBe(200);
    expect((await who('cn.drafter').get(`/api/reports/${id}`)).status).toBe(404);
  });

  test('may send back what `actions` offers, and nothing is changed by it', async () => {
    const id = await open();
    const before = await shown(id);
    expect((await who('kh.drafter').take(id, 'EDIT')).status).toBe(200);
    expect(await shown(id)).toEqual({ ...before, seq: 2, updatedAt: expect.any(String), sections: before.sections });
  });

  test('is offered each section under the division it was given to since, and keeps it there', async () => {
    const id = await open();
    await who('kh.drafter').take(id, 'REASSIGN', '2', { division: 'VP', reason: 'Đúng việc của Văn phòng' });
    const given = (await shown(id)).sections;
    expect(given.map(({ number, division }) => `${number} ${division}`)).toContain('2 VP');
    expect((await edit(id, () => ({ subject: 'Trích yếu sau khi giao lại' }))).status).toBe(200);
    const { subject, sections } = await shown(id);
    expect([subject, sections]).toEqual(['Trích yếu sau khi giao lại', given]);
  });

  test('leaves in the journal the hash of the frame, and none of its words', async () => {
    const id = await open();
    await edit(id, () => ({ subject: 'Một trích yếu mới' }));
    const journal = (await who('kh.drafter').get<{ event: { type: string; frame?: unknown } }[]>(`/api/reports/${id}/journal`)).body;
    expect(journal.at(-1)?.event).toMatchObject({ type: 'EDIT', frame: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(JSON.stringify(journal)).not.toContain('Một trích yếu mới');
  });

  test.each<[string, (frame: Frame) => object, string]>([
    ['a subject that is empty', () => ({ subject: '' }), 'subject'],
    ['a section of a division that is not named', ({ sections: [first] }) => ({ sections: [{ ...first, division: 'xx' }] }), 'sections.0.division'],
    ['two sections of one number', ({ sections: [first] }) => ({ sections: [first, first] }), 'sections.1.number'],
    ['no recipient', () => ({ recipients: [] }), 'recipients'],
    [
      'a division the office does not have',
      ({ divisions }) => ({ divisions: [...divisions, { id: 'x', name: 'Phòng X', symbol: 'XX', role: 'contributor' }] }),
      'divisions.3.symbol',
    ],
    ['another type', () => ({ documentType: 'KH' }), 'documentType'],
    ['another signer', ({ signature }) => ({ signature: { ...signature, name: 'Ai khác' } }), 'signature'],
  ])('is refused %s, by its place and in words, and nothing is lost', async (_, change, path) => {
    const id = await open();
    const before = await shown(id);
    const refused = await edit(id, change);
    expect([refused.status, refused.body.code, refused.body.field]).toEqual([422, 'frame_does_not_fit', `frame.${path}`]);
    expect(refused.body.detail).toMatch(new RegExp(`^frame\\.${path.replaceAll('.', '\\.')}: cần .+`));
    expect(await shown(id)).toEqual(before);
  });

  test('does it alone', async () => {
    const id = await open();
    const refused = await edit(id, () => ({ subject: 'Ý khác' }), 'kh.head');
    expect([refused.status, refused.body.code]).toEqual([403, 'not_lead_drafter']);
  });
});

describe('while consolidating', () => {
  async function consolidating(): Promise<string> {
    const id = await open();
    for (const [account, type, target] of [
      ['kh.drafter', 'OPEN_INPUT'],
      ['kh.drafter', 'SUBMIT', '1'],
      ['kh.head', 'APPROVE', '1'],
      ['cn.drafter', 'SUBMIT', '2'],
      ['cn.head', 'APPROVE', '2'],
      ['kh.drafter', 'CLOSE_INPUT'],
    ] as const) {
      const { status } = await who(account).take(id, type, target);
      expect([type, status]).toEqual([type, 200]);
    }
    return id;
  }

  test('the words around the sections change, and the page with them', async () => {
    const id = await consolidating();
    const changed = await edit(id, ({ recipients, sections }) => ({
      subject: 'Kết quả cả năm',
      recipients: [...recipients, { text: 'Sở Nội vụ', kind: 'external' }],
      sections: sections.map((one, i) => ({ ...one, heading: `Đề mục ${i + 1}` })),
    }));
    expect(changed.status).toBe(200);
    expect((await shown(id)).sections.map(({ state }) => state)).toEqual(['contributed', 'contributed']);
    const page = await printed(id);
    for (const words of ['Kết quả cả năm', 'Sở Nội vụ', 'Đề mục 2', 'Nội dung mục 2.']) expect(page).toContain(words);
  });

  test('sections neither come nor go nor change hands', async () => {
    const id = await consolidating();
    for (const change of [
      ({ sections }: Frame) => ({ sections: sections.slice(0, 1) }),
      ({ sections }: Frame) => ({ sections: [...sections, section('3', 'Thêm', 'kh')] }),
      ({ sections }: Frame) => ({ sections: sections.map((one) => ({ ...one, division: 'kh' })) }),
    ]) {
      const refused = await edit(id, change);
      expect([refused.status, refused.body.code, refused.body.field]).toEqual([422, 'outline_changed', 'frame']);
    }
    expect((await shown(id)).sections).toHaveLength(2);
  });
});
