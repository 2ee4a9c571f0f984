import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { slipSchema } from '../../templates/index.js';
import { paragraphsOf } from '../templates/docx.js';
import { newCrew } from './crew.js';
import { aPackage, type Office, openOffice } from './office.js';

interface Paper {
  id: string;
  name: string;
  section: string | null;
  type: string;
  size: number;
  hash: string;
  by: { id: string; name: string };
  removedAt: string | null;
  removedBy: { name: string } | null;
  mayRemove: boolean;
}
interface List {
  items: Paper[];
  mayAttach: boolean;
  refusal?: { code: string; message: string };
  sections: string[];
  limits: { bytes: number; ends: string[] };
}

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '' });
  for (const account of ['kh.drafter', 'kh.head', 'cn.drafter', 'cn.head', 'vp.drafter', 'reviewer', 'director', 'clerk', 'observer'])
    if (account !== 'observer') await crew.signIn(account);
});
afterAll(() => office.close());

const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const zip = (): Promise<Buffer> => new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' });
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Answered = { status: number; body: Paper & { code: string; title: string } };
async function attach(account: string, id: string, name: string, bytes: Uint8Array | ReadableStream<Uint8Array>, section?: string): Promise<Answered> {
  const query = new URLSearchParams({ name, ...(section === undefined ? {} : { section }) });
  const response = await fetch(`${office.url}/api/reports/${id}/attachments?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who(account).token}`, 'content-type': 'application/octet-stream', 'accept-language': 'en' },
    body: bytes,
    ...(bytes instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}
const listFor = async (account: string, id: string): Promise<List> =>
  (await who(account).get<List>(`/api/reports/${id}/attachments`, { 'accept-language': 'en' })).body;
const take = async (account: string, id: string, type: string, target?: string) => {
  const { status, body } = await who(account).take(id, type, target);
  expect([type, status, body.code]).toEqual([type, 200, undefined]);
};

async function aReport(sections: string[] = ['KH', 'CN']): Promise<string> {
  return (await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections }))).body.id;
}
/** A report of the lead division alone, signed by the director. */
async function toSigning(id: string): Promise<void> {
  await take('kh.drafter', id, 'OPEN_INPUT');
  await take('kh.drafter', id, 'SUBMIT', '1');
  await take('kh.head', id, 'APPROVE', '1');
  await take('kh.drafter', id, 'CLOSE_INPUT');
  await take('kh.drafter', id, 'SUBMIT_FOR_REVIEW');
  await take('kh.head', id, 'INITIAL');
  for (const finding of (await who('reviewer').get<{ type: string; target?: string; allowed: boolean }[]>(`/api/reports/${id}/actions?type=OVERRIDE_CHECK`))
    .body)
    if (finding.allowed) await take('reviewer', id, 'OVERRIDE_CHECK', finding.target);
  await take('reviewer', id, 'INITIAL');
}

