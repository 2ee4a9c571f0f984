/** The month a document is of. */
import type { ReportPackage } from '../package/index.js';
import type { CheckOptions } from './finding.js';

/** First and last day of the month printed on it, or of its day where none is printed; null where neither is known. */
export function monthOf({ period }: ReportPackage, { on }: CheckOptions): { first: string; last: string } | null {
  if (period === undefined || typeof period.year !== 'number' || typeof period.month !== 'number') return on === undefined ? null : { first: on, last: on };
  const month = `${period.year}-${String(period.month).padStart(2, '0')}`;
  return { first: `${month}-01`, last: `${month}-31` };
}
