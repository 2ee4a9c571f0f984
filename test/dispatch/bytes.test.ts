import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { channelSettings, createChannels, sendDelivery } from '../../server/dispatch/index.js';
import { aMailServer } from './mail-server.js';
import { aDelivery, noHurry } from './outgoing.js';

/** Every value of a byte in every order of two, ends of lines and lone dots among them. */
const bytes = Uint8Array.from({ length: 131_072 }, (_, i) => (i % 2 === 0 ? i >> 9 : i >> 1) & 0xff);
const dots = new TextEncoder().encode('..\r\n.\r\n\n.\n\r.\r');
const files = [
  { name: 'Báo cáo số 17 (bản chính).pdf', contentType: 'application/pdf', bytes },
  { name: 'phụ lục “1”.docx', contentType: 'application/octet-stream', bytes: dots },
  { name: 'rỗng.txt', contentType: 'text/plain', bytes: new Uint8Array() },
];
const root = await mkdtemp(join(tmpdir(), 'trinhky-bytes-'));
afterAll(() => rm(root, { recursive: true, force: true }));

describe('files arrive byte for byte, under their names', () => {
  test('by e-mail', async () => {
    const server = await aMailServer();
    const { email } = createChannels(channelSettings({ SMTP_URL: `smtp://127.0.0.1:${server.port}`, SMTP_FROM: 'vanthu@skhcn.example' }));
    try {
      expect(await email.send(aDelivery({ files }), noHurry())).toMatchObject({ outcome: 'sent' });
      const arrived = server.received[0]?.attachments ?? [];
      expect(arrived.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name));
      for (const [i, { content }] of arrived.entries()) expect(content.equals(files[i]?.bytes ?? new Uint8Array([1]))).toBe(true);
    } finally {
      await email.close();
      await server.close();
    }
  });

  test('in the folder', async () => {
    const { folder } = createChannels(channelSettings({ EXCHANGE_DIR: root }));
    expect(await folder.send(aDelivery({ files }), noHurry())).toEqual({ outcome: 'sent', reference: 'R7.D3@SKHCN' });
    for (const file of files) expect((await readFile(join(root, 'R7.D3@SKHCN', file.name))).equals(file.bytes)).toBe(true);
  });
});

test('A delivery whose second file cannot be written has failed, says which, and leaves no half folder', async () => {
  const dir = await mkdtemp(join(root, 'half-'));
  const { folder } = createChannels(channelSettings({ EXCHANGE_DIR: dir }));
  const unwritable = { name: `${'dài'.repeat(100)}.pdf`, contentType: 'application/pdf', bytes };
  expect(await sendDelivery(folder, aDelivery({ files: [...files, unwritable] }), { hardLimitMs: 5_000 })).toEqual({
    outcome: 'failed',
    reason: expect.stringContaining('dàidài'),
  });
  expect(await readdir(dir)).toEqual([]);
});
