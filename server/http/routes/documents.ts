import { docxType, type Loaded, pdfType } from '../../engine/index.js';
import { readable } from '../context.js';
import { framedByOurselves } from '../headers.js';
import { problems } from '../problem.js';
import type { Routes } from './route.js';

type Kind = 'docx' | 'pdf';
const contentTypes: Record<Kind, string> = { docx: docxType, pdf: pdfType };

export const documentRoutes: Routes = ({ engine, store, renderer }) => {
  /** The stored original once issued; before that a draft of the present text, with room for number and day. */
  async function bytesOf(loaded: Loaded, kind: Kind): Promise<Uint8Array> {
    const { docxHash, pdfHash } = loaded.case.report.context;
    if (docxHash !== null) {
      const hash = kind === 'docx' ? docxHash : pdfHash;
      const bytes = hash === null ? null : await store.blobs.get(hash);
      if (bytes === null) throw problems.noPdf();
      return bytes;
    }
    const docx = await renderer.docx(await engine.draftOf(loaded));
    if (kind === 'docx') return docx;
    const pdf = await renderer.pdf(docx);
    if (pdf === null) throw problems.noPdf();
    return pdf;
  }

  return (['docx', 'pdf'] as const).map((kind) => ({
    method: 'get' as const,
    path: `/api/reports/:id/document.${kind}`,
    doc: { summary: `The document as ${kind.toUpperCase()}: the original once issued, else a draft`, tag: 'documents', responses: { 200: contentTypes[kind] } },
    async handle(ctx, { by }) {
      const loaded = await readable(engine, ctx.params.id ?? '', by);
      const { number, docxHash } = loaded.case.report.context;
      const bytes = await bytesOf(loaded, kind);
      const name = docxHash !== null && number !== null ? number.codeNumber.replaceAll('/', '-') : `${loaded.case.reportId}-draft`;
      ctx.set('content-disposition', `inline; filename="${loaded.case.reportId}.${kind}"; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`);
      ctx.set('cache-control', 'private, no-cache');
      if (kind === 'pdf') ctx.set(framedByOurselves);
      ctx.type = contentTypes[kind];
      ctx.body = Buffer.from(bytes);
    },
  }));
};
