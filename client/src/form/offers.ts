import type { Report } from '../api/shapes.js';

export interface Offer {
  value: string;
  label: string;
}
/** Values that the office already has for a field whose schema only says "a string", by the field's name. */
export type Offers = Record<string, { only: boolean; of?: 'number' | 'reports'; list: Offer[] }>;

/**
 * `only`: nothing else makes sense there; else they are suggestions. `of`: only where the field of that name holds a number;
 * or issued documents of the office, which are looked for, those listed being there already.
 */
export function offersOf(report: Report, divisions: readonly { symbol: string; name: string }[]): Offers {
  const named = (others: Report['replaces']) => others.map(({ report: id, codeNumber }) => ({ value: id, label: codeNumber }));
  const everyDivision = divisions.map(({ symbol, name }) => ({ value: symbol, label: `${name} (${symbol})` }));
  return {
    division: { only: true, list: everyDivision },
    from: { only: false, list: everyDivision },
    sections: { only: true, list: report.sections.map(({ number, heading }) => ({ value: number, label: `${number}. ${heading}` })) },
    replaces: { only: true, of: 'reports', list: named(report.replaces) },
    corrects: { only: true, of: 'reports', list: named(report.corrects) },
    // printed lines are counted from 0 on the wire
    line: { only: true, of: 'number', list: report.recipients.map(({ text }, line) => ({ value: String(line), label: `${line + 1}. ${text}` })) },
  };
}
