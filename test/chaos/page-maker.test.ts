import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { type Office, openOffice } from '../http/office.js';
import { describeIf } from '../setup/skip.js';
import { aSignedReport } from './issued.js';

const built = new URL('../../dist/server/render/docx-worker.js', import.meta.url);
const canTry = process.platform !== 'win32' && existsSync(fileURLToPath(built));

let folder: string;
let office: Office;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-page-maker-'));
});
afterEach(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

/** The product's own page maker, with a fault in its first job (a file remembers). */
async function aPageMaker(fault: string): Promise<string> {
  const mark = JSON.stringify(join(folder, 'page-maker-was-here'));
  const file = join(folder, 'page-maker.mjs');
  await writeFile(
    file,
    `import { existsSync, writeFileSync } from 'node:fs';
await import(${JSON.stringify(built.href)});
process.prependOnceListener('message', () => {
  if (existsSync(${mark})) return;
  writeFileSync(${mark}, '');
  ${fault}
});
`,
  );
  return file;
}

/** A folder for PATH with a `soffice` that has a fault in its first conversion, and makes a PDF in the next. */
async function aConverter(fault: string): Promise<string> {
  const mark = join(folder, 'converter-was-here');
  const script = `#!/bin/sh
case "$*" in *--version*) echo "LibreOffice 7.4"; exit;; esac
for a; do [ "$previous" = --outdir ] && folder=$a; previous=$a; done
if [ ! -e "${mark}" ]; then touch "${mark}"; ${fault}; fi
printf '%%PDF-1.7' > "$folder/document.pdf"
`;
  await writeFile(join(folder, 'soffice'), script);
  await chmod(join(folder, 'soffice'), 0o755);
  return folder;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of this kind that the store holds, by their hashes. */
async function stored(kind: 'PK' | '%PDF'): Promise<string[]> {
  const names = await readdir(join(office.dataDir, 'blobs'), { recursive: true, withFileTypes: true });
  const files = await Promise.all(names.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))));
  return files.filter((bytes) => bytes.subarray(0, kind.length).toString('latin1') === kind).map(sha256);
}

describeIf(canTry, 'in the middle of an issue', 'this takes the built product (npm run build) and programs written as shell scripts', () => {
  test.each([
    ['killed', "process.kill(process.pid, 'SIGKILL');", 'kill -9 $$', 60_000],
    ['hung', 'for (;;);', 'sleep 1000', 8_000],
    ['starved', 'for (const all = []; ; ) all.push(new Array(1_000_000).fill(0.5));', 'ulimit -v 200000; exec tail /dev/zero', 60_000],
  ])(
    'a page maker and a converter that are %s are replaced: the walk completes, and the original is stored once',
    async (_, makerFault, converterFault, renderTimeoutMs) => {
      const machine = { docxWorker: await aPageMaker(makerFault), path: await aConverter(converterFault), renderTimeoutMs };
      office = await openOffice(undefined, {}, undefined, machine);
      const { id, as, take, report, journal, register } = await aSignedReport(office);
      await take('clerk', 'ISSUE');
      await office.settled();
      expect(await readdir(folder)).toEqual(expect.arrayContaining(['converter-was-here', 'page-maker-was-here']));
      expect(await report()).toMatchObject({ state: 'dispatching', documents: { issued: true, pdf: true }, renderFailure: null });

      await take('dispatcher', 'CONFIRM_RECIPIENTS');
      await office.settled();
      for (const { id: delivery } of (await report()).deliveries.filter(({ channel }) => channel === 'hand')) await take('dispatcher', 'HAND_OVER', delivery);
      await office.settled();
      expect((await report()).state).toBe('completed');

      const rendered = (await journal()).filter(({ event }) => event.type === 'RENDERED' || event.type === 'RENDER_FAILED');
      const files = await Promise.all(['docx', 'pdf'].map((kind) => as('clerk').get<ArrayBuffer>(`/api/reports/${id}/document.${kind}`)));
      const [docx, pdf] = files.map(({ body }) => sha256(new Uint8Array(body)));
      expect(rendered.map(({ event }) => [event.type, event['docxHash'], event['pdfHash']])).toEqual([['RENDERED', docx, pdf]]);
      expect([await stored('PK'), await stored('%PDF')]).toEqual([[docx], [pdf]]);
      expect(verifyJournal(await journal())).toMatchObject({ ok: true, state: 'completed' });
      expect(await register()).toEqual(['1 issued']);
    },
    120_000,
  );
});
