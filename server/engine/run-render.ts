import { printedNumber } from '../../templates/index.js';
import { type CaseEvent, statePath } from '../../workflows/index.js';
import type { Renderer } from '../render/port.js';
import type { Store } from '../store/port.js';
import type { Cases, Loaded } from './cases.js';
import type { ImagesPort } from './images-port.js';
import { imagesOfIssue } from './issue-images.js';
import type { Look } from './look.js';
import type { Outcome } from './outcome.js';
import { systemBy, written } from './system.js';

export interface RenderDeps {
  store: Store;
  cases: Cases;
  look: Look;
  renderer: Renderer;
  /** images of the seal and of signatures; absent: nothing is printed of either */
  images?: ImagesPort | undefined;
  take: (reportId: string, event: CaseEvent, by: ReturnType<typeof systemBy>) => Promise<Outcome>;
  /** tells the operator why a conversion failed; the document goes on without its PDF */
  warn: (message: string, error: unknown) => void;
}

/** The effect of ISSUE: the first stored bytes are the original and are never rendered again. */
export function createRunRender({ store, cases, look, renderer, images, take, warn }: RenderDeps) {
  async function pdfOf(docx: Uint8Array): Promise<string | null> {
    try {
      const pdf = await renderer.pdf(docx);
      return pdf === null ? null : await store.blobs.put(pdf);
    } catch (error) {
      warn('The PDF could not be made; it follows later', error);
      return null;
    }
  }

  async function draw({ case: kase }: Loaded): Promise<CaseEvent> {
    const { number, rendering } = kase.report.context;
    if (number === null || rendering === null) throw new Error('A document without a number cannot be issued');
    try {
      const printed = images === undefined ? {} : await imagesOfIssue({ images, journal: store.journal }, kase);
      const docx = await renderer.docx(await look.inputOf(kase, { number: printedNumber(number.n), date: number.date, ...printed }));
      const docxHash = await store.blobs.put(docx);
      const pdfHash = await pdfOf(docx);
      return { type: 'RENDERED', rendering, docxHash, ...(pdfHash === null ? {} : { pdfHash }) };
    } catch (error) {
      return { type: 'RENDER_FAILED', rendering, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async function render(reportId: string): Promise<void> {
    const loaded = await cases.reload(reportId);
    if (loaded === null || statePath(loaded.case.report.value) !== 'issuing.rendering') return;
    const event = await draw(loaded);
    written(await take(reportId, event, systemBy(event, `render:${event.rendering}`)));
  }

  /** Adds the PDF of documents that were issued without a converter; to be called at the start and now and then. */
  async function addMissingPdfs(): Promise<void> {
    if ((await renderer.converter()) === null) return;
    for (const reportId of await store.index.withoutPdf(100)) {
      // one document that cannot be converted does not keep the others waiting
      await addPdf(reportId).catch((error) => warn(`The PDF of ${reportId} could not be added`, error));
    }
  }

  async function addPdf(reportId: string): Promise<void> {
    const docxHash = (await cases.load(reportId))?.case.report.context.docxHash ?? null;
    const docx = docxHash === null ? null : await store.blobs.get(docxHash);
    const pdfHash = docx === null ? null : await pdfOf(docx);
    if (pdfHash === null) return;
    const event: CaseEvent = { type: 'PDF_ADDED', pdfHash };
    await take(reportId, event, systemBy(event, `pdf:${docxHash}`));
  }

  return { render, addMissingPdfs };
}
