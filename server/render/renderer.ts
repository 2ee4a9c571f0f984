/** DOCX in worker processes, PDF by LibreOffice where there is one. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RenderError } from './errors.js';
import { vietnameseFontWarning } from './fonts.js';
import { waitingAtMost } from './limits.js';
import { placesIn } from './places.js';
import type { Renderer, RenderJob } from './port.js';
import { queue } from './queue.js';
import { convertToPdf, versionOf } from './soffice.js';
import { type WorkerPool, workerPool } from './worker-pool.js';

export interface RendererOptions {
  /** processes that make DOCX files, and conversions at once */
  workers: number;
  /** ms one DOCX, or one conversion, may take */
  timeoutMs: number;
  /** path of LibreOffice's program (`findSoffice`); null or absent: no PDF */
  soffice?: string | null;
  /** folder in which conversions have folders of their own, until `close` */
  tempDir: string;
  /** path of the compiled worker; absent: the one beside this file, or in `dist` where this is source */
  worker?: string;
  /** a pino logger will do */
  log?: { warn(message: string): void };
}

export interface PageRenderer extends Renderer {
  /** Why PDFs of this machine would not show Vietnamese in one typeface; null where they do, or there is no converter. */
  fontWarning(font: string): Promise<string | null>;
  /** documents that are being made, or wait for it */
  load(): { docx: number; pdf: number };
}

/** Nothing is started before there is work; `close` ends all that was, and what still waits is refused. */
export function createRenderer(options: RendererOptions): PageRenderer {
  const { workers, timeoutMs, soffice = null, tempDir, log } = options;
  const converting = queue(workers, waitingAtMost);
  const places = placesIn(tempDir);
  const warn = (message: string) => log?.warn(message);
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  let pool: WorkerPool | null = null;
  let version: Promise<string | null> | null = null;
  let warning: Promise<string | null> | null = null;

  async function convert(docx: Uint8Array, program: string): Promise<Uint8Array> {
    if (stopping.signal.aborted) throw new RenderError('renderer_closed');
    return convertToPdf(docx, { soffice: program, places, timeoutMs, signal: stopping.signal, warn });
  }

  async function written(job: RenderJob): Promise<Uint8Array> {
    if (stopping.signal.aborted) throw new RenderError('renderer_closed');
    pool ??= workerPool({ workers, timeoutMs, program: options.worker ?? compiledWorker(), warn });
    return pool.run(job);
  }

  return {
    docx: (input) => written(input),
    slip: (slip) => written({ slip }),
    opinions: (opinions) => written({ opinions }),
    async pdf(docx) {
      if (soffice === null) return null;
      const conversion = converting(() => convert(docx, soffice));
      const done = conversion.catch(() => undefined);
      running.add(done);
      void done.then(() => running.delete(done));
      return conversion;
    },
    converter() {
      version ??= soffice === null ? Promise.resolve(null) : versionOf(soffice, timeoutMs);
      return version;
    },
    fontWarning(font) {
      warning ??= soffice === null ? Promise.resolve(null) : vietnameseFontWarning(font, timeoutMs);
      return warning;
    },
    load: () => ({ docx: pool?.inside() ?? 0, pdf: converting.inside() }),
    async close() {
      stopping.abort();
      await Promise.all([pool?.close(), ...running]);
      await places.close();
    },
  };
}

/** The worker runs without the tools that take the types away, so from source it is the compiled one. */
function compiledWorker(): string {
  const beside = fileURLToPath(new URL('./docx-worker.js', import.meta.url));
  if (existsSync(beside)) return beside;
  const built = fileURLToPath(new URL('../../dist/server/render/docx-worker.js', import.meta.url));
  if (existsSync(built)) return built;
  throw new RenderError('renderer_not_built');
}
