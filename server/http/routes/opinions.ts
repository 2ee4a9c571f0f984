import { opinionTableSchema } from '../../../templates/index.js';
import { docxType } from '../../engine/index.js';
import { readable } from '../context.js';
import { entriesTogether } from '../entries-together.js';
import { languageOf } from '../language.js';
import { opinionColumns, presentOpinions, presentOpinionsPage } from '../presenters/opinions.js';
import { xlsxOf } from '../spreadsheet.js';
import type { Routes } from './route.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const namedAs = (reportId: string, kind: 'xlsx' | 'docx'): string =>
  `attachment; filename="${reportId}-opinions.${kind}"; filename*=UTF-8''${encodeURIComponent(`Tổng hợp ý kiến ${reportId}.${kind}`)}`;

/** The consolidated table of the opinions that were asked on a report. */
export const opinionRoutes: Routes = ({ engine, store, identity, renderer, now }) => {
  const entry = entriesTogether(store.journal.entriesAt);
  return [
    {
      method: 'get',
      path: '/api/reports/:id/opinions',
      doc: { summary: 'The opinions asked: who, what they said, accepted or explained; totals', tag: 'documents', responses: { 200: opinionTableSchema } },
      async handle(ctx, { by }) {
        const { case: kase } = await readable(engine, ctx.params.id ?? '', by);
        ctx.body = await presentOpinions((seq) => entry(kase.reportId, seq), kase);
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/opinions.xlsx',
      doc: { summary: 'The same as XLSX', tag: 'documents', responses: { 200: xlsxType } },
      async handle(ctx, { by }) {
        const { case: kase } = await readable(engine, ctx.params.id ?? '', by);
        const { lines } = await presentOpinions((seq) => entry(kase.reportId, seq), kase);
        const language = languageOf(ctx);
        ctx.body = await xlsxOf(opinionColumns(language), lines, language === 'vi' ? 'Tổng hợp ý kiến' : 'Opinions');
        ctx.type = xlsxType;
        ctx.set('content-disposition', namedAs(kase.reportId, 'xlsx'));
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/opinions.docx',
      doc: { summary: 'The same as DOCX, to be printed; without what was taken back', tag: 'documents', responses: { 200: docxType } },
      async handle(ctx, { by }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const { reportId, report } = loaded.case;
        const table = await presentOpinions((seq) => entry(reportId, seq), loaded.case);
        const { leadDrafter } = report.context;
        const drafter = (await identity.person(leadDrafter))?.name ?? leadDrafter;
        // the page is in the language of the office, whoever prints it
        const bytes = await renderer.opinions(presentOpinionsPage(table, loaded, drafter, now()));
        ctx.type = docxType;
        ctx.set('content-disposition', namedAs(reportId, 'docx'));
        ctx.set('cache-control', 'private, no-cache');
        ctx.body = Buffer.from(bytes);
      },
    },
  ];
};
