import { assign as assignAny } from 'xstate';
import { type LawEvent, stateName } from '../../case/situation.js';
import { signedByTheHead } from '../../people/authority.js';
import type { ReportContext } from './context.js';
import { deputyOf, formersOf, markOf, noteOf, numberOf, pinsOf, suspensionOf, textOf } from './facts.js';

const assign = assignAny<ReportContext, LawEvent, undefined, LawEvent, never>;

/** What a step changes in what the report remembers, each by a name that the chart reads as prose. */
export const changes = {
  editFrame: assign({ frameHash: ({ event: { situation } }) => textOf(situation, 'frameHash') }),
  nameFormers: assign({
    replaces: ({ event: { situation } }) => formersOf(situation, 'replaces'),
    corrects: ({ event: { situation } }) => formersOf(situation, 'corrects'),
  }),
  pinContent: assign({
    contentHash: ({ event: { situation } }) => textOf(situation, 'contentHash'),
    signedHash: ({ event: { situation } }) => textOf(situation, 'signedHash'),
    templateVersion: ({ event: { situation } }) => textOf(situation, 'templateVersion'),
    findings: ({ event: { situation } }) => (situation.event.findings ?? []) as string[],
    overridden: [],
  }),
  // a change of content voids the initials with the hashes they stood on
  openContent: assign({
    contentHash: null,
    signedHash: null,
    templateVersion: null,
    findings: [],
    overridden: [],
    contentInitial: null,
    formatInitial: null,
    signature: null,
  }),
  // a return that is taken back has opened nothing
  pinAgain: assign(({ context }) => ({ ...(context.returned?.pins ?? {}) })),
  initialContent: assign({ contentInitial: ({ context, event: { situation } }) => markOf(situation, context.contentHash) }),
  initialFormat: assign({ formatInitial: ({ context, event: { situation } }) => markOf(situation, context.contentHash) }),
  voidContentInitial: assign({ contentInitial: null }),
  voidFormatInitial: assign({ formatInitial: null }),
  override: assign({
    overridden: ({ context, event: { situation } }) => [...context.overridden, { id: String(situation.event.target), seq: situation.case.seq + 1 }],
  }),
  // who signs is covered by the signature, not by the initials
  handToDeputy: assign({
    handedFrom: ({ context }) => context.signer,
    signer: ({ event: { situation } }) => deputyOf(situation),
    signedHash: ({ event: { situation } }) => textOf(situation, 'signedHash'),
  }),
  takeFromDeputy: assign({
    signer: ({ context, event: { situation } }) => signedByTheHead(context.handedFrom ?? context.signer, situation.by),
    handedFrom: null,
    signedHash: ({ event: { situation } }) => textOf(situation, 'signedHash'),
  }),
  sign: assign({ signature: ({ context, event: { situation } }) => markOf(situation, context.signedHash) }),
  // the initials stay: the content is the same
  voidSignature: assign({ signature: null, number: null, rendering: null, renderFailure: null }),
  number: assign({ number: ({ event: { situation } }) => numberOf(situation) }),
  // what is drawn names the step that asked for it, so that a late one is not taken for the present one
  askForRendering: assign({ rendering: ({ event: { situation } }) => situation.case.seq + 1, renderFailure: null }),
  keepOriginal: assign({
    docxHash: ({ event: { situation } }) => textOf(situation, 'docxHash'),
    pdfHash: ({ event: { situation } }) => (situation.event.pdfHash === undefined ? null : textOf(situation, 'pdfHash')),
  }),
  addPdf: assign({ pdfHash: ({ event: { situation } }) => textOf(situation, 'pdfHash') }),
  keepFailure: assign({ renderFailure: ({ event: { situation } }) => textOf(situation, 'reason') }),
  changeDrafter: assign({ leadDrafter: ({ event: { situation } }) => textOf(situation, 'drafter') }),
  suspend: assign({ suspended: ({ event: { situation } }) => suspensionOf(situation) }),
  resume: assign({ suspended: null }),
  recipientsAreConfirmed: assign({ recipientsConfirmed: true }),
  beginRecall: assign({ recall: ({ event: { situation } }) => noteOf(situation) }),
  keepSuccessor: assign({ replacedBy: ({ event: { situation } }) => ({ report: textOf(situation, 'report'), codeNumber: textOf(situation, 'codeNumber') }) }),
  keepCorrection: assign({
    correctedBy: ({ context, event: { situation } }) => [
      ...context.correctedBy,
      { report: textOf(situation, 'report'), codeNumber: textOf(situation, 'codeNumber') },
    ],
  }),
  file: assign({ filed: ({ event: { situation } }) => noteOf(situation) }),
  iDidThis: assign({ lastStepBy: ({ event: { situation } }) => situation.by.person, returned: null }),
  iReturnedThis: assign({
    lastStepBy: ({ event: { situation } }) => situation.by.person,
    returned: ({ event: { situation } }) => ({ from: stateName(situation.case.report.value), pins: pinsOf(situation.case.report.context) }),
  }),
  nobodyTakesBack: assign({ lastStepBy: null, returned: null }),
};
