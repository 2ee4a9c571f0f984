import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createRenderer, findSoffice, type PageRenderer } from '../../server/render/index.js';
import { runProgram } from '../../server/render/program.js';
import { renderDocx, sampleReport } from '../../templates/index.js';
import { announceSkip, testIf } from '../setup/skip.js';
import { isRunning } from './processes.js';

const soffice = await findSoffice(process.env);
const noSoffice = 'there is no LibreOffice (soffice) on the PATH';
const runsScripts = process.platform !== 'win32';
const noScripts = 'programs written as shell scripts do not run on Windows';

let folder: string;
let renderer: PageRenderer | null = null;

function rendering(program: string | null, timeoutMs = 15_000): PageRenderer {
  renderer = createRenderer({ workers: 1, timeoutMs, soffice: program, tempDir: join(folder, 'temp') });
  return renderer;
}
/** A program that behaves as the script says; `$folder` is where the PDF should go. */
function program(script: string): string {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const path = join(folder, 'bin', 'soffice');
  writeFileSync(path, `#!/bin/sh\nfor a; do [ "$previous" = --outdir ] && folder=$a; previous=$a; done\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
const left = () => readdirSync(join(folder, 'temp'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinh-ky-pdf-'));
});
afterEach(async () => {
  await renderer?.close();
  renderer = null;
  rmSync(folder, { recursive: true, force: true });
});

describe('PDF', () => {
  test('is null where there is no converter, which is no error', async () => {
    const pages = rendering(null);
    expect([await pages.pdf(new Uint8Array()), await pages.converter(), await pages.fontWarning('Times New Roman')]).toEqual([null, null, null]);
  });

  testIf(soffice !== null, 'is made by LibreOffice from the DOCX, its words in order', noSoffice, async () => {
    const pages = rendering(soffice);
    const pdf = await pages.pdf(await renderDocx({ package: sampleReport, issue: { number: '05', date: '2026-06-30' } }));
    expect(new TextDecoder().decode(pdf?.subarray(0, 5))).toBe('%PDF-');
    expect(await pages.converter()).toMatch(/^LibreOffice \d+\.\d+$/);
    writeFileSync(join(folder, 'out.pdf'), pdf ?? new Uint8Array());
    const { outcome } = await runProgram('pdftotext', ['-layout', join(folder, 'out.pdf'), join(folder, 'out.txt')], 15_000);
    if (outcome === 'not started') return announceSkip('reading the PDF again', 'there is no pdftotext on the PATH');
    const text = readFileSync(join(folder, 'out.txt'), 'utf8');
    const wanted = ['Số: 05/BC-SNNMT', 'BÁO CÁO', '1. Công tác chỉ đạo', '2.4. Bố trí', '4. Nhiệm vụ', 'Nơi nhận:', 'DANH MỤC CƠ SỞ DỮ LIỆU'];
    const places = wanted.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });

  testIf(runsScripts, 'that is none is an error by name, and nothing is left behind', noScripts, async () => {
    const pages = rendering(program('echo "no export filter"; echo junk > "$folder/document.pdf"'));
    await expect(pages.pdf(new Uint8Array())).rejects.toMatchObject({ code: 'converter_failed', message: expect.stringContaining('no export filter') });
    expect(left()).toEqual([]);
  });

  testIf(runsScripts, 'that takes too long is ended, with all the converter had started', noScripts, async () => {
    const pid = join(folder, 'pid');
    const pages = rendering(program(`sleep 1000 & echo $! > ${pid}; wait`), 1_000);
    await expect(pages.pdf(new Uint8Array())).rejects.toMatchObject({ code: 'converter_timeout' });
    expect(isRunning(Number(readFileSync(pid, 'utf8')))).toBe(false);
    expect(left()).toEqual([]);
  });

  testIf(runsScripts, 'of a converter that dies or hangs once is made at its second attempt, in a place of its own', noScripts, async () => {
    for (const fault of ['kill -9 $$', 'sleep 1000']) {
      const mark = join(folder, `mark-${fault.slice(0, 4)}`);
      const script = `[ -e "${mark}" ] || { echo $folder > "${mark}"; ${fault}; }; test "$(cat "${mark}")" != "$folder" && printf '%%PDF-1.7' > "$folder/document.pdf"`;
      const pdf = await rendering(program(script), 2_000).pdf(new Uint8Array());
      expect(new TextDecoder().decode(pdf ?? undefined)).toBe('%PDF-1.7');
      await renderer?.close();
      expect(left()).toEqual([]);
    }
  });

  testIf(runsScripts, 'under way is ended when the server stops', noScripts, async () => {
    const pages = rendering(program('sleep 1000'));
    const outcome = expect(pages.pdf(new Uint8Array())).rejects.toMatchObject({ code: 'renderer_closed' });
    await pages.close();
    await outcome;
    expect(left()).toEqual([]);
  });

  test('a converter that cannot be started is an error by name', async () => {
    await expect(rendering(join(folder, 'nowhere')).pdf(new Uint8Array())).rejects.toMatchObject({ code: 'converter_failed' });
  });
});

describe('the converter', () => {
  testIf(runsScripts, 'is the first on the PATH that may be run', noScripts, async () => {
    const path = program('exit 0');
    expect(await findSoffice({ PATH: `${join(folder, 'nowhere')}:${join(folder, 'bin')}` })).toBe(path);
    chmodSync(path, 0o644);
    expect(await findSoffice({ PATH: join(folder, 'bin') })).toBe(null);
    expect(await findSoffice({})).toBe(null);
  });
});
