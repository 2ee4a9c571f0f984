import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createRenderer, findSoffice } from '../../server/render/index.js';
import { runProgram } from '../../server/render/program.js';
import { renderDocx, sampleReport } from '../../templates/index.js';
import { announceSkip, describeIf } from '../setup/skip.js';
import { documents } from './documents.js';
import { veraPdf } from './validators.js';

const patience = 300_000;
const soffice = await findSoffice(process.env);
const [level2b, level2a] = soffice === null ? [] : [await veraPdf('2b'), await veraPdf('2a')];
const missing = soffice === null ? 'there is no LibreOffice (soffice) on the PATH' : level2b?.there ? '' : (level2b?.missing ?? '');
const folder = mkdtempSync(join(tmpdir(), 'trinh-ky-pdfa-'));
const report = join(folder, 'sample-BC.pdf');
const files: string[] = [];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeIf(missing === '', 'the PDF, by the word of veraPDF', missing, () => {
  if (!level2b?.there || !level2a?.there) return;

  beforeAll(async () => {
    const renderer = createRenderer({ workers: 2, timeoutMs: patience, soffice, tempDir: folder });
    await Promise.all(
      [...documents()].map(async ([name, input]) => {
        const pdf = await renderer.pdf(await renderDocx(input));
        const file = join(folder, `${name}.pdf`);
        await writeFile(file, pdf ?? new Uint8Array());
        files.push(file);
      }),
    );
    await renderer.close();
  }, patience);

  test(
    'is PDF/A-2b, the samples and what wants to break the page',
    async () => {
      expect(await level2b.ask(files)).toEqual(files.map((file) => ({ file, said: 'compliant', faults: [] })));
    },
    patience,
  );

  test(
    'has all that level A asks of its structure: nothing but its own word says that it is of level B',
    async () => {
      const own = expect.stringMatching(/^6\.6\.4-3 · /);
      // the traps hold letters that no typeface here has, and which no reader can name
      const readable = files.filter((file) => !file.endsWith('traps.pdf'));
      expect(await level2a.ask(readable)).toEqual(readable.map((file) => ({ file, said: 'not compliant', faults: [own] })));
    },
    patience,
  );

  test('names its subject and the agency, its language, and says that it is tagged', async () => {
    const { outcome, output } = await runProgram('pdfinfo', [report], patience);
    if (outcome === 'not started') return announceSkip('the properties of the PDF', 'there is no pdfinfo on the PATH');
    expect(output).toMatch(new RegExp(`^Title: +${sampleReport.subject}$`, 'm'));
    expect(output).toMatch(new RegExp(`^Author: +${sampleReport.agency.name}$`, 'm'));
    expect(output).toMatch(/^Tagged: +yes$/m);
    const { stdout: structure } = await promisify(execFile)('pdfinfo', ['-struct', report], { maxBuffer: 2 ** 26 });
    for (const kind of ['H1', 'H2', 'Table', 'TH', 'Note']) expect(structure).toMatch(new RegExp(`^ *${kind}\\b`, 'm'));
  });
});
