import { readable } from '../context.js';
import { entriesTogether } from '../entries-together.js';
import { languageOf } from '../language.js';
import { opinionColumns, opinionTableSchema, presentOpinions } from '../presenters/opinions.js';
import { xlsxOf } from '../spreadsheet.js';
import type { Routes } from './route.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The consolidated table of the opinions that were asked on a report. */
export const opinionRoutes: Routes = ({ engine, store }) => {
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
        ctx.set(
          'content-disposition',
          `attachment; filename="${kase.reportId}-opinions.xlsx"; filename*=UTF-8''${encodeURIComponent(`Tổng hợp ý kiến ${kase.reportId}.xlsx`)}`,
        );
      },
    },
  ];
};