describe('A paper', () => {
  test('is attached by its content, kept byte for byte under its own name, and handed out to be saved', async () => {
    const id = await aReport();
    const { status, body } = await attach('kh.drafter', id, 'Tờ trình số 5 (đã ký).pdf', pdf);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        name: 'Tờ trình số 5 (đã ký).pdf',
        type: 'application/pdf',
        size: pdf.length,
        hash: hashOf(pdf),
        section: null,
        removedAt: null,
      }),
    ]);
    expect(body.by.name).toBe('Trần Soạn Thảo');
    const { headers, ...answer } = await who('director').get<ArrayBuffer>(`/api/reports/${id}/attachments/${body.id}`);
    expect(answer.status).toBe(200);
    expect(Buffer.compare(Buffer.from(answer.body), pdf)).toBe(0);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `attachment; filename="To trinh so 5 (da ky).pdf"; filename*=UTF-8''${encodeURIComponent('Tờ trình số 5 ')}%28${encodeURIComponent('đã ký')}%29.pdf`,
    });
    expect((await who('director').get(`/api/reports/${id}/attachments/${body.id}`, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('is handed out in part where a part is asked for', async () => {
    const id = await aReport();
    const { body } = await attach('kh.drafter', id, 'a.pdf', pdf);
    const part = async (range: string) => {
      const answer = await who('director').get<ArrayBuffer>(`/api/reports/${id}/attachments/${body.id}`, { range });
      return [answer.status, answer.headers.get('content-range'), answer.status === 416 ? '' : Buffer.from(answer.body).toString()];
    };
    const size = pdf.length;
    expect(await part('bytes=0-3')).toEqual([206, `bytes 0-3/${size}`, '%PDF']);
    expect(await part('bytes=-6')).toEqual([206, `bytes ${size - 6}-${size - 1}/${size}`, '%%EOF\n']);
    expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, '']);
    expect(await part('bytes=0-1,4-5')).toEqual([200, null, pdf.toString()]);
  });

  test('of 40 MB comes and goes as a stream, and no temporary file is left', async () => {
    const id = await aReport();
    const piece = Buffer.alloc(1_048_576, 'Dữ liệu thử. ');
    const pieces = 40;
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === pieces) return controller.close();
        sent += 1;
        controller.enqueue(piece);
      },
    });
    const { status, body } = await attach('kh.drafter', id, 'nhật ký.txt', stream);
    expect([status, body.type, body.size]).toEqual([201, 'text/plain', pieces * piece.length]);
    const seen = createHash('sha256');
    const response = await fetch(`${office.url}/api/reports/${id}/attachments/${body.id}`, { headers: { authorization: `Bearer ${who('director').token}` } });
    for await (const part of response.body ?? []) seen.update(part);
    expect(seen.digest('hex')).toBe(body.hash);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('trinhky-paper-'))).toEqual([]);
  });

  test('is refused where it is too large, announced or not, and nothing of it is kept', async () => {
    const id = await aReport();
    const piece = Buffer.alloc(1_048_576, 'a');
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 52) controller.close();
        else controller.enqueue(piece);
      },
    });
    expect(await attach('kh.drafter', id, 'a.txt', endless)).toMatchObject({ status: 413, body: { code: 'too_large' } });
    const status = await new Promise((resolve, reject) => {
      const asking = httpRequest(`${office.url}/api/reports/${id}/attachments?name=a.txt`, {
        method: 'POST',
        headers: { authorization: `Bearer ${who('kh.drafter').token}`, 'content-length': String(51 * 1_048_576) },
      });
      asking.on('response', (answer) => {
        resolve(answer.statusCode);
        asking.destroy();
      });
      asking.on('error', reject);
      asking.flushHeaders();
    });
    expect(status).toBe(413);
    expect((await listFor('director', id)).items).toEqual([]);
  });

  test('is what its name says, and nothing that runs', async () => {
    const id = await aReport();
    const docx = Buffer.from((await who('kh.drafter').get<ArrayBuffer>(`/api/reports/${id}/document.docx`)).body);
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0), Buffer.from('PE\0\0')]);
    const script = Buffer.from('#!/bin/sh\nrm -rf /\n');
    const wanted: [string, Buffer, number, string | undefined][] = [
      ['a.docx', docx, 201, undefined],
      ['b.PNG', png, 201, undefined],
      ['c.zip', await zip(), 201, undefined],
      ['danh sách.csv', Buffer.from('BMI,Tên\n22,Hoà\n'), 201, undefined],
      ['d.xml', Buffer.from('<?xml version="1.0"?><a/>'), 201, undefined],
      ['utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Chào', 'utf16le')]), 201, undefined],
      ['a.exe', program, 415, 'paper_type_not_allowed'],
      ['a.sh', script, 415, 'paper_type_not_allowed'],
      ['a', pdf, 415, 'paper_type_not_allowed'],
      ['a.constructor', pdf, 415, 'paper_type_not_allowed'],
      ['a.pdf', program, 415, 'paper_type_differs'],
      ['a.docx', await zip(), 415, 'paper_type_differs'],
      ['a.xlsx', docx, 415, 'paper_type_differs'],
      ['a.png', pdf, 415, 'paper_type_differs'],
      ['a.txt', program, 415, 'paper_type_differs'],
      ['b.txt', pdf, 415, 'paper_type_differs'],
      ['latin.txt', Buffer.from([0x43, 0xe1, 0x20]), 415, 'paper_type_differs'],
      ['empty.txt', Buffer.alloc(0), 422, 'paper_empty'],
      ['../../etc/passwd.txt', script, 422, 'paper_name'],
      ['hoa\u202Efdp.txt', script, 422, 'paper_name'],
      ['.txt', script, 422, 'paper_name'],
    ];
    for (const [name, bytes, status, code] of wanted) {
      const answer = await attach('kh.drafter', id, name, bytes);
      expect([name, answer.status, answer.body.code]).toEqual([name, status, code]);
    }
    expect((await attach('kh.drafter', id, 'e.pdf', png)).body.title).toBe(
      'The name says .pdf, but the content is .png. Open the file, save it as what it is, then attach it.',
    );
    expect((await listFor('director', id)).items.map(({ name }) => name)).toEqual(['a.docx', 'b.PNG', 'c.zip', 'danh sách.csv', 'd.xml', 'utf16.txt']);
  });

  test('sent again after a lost answer is attached once', async () => {
    const id = await aReport();
    const [first, again] = [await attach('kh.drafter', id, 'a.pdf', pdf), await attach('kh.drafter', id, 'a.pdf', pdf)];
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
    expect((await attach('kh.drafter', id, 'b.pdf', pdf)).status).toBe(201);
    expect((await listFor('director', id)).items).toHaveLength(2);
  });

  test('is attached by the lead’s drafters, to a section also by the division that has it while it has it', async () => {
    const id = await aReport();
    expect(await attach('kh.head', id, 'a.pdf', pdf)).toMatchObject({ status: 403, body: { code: 'not_drafting' } });
    expect((await attach('cn.drafter', id, 'a.pdf', pdf, '2')).status).toBe(404);
    await take('kh.drafter', id, 'OPEN_INPUT');
    expect(await attach('cn.drafter', id, 'a.pdf', pdf)).toMatchObject({ status: 403, body: { code: 'not_drafting' } });
    expect(await attach('cn.drafter', id, 'a.pdf', pdf, '1')).toMatchObject({ status: 403, body: { code: 'not_your_section' } });
    expect((await attach('cn.drafter', id, 'a.pdf', pdf, '9')).status).toBe(404);
    const mine = await attach('cn.drafter', id, 'số liệu.pdf', pdf, '2');
    expect(mine.status).toBe(201);
    expect(await listFor('cn.drafter', id)).toMatchObject({
      mayAttach: false,
      refusal: { code: 'not_drafting' },
      sections: ['2'],
      items: [{ mayRemove: true }],
    });
    expect(await listFor('director', id)).toMatchObject({ mayAttach: false, sections: [], items: [{ mayRemove: false }] });
    expect(await listFor('kh.drafter', id)).toMatchObject({ mayAttach: true, sections: ['1', '2'], items: [{ mayRemove: true }] });
    await take('cn.drafter', id, 'SUBMIT', '2');
    expect((await who('cn.drafter').send('DELETE', `/api/reports/${id}/attachments/${mine.body.id}`)).status).toBe(403);
    const removed = await who('kh.drafter').send<Paper>('DELETE', `/api/reports/${id}/attachments/${mine.body.id}`);
    expect([removed.status, removed.body.removedBy?.name]).toEqual([200, 'Trần Soạn Thảo']);
    expect((await who('director').get(`/api/reports/${id}/attachments/${mine.body.id}`)).status).toBe(404);
    expect((await listFor('director', id)).items).toMatchObject([{ name: 'số liệu.pdf', removedBy: { name: 'Trần Soạn Thảo' }, mayRemove: false }]);
  });

  test('is found by its name', async () => {
    const id = await aReport();
    await attach('kh.drafter', id, 'Bản đồ quy hoạch Lăk.pdf', pdf);
    await office.settled();
    const { body } = await who('director').get<{ items: { id: string; excerpt: { of: string } }[] }>('/api/search?q=quy+hoach+lak');
    expect(body.items).toMatchObject([{ id, excerpt: { of: 'paper' } }]);
  });

  test('that was there when the document was signed stays, also when the signature is void', async () => {
    const id = await aReport(['KH']);
    const before = await attach('kh.drafter', id, 'a.pdf', pdf);
    await toSigning(id);
    const slip = slipSchema.parse((await who('director').get(`/api/reports/${id}/slip`)).body);
    expect(slip.papers).toMatchObject([{ name: 'a.pdf', section: null, by: { name: 'Trần Soạn Thảo' } }]);
    const printed = await who('director').get<ArrayBuffer>(`/api/reports/${id}/slip.docx`);
    expect(paragraphsOf((await (await JSZip.loadAsync(printed.body)).file('word/document.xml')?.async('string')) ?? '')).toContain('Tài liệu kèm theo: a.pdf.');
    await take('director', id, 'SIGN');
    expect(await attach('kh.drafter', id, 'b.pdf', pdf)).toMatchObject({ status: 409, body: { code: 'signed_already' } });
    const remove = async () => {
      const { status, body } = await who('kh.drafter').send<{ code: string }>('DELETE', `/api/reports/${id}/attachments/${before.body.id}`);
      return [status, body.code];
    };
    expect(await remove()).toEqual([409, 'signed_already']);
    await take('clerk', id, 'RETURN_TO_SIGNING');
    const after = await attach('kh.drafter', id, 'b.pdf', pdf);
    expect(after.status).toBe(201);
    expect(await remove()).toEqual([409, 'attached_when_signed']);
    expect((await listFor('kh.drafter', id)).items.map(({ name, mayRemove }) => [name, mayRemove])).toEqual([
      ['a.pdf', false],
      ['b.pdf', true],
    ]);
  });
});
