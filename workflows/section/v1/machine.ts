import { assign, setup } from 'xstate';
import { movedDeadline, newDeadline } from '../../calendar/deadline-facts.js';
import { noDeadline } from '../../calendar/deadlines.js';
import type { Ask } from '../../case/rule.js';
import { type LawEvent, stateName } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
import { stay, way } from '../../case/v1/way.js';
import { afterSuspension } from '../../report/v1/facts.js';
import type { SectionContext } from './context.js';

const whileGathering: Ask[] = [{ rule: 'reportIsNotSuspended' }, { rule: 'reportGathersInput' }];
const whilePreparing: Ask[] = [{ rule: 'reportIsNotSuspended' }, { rule: 'reportIsBeingPrepared' }];
const contributor: Ask[] = [{ rule: 'isContributor' }, ...whileGathering];
const itsHead: Ask[] = [{ rule: 'isHeadOfContributor' }, ...whileGathering];
const leadDrafter: Ask[] = [{ rule: 'isLeadDrafter' }, ...whileGathering];
const anotherDivision: Ask[] = [{ rule: 'officeHasAnotherDivision' }, { rule: 'divisionIsKnown' }, { rule: 'divisionIsAnother' }];
const reassignment: Ask[] = [...leadDrafter, ...anotherDivision];
const takenBack: Ask[] = [{ rule: 'tookTheLastStep' }, ...whileGathering];

const wish = stay([contributor, 'deadlineMovesForward', 'deadlineIsAhead'], ['askForTime', 'nobodyTakesBack']);
const extension = stay([leadDrafter, 'deadlineMovesForward', 'deadlineIsAhead'], ['setDeadline', 'nobodyTakesBack']);

/** Told by the clock while the office waits for the section. */
const deadline = {
  DEADLINE_NEAR: stay(['isSystem', whileGathering, 'deadlineIsStillThis', 'reminderIsNews', 'reminderIsDue'], 'remind'),
  DEADLINE_PASSED: stay(['isSystem', whileGathering, 'deadlineIsStillThis', 'overdueIsNews', 'deadlineIsBehind'], 'fallBehind'),
} as const;

/** Back to where it was when it was declined or waived. */
const backTo = <State extends string>(state: State, ...more: Ask[]) => way([takenBack, { rule: 'sectionWasBefore', state }, more], state, 'nobodyTakesBack');

// whoever got it back has begun to write: that is a step of theirs, though not one of the journal
const unwritten: Ask = { rule: 'textIsAsSubmitted' };

