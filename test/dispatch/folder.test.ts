import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Channel, channelSettings, createChannels, type Outgoing, sendDelivery } from '../../server/dispatch/index.js';
import { aDelivery, noHurry } from './outgoing.js';

const root = await mkdtemp(join(tmpdir(), 'trinhky-folder-'));
afterAll(() => rm(root, { recursive: true, force: true }));
let exchange = '';
let folder: Channel;
beforeEach(async () => {
  exchange = join(await mkdtemp(join(root, 'x-')), 'not', 'there yet');
  folder = createChannels(channelSettings({ EXCHANGE_DIR: exchange })).folder;
});

const toOrgan = (changes: Partial<Outgoing> = {}) => aDelivery({ recipient: { name: 'Sở Tài chính', address: '000.00.12.H99' }, ...changes });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const description = async (name = 'R7.D3@SKHCN') => JSON.parse(await readFile(join(exchange, name, 'document.json'), 'utf8')) as Record<string, unknown>;

describe('a delivery for a gateway', () => {
  test('is one folder with the files, and a description by the names of Decree 30', async () => {
    expect(await folder.send(toOrgan(), noHurry())).toEqual({ outcome: 'sent', reference: 'R7.D3@SKHCN' });
    expect(await readdir(exchange)).toEqual(['R7.D3@SKHCN']);
    expect((await readdir(join(exchange, 'R7.D3@SKHCN'))).sort()).toEqual(['17-BC-SKHCN.docx', '17-BC-SKHCN.pdf', 'document.json']);
    expect(await readFile(join(exchange, 'R7.D3@SKHCN', '17-BC-SKHCN.pdf'), 'utf8')).toBe('%PDF-1.7');
    expect(await description()).toEqual({
      DocumentId: 'R7.D3@SKHCN',
      CodeNumber: '17',
      CodeNotation: 'BC-SKHCN',
      IssuedDate: '2026-02-05',
      Place: 'Đông Sơn',
      OrganName: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      TypeName: 'BÁO CÁO',
      Subject: 'Kết quả chuyển đổi số <quý I> & nhiệm vụ quý II',
      Language: 'vi',
      SignerInfo: { Position: 'GIÁM ĐỐC', FullName: 'Nguyễn Thị Thanh Hà' },
      To: [{ OrganId: '000.00.12.H99', OrganName: 'Sở Tài chính' }],
      ToPlaces: ['Như trên', 'Lãnh đạo Sở'],
      Priority: 0,
      Attachments: [
        expect.objectContaining({ AttachmentName: '17-BC-SKHCN.docx', Bytes: 4, Sha256: sha256('docx') }),
        { AttachmentName: '17-BC-SKHCN.pdf', ContentType: 'application/pdf', Bytes: 8, Sha256: sha256('%PDF-1.7') },
      ],
    });
  });

  test('keeps a notation with a slash whole, and the urgency as its number', async () => {
    const { document } = toOrgan();
    await folder.send(toOrgan({ document: { ...document, codeNumber: '17/2026/QĐ-SKHCN', urgency: 'THƯỢNG KHẨN' } }), noHurry());
    expect(await description()).toMatchObject({ CodeNumber: '17', CodeNotation: '2026/QĐ-SKHCN', Priority: 2 });
  });

  test('repeated leaves the folder as it was', async () => {
    await folder.send(toOrgan(), noHurry());
    await writeFile(join(exchange, 'R7.D3@SKHCN', 'taken.txt'), 'by the gateway');
    expect(await folder.send(toOrgan({ attempt: 2 }), noHurry())).toEqual({ outcome: 'sent', reference: 'R7.D3@SKHCN' });
    expect(await readdir(join(exchange, 'R7.D3@SKHCN'))).toContain('taken.txt');
    expect(await readdir(exchange)).toEqual(['R7.D3@SKHCN']);
  });

  test('made by two servers at once is there once, and both know it is', async () => {
    const results = await Promise.all([folder.send(toOrgan(), noHurry()), folder.send(toOrgan(), noHurry())]);
    expect(results).toEqual([
      { outcome: 'sent', reference: 'R7.D3@SKHCN' },
      { outcome: 'sent', reference: 'R7.D3@SKHCN' },
    ]);
    expect(await readdir(exchange)).toEqual(['R7.D3@SKHCN']);
  });

  test('never takes the folder of another document for its own', async () => {
    await folder.send(toOrgan(), noHurry());
    const { document } = toOrgan();
    const other = toOrgan({ document: { ...document, codeNumber: '18/BC-SKHCN' } });
    expect(await folder.send(other, noHurry())).toEqual({ outcome: 'failed', reason: expect.stringContaining('R7.D3@SKHCN') });
    expect(await description()).toMatchObject({ CodeNumber: '17' });
  });

  test('cut off on the way leaves nothing behind', async () => {
    const late = new AbortController();
    const bytes = new Uint8Array(4_000_000);
    const sending = folder.send(
      toOrgan({
        files: [
          { name: 'a.pdf', contentType: 'application/pdf', bytes },
          { name: 'b.pdf', contentType: 'application/pdf', bytes },
        ],
      }),
      late.signal,
    );
    late.abort();
    await expect(sending).rejects.toThrow();
    expect(await readdir(exchange)).toEqual([]);
    expect(await folder.send(toOrgan(), noHurry())).toMatchObject({ outcome: 'sent' });
  });

  test('stays inside the folder, whatever files and ids are called', async () => {
    const files = ['../../escape.pdf', 'document.json', '.hidden'].map((name) => ({ name, contentType: 'application/pdf', bytes: new Uint8Array([1]) }));
    expect(await folder.send(toOrgan({ documentId: '../R7/D3@SỞ', files }), noHurry())).toMatchObject({ outcome: 'sent' });
    const [name = ''] = await readdir(exchange);
    expect(name).toMatch(/^[^./][^/]*@SỞ$/);
    expect((await readdir(join(exchange, name))).sort()).toEqual(['-..-escape.pdf', '_document.json', 'document.json', 'hidden']);
    expect(await readdir(join(exchange, '..'))).toEqual(['there yet']);
  });

  test('that cannot be written has failed, and says where', async () => {
    const file = join(root, 'a file');
    await writeFile(file, '');
    const { folder: blocked } = createChannels(channelSettings({ EXCHANGE_DIR: file }));
    expect(await sendDelivery(blocked, toOrgan(), { hardLimitMs: 5_000 })).toEqual({ outcome: 'failed', reason: expect.stringContaining('a file') });
  });
});

test('Without EXCHANGE_DIR the folder says why it cannot be used, and sends nothing', async () => {
  const { folder: none } = createChannels(channelSettings({}));
  expect([none.unavailable()?.vi, none.unavailable()?.en]).toEqual([expect.stringContaining('EXCHANGE_DIR'), expect.stringContaining('EXCHANGE_DIR')]);
  expect(await sendDelivery(none, toOrgan(), { hardLimitMs: 1_000 })).toEqual({
    outcome: 'failed',
    reason: expect.stringMatching(/EXCHANGE_DIR.* \/ .*EXCHANGE_DIR/),
  });
});
