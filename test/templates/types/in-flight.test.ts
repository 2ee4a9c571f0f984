import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { type DocumentType, documentType } from '../../../templates/types/index.js';
import { aPackage, type Caller, type Office, openOffice } from '../../http/office.js';

const quick = { ...documentType('BC'), abbreviation: 'BCN', name: 'BÁO CÁO NHANH', englishName: 'flash report' };

let office: Office;
let drafter: Caller;
beforeAll(async () => {
  office = await openOffice();
}, 60_000);
afterAll(() => office.close());

const file = (): string => join(office.dataDir, 'types', 'bao-cao-nhanh.json');

/** The office's file of its own type is written, or taken away, and the server is started again. */
async function begunWith(type: unknown): Promise<void> {
  await mkdir(join(office.dataDir, 'types'), { recursive: true });
  if (type === null) await rm(file());
  else await writeFile(file(), JSON.stringify(type));
  await office.restart();
  drafter = await office.signIn('kh.drafter');
}

const open = (fields: Record<string, unknown> = {}) =>
  drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ documentType: 'BCN', sections: ['KH'], ...fields }));

async function draftOf(id: string): Promise<string> {
  const { body } = await drafter.get<ArrayBuffer>(`/api/reports/${id}/document.docx`);
  const zip = await JSZip.loadAsync(body);
  return (await zip.file('word/document.xml')?.async('string'))?.replace(/<[^>]+>/g, '') ?? '';
}

const listed = async (): Promise<DocumentType[]> => (await drafter.get<{ items: DocumentType[] }>('/api/types')).body.items;

let first = '';

test('a type in the data folder is offered with what a new report needs, and a report of it can be opened', async () => {
  await begunWith(quick);
  const offered = (await listed()).at(-1);
  expect(offered).toMatchObject({
    name: 'BÁO CÁO NHANH',
    musts: [{ part: 'closing', name: 'lời kết' }],
    outline: quick.outline,
    closingWords: quick.closingWords,
  });
  const opened = await open();
  expect(opened.status).toBe(201);
  first = opened.body.id;
  expect(await draftOf(first)).toContain('BÁO CÁO NHANH');
}, 60_000);

test('its package goes out as it came in, and its frame is edited without losing its type', async () => {
  const { body } = await drafter.get(`/api/reports/${first}/package`);
  expect(body).toEqual(aPackage({ documentType: 'BCN', sections: ['KH'] }));
  expect((await drafter.take(first, 'EDIT')).status).toBe(200);
  expect(await draftOf(first)).toContain('BÁO CÁO NHANH');
}, 60_000);

test('a changed type is that of new documents only', async () => {
  await begunWith({ ...quick, name: 'BÁO CÁO ĐỘT XUẤT' });
  const { body } = await open();
  expect(await draftOf(body.id)).toContain('BÁO CÁO ĐỘT XUẤT');
  expect(await draftOf(first)).toContain('BÁO CÁO NHANH');
  expect((await drafter.take(first, 'EDIT')).status).toBe(200);
  expect(await draftOf(first)).toContain('BÁO CÁO NHANH');
}, 60_000);

test('a type that is gone begins nothing more, the known ones are named, and what was begun with it is issued by a number of its own series', async () => {
  await begunWith(null);
  const refused = await open();
  expect(refused).toMatchObject({ status: 422, body: { problems: [{ path: 'documentType', expected: expect.stringMatching(/NQ, QĐ, .*, ThC/) }] } });
  const [head, reviewer, director, clerk] = await Promise.all(['kh.head', 'reviewer', 'director', 'clerk'].map(office.signIn));
  const steps: [Caller | undefined, string, string?][] = [
    [drafter, 'OPEN_INPUT'],
    [drafter, 'SUBMIT', '1'],
    [head, 'APPROVE', '1'],
    [drafter, 'CLOSE_INPUT'],
    [drafter, 'SUBMIT_FOR_REVIEW'],
    [head, 'INITIAL'],
    [reviewer, 'INITIAL'],
    [director, 'SIGN'],
    [clerk, 'ISSUE'],
  ];
  for (const [who, type, target] of steps) expect({ type, status: (await who?.take(first, type, target))?.status }).toEqual({ type, status: 200 });
  await office.settled();
  expect(await draftOf(first)).toContain('BÁO CÁO NHANH');
  const { body } = await (clerk as Caller).get(`/api/register?series=BCN&year=${new Date().getFullYear()}`);
  expect(JSON.stringify(body)).toMatch(/"codeNumber":"01\/BCN-STN".*"typeName":"BÁO CÁO NHANH"/);
}, 60_000);

test('a decree’s type that the office changed keeps its old words in what was begun before', async () => {
  const opened = await open({ documentType: 'TB' });
  await begunWith({ ...documentType('TB'), name: 'THÔNG BÁO NỘI BỘ' });
  expect(await draftOf(opened.body.id)).not.toContain('THÔNG BÁO NỘI BỘ');
  expect(await draftOf((await open({ documentType: 'TB' })).body.id)).toContain('THÔNG BÁO NỘI BỘ');
}, 60_000);
