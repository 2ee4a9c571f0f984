import type { Entry } from '../../../workflows/index.js';
import { StoreError } from '../errors.js';
import type { IssueResult, NumberRequest, Step } from '../port.js';
import type { RegisterRow } from '../register.js';
import { checkSlot, fateOf } from '../slot.js';
import { fromStored } from '../stored.js';
import type { Append } from './append.js';
import type { Collections } from './collections.js';
import { ask, isDuplicate } from './errors.js';
import type { InTurn } from './turns.js';

type Make = (n: number, date: string) => Step | null;
type Numbered = { row: RegisterRow; step: Step };

/** How often a number is taken by another server before this one gives up. */
const mostRaces = 1_000;

/** Numbers: the row first, then the entry, then the row's status. What a crash leaves between is settled from the journal. */
export function createIssue({ register, entries }: Collections, append: Append, inTurn: InTurn) {
  const rowId = ({ series, year, n }: Pick<RegisterRow, 'series' | 'year' | 'n'>): string => `${series}/${year}/${n}`;

  const next = (series: string, year: number): Promise<{ n: number; latest: string | null }> =>
    ask(async () => {
      // dates rise with the numbers, so the last number has the latest date
      const [last] = await register.find({ series, year }).sort({ n: -1 }).limit(1).toArray();
      return { n: (last?.n ?? 0) + 1, latest: last?.date ?? null };
    });

  async function entryAt(reportId: string, seq: number): Promise<Entry | null> {
    const doc = await ask(() => entries.findOne({ reportId, seq }, { projection: { body: 1 } }));
    return doc === null ? null : fromStored<Entry>(doc.body);
  }

  /** Gives a reserved row the status that its slot gives it; an empty slot leaves it reserved. */
  async function settleRow(row: RegisterRow): Promise<void> {
    const entry = await entryAt(row.reportId, row.seq);
    if (entry === null) return;
    const { status, reason } = fateOf(row, entry);
    await ask(() => register.updateOne({ _id: rowId(row), status: 'reserved' }, { $set: { status, reason } }));
  }

  async function settle(): Promise<void> {
    for (const row of await ask(() => register.find({ status: 'reserved' }).toArray())) await settleRow(row);
  }

  /** The number of this slot with the step made for it: the one it has, or a new one. Null: another took the number meanwhile. */
  async function reserve(request: NumberRequest, make: Make): Promise<Numbered | IssueResult | null> {
    const { series, year, reportId, seq } = request;
    const bound = await ask(() => register.findOne({ reportId, seq }));
    if (bound !== null && bound.status !== 'reserved')
      throw new StoreError('store_failed', `number ${bound.n} of ${reportId}/${seq} is ${bound.status} and its slot empty`);
    if (bound !== null) {
      const step = make(bound.n, bound.date);
      return step === null ? { outcome: 'refused' } : { row: bound, step };
    }
    const { n, latest } = await next(series, year);
    if (latest !== null && request.date < latest) return { outcome: 'dateTooEarly', latest };
    const step = make(n, request.date);
    if (step === null) return { outcome: 'refused' };
    checkSlot(step, request);
    const row: RegisterRow = { ...request, n, status: 'reserved', reason: null };
    try {
      await register.insertOne({ _id: rowId(row), ...row });
      return { row, step };
    } catch (error) {
      if (isDuplicate(error)) return null;
      throw error;
    }
  }

  async function take(request: NumberRequest, make: Make): Promise<IssueResult> {
    for (let race = 0; race < mostRaces; race += 1) {
      const { reportId, seq } = request;
      if ((await entryAt(reportId, seq)) !== null) {
        const bound = await ask(() => register.findOne({ reportId, seq, status: 'reserved' }));
        if (bound !== null) await settleRow(bound);
        return { outcome: 'taken' };
      }
      const reserved = await ask(() => reserve(request, make));
      if (reserved === null) continue;
      if ('outcome' in reserved) return reserved;
      const { row, step } = reserved;
      checkSlot(step, request);
      const { outcome } = await append(step);
      // the entry decides; a row left reserved here is settled at the next look
      await settleRow(row).catch(() => undefined);
      return outcome === 'taken' ? { outcome } : { outcome, n: row.n, date: row.date };
    }
    throw new StoreError('store_failed', `no number of ${request.series}/${request.year} could be had in ${mostRaces} tries`);
  }

  /** One after the other in this process; between servers the unique number decides. */
  const issue = (request: NumberRequest, make: Make): Promise<IssueResult> => inTurn(`register ${request.series}/${request.year}`, () => take(request, make));

  return { issue, next, settle };
}
export type Issue = ReturnType<typeof createIssue>;
