/** Pages as they come out of the converter, measured in the PDF by poppler's tools: words with their letters, drawn lines, images. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSoffice } from '../../../server/render/index.js';
import { runProgram } from '../../../server/render/program.js';
import { type RenderInput, renderDocx } from '../../../templates/index.js';

/** Words of one look on one line. Lengths in mm from the top left of the paper, sizes in pt. */
export interface Words {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  size: number;
  bold: boolean;
  italic: boolean;
  color: string;
}
/** A drawn line, or the box about an image. */
export interface Drawn {
  left: number;
  right: number;
  top: number;
  bottom: number;
  color: string;
}
export interface Page {
  width: number;
  height: number;
  words: Words[];
  lines: Drawn[];
  images: Drawn[];
}

const soffice = await findSoffice(process.env);
const poppler = (await runProgram('pdftohtml', ['-v'], 10_000)).outcome !== 'not started';
export const canMeasure = soffice !== null && poppler;
export const whyNot = 'it needs LibreOffice (soffice) and poppler-utils (pdftohtml, pdftocairo, pdftotext) on the PATH';

/** How long the converter may take for all of it, in ms. */
export const patience = 180_000;

/** The documents as PDF, in one run of the converter, each handed to `look` by its name while it is there. */
export async function converted<T>(documents: Record<string, RenderInput>, look: (pdf: string, name: string) => Promise<T>): Promise<Record<string, T>> {
  const folder = mkdtempSync(join(tmpdir(), 'trinh-ky-page-'));
  try {
    const names = Object.keys(documents);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), await renderDocx(documents[name] as RenderInput));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => join(folder, `${name}.docx`));
    await run(soffice ?? '', [profile, '--headless', '--norestore', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...files]);
    const looked = [];
    for (const name of names) looked.push([name, await look(join(folder, `${name}.pdf`), name)]);
    return Object.fromEntries(looked) as Record<string, T>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every page with all that stands on it. */
export async function pagesOf(pdf: string): Promise<Page[]> {
  const base = pdf.slice(0, -'.pdf'.length);
  await run('pdftohtml', ['-xml', '-i', '-q', '-nodrm', '-zoom', `${zoom}`, pdf, base]);
  const pages = readWords(readFileSync(`${base}.xml`, 'utf8'));
  for (const [i, page] of pages.entries()) {
    await run('pdftocairo', ['-svg', '-f', `${i + 1}`, '-l', `${i + 1}`, pdf, `${base}.svg`]);
    Object.assign(page, readDrawings(readFileSync(`${base}.svg`, 'utf8'), page.height));
  }
  return pages;
}

/** One word and where it begins, in mm to a hundredth. */
export interface Placed {
  text: string;
  page: number;
  across: string;
  down: string;
}

/** Every word with its place, down the page and across it: what must not move when a document is issued. */
export async function placesOf(pdf: string): Promise<Placed[]> {
  const out = `${pdf}.html`;
  await run('pdftotext', ['-bbox-layout', pdf, out]);
  const place = (pt: string | undefined) => mm(Number(pt)).toFixed(2);
  const words = readFileSync(out, 'utf8')
    .split('<page ')
    .flatMap((page, number) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g)].map(([, x, y, text = '']) => ({
        text,
        page: number,
        across: place(x),
        down: place(y),
      })),
    );
  return words.sort((a, b) => a.page - b.page || Number(a.down) - Number(b.down) || Number(a.across) - Number(b.across));
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const { outcome, code, output } = await runProgram(program, args, patience);
  if (outcome !== 'ended' || code !== 0) throw new Error(`${program}: ${outcome} ${code} ${output}`);
}

/** pdftohtml counts in whole units of 1/3 pt */
const zoom = 3;
const mm = (pt: number) => (pt * 25.4) / 72;
const unit = (n: string | undefined) => mm(Number(n) / zoom);

function readWords(xml: string): Page[] {
  const fonts = new Map<string, { size: number; color: string }>();
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      for (const [, id, size, color] of page.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="[^"]*" color="([^"]*)"/g))
        fonts.set(id ?? '', { size: Number(size) / zoom, color: color ?? '' });
      const [, height, width] = /height="(\d+)" width="(\d+)"/.exec(page) ?? [];
      const words = [...page.matchAll(/<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(-?\d+)" font="(\d+)">(.*?)<\/text>/g)].map(
        ([, top, left, w, h, font, inside = '']): Words => ({
          // a justified line may have several spaces for one
          text: unescaped(inside.replace(/<[^>]*>/g, ''))
            .replace(/\s+/g, ' ')
            .trim(),
          left: unit(left),
          right: unit(left) + unit(w),
          top: unit(top),
          bottom: unit(top) + unit(h),
          bold: inside.includes('<b>'),
          italic: inside.includes('<i>'),
          ...(fonts.get(font ?? '') ?? { size: 0, color: '' }),
        }),
      );
      return { width: unit(width), height: unit(height), words: words.filter(({ text }) => text !== ''), lines: [], images: [] };
    });
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** pdftocairo writes a path in the coordinates of the PDF, from the bottom left, and shrinks the page by a transform that is of no concern here. */
function readDrawings(svg: string, height: number): Pick<Page, 'lines' | 'images'> {
  const drawn = svg.slice(svg.indexOf('<g id="surface1">'));
  const stroked = /<path style="fill:none;[^"]*?stroke:rgb\(([^)]*)\)[^"]*" d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "/g;
  const lines = [...drawn.matchAll(stroked)].map(([, color = '', x1, y1, x2, y2]) => {
    const [left, right] = [mm(Number(x1)), mm(Number(x2))].sort((a, b) => a - b) as [number, number];
    const [top, bottom] = [height - mm(Number(y1)), height - mm(Number(y2))].sort((a, b) => a - b) as [number, number];
    return { left, right, top, bottom, color };
  });
  const shrunk = Number(/<path [^>]*transform="matrix\(([\d.]+),0,0,-/.exec(drawn)?.[1] ?? 1);
  const sizes = new Map([...svg.matchAll(/<image id="(\w+)" width="(\d+)" height="(\d+)"/g)].map(([, id, w, h]) => [id, [Number(w), Number(h)] as const]));
  const images = [...drawn.matchAll(/<use xlink:href="#(image\w+)"[^>]*transform="matrix\(([\d.]+),0,0,([\d.]+),([\d.-]+),([\d.-]+)\)"/g)].map(
    ([, id, sx, sy, x, y]) => {
      const [w, h] = sizes.get(id) ?? [0, 0];
      const at = (n: string | undefined, scale = 1) => mm((Number(n) * scale) / shrunk);
      return { left: at(x), right: at(x) + at(sx, w), top: at(y), bottom: at(y) + at(sy, h), color: '' };
    },
  );
  return { lines, images };
}

/** The words that contain this text; the first on that page. */
export function find(page: Page | undefined, text: string): Words {
  const found = page?.words.find((words) => words.text.includes(text));
  if (found === undefined) throw new Error(`no words with “${text}” among: ${page?.words.map((words) => words.text).join(' | ')}`);
  return found;
}

export function middle({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}
