import { assign, setup } from 'xstate';
import { may } from '../../case/may.js';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import type { ReportContext } from './context.js';
import { deputyOf, markOf, numberOf, type PartCommand, suspensionOf, textOf } from './facts.js';

const leadDrafter: Ask = { rule: 'isLeadDrafter' };
const headOfLead: Ask = { rule: 'isHeadOfLead' };
const reviewer: Ask = { rule: 'actsAs', role: 'reviewer' };
const clerk: Ask = { rule: 'actsAs', role: 'clerk' };
const dispatcher: Ask = { rule: 'actsAs', role: 'dispatcher' };
const signer: Ask[] = [{ rule: 'isSigner' }, { rule: 'signerStandsBehindEveryLine' }];
const director: Ask = { rule: 'actsAs', role: 'director' };
const system: Ask = { rule: 'isSystem' };
const lastStep: Ask = { rule: 'tookTheLastStep' };
const ofLead: Ask = { rule: 'isLeadDrafterOrHead' };

// nobody is left waiting for an answer that nobody wants any more
const withdrawal = {
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

/** What may happen anywhere before the signature. */
const anywhere = { CHANGE_DRAFTER: anotherDrafter, SUSPEND: suspension, WITHDRAW: withdrawal } as const;

/** Back to where it was suspended, with every deadline moved on by the time that stood still. */
const resumedIn = <State extends string>(state: State) =>
  ({
    guard: { type: 'may', params: [ofLead, { rule: 'wasSuspendedIn', state }] as Ask[] },
    target: `#report.${state}`,
    actions: [
      { type: 'command', params: { to: 'everySection', event: 'TIME_STOOD_STILL' } },
      { type: 'command', params: { to: 'everyOpinion', event: 'TIME_STOOD_STILL' } },
      'resume',
    ],
  }) as const;

/** The report's walk, from first draft to last recipient. */
export const reportMachine = setup({
  types: { context: {} as ReportContext, events: {} as LawEvent, input: {} as ReportContext },
  guards: { may: ({ event }, asks: Ask[]) => may(event, asks) },
  actions: {
    // what decide carries out on the report's parts, and what the engine does after the step is written
    command: (_, _command: PartCommand) => {},
    askOpinion: () => {},
    createDeliveries: () => {},
    render: () => {},
    voidNumber: () => {},

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
      signer: ({ context }) => context.handedFrom ?? context.signer,
      handedFrom: null,
      signedHash: ({ event: { situation } }) => textOf(situation, 'signedHash'),
    }),
    sign: assign({ signature: ({ context, event: { situation } }) => markOf(situation, context.signedHash) }),
    // the initials stay: the content is the same
    voidSignature: assign({ signature: null, number: null, renderFailure: null }),
    number: assign({ number: ({ event: { situation } }) => numberOf(situation) }),
    keepOriginal: assign({
      docxHash: ({ event: { situation } }) => textOf(situation, 'docxHash'),
      pdfHash: ({ event: { situation } }) => (situation.event.pdfHash === undefined ? null : textOf(situation, 'pdfHash')),
      renderFailure: null,
    }),
    addPdf: assign({ pdfHash: ({ event: { situation } }) => textOf(situation, 'pdfHash') }),
    keepFailure: assign({ renderFailure: ({ event: { situation } }) => textOf(situation, 'reason') }),
    changeDrafter: assign({ leadDrafter: ({ event: { situation } }) => textOf(situation, 'drafter') }),
    suspend: assign({ suspended: ({ event: { situation } }) => suspensionOf(situation) }),
    resume: assign({ suspended: null }),
    recipientsAreConfirmed: assign({ recipientsConfirmed: true }),
    iDidThis: assign({ lastStepBy: ({ event: { situation } }) => situation.by.person }),
    nobodyTakesBack: assign({ lastStepBy: null }),
  },
}).createMachine({
  id: 'report',
  context: ({ input }) => input,
  initial: 'preparing',
  states: {
    preparing: {
      on: {
        OPEN_INPUT: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'deadlineIsAhead' }] },
          target: 'gathering',
          actions: [{ type: 'command', params: { to: 'everySection', event: 'OPEN' } }, 'nobodyTakesBack'],
        },
        ...anywhere,
      },
    },
    gathering: {
      on: {
        CLOSE_INPUT: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'everySectionSettled' }] },
          target: 'consolidating',
          actions: [{ type: 'command', params: { to: 'everySection', event: 'CLOSE' } }, 'nobodyTakesBack'],
        },
        ...anywhere,
      },
    },
    consolidating: {
      on: {
        REOPEN_SECTION: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'sectionIsThere' }] },
          target: 'gathering',
          actions: [{ type: 'command', params: { to: 'namedSections', event: 'REOPEN' } }, 'nobodyTakesBack'],
        },
        ASK_OPINION: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'askedDivisionIsKnown' }, { rule: 'deadlineIsAhead' }] },
          target: 'consulting',
          actions: ['askOpinion', 'nobodyTakesBack'],
        },
        SUBMIT_FOR_REVIEW: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'everySectionSettled' }, { rule: 'everyOpinionSettled' }] },
          target: 'contentReview',
          actions: [{ type: 'command', params: { to: 'everySection', event: 'TAKE_TEXT' } }, 'pinContent', 'iDidThis'],
        },
        ...anywhere,
      },
    },
    consulting: {
      on: {
        ASK_OPINION: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'askedDivisionIsKnown' }, { rule: 'deadlineIsAhead' }] },
          actions: 'askOpinion',
        },
        OPINION_CHANGED: { guard: { type: 'may', params: [{ rule: 'everyOpinionSettled' }] }, target: 'consolidating' },
        ...anywhere,
      },
    },
    contentReview: {
      on: {
        INITIAL: [
          { guard: { type: 'may', params: [headOfLead, { rule: 'formatInitialStands' }] }, target: 'signing', actions: ['initialContent', 'iDidThis'] },
          { guard: { type: 'may', params: [headOfLead] }, target: 'formatReview', actions: ['initialContent', 'iDidThis'] },
        ],
        RETURN: [
          {
            guard: { type: 'may', params: [headOfLead, { rule: 'namesSections' }, { rule: 'sectionIsThere' }] },
            target: 'gathering',
            actions: [{ type: 'command', params: { to: 'namedSections', event: 'REOPEN' } }, 'openContent', 'nobodyTakesBack'],
          },
          { guard: { type: 'may', params: [headOfLead, { rule: 'sectionIsThere' }] }, target: 'consolidating', actions: ['openContent', 'nobodyTakesBack'] },
        ],
        TAKE_BACK: { guard: { type: 'may', params: [lastStep] }, target: 'consolidating', actions: ['openContent', 'nobodyTakesBack'] },
        ...anywhere,
      },
    },
    formatReview: {
      on: {
        OVERRIDE_CHECK: { guard: { type: 'may', params: [reviewer, { rule: 'findingIsOpen' }] }, actions: ['override', 'nobodyTakesBack'] },
        INITIAL: { guard: { type: 'may', params: [reviewer, { rule: 'noMustRemains' }] }, target: 'signing', actions: ['initialFormat', 'iDidThis'] },
        RETURN: {
          guard: { type: 'may', params: [reviewer, { rule: 'namesNoSections' }] },
          target: 'consolidating',
          actions: ['openContent', 'nobodyTakesBack'],
        },
        TAKE_BACK: { guard: { type: 'may', params: [lastStep] }, target: 'contentReview', actions: ['voidContentInitial', 'nobodyTakesBack'] },
        ...anywhere,
      },
    },
    signing: {
      on: {
        SIGN: { guard: { type: 'may', params: [...signer, { rule: 'bothInitialsStand' }] }, target: 'issuing', actions: ['sign', 'nobodyTakesBack'] },
        HAND_TO_DEPUTY: {
          guard: {
            type: 'may',
            params: [director, { rule: 'isSigner' }, { rule: 'fieldHasADeputy' }, { rule: 'deputyHasTheField' }, { rule: 'lineIsForTheHead' }],
          },
          actions: ['handToDeputy', 'nobodyTakesBack'],
        },
        TAKE_FROM_DEPUTY: { guard: { type: 'may', params: [director, { rule: 'isWithADeputy' }] }, actions: ['takeFromDeputy', 'nobodyTakesBack'] },
        RETURN: { guard: { type: 'may', params: [{ rule: 'isSigner' }, { rule: 'namesNoSections' }] }, target: 'contentReview', actions: 'nobodyTakesBack' },
        TAKE_BACK: [
          {
            guard: { type: 'may', params: [lastStep, { rule: 'initialledTheFormat' }] },
            target: 'formatReview',
            actions: ['voidFormatInitial', 'nobodyTakesBack'],
          },
          { guard: { type: 'may', params: [lastStep] }, target: 'contentReview', actions: ['voidContentInitial', 'nobodyTakesBack'] },
        ],
        ...anywhere,
      },
    },
    suspended: {
      on: {
        RESUME: [
          resumedIn('preparing'),
          resumedIn('gathering'),
          resumedIn('consolidating'),
          resumedIn('consulting'),
          resumedIn('contentReview'),
          resumedIn('formatReview'),
          resumedIn('signing'),
        ],
        WITHDRAW: withdrawal,
      },
    },
    issuing: {
      initial: 'numbering',
      states: {
        numbering: {
          on: {
            ISSUE: { guard: { type: 'may', params: [clerk, { rule: 'issueDateFits' }] }, target: 'rendering', actions: ['number', 'render'] },
            RETURN_TO_SIGNING: { guard: { type: 'may', params: [clerk] }, target: '#report.signing', actions: 'voidSignature' },
          },
        },
        rendering: {
          on: {
            RENDERED: { guard: { type: 'may', params: [system] }, target: '#report.dispatching', actions: 'keepOriginal' },
            RENDER_FAILED: { guard: { type: 'may', params: [system] }, target: 'failed', actions: 'keepFailure' },
          },
        },
        failed: {
          on: {
            RETRY: { guard: { type: 'may', params: [clerk] }, target: 'rendering', actions: 'render' },
            RETURN_TO_SIGNING: { guard: { type: 'may', params: [clerk] }, target: '#report.signing', actions: ['voidNumber', 'voidSignature'] },
          },
        },
      },
    },
    dispatching: {
      on: {
        CONFIRM_RECIPIENTS: {
          guard: { type: 'may', params: [dispatcher, { rule: 'recipientsNotConfirmedYet' }, { rule: 'everyLineResolved' }, { rule: 'everyAddressIsGood' }] },
          actions: ['recipientsAreConfirmed', 'createDeliveries'],
        },
        DELIVERY_CHANGED: { guard: { type: 'may', params: [{ rule: 'everyDeliverySettled' }] }, target: 'completed' },
        PDF_ADDED: { guard: { type: 'may', params: [system, { rule: 'pdfIsMissing' }] }, actions: 'addPdf' },
      },
    },
    completed: {
      on: { PDF_ADDED: { guard: { type: 'may', params: [system, { rule: 'pdfIsMissing' }] }, actions: 'addPdf' } },
    },
    withdrawn: {},
    recalled: {},
    replaced: {},
  },
});
