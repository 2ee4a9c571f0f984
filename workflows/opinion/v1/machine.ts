import { assign, setup } from 'xstate';
import { movedDeadline, newDeadline } from '../../calendar/deadline-facts.js';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
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
        ANSWER_OPINION: {
          guard: { type: 'may', params: [{ rule: 'mayAnswerOpinion' }, notSuspended, { rule: 'disagreementHasWords' }] },
          target: 'answered',
          actions: 'keepAnswer',
        },
        EXTEND_OPINION: {
          guard: { type: 'may', params: [...leadDrafter, { rule: 'deadlineMovesForward' }, { rule: 'deadlineIsAhead' }] },
          actions: 'setDeadline',
        },
        CANCEL_OPINION: { guard: { type: 'may', params: leadDrafter }, target: 'cancelled' },
        CLOSE: 'cancelled',
        TIME_STOOD_STILL: { actions: 'moveDeadline' },
        DEADLINE_NEAR: {
          guard: { type: 'may', params: [system, notSuspended, { rule: 'deadlineIsStillThis' }, { rule: 'reminderIsNews' }, { rule: 'reminderIsDue' }] },
          actions: 'remind',
        },
        DEADLINE_PASSED: {
          guard: { type: 'may', params: [system, notSuspended, { rule: 'deadlineIsStillThis' }, { rule: 'deadlineIsBehind' }] },
          target: 'lapsed',
        },
      },
    },
    answered: {
      on: {
        CLOSE: 'cancelled',
        SETTLE_OPINION: [
          {
            guard: { type: 'may', params: [...leadDrafter, { rule: 'explanationHasWords' }, { rule: 'isExplained' }] },
            target: 'explained',
            actions: 'keepSettlement',
          },
          { guard: { type: 'may', params: [...leadDrafter, { rule: 'explanationHasWords' }] }, target: 'accepted', actions: 'keepSettlement' },
        ],
      },
    },
    accepted: {},
    explained: {},
    lapsed: {},
    cancelled: {},
  },
});
