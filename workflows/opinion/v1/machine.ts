import { assign, setup } from 'xstate';
import { movedDeadline, newDeadline } from '../../calendar/deadline-facts.js';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
import { stay, way } from '../../case/v1/way.js';
import type { Answer, OpinionContext } from './context.js';

const system: Ask = { rule: 'isSystem' };
const notSuspended: Ask = { rule: 'reportIsNotSuspended' };
const leadDrafter: Ask[] = [{ rule: 'isLeadDrafter' }, notSuspended];

/** An opinion asked of a division or an agency: answered and then accepted or explained, lapsed, or cancelled. */
export const opinionMachine = setup({
  types: { context: {} as OpinionContext, events: {} as LawEvent, input: {} as OpinionContext },
  guards: { may: ({ event }, asks: Ask[]) => may(event, asks) },
  actions: {
    keepAnswer: assign({
      answer: ({ event: { situation } }) => situation.event.answer as Answer,
      answeredSeq: ({ event: { situation } }) => situation.case.seq + 1,
    }),
    keepSettlement: assign({ settledSeq: ({ event: { situation } }) => situation.case.seq + 1 }),
    setDeadline: assign(({ event: { situation } }) => newDeadline(situation)),
    moveDeadline: assign(({ context, event: { situation } }) => movedDeadline(context, situation)),
    remind: assign({ urgency: 'near' }),
  },
}).createMachine({
  id: 'opinion',
  context: ({ input }) => input,
  initial: 'asked',
  states: {
    asked: {
      on: {
        ANSWER_OPINION: way(['mayAnswerOpinion', notSuspended, 'disagreementHasWords'], 'answered', 'keepAnswer'),
        EXTEND_OPINION: stay([leadDrafter, 'deadlineMovesForward', 'deadlineIsAhead'], 'setDeadline'),
        CANCEL_OPINION: way([leadDrafter], 'cancelled'),
        CLOSE: 'cancelled',
        TIME_STOOD_STILL: { actions: 'moveDeadline' },
        DEADLINE_NEAR: stay([system, notSuspended, 'deadlineIsStillThis', 'reminderIsNews', 'reminderIsDue'], 'remind'),
        DEADLINE_PASSED: way([system, notSuspended, 'deadlineIsStillThis', 'deadlineIsBehind'], 'lapsed'),
      },
    },
    answered: {
      on: {
        CLOSE: 'cancelled',
        SETTLE_OPINION: [
          way([leadDrafter, 'explanationHasWords', 'isExplained'], 'explained', 'keepSettlement'),
          way([leadDrafter, 'explanationHasWords'], 'accepted', 'keepSettlement'),
        ],
      },
    },
    accepted: {},
    explained: {},
    lapsed: {},
    cancelled: {},
  },
});
