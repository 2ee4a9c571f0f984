/** The types of document: the twenty-nine of Decree 30/2020, Appendix III, in its order, and what an agency puts in their place or adds. */
import { agreement } from './agreement.js';
import { communique } from './communique.js';
import { contract } from './contract.js';
import { decision } from './decision.js';
import { directive } from './directive.js';
import { dispatchSlip } from './dispatch-slip.js';
import { guidance } from './guidance.js';
import { invitation } from './invitation.js';
import { leave } from './leave.js';
import { letter } from './letter.js';
import { letterOfIntroduction } from './letter-of-introduction.js';
import { memorandum } from './memorandum.js';
import { minutes } from './minutes.js';
import { notice } from './notice.js';
import { notificationSlip } from './notification-slip.js';
import { plan } from './plan.js';
import { powerOfAttorney } from './power-of-attorney.js';
import { programme } from './programme.js';
import { project } from './project.js';
import { proposal } from './proposal.js';
import { publicLetter } from './public-letter.js';
import { regulation } from './regulation.js';
import { report } from './report.js';
import { resolution } from './resolution.js';
import { scheme } from './scheme.js';
import { statute } from './statute.js';
import { submission } from './submission.js';
import { telegram } from './telegram.js';
import { transferSlip } from './transfer-slip.js';
import type { DocumentType } from './type.js';

export { type Part, partMentions, partNames, partSchema, parts } from './parts.js';
export { type DocumentType, documentTypeSchema } from './type.js';

/** Appendix III has no abbreviation for the last two; `CV` and `ThC` are what packages, series and lists call them by. */
export const documentTypes: readonly DocumentType[] = [
  resolution,
  decision,
  directive,
  statute,
  regulation,
  communique,
  notice,
  guidance,
  programme,
  plan,
  scheme,
  proposal,
  project,
  report,
  minutes,
  submission,
  contract,
  telegram,
  memorandum,
  agreement,
  powerOfAttorney,
  invitation,
  letterOfIntroduction,
  leave,
  dispatchSlip,
  transferSlip,
  notificationSlip,
  letter,
  publicLetter,
];

/** The decree's type of that abbreviation; null where it has none. */
export function documentType(abbreviation: string): DocumentType | null {
  return documentTypes.find((type) => type.abbreviation === abbreviation) ?? null;
}

/**
 * The type of this document: the definition it was begun with, which is kept with it, else the decree's.
 * Null where the package names a type that nobody defined.
 */
export function typeOf({ documentType: abbreviation, typeDefinition }: Typed): DocumentType | null {
  return typeDefinition ?? documentType(abbreviation);
}

/** What tells a document's type. */
export interface Typed {
  documentType: string;
  typeDefinition?: DocumentType;
}

/** The decree's types with an agency's own: one of a known abbreviation stands in its place, others come after. */
export function withTypes(own: readonly DocumentType[]): DocumentType[] {
  const changed = new Map(own.map((type) => [type.abbreviation, type]));
  const kept = documentTypes.map((type) => changed.get(type.abbreviation) ?? type);
  return [...kept, ...own.filter(({ abbreviation }) => documentType(abbreviation) === null)];
}
