import { setup } from 'xstate';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
import { stay, way } from '../../case/v1/way.js';
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
  editWords,
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
  tell,
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
        OPEN_INPUT: way([leadDrafter, 'deadlineIsAhead'], 'gathering', [tell('everySection', 'OPEN'), 'iDidThis']),
        EDIT: edit,
        NAME_FORMER: formers,
        ...anywhere,
      },
    },
    gathering: {
      on: {
        CLOSE_INPUT: way([leadDrafter, 'everySectionSettled'], 'consolidating', [tell('everySection', 'CLOSE'), 'iDidThis']),
        TAKE_BACK: way([lastStep, 'noSectionHasMoved'], 'preparing', [tell('everySection', 'UNOPEN'), 'nobodyTakesBack']),
        ...anywhere,
      },
    },
    consolidating: {
      on: {
        REOPEN_SECTION: way([leadDrafter, 'sectionIsThere'], 'gathering', [tell('namedSections', 'REOPEN'), 'nobodyTakesBack']),
        ASK_OPINION: way([leadDrafter, 'askedDivisionIsKnown', 'deadlineIsAhead'], 'consulting', ['askOpinion', 'nobodyTakesBack']),
        SUBMIT_FOR_REVIEW: way([leadDrafter, 'everySectionSettled', 'everyOpinionSettled'], 'contentReview', [
          tell('everySection', 'TAKE_TEXT'),
          'pinContent',
          'iDidThis',
        ]),
        EDIT: editWords,
        NAME_FORMER: formers,
        TAKE_BACK: [
          way([lastStep, { rule: 'wasReturnedFrom', state: 'contentReview' }], 'contentReview', ['pinAgain', 'nobodyTakesBack']),
          way([lastStep, { rule: 'wasReturnedFrom', state: 'formatReview' }], 'formatReview', ['pinAgain', 'nobodyTakesBack']),
          way([lastStep], 'gathering', 'nobodyTakesBack'),
        ],
        ...anywhere,
      },
    },
    consulting: {
      on: {
        ASK_OPINION: stay([leadDrafter, 'askedDivisionIsKnown', 'deadlineIsAhead'], 'askOpinion'),
        OPINION_CHANGED: way(['everyOpinionSettled'], 'consolidating'),
        ...anywhere,
      },
    },
    contentReview: {
      on: {
        INITIAL: [
          way([headOfLead, 'formatInitialStands'], 'signing', ['initialContent', 'iDidThis']),
          way([headOfLead], 'formatReview', ['initialContent', 'iDidThis']),
        ],
        RETURN: [
          way([headOfLead, 'namesSections', 'sectionIsThere'], 'gathering', [tell('namedSections', 'REOPEN'), 'openContent', 'nobodyTakesBack']),
          way([headOfLead, 'sectionIsThere'], 'consolidating', ['iReturnedThis', 'openContent']),
        ],
        TAKE_BACK: [
          way([lastStep, { rule: 'wasReturnedFrom', state: 'signing' }], 'signing', 'nobodyTakesBack'),
          way([lastStep], 'consolidating', ['openContent', 'nobodyTakesBack']),
        ],
        ...anywhere,
      },
    },
    formatReview: {
      on: {
        OVERRIDE_CHECK: stay([reviewer, 'findingIsOpen'], ['override', 'nobodyTakesBack']),
        INITIAL: way([reviewer, 'noMustRemains'], 'signing', ['initialFormat', 'iDidThis']),
        RETURN: way([reviewer, 'namesNoSections'], 'consolidating', ['iReturnedThis', 'openContent']),
        TAKE_BACK: way([lastStep], 'contentReview', ['voidContentInitial', 'nobodyTakesBack']),
        ...anywhere,
      },
    },
    signing: {
      on: {
        SIGN: way([signer, 'bothInitialsStand'], 'issuing', ['sign', 'iDidThis']),
        HAND_TO_DEPUTY: stay(
          [director, 'isSignerOrInTheirPlace', 'fieldHasADeputy', 'takesItThemself', 'deputyHasTheField', 'lineIsForTheHead'],
          ['handToDeputy', 'nobodyTakesBack'],
        ),
        TAKE_FROM_DEPUTY: stay([director, 'inTheirOwnRight', 'isWithADeputy'], ['takeFromDeputy', 'nobodyTakesBack']),
        RETURN: way(['isSignerOrInTheirPlace', 'namesNoSections'], 'contentReview', 'iReturnedThis'),
        TAKE_BACK: [
          way([lastStep, 'initialledTheFormat'], 'formatReview', ['voidFormatInitial', 'nobodyTakesBack']),
          way([lastStep], 'contentReview', ['voidContentInitial', 'nobodyTakesBack']),
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
            ISSUE: way([clerk, 'issueDateFits'], 'rendering', ['number', 'askForRendering', 'render', 'nobodyTakesBack']),
            RETURN_TO_SIGNING: way([clerk], '#report.signing', ['voidSignature', 'nobodyTakesBack']),
            TAKE_BACK: way([lastStep], '#report.signing', ['voidSignature', 'nobodyTakesBack']),
          },
        },
        rendering: {
          on: {
            RENDERED: way([drawn], '#report.dispatching', ['keepOriginal', 'tellFormers']),
            RENDER_FAILED: way([drawn], 'failed', 'keepFailure'),
          },
        },
        failed: {
          on: {
            RETRY: way([clerk], 'rendering', ['askForRendering', 'render']),
            RETURN_TO_SIGNING: way([clerk], '#report.signing', ['voidNumber', 'voidSignature']),
          },
        },
      },
    },
    dispatching: {
      on: {
        CONFIRM_RECIPIENTS: stay(
          [dispatcher, 'recipientsNotConfirmedYet', 'everyLineResolved', 'everyAddressIsGood'],
          ['recipientsAreConfirmed', 'createDeliveries'],
        ),
        DELIVERY_CHANGED: way(['everyDeliverySettled'], 'completed'),
        RECALL: recalled,
        ...afterIssue,
      },
    },
    completed: { on: { FILE: filing, RECALL: recalled, ...afterIssue } },
    recalling: {
      on: {
        CONFIRM_RECALL: way([dispatcher, 'everyRecallAnswered'], 'recalled'),
        ...afterIssue,
      },
    },
    withdrawn: {},
    recalled: {
      on: {
        FILE: filing,
        PDF_ADDED: pdfLater,
        REPLACED_BY: stay([system], 'keepSuccessor'),
      },
    },
    replaced: { on: { FILE: filing, PDF_ADDED: pdfLater } },
  },
});
