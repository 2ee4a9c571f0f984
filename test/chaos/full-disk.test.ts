import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { aPackage, smallOffice } from '../http/office.js';
import { describeIf } from '../setup/skip.js';
import { aServerProcess } from './server-process.js';

describeIf(process.platform === 'linux', 'a full disk', 'the size of files can be limited on Linux only', () => {
  test('refuses in words, keeps what was acknowledged, and takes the same request once there is room', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trinhky-full-'));
    const officeFile = join(folder, 'office.json');
    await writeFile(officeFile, JSON.stringify(smallOffice));
    const settings = { PORT: '0', DATA_DIR: join(folder, 'data'), OFFICE_FILE: officeFile };
    /** What is asked of whichever process runs now; the session outlives them. */
    let token = '';
    let running = await aServerProcess({ settings, writes: 'port' });
    const ask = async (method: string, path: string, body?: unknown, key?: string) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
      const response = await fetch(`${running.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      return { status: response.status, body: await response.json() };
    };
    try {
      token = (await ask('POST', '/api/session', { account: 'kh.drafter', password: 'kh.drafter-password-1' })).body.token;
      await running.end();
      running = await aServerProcess({ settings, writes: 'port', largestFile: 1_500 });

      // a text that no file may hold: its blob is refused, and the report with it
      const long = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'dài '.repeat(400_000) }] }] };
      const large = aPackage({ closing: long });
      const refused = await ask('POST', '/api/reports', large, 'large');
      expect([refused.status, refused.body.code]).toEqual([503, 'disk_full']);
      expect(refused.body.detail).toBe('Ổ đĩa đã đầy nên chưa ghi được. Hãy giải phóng chỗ trống rồi thử lại.');
      expect((await ask('GET', '/api/reports')).body.items).toEqual([]);
      expect(await readdir(join(folder, 'data', 'blobs', 'unfinished'))).toEqual([]);

      // then the disk fills up with ordinary work
      const acknowledged: string[] = [];
      let answer = await ask('POST', '/api/reports', aPackage(), 'report-0');
      for (let n = 1; answer.status === 201; n += 1) {
        acknowledged.push(answer.body.id);
        answer = await ask('POST', '/api/reports', aPackage(), `report-${n}`);
      }
      expect(acknowledged.length).toBeGreaterThan(3);
      expect([answer.status, answer.body.code]).toEqual([503, expect.stringMatching(/^(disk_full|store_failed)$/)]);
      expect((await ask('GET', `/api/reports/${acknowledged[0]}`)).body).toMatchObject({ state: 'preparing' });

      await running.end();
      running = await aServerProcess({ settings, writes: 'port' });
      const again = await ask('POST', '/api/reports', aPackage(), `report-${acknowledged.length}`);
      expect(again.status).toBe(201);
      expect((await ask('POST', '/api/reports', large, 'large')).status).toBe(201);
      const listed = (await ask('GET', '/api/reports?limit=100')).body.items.map((one: { id: string }) => one.id);
      expect(listed).toEqual(expect.arrayContaining([...acknowledged, again.body.id]));
      expect(listed).toHaveLength(acknowledged.length + 2);
      for (const id of listed) expect(verifyJournal((await ask('GET', `/api/reports/${id}/journal`)).body)).toMatchObject({ ok: true, entries: 1 });
    } finally {
      await running.end();
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
