import { z } from 'zod';
import { dayOf, holdsRole } from '../../../workflows/index.js';
import type { RegisterRow } from '../../store/port.js';
import { callerOf } from '../context.js';
import { queryOf } from '../input.js';
import { HttpProblem } from '../problem.js';
import type { HttpDeps, Routes } from './route.js';

const registerQuery = z.strictObject({ series: z.string().max(20).optional(), year: z.coerce.number().int().min(1900).max(9999).optional() });
const row = z.object({
  series: z.string(),
  year: z.int(),
  n: z.int(),
  date: z.string(),
  reportId: z.string(),
  seq: z.int(),
  status: z.enum(['reserved', 'issued', 'void']),
  reason: z.string().nullable(),
  /** the register's own columns (Decree 30/2020, Appendix IV) */
  codeNumber: z.string().nullable(),
  documentType: z.string().nullable(),
  subject: z.string().nullable(),
  signer: z.string().nullable(),
  recipients: z.array(z.string()),
  keeper: z.string().nullable(),
  copies: z.int().nullable(),
  handedOver: z.string().nullable(),
});
type Row = z.infer<typeof row>;

const readers = ['director', 'deputy', 'reviewer', 'clerk', 'dispatcher', 'administrator', 'observer'] as const;
const notYours = () =>
  new HttpProblem(403, 'not_your_role', {
    vi: 'Sổ đăng ký văn bản đi do văn phòng và lãnh đạo xem.',
    en: 'The register is read by the office and the leadership.',
  });

export const registerRoutes: Routes = (deps) => {
  const rowsFor = async (ctx: Parameters<ReturnType<Routes>[number]['handle']>[0]): Promise<Row[]> => {
    const { by } = await callerOf(ctx, deps.identity, deps.now);
    if (!readers.some((role) => holdsRole(by, role))) throw notYours();
    const { series, year } = queryOf(ctx, registerQuery);
    const rows = await deps.store.register.rows({ ...(series === undefined ? {} : { series }), ...(year === undefined ? {} : { year }) });
    return Promise.all(rows.map((one) => presentRow(deps, one)));
  };
  const query = { series: 'the series of numbers', year: 'the year' };
  return [
    {
      method: 'get',
      path: '/api/register',
      doc: { summary: 'The register of outgoing documents', tag: 'register', query, responses: { 200: z.array(row) } },
      async handle(ctx) {
        ctx.body = await rowsFor(ctx);
      },
    },
    {
      method: 'get',
      path: '/api/register.csv',
      doc: { summary: 'The register as CSV (UTF-8, ten columns)', tag: 'register', query, responses: { 200: 'text/csv' } },
      async handle(ctx) {
        const rows = await rowsFor(ctx);
        ctx.type = 'text/csv; charset=utf-8';
        ctx.set('content-disposition', 'attachment; filename="register.csv"');
        ctx.body = `\uFEFF${[columns.map(([title]) => title), ...rows.map((one) => columns.map(([, cell]) => cell(one)))].map(csvLine).join('')}`;
      },
    },
  ];
};

/** The ten columns of the sổ đăng ký văn bản đi, Decree 30/2020, Appendix IV. */
const columns: [string, (row: Row) => string][] = [
  ['Số, ký hiệu văn bản', (one) => one.codeNumber ?? `${one.n}`],
  ['Ngày tháng văn bản', ({ date }) => date.split('-').reverse().join('/')],
  ['Tên loại và trích yếu nội dung văn bản', ({ documentType, subject }) => [documentType, subject].filter(Boolean).join(' – ')],
  ['Người ký', ({ signer }) => signer ?? ''],
  ['Nơi nhận văn bản', ({ recipients }) => recipients.join('; ')],
  ['Đơn vị, người nhận bản lưu', ({ keeper }) => keeper ?? ''],
  ['Số lượng bản', ({ copies }) => (copies === null ? '' : String(copies))],
  ['Ngày chuyển', ({ handedOver }) => handedOver ?? ''],
  ['Ký nhận', () => ''],
  ['Ghi chú', ({ status, reason }) => (status === 'void' ? `Hủy: ${reason ?? ''}` : '')],
];

/** Cells that a spreadsheet would run as a formula are kept as text. */
const csvCell = (cell: string): string => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
const csvLine = (cells: string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

async function presentRow({ engine, store }: HttpDeps, one: RegisterRow): Promise<Row> {
  const loaded = one.status === 'void' ? null : await engine.load(one.reportId);
  const bare = { ...one, codeNumber: null, documentType: null, subject: null, signer: null, recipients: [], keeper: null, copies: null, handedOver: null };
  if (loaded === null) return bare;
  const { frame, case: kase } = loaded;
  const outcomes = kase.deliveries.flatMap(({ context }) => context.outcomeSeq ?? []);
  const [firstOutcome] = outcomes.length === 0 ? [] : await store.journal.entries(one.reportId, Math.min(...outcomes) - 1, 1);
  return {
    ...bare,
    codeNumber: kase.report.context.number?.codeNumber ?? null,
    documentType: frame.documentType,
    subject: frame.subject,
    signer: kase.report.context.signer.name,
    recipients: frame.recipients.map(({ text }) => text),
    keeper: frame.archive.division,
    copies: frame.archive.copies ?? null,
    handedOver: firstOutcome === undefined ? null : dayOf(firstOutcome.at),
  };
}
