import { z } from 'zod';
import type { Words } from '../../workflows/index.js';
import type { Misfit } from './verify.js';
import { problemsOf } from './zod-problems.js';

/** An export may tell more of each number; these are what the register stands on. */
const rowSchema = z.object({
  series: z.string().min(1),
  year: z.int(),
  n: z.int().min(1),
  date: z.iso.date(),
  reportId: z.string().min(1),
  seq: z.int().min(1),
  status: z.enum(['reserved', 'issued', 'void']),
  reason: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

/** A row and where it stands in the export, from 1. */
interface Placed {
  row: Row;
  at: number;
}

export type RegisterVerified = { ok: true; rows: number; series: number } | Misfit;

/**
 * Verifies an exported register: in every series and year the numbers run from 1 without a hole or a double, their dates do not run backwards
 * and lie in that year, no two numbers stand on one step, and every void one says why. The first thing that does not fit is named.
 */
export function verifyRegister(rows: unknown): RegisterVerified {
  if (!Array.isArray(rows)) return { ok: false, at: 0, what: { vi: 'Đây không phải danh sách các số.', en: 'This is not a list of numbers.' } };
  const placed: Placed[] = [];
  for (const [index, raw] of rows.entries()) {
    const parsed = rowSchema.safeParse(raw);
    if (!parsed.success) return { ok: false, at: index + 1, what: shapeWords(parsed.error) };
    placed.push({ row: parsed.data, at: index + 1 });
  }
  const misfits = [...aloneMisfits(placed), ...seriesOf(placed).flatMap(seriesMisfit)];
  const [first] = misfits.sort((a, b) => a.at - b.at);
  return first ?? { ok: true, rows: placed.length, series: seriesOf(placed).length };
}

function shapeWords(error: z.ZodError): Words {
  const [problem] = problemsOf(error);
  return { vi: `${problem?.path}: ${problem?.expected.vi}`, en: `${problem?.path}: ${problem?.expected.en}` };
}

const nameOf = ({ series, year, n }: Row): string => `${n}/${series} (${year})`;
const misfit = (at: number, vi: string, en: string): Misfit => ({ ok: false, at, what: { vi, en } });

/** What is wrong with a row by itself, or because another stands on the same step of the same report. */
function aloneMisfits(placed: Placed[]): Misfit[] {
  const slots = new Map<string, Row>();
  const misfits: Misfit[] = [];
  for (const { row, at } of placed) {
    const name = nameOf(row);
    const slot = `${row.reportId} ${row.seq}`;
    const other = slots.get(slot);
    if (other !== undefined) {
      misfits.push(
        misfit(
          at,
          `Số ${name} và số ${nameOf(other)} cùng gắn với bước ${row.seq} của ${row.reportId}.`,
          `${name} and ${nameOf(other)} stand on the same step, ${row.seq} of ${row.reportId}.`,
        ),
      );
    }
    slots.set(slot, row);
    if (!row.date.startsWith(`${row.year}-`))
      misfits.push(misfit(at, `Ngày ${row.date} của số ${name} không thuộc năm ${row.year}.`, `${name} is dated ${row.date}, not in ${row.year}.`));
    if (row.status === 'void' && (row.reason ?? '').trim() === '')
      misfits.push(misfit(at, `Số ${name} bị hủy mà không ghi lý do.`, `${name} is void without a reason.`));
  }
  return misfits;
}

/** Rows of each series and year, by number; of a double the earlier row first. */
function seriesOf(placed: Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.row.year} ${one.row.series}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.row.n - b.row.n || a.at - b.at));
}

function seriesMisfit(group: Placed[]): Misfit[] {
  let before: Row | null = null;
  for (const { row, at } of group) {
    const next: number = (before?.n ?? 0) + 1;
    const name = nameOf(row);
    if (before !== null && row.n === before.n) return [misfit(at, `Số ${name} có hai lần.`, `${name} is there twice.`)];
    if (row.n !== next) return [misfit(at, `Trước số ${name} thiếu số ${next}.`, `${next} is missing before ${name}.`)];
    if (before !== null && row.date < before.date) {
      return [
        misfit(
          at,
          `Số ${name} ghi ngày ${row.date}, sớm hơn ngày ${before.date} của số trước.`,
          `${name} is dated ${row.date}, earlier than ${before.date} of the number before it.`,
        ),
      ];
    }
    before = row;
  }
  return [];
}
