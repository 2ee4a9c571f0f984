/** LibreOffice, where there is one: the PDF is the DOCX, not a second layout. */
import { constants } from 'node:fs';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RenderError } from './errors.js';
import { fileAtMost } from './limits.js';
import type { Places } from './places.js';
import { runProgram } from './program.js';

/** The first `soffice` (or `libreoffice`) on the PATH that may be run; null where there is none. */
export async function findSoffice(env: Readonly<Record<string, string | undefined>>): Promise<string | null> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of ['soffice', 'libreoffice']) {
    for (const folder of (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((one) => one !== '')) {
      const path = join(folder, `${name}${suffix}`);
      if (
        await access(path, constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  }
  return null;
}

export interface ConvertOptions {
  /** path of the program */
  soffice: string;
  places: Places;
  /** ms one attempt may take */
  timeoutMs: number;
  signal: AbortSignal;
  warn(message: string): void;
}

/** PDF/A-2b, its structure tagged: what an office may keep for ever and a screen reader reads. */
const filter = `pdf:writer_pdf_Export:${JSON.stringify({
  SelectPdfVersion: { type: 'long', value: '2' },
  UseTaggedPDF: { type: 'boolean', value: 'true' },
})}`;

/**
 * The same document as PDF/A. Two conversions never share a profile; where one hangs, dies or leaves no PDF, the next begins with a new one.
 * Throws RenderError after the second attempt.
 */
export async function convertToPdf(docx: Uint8Array, options: ConvertOptions): Promise<Uint8Array> {
  if (docx.length > fileAtMost) throw new RenderError('render_too_large', `DOCX of ${docx.length} bytes`);
  return attempt(docx, options).catch((error: unknown) => {
    if (!(error instanceof RenderError) || options.signal.aborted) throw error;
    options.warn(`${error.message} Second attempt.`);
    return attempt(docx, options);
  });
}

async function attempt(docx: Uint8Array, { soffice, places, timeoutMs, signal }: ConvertOptions): Promise<Uint8Array> {
  const place = await places.take();
  const [from, to] = [join(place, 'document.docx'), join(place, 'document.pdf')];
  try {
    await writeFile(from, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`;
    const args = ['--headless', '--nologo', '--norestore', '--nolockcheck', profile, '--convert-to', filter, '--outdir', place, from];
    const ended = await runProgram(soffice, args, timeoutMs, signal);
    if (ended.outcome === 'timeout') throw new RenderError('converter_timeout');
    if (ended.outcome === 'stopped') throw new RenderError('renderer_closed');
    const pdf = await readFile(to).catch(() => null);
    if (pdf === null || pdf.length > fileAtMost || !pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
      throw new RenderError('converter_failed', ended.output.trim());
    }
    await Promise.all([rm(from), rm(to)]);
    places.giveBack(place);
    return new Uint8Array(pdf);
  } catch (error) {
    await places.discard(place);
    throw error;
  }
}

/** `LibreOffice 7.4`; null where the program does not say so. */
export async function versionOf(soffice: string, timeoutMs: number): Promise<string | null> {
  const { output } = await runProgram(soffice, ['--version'], timeoutMs);
  return /LibreOffice(?:Dev)? \d+\.\d+/.exec(output)?.[0] ?? null;
}
