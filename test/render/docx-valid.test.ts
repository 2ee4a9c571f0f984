import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { renderDocx } from '../../templates/index.js';
import { describeIf } from '../setup/skip.js';
import { documents } from './documents.js';
import { ooxmlSchemas, pythonDocx } from './validators.js';

const patience = 180_000;
const schemas = await ooxmlSchemas();
const python = await pythonDocx();
const folder = mkdtempSync(join(tmpdir(), 'trinh-ky-valid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files: string[] = [];
beforeAll(async () => {
  for (const [name, input] of documents()) {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, await renderDocx(input));
    files.push(file);
  }
}, patience);

describeIf(schemas.there, 'the Word files against the schemas of ISO/IEC 29500', schemas.there ? '' : schemas.missing, () => {
  if (!schemas.there) return;

  test(
    'are valid in every part, the samples and what wants to break the page',
    async () => {
      const verdicts = await schemas.ask(files);
      expect(verdicts.filter(({ faults }) => faults.length > 0)).toEqual([]);
      for (const { said } of verdicts) expect(Number.parseInt(said, 10)).toBeGreaterThanOrEqual(10);
    },
    patience,
  );

  test(
    'would be found out: an element the standard does not know, and a text at a wrong place',
    async () => {
      const [good = ''] = files;
      const zip = await JSZip.loadAsync(await readFile(good));
      const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
      const worse = text.replace('<w:body>', '<w:body><w:nonsense/>').replace(/<w:t /, '<w:jc w:val="left"/><w:t ');
      const bad = join(folder, 'bad.docx');
      await writeFile(bad, await zip.file('word/document.xml', worse).generateAsync({ type: 'nodebuffer' }));
      const [verdict] = await schemas.ask([bad]);
      expect(verdict?.faults).toEqual([expect.stringContaining('nonsense'), expect.stringContaining('jc')]);
    },
    patience,
  );
});

describeIf(python.there, 'python-docx', python.there ? '' : python.missing, () => {
  if (!python.there) return;

  test(
    'opens every one of them, sees its paragraphs, tables and headings, and writes it again',
    async () => {
      const verdicts = await python.ask(files);
      const read = new Map(verdicts.map(({ file, said }) => [basename(file, '.docx'), said.split(' · ').map(Number)]));
      for (const [name, [paragraphs = 0, tables = 0]] of read) expect([name, paragraphs > 10, tables > 0]).toEqual([name, true, true]);
      expect(read.get('sample-BC')?.[2]).toBeGreaterThan(5);
    },
    patience,
  );
});
