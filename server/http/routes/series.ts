import { z } from 'zod';
import { dayOf, mayReadSeries, yearOf } from '../../../workflows/index.js';
import type { RegisterRow } from '../../store/register.js';
import { queryOf } from '../input.js';
import { problems } from '../problem.js';
import type { Routes } from './route.js';

const asked = z.strictObject({ year: z.coerce.number().int().min(1900).max(9999).optional() });
const oneSeries = z.object({
  series: z.string(),
  year: z.int(),
  /** the number that comes next */
  next: z.int(),
  issued: z.int(),
  /** the date of the latest number, before which none is given any more */
  latest: z.string().nullable(),
  void: z.array(z.object({ n: z.int(), date: z.string(), reason: z.string().nullable(), reportId: z.string() })),
  /** given to a step that was never written: settled at the next look */
  reserved: z.array(z.int()),
});
const answer = z.object({ year: z.int(), numbering: z.enum(['perType', 'shared']), series: z.array(oneSeries) });

function seriesOf(name: string, year: number, rows: readonly RegisterRow[]): z.infer<typeof oneSeries> {
  const dates = rows.map(({ date }) => date).toSorted();
  return {
    series: name,
    year,
    next: Math.max(0, ...rows.map(({ n }) => n)) + 1,
    issued: rows.filter(({ status }) => status === 'issued').length,
    latest: dates.at(-1) ?? null,
    void: rows.filter(({ status }) => status === 'void').map(({ n, date, reason, reportId }) => ({ n, date, reason, reportId })),
    reserved: rows.filter(({ status }) => status === 'reserved').map(({ n }) => n),
  };
}

/** How far each series of numbers has come. */
export const seriesRoutes: Routes = ({ identity, store, now }) => [
  {
    method: 'get',
    path: '/api/series',
    doc: {
      summary: 'Series of numbers of a year: the next number, the latest date, what was voided and why',
      tag: 'register',
      query: { year: 'a year; this year where it is not given' },
      responses: { 200: answer },
    },
    async handle(ctx, { by }) {
      if (!mayReadSeries(by)) throw problems.notAdministrator();
      const { year = yearOf(dayOf(now())) } = queryOf(ctx, asked);
      const rows = await store.register.rows({ year });
      const names = [...new Set(rows.map(({ series }) => series))];
      ctx.body = {
        year,
        numbering: (await identity.office()).houseRules.numbering,
        series: names.map((name) =>
          seriesOf(
            name,
            year,
            rows.filter(({ series }) => series === name),
          ),
        ),
      } satisfies z.infer<typeof answer>;
    },
  },
];
