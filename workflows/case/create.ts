import { noDeadline } from '../calendar/deadlines.js';
import type { Signer } from '../report/v1/context.js';
import type { By, CaseEvent } from './journal.js';
import { currentVersion, type Law, lawOf } from './law.js';
import { begin, send } from './machines.js';
import type { Case } from './situation.js';

/** The first entry of every journal: everything the law has to know of the package, and no text. */
export type CreateEvent = CaseEvent & {
  type: 'CREATE';
  documentType: string;
  leadDivision: string;
  /** the division that drafts it for the lead; most often the lead itself */
  drafterDivision: string;
  frameHash: string;
  signer: Signer & { [field: string]: string | string[] };
  sections: { number: string; division: string; divisionName: string; needed: boolean }[];
};

export const isCreate = (event: CaseEvent): event is CreateEvent => event.type === 'CREATE';

/** The case with which a journal begins. Whoever creates it is its lead drafter. */
export function createCase(reportId: string, event: CreateEvent, by: By, at: string, version = currentVersion): Case {
  const law = lawOf(version);
  const report = begin(law.charts.report, {
    documentType: event.documentType,
    leadDivision: event.leadDivision,
    leadDrafter: by.person,
    frameHash: event.frameHash,
    signer: event.signer,
    handedFrom: null,
    contentHash: null,
    signedHash: null,
    templateVersion: null,
    findings: [],
    overridden: [],
    contentInitial: null,
    formatInitial: null,
    signature: null,
    suspended: null,
    lastStepBy: null,
    returned: null,
    replaces: [],
    corrects: [],
    number: null,
    docxHash: null,
    pdfHash: null,
    rendering: null,
    recipientsConfirmed: false,
    renderFailure: null,
    recall: null,
    replacedBy: null,
    correctedBy: [],
    filed: null,
  });
  const kase: Case = { version, reportId, seq: 1, at, report, sections: [], opinions: [], deliveries: [] };
  return { ...kase, sections: event.sections.map((section) => plannedSection(law, kase, section, event, by, at)) };
}

/** A section at its beginning, as the outline names it. */
export function plannedSection(law: Law, kase: Case, section: CreateEvent['sections'][number], event: CaseEvent, by: By, at: string): Case['sections'][number] {
  const { number, division, divisionName, needed } = section;
  const planned = begin(law.charts.section, {
    number,
    division,
    divisionName,
    round: 1,
    textHash: null,
    submittedBy: null,
    writers: [],
    before: null,
    lastStepBy: null,
    ...noDeadline,
    timeAsked: null,
  });
  return needed ? planned : send(law.charts.section, planned, { type: 'NOT_NEEDED', situation: { case: kase, event, by, at } }).part;
}
