import { Readable } from 'node:stream';
import { z } from 'zod';
import { type PaperRefusal, whyNoPaper } from '../../../workflows/index.js';
import { allowedEnds, isAllowedEnd, mostBytes, mostPapers, paperName, rangeOf, savedAs } from '../../attachments/index.js';
import type { Loaded } from '../../engine/index.js';
import type { Paper } from '../../store/papers.js';
import { type Caller, readable } from '../context.js';
import { queryOf } from '../input.js';
import { type Language, languageOf } from '../language.js';
import { HttpProblem, problems } from '../problem.js';
import type { RouteContext, Routes } from './route.js';

const text = z.string();
const who = z.object({ id: text, name: text });
const paperSchema = z.object({
  id: text,
  section: text.nullable(),
  name: text,
  type: text,
  size: z.int(),
  hash: text,
  by: who,
  at: text,
  removedBy: who.nullable(),
  removedAt: text.nullable(),
});
const refusalSchema = z.object({ code: text, message: text });
const listSchema = z.object({
  /** in the order they came; those with `removedAt` are kept in the record and no longer handed out */
  items: z.array(paperSchema.extend({ mayRemove: z.boolean() })),
  /** may the caller attach to the whole document now, and why not */
  mayAttach: z.boolean(),
  refusal: refusalSchema.optional(),
  /** numbers of sections the caller may attach to now */
  sections: z.array(text),
  limits: z.object({ bytes: z.int(), papers: z.int(), ends: z.array(text) }),
});
const attachQuery = z.strictObject({ name: z.string().max(1_000), section: z.string().max(50).optional() });

const presentPaper = ({ id, section, name, type, size, hash, by, at, removedBy, removedAt }: Paper): z.infer<typeof paperSchema> => ({
  id,
  section,
  name,
  type,
  size,
  hash,
  by,
  at,
  removedBy,
  removedAt,
});

const refused = ({ kind, code, words }: PaperRefusal): HttpProblem => new HttpProblem(kind === 'who' ? 403 : 409, code, words);

const notAllowed = (): HttpProblem =>
  new HttpProblem(
    415,
    'paper_type_not_allowed',
    {
      vi: `Loại tệp này không được đính kèm. Dùng một trong: ${allowedEnds.join(', ')}.`,
      en: `This kind of file cannot be attached. Use one of: ${allowedEnds.join(', ')}.`,
    },
    { ends: allowedEnds },
  );
const differs = ({ end, shown }: { end: string; shown: string | null }): HttpProblem =>
  new HttpProblem(415, 'paper_type_differs', {
    vi: `Tên tệp nói là .${end}, nhưng nội dung ${shown === null ? 'không phải loại đó' : `là .${shown}`}. Hãy mở tệp, lưu lại đúng loại rồi đính kèm.`,
    en: `The name says .${end}, but the content ${shown === null ? 'is not of that kind' : `is .${shown}`}. Open the file, save it as what it is, then attach it.`,
  });

/** A client that went away in the middle of its file. */
const isCutOff = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ECONNRESET';

