import { setup } from 'xstate';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
import { changes } from './changes.js';
import type { ReportContext } from './context.js';
import type { PartCommand } from './facts.js';
import {
  afterIssue,
  anywhere,
  clerk,
  director,
  dispatcher,
  drawn,
  edit,
  filing,
  formers,
  headOfLead,
  lastStep,
  leadDrafter,
  pdfLater,
  recalled,
  resumedIn,
  reviewer,
  signer,
  system,
  withdrawal,
} from './ways.js';

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
    editOutline: () => {},
    tellFormers: () => {},

    ...changes,
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
          actions: [{ type: 'command', params: { to: 'everySection', event: 'OPEN' } }, 'iDidThis'],
        },
        EDIT: edit(),
        NAME_FORMER: formers,
        ...anywhere,
      },
    },
    gathering: {
      on: {
        CLOSE_INPUT: {
          guard: { type: 'may', params: [leadDrafter, { rule: 'everySectionSettled' }] },
          target: 'consolidating',
          actions: [{ type: 'command', params: { to: 'everySection', event: 'CLOSE' } }, 'iDidThis'],
        },
        TAKE_BACK: {
          guard: { type: 'may', params: [lastStep, { rule: 'noSectionHasMoved' }] },
          target: 'preparing',
          actions: [{ type: 'command', params: { to: 'everySection', event: 'UNOPEN' } }, 'nobodyTakesBack'],
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
        EDIT: edit({ rule: 'outlineStays' }),
        NAME_FORMER: formers,
        TAKE_BACK: [
          {
            guard: { type: 'may', params: [lastStep, { rule: 'wasReturnedFrom', state: 'contentReview' }] },
            target: 'contentReview',
            actions: ['pinAgain', 'nobodyTakesBack'],
          },
          {
            guard: { type: 'may', params: [lastStep, { rule: 'wasReturnedFrom', state: 'formatReview' }] },
            target: 'formatReview',
            actions: ['pinAgain', 'nobodyTakesBack'],
          },
          { guard: { type: 'may', params: [lastStep] }, target: 'gathering', actions: 'nobodyTakesBack' },
        ],
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
          { guard: { type: 'may', params: [headOfLead, { rule: 'sectionIsThere' }] }, target: 'consolidating', actions: ['iReturnedThis', 'openContent'] },
        ],
        TAKE_BACK: [
          { guard: { type: 'may', params: [lastStep, { rule: 'wasReturnedFrom', state: 'signing' }] }, target: 'signing', actions: 'nobodyTakesBack' },
          { guard: { type: 'may', params: [lastStep] }, target: 'consolidating', actions: ['openContent', 'nobodyTakesBack'] },
        ],
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
          actions: ['iReturnedThis', 'openContent'],
        },
        TAKE_BACK: { guard: { type: 'may', params: [lastStep] }, target: 'contentReview', actions: ['voidContentInitial', 'nobodyTakesBack'] },
        ...anywhere,
      },
    },
    signing: {
      on: {
        SIGN: { guard: { type: 'may', params: [...signer, { rule: 'bothInitialsStand' }] }, target: 'issuing', actions: ['sign', 'iDidThis'] },
        HAND_TO_DEPUTY: {
          guard: {
            type: 'may',
            params: [
              director,
              { rule: 'isSignerOrInTheirPlace' },
              { rule: 'fieldHasADeputy' },
              { rule: 'takesItThemself' },
              { rule: 'deputyHasTheField' },
              { rule: 'lineIsForTheHead' },
            ],
          },
          actions: ['handToDeputy', 'nobodyTakesBack'],
        },
        TAKE_FROM_DEPUTY: {
          guard: { type: 'may', params: [director, { rule: 'inTheirOwnRight' }, { rule: 'isWithADeputy' }] },
          actions: ['takeFromDeputy', 'nobodyTakesBack'],
        },
        RETURN: {
          guard: { type: 'may', params: [{ rule: 'isSignerOrInTheirPlace' }, { rule: 'namesNoSections' }] },
          target: 'contentReview',
          actions: 'iReturnedThis',
        },
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
            ISSUE: {
              guard: { type: 'may', params: [clerk, { rule: 'issueDateFits' }] },
              target: 'rendering',
              actions: ['number', 'askForRendering', 'render', 'nobodyTakesBack'],
            },
            RETURN_TO_SIGNING: { guard: { type: 'may', params: [clerk] }, target: '#report.signing', actions: ['voidSignature', 'nobodyTakesBack'] },
            TAKE_BACK: { guard: { type: 'may', params: [lastStep] }, target: '#report.signing', actions: ['voidSignature', 'nobodyTakesBack'] },
          },
        },
        rendering: {
          on: {
            RENDERED: { guard: { type: 'may', params: drawn }, target: '#report.dispatching', actions: ['keepOriginal', 'tellFormers'] },
            RENDER_FAILED: { guard: { type: 'may', params: drawn }, target: 'failed', actions: 'keepFailure' },
          },
        },
        failed: {
          on: {
            RETRY: { guard: { type: 'may', params: [clerk] }, target: 'rendering', actions: ['askForRendering', 'render'] },
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
        RECALL: recalled,
        ...afterIssue,
      },
    },
    completed: { on: { FILE: filing, RECALL: recalled, ...afterIssue } },
    recalling: {
      on: {
        CONFIRM_RECALL: { guard: { type: 'may', params: [dispatcher, { rule: 'everyRecallAnswered' }] }, target: 'recalled' },
        ...afterIssue,
      },
    },
    withdrawn: {},
    recalled: {
      on: {
        FILE: filing,
        PDF_ADDED: pdfLater,
        REPLACED_BY: { guard: { type: 'may', params: [system] }, actions: 'keepSuccessor' },
      },
    },
    replaced: { on: { FILE: filing, PDF_ADDED: pdfLater } },
  },
});