/** A section on its way: given to a division, written, approved by the division's head. */
export const sectionMachine = setup({
  types: { context: {} as SectionContext, events: {} as LawEvent, input: {} as SectionContext },
  guards: { may: ({ event }, asks: Ask[]) => may(event, asks) },
  actions: {
    giveTo: assign({
      division: ({ event: { situation } }) => String(situation.event.division),
      divisionName: ({ event: { situation } }) => String(situation.event.divisionName),
      textHash: null,
      submittedBy: null,
      lastStepBy: null,
      timeAsked: null,
    }),
    clearDeadline: assign(noDeadline),
    setDeadline: assign(({ event: { situation } }) => ({ ...newDeadline(situation), timeAsked: null })),
    remind: assign({ urgency: 'near' }),
    fallBehind: assign({ urgency: 'overdue' }),
    moveDeadline: assign(({ context, event: { situation } }) => movedDeadline(context, situation)),
    moveWish: assign({
      timeAsked: ({ context: { timeAsked }, event: { situation } }) =>
        timeAsked && { ...timeAsked, dueAt: timeAsked.dueAt && afterSuspension(timeAsked.dueAt, situation) },
    }),
    askForTime: assign({
      timeAsked: ({ event: { situation } }) => ({
        seq: situation.case.seq + 1,
        dueAt: typeof situation.event.dueAt === 'string' ? situation.event.dueAt : null,
      }),
    }),
    timeIsNoLongerAsked: assign({ timeAsked: null }),
    keepText: assign({
      textHash: ({ event: { situation } }) => String(situation.event.textHash),
      submittedBy: ({ event: { situation } }) => situation.by.person,
      writers: ({ context: { writers }, event: { situation } }) => [...new Set([...writers, situation.by.person])],
      timeAsked: null,
    }),
    takeConsolidatedText: assign({
      textHash: ({ context, event: { situation } }) => {
        const texts = situation.event.texts as Record<string, string> | undefined;
        return texts === undefined ? context.textHash : (texts[context.number] ?? null);
      },
    }),
    nextRound: assign({ round: ({ context }) => context.round + 1, submittedBy: null }),
    iDidThis: assign({ lastStepBy: ({ event: { situation } }) => situation.by.person }),
    nobodyTakesBack: assign({ lastStepBy: null }),
    rememberWhereItWas: assign({ before: ({ event: { situation } }) => (situation.section === undefined ? null : stateName(situation.section.value)) }),
  },
}).createMachine({
  id: 'section',
  context: ({ input }) => input,
  initial: 'planned',
  on: {
    TAKE_TEXT: { actions: 'takeConsolidatedText' },
    TIME_STOOD_STILL: { actions: ['moveDeadline', 'moveWish'] },
  },
  states: {
    planned: {
      on: {
        OPEN: { target: 'assigned', actions: 'setDeadline' },
        NOT_NEEDED: 'notNeeded',
        REASSIGN: stay(['isLeadDrafter', whilePreparing, anotherDivision], 'giveTo'),
      },
    },
    assigned: {
      on: {
        UNOPEN: { target: 'planned', actions: 'clearDeadline' },
        ACCEPT: way([contributor], 'writing', ['rememberWhereItWas', 'iDidThis']),
        SUBMIT: way([contributor, 'sectionHasText'], 'submitted', ['keepText', 'iDidThis']),
        DECLINE: way([contributor], 'declined', ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked']),
        REASSIGN: stay([reassignment], 'giveTo'),
        WAIVE: way([leadDrafter], 'waived', ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked']),
        ASK_FOR_TIME: wish,
        EXTEND: extension,
        ...deadline,
      },
    },
    writing: {
      on: {
        DRAFTER_CHANGED: { actions: 'nobodyTakesBack' },
        TAKE_BACK: [backTo('submitted', unwritten), backTo('contributed', unwritten), backTo('assigned')],
        SUBMIT: way([contributor, 'sectionHasText'], 'submitted', ['keepText', 'iDidThis']),
        DECLINE: way([contributor], 'declined', ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked']),
        REASSIGN: way([reassignment], 'assigned', 'giveTo'),
        WAIVE: way([leadDrafter], 'waived', ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked']),
        ASK_FOR_TIME: wish,
        EXTEND: extension,
        ...deadline,
      },
    },
    submitted: {
      on: {
        APPROVE: way([itsHead], 'contributed', 'iDidThis'),
        RETURN: way([itsHead], 'writing', ['rememberWhereItWas', 'nextRound', 'iDidThis']),
        TAKE_BACK: way([takenBack], 'writing', ['nextRound', 'nobodyTakesBack']),
        REASSIGN: way([reassignment], 'assigned', ['nextRound', 'giveTo']),
        WAIVE: way([leadDrafter], 'waived', ['iDidThis', 'rememberWhereItWas']),
        EXTEND: extension,
        ...deadline,
      },
    },
    contributed: {
      on: {
        RETURN: way(['isHeadOfContributorOrLeadDrafter', whileGathering], 'writing', ['rememberWhereItWas', 'nextRound', 'iDidThis']),
        TAKE_BACK: way([takenBack], 'submitted', 'nobodyTakesBack'),
        WAIVE: way([leadDrafter], 'waived', ['iDidThis', 'rememberWhereItWas']),
        CLOSE: { actions: 'nobodyTakesBack' },
        REOPEN: { target: 'writing', actions: ['nextRound', 'setDeadline'] },
      },
    },
    declined: {
      on: {
        TAKE_BACK: [backTo('writing'), backTo('assigned')],
        REASSIGN: way([reassignment], 'assigned', ['nextRound', 'giveTo']),
        WAIVE: way([leadDrafter], 'waived', ['iDidThis', 'rememberWhereItWas']),
        ...deadline,
      },
    },
    waived: {
      on: {
        TAKE_BACK: [backTo('writing'), backTo('submitted'), backTo('contributed'), backTo('declined'), backTo('assigned')],
        CLOSE: { actions: 'nobodyTakesBack' },
        DRAFTER_CHANGED: { actions: 'nobodyTakesBack' },
        REOPEN: { target: 'assigned', actions: ['nextRound', 'setDeadline'] },
      },
    },
    notNeeded: { on: { REOPEN: { target: 'assigned', actions: 'setDeadline' } } },
  },
});