export const attachmentRoutes: Routes = ({ engine, store, papers }) => {
  const readableReport = (ctx: RouteContext, { by }: Caller): Promise<Loaded> => readable(engine, ctx.params.id ?? '', by);

  /** Throws 404 for a section the report does not have. */
  function sectionIn({ case: kase }: Loaded, asked: string | undefined): string | null {
    if (asked === undefined || asked === '') return null;
    if (!kase.sections.some(({ context }) => context.number === asked)) throw problems.notFound();
    return asked;
  }

  async function attached(ctx: RouteContext, caller: Caller): Promise<{ paper: Paper; again: boolean }> {
    const loaded = await readableReport(ctx, caller);
    const asked = queryOf(ctx, attachQuery);
    const section = sectionIn(loaded, asked.section);
    // whoever may not is told before a byte of the file is taken
    const refusal = whyNoPaper(loaded.case, section, caller.by);
    if (refusal !== null) throw refused(refusal);
    const name = paperName(asked.name);
    if (name === null) throw problems.paperName({ field: 'name' });
    if (!isAllowedEnd(name)) throw notAllowed();
    if ((ctx.request.length ?? 0) > mostBytes) throw problems.tooLarge({ limit: mostBytes });
    // who stops reading before the end must not cut the line: the answer would go with it
    const bytes = ctx.req.iterator({ destroyOnReturn: false });
    const outcome = await papers
      .attach({ reportId: loaded.case.reportId, section, name, by: caller.by, bytes })
      .catch((error: unknown) => {
        throw isCutOff(error) ? problems.cutOff() : error;
      })
      .finally(() => ctx.req.resume());
    switch (outcome.outcome) {
      case 'attached':
        return outcome;
      case 'refused':
        throw refused(outcome.refusal);
      case 'notAllowed':
        throw notAllowed();
      case 'differs':
        throw differs(outcome);
      case 'tooLarge':
        throw problems.tooLarge({ limit: mostBytes });
      case 'empty':
        throw problems.paperEmpty();
      case 'tooMany':
        throw problems.tooManyPapers({ limit: mostPapers });
      case 'gone':
        throw problems.notFound();
    }
  }

  /** A paper, or those of its bytes that are asked for; to be saved, never shown in our own pages. */
  async function send(ctx: RouteContext, { name, type, hash }: Paper): Promise<void> {
    const blob = await store.blobs.open(hash);
    if (blob === null) throw new Error(`The blob ${hash} of a paper is missing`);
    ctx.set('etag', `"${hash}"`);
    ctx.set('cache-control', 'private, no-cache');
    ctx.set('accept-ranges', 'bytes');
    ctx.set('content-disposition', savedAs(name));
    ctx.set('content-security-policy', "default-src 'none'; sandbox");
    if (ctx.get('if-none-match') === `"${hash}"`) {
      ctx.status = 304;
      return;
    }
    const range = ['', `"${hash}"`].includes(ctx.get('if-range')) ? rangeOf(ctx.get('range'), blob.size) : 'all';
    if (range === 'none') {
      ctx.set('content-range', `bytes */${blob.size}`);
      ctx.status = 416;
      return;
    }
    const { from, before } = range === 'all' ? { from: 0, before: blob.size } : range;
    if (range !== 'all') {
      ctx.status = 206;
      ctx.set('content-range', `bytes ${from}-${before - 1}/${blob.size}`);
    }
    ctx.type = type;
    ctx.body = Readable.from(blob.read(from, before), { objectMode: false });
    ctx.length = before - from;
  }

  function presentRefusal(refusal: PaperRefusal | null, language: Language): { refusal?: z.infer<typeof refusalSchema> } {
    return refusal === null ? {} : { refusal: { code: refusal.code, message: refusal.words[language] } };
  }

  return [
    {
      method: 'get',
      path: '/api/reports/:id/attachments',
      doc: { summary: 'The papers that lie with a report, and whether I may attach another', tag: 'attachments', responses: { 200: listSchema } },
      async handle(ctx, caller) {
        const loaded = await readableReport(ctx, caller);
        const refusal = whyNoPaper(loaded.case, null, caller.by);
        const found = await papers.of(loaded, caller.by);
        ctx.body = {
          items: found.map(({ paper, mayRemove }) => ({ ...presentPaper(paper), mayRemove })),
          mayAttach: refusal === null,
          ...presentRefusal(refusal, languageOf(ctx)),
          sections: loaded.case.sections.map(({ context }) => context.number).filter((number) => whyNoPaper(loaded.case, number, caller.by) === null),
          limits: { bytes: mostBytes, papers: mostPapers, ends: [...allowedEnds] },
        } satisfies z.infer<typeof listSchema>;
      },
    },
    {
      method: 'post',
      path: '/api/reports/:id/attachments',
      doc: {
        summary: 'Attach a paper: the body is the file itself, up to 50 MB. The same file under the same name is attached once',
        tag: 'attachments',
        upload: 'application/octet-stream',
        query: { name: 'its name with its ending, percent-encoded UTF-8', section: 'number of the section it belongs to; without it the whole document' },
        responses: { 200: paperSchema, 201: paperSchema },
      },
      async handle(ctx, caller) {
        const { paper, again } = await attached(ctx, caller);
        ctx.status = again ? 200 : 201;
        ctx.set('location', `/api/reports/${paper.reportId}/attachments/${paper.id}`);
        ctx.body = presentPaper(paper);
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/attachments/:paper',
      doc: {
        summary: 'A paper as it was attached; one range of bytes where a Range header asks for it',
        tag: 'attachments',
        headers: { Range: 'bytes=0-1023' },
        responses: { 200: 'application/octet-stream', 206: 'application/octet-stream' },
      },
      async handle(ctx, caller) {
        const { case: kase } = await readableReport(ctx, caller);
        const paper = await papers.find(kase.reportId, ctx.params.paper ?? '');
        if (paper === null) throw problems.notFound();
        await send(ctx, paper);
      },
    },
    {
      method: 'delete',
      path: '/api/reports/:id/attachments/:paper',
      doc: {
        summary: 'Remove a paper; it stays in the record, and what was there when the document was signed stays for good',
        tag: 'attachments',
        responses: { 200: paperSchema },
      },
      async handle(ctx, caller) {
        const { case: kase } = await readableReport(ctx, caller);
        const removed = await papers.remove(kase.reportId, ctx.params.paper ?? '', caller.by);
        if (removed.outcome === 'gone') throw problems.notFound();
        if (removed.outcome === 'refused') throw refused(removed.refusal);
        ctx.body = presentPaper(removed.paper);
      },
    },
  ];
};
