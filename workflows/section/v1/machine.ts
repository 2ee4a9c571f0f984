import { assign, setup } from 'xstate';
import { movedDeadline, newDeadline } from '../../calendar/deadline-facts.js';
import { noDeadline } from '../../calendar/deadlines.js';
import type { Ask } from '../../case/rule.js';
import { type LawEvent, stateName } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
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

const wish = {
  guard: { type: 'may', params: [...contributor, { rule: 'deadlineMovesForward' }, { rule: 'deadlineIsAhead' }] as Ask[] },
  actions: ['askForTime', 'nobodyTakesBack'],
} as const;
const extension = {
  guard: { type: 'may', params: [...leadDrafter, { rule: 'deadlineMovesForward' }, { rule: 'deadlineIsAhead' }] as Ask[] },
  actions: ['setDeadline', 'nobodyTakesBack'],
} as const;

/** Told by the clock while the office waits for the section. */
const deadline = {
  DEADLINE_NEAR: {
    guard: {
      type: 'may',
      params: [{ rule: 'isSystem' }, ...whileGathering, { rule: 'deadlineIsStillThis' }, { rule: 'reminderIsNews' }, { rule: 'reminderIsDue' }] as Ask[],
    },
    actions: 'remind',
  },
  DEADLINE_PASSED: {
    guard: {
      type: 'may',
      params: [{ rule: 'isSystem' }, ...whileGathering, { rule: 'deadlineIsStillThis' }, { rule: 'overdueIsNews' }, { rule: 'deadlineIsBehind' }] as Ask[],
    },
    actions: 'fallBehind',
  },
} as const;

/** Back to where it was when it was declined or waived. */
const backTo = <State extends string>(state: State, ...more: Ask[]) =>
  ({
    guard: { type: 'may', params: [...takenBack, { rule: 'sectionWasBefore', state }, ...more] as Ask[] },
    target: state,
    actions: 'nobodyTakesBack',
  }) as const;

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
        REASSIGN: { guard: { type: 'may', params: [{ rule: 'isLeadDrafter' }, ...whilePreparing, ...anotherDivision] }, actions: 'giveTo' },
      },
    },
    assigned: {
      on: {
        UNOPEN: { target: 'planned', actions: 'clearDeadline' },
        ACCEPT: { guard: { type: 'may', params: contributor }, target: 'writing', actions: ['rememberWhereItWas', 'iDidThis'] },
        SUBMIT: { guard: { type: 'may', params: [...contributor, { rule: 'sectionHasText' }] }, target: 'submitted', actions: ['keepText', 'iDidThis'] },
        DECLINE: { guard: { type: 'may', params: contributor }, target: 'declined', actions: ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked'] },
        REASSIGN: { guard: { type: 'may', params: reassignment }, actions: 'giveTo' },
        WAIVE: { guard: { type: 'may', params: leadDrafter }, target: 'waived', actions: ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked'] },
        ASK_FOR_TIME: wish,
        EXTEND: extension,
        ...deadline,
      },
    },
    writing: {
      on: {
        DRAFTER_CHANGED: { actions: 'nobodyTakesBack' },
        TAKE_BACK: [backTo('submitted', unwritten), backTo('contributed', unwritten), backTo('assigned')],
        SUBMIT: { guard: { type: 'may', params: [...contributor, { rule: 'sectionHasText' }] }, target: 'submitted', actions: ['keepText', 'iDidThis'] },
        DECLINE: { guard: { type: 'may', params: contributor }, target: 'declined', actions: ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked'] },
        REASSIGN: { guard: { type: 'may', params: reassignment }, target: 'assigned', actions: 'giveTo' },
        WAIVE: { guard: { type: 'may', params: leadDrafter }, target: 'waived', actions: ['iDidThis', 'rememberWhereItWas', 'timeIsNoLongerAsked'] },
        ASK_FOR_TIME: wish,
        EXTEND: extension,
        ...deadline,
      },
    },
    submitted: {
      on: {
        APPROVE: { guard: { type: 'may', params: itsHead }, target: 'contributed', actions: 'iDidThis' },
        RETURN: { guard: { type: 'may', params: itsHead }, target: 'writing', actions: ['rememberWhereItWas', 'nextRound', 'iDidThis'] },
        TAKE_BACK: { guard: { type: 'may', params: takenBack }, target: 'writing', actions: ['nextRound', 'nobodyTakesBack'] },
        REASSIGN: { guard: { type: 'may', params: reassignment }, target: 'assigned', actions: ['nextRound', 'giveTo'] },
        WAIVE: { guard: { type: 'may', params: leadDrafter }, target: 'waived', actions: ['iDidThis', 'rememberWhereItWas'] },
        EXTEND: extension,
        ...deadline,
      },
    },
    contributed: {
      on: {
        RETURN: {
          guard: { type: 'may', params: [{ rule: 'isHeadOfContributorOrLeadDrafter' }, ...whileGathering] },
          target: 'writing',
          actions: ['rememberWhereItWas', 'nextRound', 'iDidThis'],
        },
        TAKE_BACK: { guard: { type: 'may', params: takenBack }, target: 'submitted', actions: 'nobodyTakesBack' },
        WAIVE: { guard: { type: 'may', params: leadDrafter }, target: 'waived', actions: ['iDidThis', 'rememberWhereItWas'] },
        CLOSE: { actions: 'nobodyTakesBack' },
        REOPEN: { target: 'writing', actions: ['nextRound', 'setDeadline'] },
      },
    },
    declined: {
      on: {
        TAKE_BACK: [backTo('writing'), backTo('assigned')],
        REASSIGN: { guard: { type: 'may', params: reassignment }, target: 'assigned', actions: ['nextRound', 'giveTo'] },
        WAIVE: { guard: { type: 'may', params: leadDrafter }, target: 'waived', actions: ['iDidThis', 'rememberWhereItWas'] },
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
