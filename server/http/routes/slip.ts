import { type SlipPage, slipSchema } from '../../../templates/index.js';
import { docxType, pdfType } from '../../engine/index.js';
import { type Caller, readable } from '../context.js';
import { type Language, languageOf } from '../language.js';
import { presentSlip } from '../presenters/slip.js';
import { problems } from '../problem.js';
import type { RouteContext, Routes } from './route.js';

type Kind = 'docx' | 'pdf';
const contentTypes: Record<Kind, string> = { docx: docxType, pdf: pdfType };

export const slipRoutes: Routes = ({ engine, store, renderer, papers }) => {
  const presenting = { engine, entries: store.journal.entries, papers: papers.standing };

  /** Throws 404 where the caller may not read the report, 409 before it was submitted for review. */
  async function slipFor(ctx: RouteContext, { by }: Caller, language: Language): Promise<SlipPage> {
    const slip = await presentSlip(presenting, await readable(engine, ctx.params.id ?? '', by), language);
    if (slip === null) throw problems.noSlip();
    return slip;
  }

  async function bytesOf(slip: SlipPage, kind: Kind): Promise<Uint8Array> {
    const docx = await renderer.slip(slip);
    const bytes = kind === 'docx' ? docx : await renderer.pdf(docx);
    if (bytes === null) throw problems.noPdf();
    return bytes;
  }

  return [
    {
      method: 'get',
      path: '/api/reports/:id/slip',
      doc: { summary: 'The submission slip: what the signer reads, from the first submission for review on', tag: 'documents', responses: { 200: slipSchema } },
      async handle(ctx, caller) {
        ctx.body = await slipFor(ctx, caller, languageOf(ctx));
      },
    },
    ...(['docx', 'pdf'] as const).map((kind) => ({
      method: 'get' as const,
      path: `/api/reports/:id/slip.${kind}`,
      doc: { summary: `The submission slip as ${kind.toUpperCase()}, to be printed`, tag: 'documents', responses: { 200: contentTypes[kind] } },
      async handle(ctx: RouteContext, caller: Caller) {
        // the page is in the language of the office, whoever prints it
        const slip = await slipFor(ctx, caller, 'vi');
        const bytes = await bytesOf(slip, kind);
        ctx.set('content-disposition', `inline; filename="${slip.id}-slip.${kind}"; filename*=UTF-8''${encodeURIComponent(`Phiếu trình ${slip.id}.${kind}`)}`);
        ctx.set('cache-control', 'private, no-cache');
        ctx.type = contentTypes[kind];
        ctx.body = Buffer.from(bytes);
      },
    })),
  ];
};
