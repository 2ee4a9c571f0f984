import type { Ask } from '../../case/rule.js';

/** Who may take a step, and ways that several states of the report share. */

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
export const withdrawal = {
  guard: { type: 'may', params: [ofLead] as Ask[] },
  target: '#report.withdrawn',
  actions: { type: 'command', params: { to: 'everyOpinion', event: 'CLOSE' } },
} as const;

const suspension = { guard: { type: 'may', params: [ofLead] as Ask[] }, target: '#report.suspended', actions: 'suspend' } as const;

// who had the report before takes nothing back any more
const anotherDrafter = {
  guard: {
    type: 'may',
    params: [{ rule: 'isHeadOfLeadOrAdministrator' }, { rule: 'leadHasAnotherDrafter' }, { rule: 'drafterIsOfLead' }, { rule: 'drafterIsAnother' }] as Ask[],
  },
  actions: [{ type: 'command', params: { to: 'everySection', event: 'DRAFTER_CHANGED' } }, 'changeDrafter', 'nobodyTakesBack'],
} as const;

export const pdfLater = { guard: { type: 'may', params: [system, { rule: 'pdfIsMissing' }] as Ask[] }, actions: 'addPdf' } as const;
export const filing = { guard: { type: 'may', params: [{ rule: 'isLeadDrafterOrDispatcher' }] as Ask[] }, actions: 'file' } as const;
const corrected = { guard: { type: 'may', params: [system] as Ask[] }, actions: 'keepCorrection' } as const;

/** What may happen to a document once it is issued, until it is put away. */
export const afterIssue = {
  PDF_ADDED: pdfLater,
  CORRECTED_BY: corrected,
  REPLACED_BY: { guard: { type: 'may', params: [system] as Ask[] }, target: '#report.replaced', actions: 'keepSuccessor' },
} as const;

export const recalled = {
  guard: { type: 'may', params: [{ rule: 'isSignerOrDirector' }] as Ask[] },
  target: '#report.recalling',
  actions: [{ type: 'command', params: { to: 'everyDelivery', event: 'RECALL' } }, 'beginRecall'],
} as const;

/** The outline and the words around the sections. */
export const edit = (...more: Ask[]) =>
  ({
    guard: { type: 'may', params: [leadDrafter, { rule: 'frameFits' }, ...more] as Ask[] },
    actions: ['editFrame', 'editOutline', 'nobodyTakesBack'],
  }) as const;

export const formers = {
  guard: { type: 'may', params: [leadDrafter, { rule: 'formersAreIssued' }] as Ask[] },
  actions: ['nameFormers', 'nobodyTakesBack'],
} as const;

/** What may happen anywhere before the signature. */
export const anywhere = { CHANGE_DRAFTER: anotherDrafter, SUSPEND: suspension, WITHDRAW: withdrawal } as const;

/** Back to where it was suspended, with every deadline moved on by the time that stood still. */
export const resumedIn = <State extends string>(state: State) =>
  ({
    guard: { type: 'may', params: [ofLead, { rule: 'wasSuspendedIn', state }] as Ask[] },
    target: `#report.${state}`,
    actions: [
      { type: 'command', params: { to: 'everySection', event: 'TIME_STOOD_STILL' } },
      { type: 'command', params: { to: 'everyOpinion', event: 'TIME_STOOD_STILL' } },
      'resume',
    ],
  }) as const;
