/** The types of document there is a template for; abbreviations as in Decree 30/2020, Appendix III. */
import { letter } from './letter.js';
import { notice } from './notice.js';
import { plan } from './plan.js';
import { report } from './report.js';
import type { DocumentType } from './type.js';

export type { DocumentType } from './type.js';

export const documentTypes: readonly DocumentType[] = [report, plan, notice, letter];

/** The type of that abbreviation; null where there is no template for it. */
export function documentType(abbreviation: string): DocumentType | null {
  return documentTypes.find((type) => type.abbreviation === abbreviation) ?? null;
}
