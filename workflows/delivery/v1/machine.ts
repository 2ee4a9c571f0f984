import { assign, setup } from 'xstate';
import { dayOf } from '../../calendar/days.js';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
import type { DeliveryContext } from './context.js';

const dispatcher: Ask = { rule: 'actsAs', role: 'dispatcher' };
const outcome: Ask[] = [{ rule: 'isSystem' }, { rule: 'attemptIsPresent' }];
const handOver: Ask[] = [dispatcher, { rule: 'reportIsNotRecalled' }, { rule: 'handedOverNotInTheFuture' }, { rule: 'handedOverAfterIssue' }];

const returned = { guard: { type: 'may', params: [dispatcher] as Ask[] }, target: 'returned', actions: 'keepOutcome' } as const;
// whom it has reached is asked to give it back
const asked = { target: 'recallAsked', actions: 'askBack' } as const;
const notRecalled: Ask = { rule: 'reportIsNotRecalled' };

/** One copy on its way to one recipient. Settled is not received: see settled.ts. */
export const deliveryMachine = setup({
  types: { context: {} as DeliveryContext, events: {} as LawEvent, input: {} as DeliveryContext },
  guards: { may: ({ event }, asks: Ask[]) => may(event, asks) },
  actions: {
    countAttempt: assign({ attempt: ({ event: { situation } }) => Number(situation.event.attempt) }),
    keepReference: assign({ reference: ({ event: { situation } }) => String(situation.event.reference) }),
    keepOutcome: assign({ outcomeSeq: ({ event: { situation } }) => situation.case.seq + 1 }),
    keepRecall: assign({ recallSeq: ({ event: { situation } }) => situation.case.seq + 1 }),
    leftToday: assign({ leftOn: ({ event: { situation } }) => dayOf(situation.at) }),
    leftThatDay: assign({ leftOn: ({ event: { situation } }) => String(situation.event.date) }),
    deliver: () => {},
    askBack: () => {},
  },
}).createMachine({
  id: 'delivery',
  context: ({ input }) => input,
  initial: 'queued',
  states: {
    queued: {
      on: {
        RECALL: 'notSent',
        SEND_STARTED: {
          guard: { type: 'may', params: [{ rule: 'isSystem' }, { rule: 'channelSends' }, { rule: 'attemptIsNext' }] },
          target: 'sending',
          actions: 'countAttempt',
        },
        HAND_OVER: { guard: { type: 'may', params: [{ rule: 'onPaper' }, ...handOver] }, target: 'handedOver', actions: ['keepOutcome', 'leftThatDay'] },
      },
    },
    sending: {
      on: {
        SEND_STARTED: { guard: { type: 'may', params: [{ rule: 'isSystem' }, { rule: 'attemptIsNext' }] }, actions: 'countAttempt' },
        SENT: [
          {
            guard: { type: 'may', params: [...outcome, { rule: 'reportIsBeingRecalled' }] },
            target: 'recallAsked',
            actions: ['keepReference', 'keepOutcome', 'leftToday', 'askBack'],
          },
          { guard: { type: 'may', params: outcome }, target: 'sent', actions: ['keepReference', 'keepOutcome', 'leftToday'] },
        ],
        SEND_FAILED: { guard: { type: 'may', params: outcome }, target: 'givenUp', actions: 'keepOutcome' },
        SEND_REFUSED: { guard: { type: 'may', params: outcome }, target: 'refused', actions: 'keepOutcome' },
      },
    },
    sent: {
      on: {
        RECALL: asked,
        ACKNOWLEDGE: { guard: { type: 'may', params: [{ rule: 'mayAcknowledge' }] }, target: 'received', actions: 'keepOutcome' },
        DELIVERY_RETURNED: returned,
      },
    },
    handedOver: {
      on: {
        RECALL: asked,
        ACKNOWLEDGE: { guard: { type: 'may', params: [{ rule: 'mayAcknowledge' }] }, target: 'received', actions: 'keepOutcome' },
        DELIVERY_RETURNED: returned,
      },
    },
    givenUp: {
      on: {
        RETRY: { guard: { type: 'may', params: [dispatcher, notRecalled, { rule: 'channelSends' }] }, target: 'queued', actions: 'deliver' },
        HAND_OVER: { guard: { type: 'may', params: handOver }, target: 'handedOver', actions: ['keepOutcome', 'leftThatDay'] },
      },
    },
    refused: {
      on: {
        RETRY: { guard: { type: 'may', params: [dispatcher, notRecalled, { rule: 'channelSends' }] }, target: 'queued', actions: 'deliver' },
        HAND_OVER: { guard: { type: 'may', params: handOver }, target: 'handedOver', actions: ['keepOutcome', 'leftThatDay'] },
      },
    },
    returned: {
      on: { HAND_OVER: { guard: { type: 'may', params: handOver }, target: 'handedOver', actions: ['keepOutcome', 'leftThatDay'] } },
    },
    received: { on: { RECALL: asked, DELIVERY_RETURNED: returned } },
    notSent: {},
    recallAsked: {
      on: {
        RECALL_SENT: { guard: { type: 'may', params: [{ rule: 'isSystem' }] }, actions: 'keepRecall' },
        RECALL_FAILED: { guard: { type: 'may', params: [{ rule: 'isSystem' }] }, actions: 'keepRecall' },
        RECALL_AGREED: { guard: { type: 'may', params: [{ rule: 'mayAnswerRecall' }] }, target: 'givenBack', actions: 'keepRecall' },
        RECALL_REFUSED: { guard: { type: 'may', params: [{ rule: 'mayAnswerRecall' }] }, target: 'kept', actions: 'keepRecall' },
        DELIVERY_RETURNED: returned,
      },
    },
    givenBack: {},
    kept: {},
  },
});
