import { assign, setup } from 'xstate';
import { may } from '../../case/may.js';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import type { DeliveryContext } from './context.js';

const dispatcher: Ask = { rule: 'actsAs', role: 'dispatcher' };
const outcome: Ask[] = [{ rule: 'isSystem' }, { rule: 'attemptIsPresent' }];
const handOver: Ask[] = [dispatcher, { rule: 'handedOverNotInTheFuture' }, { rule: 'handedOverAfterIssue' }];

/** One copy on its way to one recipient. Settled is not received: see settled.ts. */
export const deliveryMachine = setup({
  types: { context: {} as DeliveryContext, events: {} as LawEvent, input: {} as DeliveryContext },
  guards: { may: ({ event }, asks: Ask[]) => may(event, asks) },
  actions: {
    countAttempt: assign({ attempt: ({ event: { situation } }) => Number(situation.event.attempt) }),
    keepReference: assign({ reference: ({ event: { situation } }) => String(situation.event.reference) }),
    keepOutcome: assign({ outcomeSeq: ({ event: { situation } }) => situation.case.seq + 1 }),
    deliver: () => {},
  },
}).createMachine({
  id: 'delivery',
  context: ({ input }) => input,
  initial: 'queued',
  states: {
    queued: {
      on: {
        SEND_STARTED: {
          guard: { type: 'may', params: [{ rule: 'isSystem' }, { rule: 'channelSends' }, { rule: 'attemptIsNext' }] },
          target: 'sending',
          actions: 'countAttempt',
        },
        HAND_OVER: { guard: { type: 'may', params: [{ rule: 'onPaper' }, ...handOver] }, target: 'handedOver', actions: 'keepOutcome' },
      },
    },
    sending: {
      on: {
        SEND_STARTED: { guard: { type: 'may', params: [{ rule: 'isSystem' }, { rule: 'attemptIsNext' }] }, actions: 'countAttempt' },
        SENT: { guard: { type: 'may', params: outcome }, target: 'sent', actions: ['keepReference', 'keepOutcome'] },
        SEND_FAILED: { guard: { type: 'may', params: outcome }, target: 'givenUp', actions: 'keepOutcome' },
        SEND_REFUSED: { guard: { type: 'may', params: outcome }, target: 'refused', actions: 'keepOutcome' },
      },
    },
    sent: {
      on: {
        ACKNOWLEDGE: { guard: { type: 'may', params: [{ rule: 'mayAcknowledge' }] }, target: 'received', actions: 'keepOutcome' },
        DELIVERY_RETURNED: { guard: { type: 'may', params: [dispatcher] }, target: 'returned', actions: 'keepOutcome' },
      },
    },
    handedOver: {
      on: {
        ACKNOWLEDGE: { guard: { type: 'may', params: [{ rule: 'mayAcknowledge' }] }, target: 'received', actions: 'keepOutcome' },
        DELIVERY_RETURNED: { guard: { type: 'may', params: [dispatcher] }, target: 'returned', actions: 'keepOutcome' },
      },
    },
    givenUp: {
      on: {
        RETRY: { guard: { type: 'may', params: [dispatcher, { rule: 'channelSends' }] }, target: 'queued', actions: 'deliver' },
        HAND_OVER: { guard: { type: 'may', params: handOver }, target: 'handedOver', actions: 'keepOutcome' },
      },
    },
    refused: {
      on: {
        RETRY: { guard: { type: 'may', params: [dispatcher, { rule: 'channelSends' }] }, target: 'queued', actions: 'deliver' },
        HAND_OVER: { guard: { type: 'may', params: handOver }, target: 'handedOver', actions: 'keepOutcome' },
      },
    },
    returned: {
      on: { HAND_OVER: { guard: { type: 'may', params: handOver }, target: 'handedOver', actions: 'keepOutcome' } },
    },
    received: {},
  },
});
