import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRenderer, findSoffice } from '../../server/render/index.js';
import { runProgram } from '../../server/render/program.js';
import { renderDocx } from '../../templates/index.js';
import { inTurns, median, type Pair, ratiosOf, timed } from './figures.js';
import { withFolder } from './house.js';
import { reportOf } from './page-content.js';
import type { Row, Seen } from './row.js';

const sizes = [5, 100];
const pairsWanted = 10;
const patience = 300_000;

/** The floor: the converter called by hand, with a profile it has used before, and its file read; as ready to give way as ours. */
async function bareConversion(soffice: string, dir: string, docx: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'bare-profile')).href}`;
  await runProgram(soffice, ['--headless', profile, '--convert-to', 'pdf', '--outdir', dir, docx], patience);
  await readFile(docx.replace(/docx$/, 'pdf'));
}

async function measure(dir: string, soffice: string, pages: number): Promise<Seen> {
  const renderer = createRenderer({ workers: 1, timeoutMs: patience, soffice, tempDir: join(dir, 'ours') });
  const docx = await renderDocx({ package: reportOf(pages) });
  const file = join(dir, `document-${pages}.docx`);
  await writeFile(file, docx);
  const pairOf = (n: number): Promise<Pair> =>
    inTurns(n, { floor: () => timed(() => bareConversion(soffice, dir, file)), ours: () => timed(async () => void (await renderer.pdf(docx))) });
  await pairOf(0);
  const pairs: Pair[] = [];
  for (let n = 0; n < pairsWanted; n += 1) pairs.push(await pairOf(n));
  await renderer.close();
  const seconds = (side: keyof Pair) => (median(pairs.map((pair) => pair[side])) / 1_000).toFixed(2);
  return { part: `pdf ${pages}`, ratio: ratiosOf(pairs), figures: `${seconds('ours')} s; ${seconds('floor')} s bare` };
}

export const pagePdf: Row = {
  name: 'page',
  work: 'PDF/A, warm : one bare conversion to PDF of the same file by the same converter',
  better: 'below',
  must: 1.2,
  aim: 1.1,
  async run(say) {
    const soffice = await findSoffice(process.env);
    if (soffice === null) {
      say('  not measured: there is no LibreOffice (soffice) on the PATH');
      return [];
    }
    const seen: Seen[] = [];
    for (const pages of sizes) seen.push(await withFolder((dir) => measure(dir, soffice, pages)));
    return seen;
  },
};
