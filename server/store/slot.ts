import type { Entry } from '../../workflows/index.js';
import type { NumberRequest, Step } from './port.js';
import type { RegisterRow } from './register.js';

/** Throws where a step made for a number is not for the slot the number is bound to: a mistake of the program, caught before it is written. */
export function checkSlot({ entry }: Step, { reportId, seq }: Pick<NumberRequest, 'reportId' | 'seq'>): void {
  if (entry.reportId === reportId && entry.seq === seq) return;
  throw new Error(`A number bound to ${reportId}/${seq} was to be issued at ${entry.reportId}/${entry.seq}`);
}

/** What a reserved row comes to, now that its slot holds this entry. */
export function fateOf(
  { series, n }: Pick<RegisterRow, 'series' | 'n'>,
  { event, reportId, seq }: Entry,
): { status: 'issued'; reason: null } | { status: 'void'; reason: string } {
  if (event.type === 'ISSUE' && event['number'] === n && (event['series'] ?? series) === series) return { status: 'issued', reason: null };
  return { status: 'void', reason: `Không phát hành: bước ${seq} của ${reportId} là ${event.type}` };
}
