import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { createRenderer, type PageRenderer, RenderError } from '../../server/render/index.js';
import type { ReportPackage } from '../../templates/index.js';
import { aPackage } from '../fixtures/packages/build.js';
import { testIf } from '../setup/skip.js';
import { isRunning } from './processes.js';

const built = fileURLToPath(new URL('../../dist/server/render/docx-worker.js', import.meta.url));
const stub = (name: string) => fileURLToPath(new URL(`./workers/${name}.mjs`, import.meta.url));

let folder: string;
let renderer: PageRenderer | null = null;
const warnings: string[] = [];

function rendering(worker: string, options: { workers?: number; timeoutMs?: number } = {}): PageRenderer {
  renderer = createRenderer({ workers: 1, timeoutMs: 10_000, tempDir: folder, worker, log: { warn: (message) => warnings.push(message) }, ...options });
  return renderer;
}
const job = (subject = 'x') => ({ package: aPackage({ subject }) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinh-ky-render-'));
  warnings.length = 0;
});
afterEach(async () => {
  await renderer?.close();
  renderer = null;
  rmSync(folder, { recursive: true, force: true });
});

describe('DOCX files are made in processes of their own', () => {
  testIf(existsSync(built), 'which make real ones', 'the worker is not built: npm run build', async () => {
    const pages = rendering(built, { workers: 2, timeoutMs: 20_000 });
    const files = await Promise.all(['Một', 'Hai', 'Ba'].map((subject) => pages.docx(job(subject))));
    const texts = await Promise.all(files.map(async (file) => (await (await JSZip.loadAsync(file)).file('word/document.xml')?.async('string')) ?? ''));
    expect(texts.map((text, i) => text.includes(['Một', 'Hai', 'Ba'][i] ?? '?'))).toEqual([true, true, true]);
  });

  testIf(
    existsSync(built),
    'and a content that cannot be drawn is an error by name, at the first attempt',
    'the worker is not built: npm run build',
    async () => {
      const { sections: _sections, ...broken } = aPackage();
      await expect(rendering(built).docx({ package: broken as ReportPackage })).rejects.toMatchObject({ code: 'render_failed', status: 503 });
      expect(warnings).toEqual([]);
    },
  );

  test('one that hangs is killed and replaced, and its job done by the next', async () => {
    const mark = join(folder, 'mark');
    expect([...(await rendering(stub('hangs-once'), { timeoutMs: 4_000 }).docx(job(mark)))]).toEqual([1, 2, 3]);
    expect(warnings).toHaveLength(1);
    expect(isRunning(Number(readFileSync(mark, 'utf8')))).toBe(false);
  });

  test('a job on which two die is given up by name', async () => {
    const outcome = await rendering(stub('dies'))
      .docx(job())
      .catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(RenderError);
    expect(outcome).toMatchObject({ code: 'render_worker_died' });
    expect(warnings).toHaveLength(1);
  });

  test('one that fills more memory than a page maker may is replaced, and its job done by the next', async () => {
    const mark = join(folder, 'mark');
    expect([...(await rendering(stub('starves-once'), { timeoutMs: 60_000 }).docx(job(mark)))]).toEqual([1, 2, 3]);
    expect(warnings).toEqual([expect.stringContaining('died')]);
    expect(isRunning(Number(readFileSync(mark, 'utf8')))).toBe(false);
  }, 60_000);

  test('a content larger than any office writes is refused before a process is troubled with it', async () => {
    await expect(rendering(stub('dies')).docx(job('x'.repeat(129 * 2 ** 20)))).rejects.toMatchObject({ code: 'render_too_large', status: 422 });
    expect(warnings).toEqual([]);
  });

  test('no more of them run at once than allowed, and each is used again', async () => {
    const pages = rendering(stub('counts'), { workers: 2 });
    const gate = join(folder, 'gate');
    const answers = Promise.all([1, 2, 3, 4, 5].map(() => pages.docx(job(gate))));
    writeFileSync(gate, '');
    expect(new Set((await answers).map((bytes) => new TextDecoder().decode(bytes))).size).toBeLessThanOrEqual(2);
  });

  test('closing refuses what is under way and what waits', async () => {
    const pages = rendering(stub('counts'));
    const jobs = [job(join(folder, 'never')), job(join(folder, 'never'))].map((one) => pages.docx(one));
    const settled = Promise.allSettled(jobs);
    await pages.close();
    expect((await settled).map((one) => (one.status === 'rejected' ? one.reason.code : 'done'))).toEqual(['renderer_closed', 'renderer_closed']);
    await expect(pages.docx(job())).rejects.toMatchObject({ code: 'renderer_closed' });
  });
});
