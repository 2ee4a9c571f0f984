import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { aPackage, openOffice } from '../http/office.js';
import { testIf } from '../setup/skip.js';
import { aSignedReport } from './issued.js';

/** Work on a folder of blobs in which nothing can be written; root, who may write everywhere, is nobody meanwhile. */
async function withoutRights<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const blobs = join(dataDir, 'blobs');
  const isRoot = process.geteuid?.() === 0;
  await mkdir(blobs, { recursive: true });
  for (const name of await readdir(blobs)) await chmod(join(blobs, name), 0o555);
  await chmod(blobs, 0o555);
  await chmod(dataDir, 0o755);
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(blobs, 0o700);
    for (const name of await readdir(blobs)) await chmod(join(blobs, name), 0o700);
  }
}

testIf(
  process.platform !== 'win32',
  'a folder of files that turns read-only refuses in words, keeps nothing by halves, and goes on once it is writable',
  'on Windows a folder has no such mode',
  async () => {
    const office = await openOffice(undefined, {}, undefined, { path: '' });
    try {
      const { id, as, take, report, journal, register } = await aSignedReport(office);

      const sent = aPackage({ subject: 'Báo cáo khác' });
      const open = () => as('kh.drafter').send<{ id: string; code: string; detail: string }>('POST', '/api/reports', sent, { 'idempotency-key': 'other' });
      const refused = await withoutRights(office.dataDir, open);
      expect([refused.status, refused.body.code]).toEqual([503, 'data_folder_unusable']);
      expect(refused.body.detail).toContain('quyền ghi');
      expect((await as('kh.drafter').get<{ items: { id: string }[] }>('/api/reports')).body.items.map((one) => one.id)).toEqual([id]);
      const opened = await open();
      expect(opened.status).toBe(201);
      expect((await as('kh.drafter').get<unknown[]>(`/api/reports/${opened.body.id}/journal`)).body).toHaveLength(1);

      await withoutRights(office.dataDir, async () => {
        await take('clerk', 'ISSUE');
        await office.settled();
      });
      expect(await report()).toMatchObject({ step: 'issuing.failed', documents: { issued: false }, renderFailure: expect.stringContaining('data folder') });
      await take('clerk', 'RETRY');
      await office.settled();
      expect(await report()).toMatchObject({ state: 'dispatching', documents: { issued: true } });
      expect(verifyJournal(await journal())).toMatchObject({ ok: true });
      expect(await register()).toEqual(['1 issued']);
    } finally {
      await office.close();
    }
  },
);
