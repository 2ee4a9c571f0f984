/** LibreOffice, where there is one: the PDF is the DOCX, not a second layout. */
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RenderError } from './errors.js';
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
  /** folder in which a conversion has a folder of its own, for its time */
  tempDir: string;
  timeoutMs: number;
  signal?: AbortSignal;
}

/** The same document as PDF. Each conversion has a fresh profile, so that two never meet. Throws RenderError. */
export async function convertToPdf(docx: Uint8Array, { soffice, tempDir, timeoutMs, signal }: ConvertOptions): Promise<Uint8Array> {
  await mkdir(tempDir, { recursive: true });
  const folder = await mkdtemp(join(tempDir, 'pdf-'));
  try {
    await writeFile(join(folder, 'document.docx'), docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = [
      '--headless',
      '--nologo',
      '--norestore',
      '--nolockcheck',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      folder,
      join(folder, 'document.docx'),
    ];
    const ended = await runProgram(soffice, args, timeoutMs, signal);
    if (ended.outcome === 'timeout') throw new RenderError('converter_timeout');
    if (ended.outcome === 'stopped') throw new RenderError('renderer_closed');
    const pdf = await readFile(join(folder, 'document.pdf')).catch(() => null);
    if (pdf === null || !pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new RenderError('converter_failed', ended.output.trim());
    return new Uint8Array(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `LibreOffice 7.4`; null where the program does not say so. */
export async function versionOf(soffice: string, timeoutMs: number): Promise<string | null> {
  const { output } = await runProgram(soffice, ['--version'], timeoutMs);
  return /LibreOffice(?:Dev)? \d+\.\d+/.exec(output)?.[0] ?? null;
}
