import { z } from 'zod';
import { type Case, chartOf, type Kind, laws, type Part, partOf, statePath } from '../../../workflows/index.js';
import { createDiagrams, createWalks } from '../../diagram/index.js';
import { hashOf } from '../../engine/index.js';
import { readable } from '../context.js';
import { queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { invalidProblem, problems } from '../problem.js';
import type { RouteContext, Routes } from './route.js';

const parts = ['report', 'section', 'opinion', 'delivery'] as const satisfies readonly Kind[];
const lang = z.enum(['vi', 'en']).optional();
const reportQuery = z.strictObject({ part: z.enum(parts).default('report'), target: z.string().max(200).optional(), lang });
const lawQuery = z.strictObject({ lang });
const svg = 'image/svg+xml';
const langDoc = 'vi or en; else by Accept-Language';

/** The machine that is asked for; throws 422 with the field where a case has no such part. */
function machineOf(kase: Case, kind: Kind, target: string | undefined): Part<object> {
  if (kind === 'report') {
    if (target !== undefined) throw badTarget('để trống khi part là report', 'nothing where part is report');
    return kase.report;
  }
  const part = target === undefined ? undefined : partOf(kase, kind, target);
  if (part === undefined)
    throw badTarget(
      'số của một mục, hoặc mã của một ý kiến hay một bản gửi có trong văn bản',
      'the number of a section, or the id of an opinion or a delivery of this report',
    );
  return part;
}
const badTarget = (vi: string, en: string) => invalidProblem([{ path: 'target', expected: { vi, en } }]);

/** Answers the drawing, or 304 to who has the very same. */
function answer(ctx: RouteContext, drawing: string): void {
  const etag = `"${hashOf(drawing)}"`;
  ctx.vary('Accept-Language');
  ctx.set('cache-control', 'private, no-cache');
  ctx.set('etag', etag);
  const known = ctx
    .get('if-none-match')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) {
    ctx.status = 304;
    return;
  }
  ctx.type = svg;
  ctx.body = drawing;
}

export const diagramRoutes: Routes = ({ engine, store }) => {
  const diagrams = createDiagrams();
  const walks = createWalks((reportId, after, limit) => store.journal.entries(reportId, after, limit));
  return [
    {
      method: 'get',
      path: '/api/reports/:id/diagram.svg',
      doc: {
        summary: 'The machine of the report, or of a part of it, with its present state marked',
        tag: 'diagrams',
        query: {
          part: `${parts.join(', ')}; the report where nothing is said`,
          target: 'the number of a section, the id of an opinion or a delivery',
          lang: langDoc,
        },
        responses: { 200: svg },
      },
      async handle(ctx, { by }) {
        const { case: kase } = await readable(engine, ctx.params.id ?? '', by);
        const { part, target, lang: language = languageOf(ctx) } = queryOf(ctx, reportQuery);
        const present = statePath(machineOf(kase, part, target).value);
        // the steps of a part are commands as well as entries: what it went through is not told here
        const past = part === 'report' ? await walks.been(kase.reportId, chartOf(part, kase.version), kase.seq) : [];
        answer(ctx, await diagrams.draw(part, kase.version, language, { present, past: past.filter((state) => state !== present) }));
      },
    },
    {
      method: 'get',
      path: '/api/law/:version/:part.svg',
      doc: { summary: 'A machine of a released version of the law', tag: 'diagrams', query: { lang: langDoc }, responses: { 200: svg } },
      async handle(ctx) {
        const { lang: language = languageOf(ctx) } = queryOf(ctx, lawQuery);
        const { version = '' } = ctx.params;
        const kind = parts.find((one) => one === ctx.params.part);
        if (!Object.hasOwn(laws, version)) throw problems.notFound({ field: 'version' });
        if (kind === undefined) throw problems.notFound({ field: 'part' });
        answer(ctx, await diagrams.draw(kind, version, language, null));
      },
    },
  ];
};
