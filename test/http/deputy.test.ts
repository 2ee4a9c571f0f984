import { afterAll, beforeAll, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { newCrew } from './crew.js';
import { type Office, openOffice } from './office.js';

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  office = await openOffice();
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer', 'director', 'deputy', 'clerk');
});
afterAll(() => office.close());

const inSigning = (): Promise<string> => crew.walked('INITIAL');

/** What stands on the page, as text. */
async function printed(id: string): Promise<string> {
  const { body } = await who('director').get<ArrayBuffer>(`/api/reports/${id}/document.docx`);
  const xml = (await (await JSZip.loadAsync(body)).file('word/document.xml')?.async('string')) ?? '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

test('a document handed to a deputy is printed with the deputy’s block, as draft and as original', async () => {
  const id = await inSigning();
  expect(await printed(id)).toMatch(/GIÁM ĐỐC[\s\S]*Nguyễn Giám Đốc/);
  expect((await who('director').take(id, 'HAND_TO_DEPUTY')).status).toBe(200);
  expect((await who('director').take(id, 'SIGN')).status).toBe(403);
  const draft = await printed(id);
  expect(draft).toMatch(/KT\. GIÁM ĐỐC\s*PHÓ GIÁM ĐỐC\s*Đặng Phó Giám Đốc/);
  expect(draft).not.toContain('Nguyễn Giám Đốc');

  expect((await who('deputy').take(id, 'SIGN')).body.state).toBe('issuing');
  expect((await who('clerk').take(id, 'ISSUE')).status).toBe(200);
  await office.settled();
  const { body } = await who('director').get<{ state: string; signer: unknown }>(`/api/reports/${id}`);
  expect(body).toMatchObject({ state: 'dispatching', signer: { authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC', name: 'Đặng Phó Giám Đốc' } });
  const original = await printed(id);
  expect(original).toMatch(/KT\. GIÁM ĐỐC\s*PHÓ GIÁM ĐỐC\s*Đặng Phó Giám Đốc/);
  expect(original).not.toContain('Nguyễn Giám Đốc');
});

test('one taken back from the deputy is the director’s again, on the page too', async () => {
  const id = await inSigning();
  await who('director').take(id, 'HAND_TO_DEPUTY');
  expect((await who('director').take(id, 'TAKE_FROM_DEPUTY')).status).toBe(200);
  const draft = await printed(id);
  expect(draft).not.toContain('KT.');
  expect(draft).toContain('Nguyễn Giám Đốc');
  expect((await who('deputy').take(id, 'SIGN')).status).toBe(403);
  expect((await who('director').take(id, 'SIGN')).body.state).toBe('issuing');
});
