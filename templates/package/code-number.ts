/** The number of a document, as the decree prints it. */
import { typeOf } from '../types/index.js';
import type { Frame } from './schema.js';

type Coded = Pick<Frame, 'documentType' | 'typeDefinition' | 'agency' | 'divisions' | 'drafter'>;

/** The number before the slash, with a leading zero below 10 (Decree 30/2020, Appendix I, cell 3). */
export function printedNumber(n: number): string {
  return String(n).padStart(2, '0');
}

/** What stands after the slash: `BC-STTTT`, or for a type without abbreviation (công văn, thư công) `STTTT-CNTT`: agency and drafting division. */
export function notation(report: Coded): string {
  if (typeOf(report)?.numberShowsType ?? true) return `${report.documentType}-${report.agency.symbol}`;
  return `${report.agency.symbol}-${draftingDivision(report).symbol}`;
}

/** `17/BC-STTTT`. */
export function codeNumber(report: Coded, n: number): string {
  return `${printedNumber(n)}/${notation(report)}`;
}

/** The drafter's division, or the lead division where no drafter is named. */
function draftingDivision(report: Coded): { symbol: string } {
  const { divisions, drafter } = report;
  const drafting = divisions.find((one) => one.id === drafter?.division) ?? divisions.find((one) => one.role === 'lead');
  return drafting ?? { symbol: '' };
}
