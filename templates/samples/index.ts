/** The project's own documents: one of each type an office writes daily. */
import type { ReportPackage } from '../package/index.js';
import { decision } from './decision.js';
import { guidance } from './guidance.js';
import { invitation } from './invitation.js';
import { letter } from './letter.js';
import { minutes } from './minutes.js';
import { notice } from './notice.js';
import { plan } from './plan.js';
import { programme } from './programme.js';
import { sampleReport } from './report.js';
import { submission } from './submission.js';

export { sampleReport } from './report.js';

/** Ten complete packages, each ready to be taken through the whole walk. */
export const samples: readonly ReportPackage[] = [sampleReport, submission, plan, decision, notice, letter, programme, guidance, invitation, minutes];

/** The sample of that type, by its abbreviation; null where there is none. */
export function sample(abbreviation: string): ReportPackage | null {
  return samples.find(({ documentType }) => documentType === abbreviation) ?? null;
}
