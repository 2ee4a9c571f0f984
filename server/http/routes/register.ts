import type { Context } from 'koa';
import { z } from 'zod';
import { isDay, mayReadRegister } from '../../../workflows/index.js';
import { foldWords } from '../../store/fold.js';
import type { Caller } from '../context.js';
import { queryOf } from '../input.js';
import { createRegisterLines, hasWords, type RegisterLine, registerColumns, registerLineSchema } from '../presenters/register.js';
import { HttpProblem } from '../problem.js';
import { csvOf, xlsxOf } from '../spreadsheet.js';
import type { Routes } from './route.js';

const day = z.string().refine(isDay, 'a day, YYYY-MM-DD');
const registerQuery = z.strictObject({
  series: z.string().max(20).optional(),
  year: z.coerce.number().int().min(1900).max(9999).optional(),
  from: day.optional(),
  to: day.optional(),
  q: z.string().max(500).optional(),
});
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const notYours = () =>
  new HttpProblem(403, 'not_your_role', {
    vi: 'Sổ đăng ký văn bản đi do văn phòng và lãnh đạo xem.',
    en: 'The register is read by the office and the leadership.',
  });

/** A volume of the register: one series of numbers in one year. */
const volume = z.object({ series: z.string(), year: z.int() });

export const registerRoutes: Routes = ({ engine, store }) => {
  const linesOf = createRegisterLines(engine, store.index);
  async function linesFor(ctx: Context, { by }: Caller): Promise<RegisterLine[]> {
    if (!mayReadRegister(by)) throw notYours();
    const { series, year, from = '', to, q = '' } = queryOf(ctx, registerQuery);
    const rows = await store.register.rows({ ...(series === undefined ? {} : { series }), ...(year === undefined ? {} : { year }) });
    const within = rows.filter(({ date }) => date >= from && (to === undefined || date <= to));
    return (await linesOf(within)).filter((line) => hasWords(line, foldWords(q)));
  }
  const query = {
    series: 'the series of numbers',
    year: 'the year',
    from: 'the first day of the documents’ dates, YYYY-MM-DD',
    to: 'the last day',
    q: 'words of any column, with or without diacritics',
  };
  return [
    {
      method: 'get',
      path: '/api/register/volumes',
      doc: { summary: 'The volumes of the register: the series and years in which numbers were taken', tag: 'register', responses: { 200: z.array(volume) } },
      async handle(ctx, { by }) {
        if (!mayReadRegister(by)) throw notYours();
        ctx.body = (await store.register.volumes()) satisfies z.infer<typeof volume>[];
      },
    },
    {
      method: 'get',
      path: '/api/register',
      doc: { summary: 'The register of outgoing documents', tag: 'register', query, responses: { 200: z.array(registerLineSchema) } },
      async handle(ctx, caller) {
        ctx.body = await linesFor(ctx, caller);
      },
    },
    {
      method: 'get',
      path: '/api/register.csv',
      doc: { summary: 'The register as CSV: its ten columns', tag: 'register', query, responses: { 200: 'text/csv' } },
      async handle(ctx, caller) {
        ctx.body = csvOf(registerColumns, await linesFor(ctx, caller));
        ctx.type = 'text/csv; charset=utf-8';
        ctx.set('content-disposition', 'attachment; filename="register.csv"');
      },
    },
    {
      method: 'get',
      path: '/api/register.xlsx',
      doc: { summary: 'The register as XLSX: its ten columns', tag: 'register', query, responses: { 200: xlsxType } },
      async handle(ctx, caller) {
        ctx.body = await xlsxOf(registerColumns, await linesFor(ctx, caller), 'Văn bản đi');
        ctx.type = xlsxType;
        ctx.set('content-disposition', 'attachment; filename="register.xlsx"');
      },
    },
  ];
};
