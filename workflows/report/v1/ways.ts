import type { Ask } from '../../case/rule.js';
import { stay, way } from '../../case/v1/way.js';
import type { PartCommand } from './facts.js';

/** Who may take a step, and ways that several states of the report share. */

/** What the report tells its parts. */
export const tell = <const To extends PartCommand['to'], const Event extends PartCommand['event']>(to: To, event: Event) => ({
  type: 'command' as const,
  params: { to, event } as Extract<PartCommand, { to: To; event: Event }>,
});

export const leadDrafter: Ask = { rule: 'isLeadDrafter' };
export const headOfLead: Ask = { rule: 'isHeadOfLead' };
export const reviewer: Ask = { rule: 'actsAs', role: 'reviewer' };
export const clerk: Ask = { rule: 'actsAs', role: 'clerk' };
export const dispatcher: Ask = { rule: 'actsAs', role: 'dispatcher' };
export const signer: Ask[] = [{ rule: 'isSigner' }, { rule: 'signerStandsBehindEveryLine' }];
export const director: Ask = { rule: 'actsAs', role: 'director' };
export const system: Ask = { rule: 'isSystem' };
export const drawn: Ask[] = [{ rule: 'isSystem' }, { rule: 'renderingIsPresent' }];
export const lastStep: Ask = { rule: 'tookTheLastStep' };
const ofLead: Ask = { rule: 'isLeadDrafterOrHead' };

// nobody is left waiting for an answer that nobody wants any more
export const withdrawal = way([ofLead], '#report.withdrawn', tell('everyOpinion', 'CLOSE'));

const suspension = way([ofLead], '#report.suspended', 'suspend');

// who had the report before takes nothing back any more
const anotherDrafter = stay(
  ['isHeadOfLeadOrAdministrator', 'leadHasAnotherDrafter', 'drafterIsOfLead', 'drafterIsAnother'],
  [tell('everySection', 'DRAFTER_CHANGED'), 'changeDrafter', 'nobodyTakesBack'],
);

export const pdfLater = stay([system, 'pdfIsMissing'], 'addPdf');
export const filing = stay(['isLeadDrafterOrDispatcher'], 'file');
const corrected = stay([system], 'keepCorrection');

/** What may happen to a document once it is issued, until it is put away. */
export const afterIssue = {
  PDF_ADDED: pdfLater,
  CORRECTED_BY: corrected,
  REPLACED_BY: way([system], '#report.replaced', 'keepSuccessor'),
} as const;

export const recalled = way(['isSignerOrDirector'], '#report.recalling', [tell('everyDelivery', 'RECALL'), 'beginRecall']);

/** The outline and the words around the sections; and once divisions have written, the words alone. */
export const edit = stay([leadDrafter, 'frameFits'], ['editFrame', 'editOutline', 'nobodyTakesBack']);
export const editWords = stay([leadDrafter, 'frameFits', 'outlineStays'], ['editFrame', 'nobodyTakesBack']);

export const formers = stay([leadDrafter, 'formersAreIssued'], ['nameFormers', 'nobodyTakesBack']);

/** What may happen anywhere before the signature. */
export const anywhere = { CHANGE_DRAFTER: anotherDrafter, SUSPEND: suspension, WITHDRAW: withdrawal } as const;

/** Back to where it was suspended, with every deadline moved on by the time that stood still. */
export const resumedIn = <const State extends string>(state: State) =>
  way([ofLead, { rule: 'wasSuspendedIn', state }], `#report.${state}`, [
    tell('everySection', 'TIME_STOOD_STILL'),
    tell('everyOpinion', 'TIME_STOOD_STILL'),
    'resume',
  ]);
