import { assign, setup } from 'xstate';
import { dayOf } from '../../calendar/days.js';
import type { Ask } from '../../case/rule.js';
import type { LawEvent } from '../../case/situation.js';
import { may } from '../../case/v1/may.js';
import { stay, way } from '../../case/v1/way.js';
import type { DeliveryContext } from './context.js';

const dispatcher: Ask = { rule: 'actsAs', role: 'dispatcher' };
const outcome: Ask[] = [{ rule: 'isSystem' }, { rule: 'attemptIsPresent' }];
const handOver: Ask[] = [dispatcher, { rule: 'reportIsNotRecalled' }, { rule: 'handedOverNotInTheFuture' }, { rule: 'handedOverAfterIssue' }];

const returned = way([dispatcher], 'returned', 'keepOutcome');
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
        SEND_STARTED: way(['isSystem', 'channelSends', 'attemptIsNext'], 'sending', 'countAttempt'),
        HAND_OVER: way(['onPaper', handOver], 'handedOver', ['keepOutcome', 'leftThatDay']),
      },
    },
    sending: {
      on: {
        SEND_STARTED: stay(['isSystem', 'attemptIsNext'], 'countAttempt'),
        SENT: [
          way([outcome, 'reportIsBeingRecalled'], 'recallAsked', ['keepReference', 'keepOutcome', 'leftToday', 'askBack']),
          way([outcome], 'sent', ['keepReference', 'keepOutcome', 'leftToday']),
        ],
        SEND_FAILED: way([outcome], 'givenUp', 'keepOutcome'),
        SEND_REFUSED: way([outcome], 'refused', 'keepOutcome'),
      },
    },
    sent: {
      on: {
        RECALL: asked,
        ACKNOWLEDGE: way(['mayAcknowledge'], 'received', 'keepOutcome'),
        DELIVERY_RETURNED: returned,
      },
    },
    handedOver: {
      on: {
        RECALL: asked,
        ACKNOWLEDGE: way(['mayAcknowledge'], 'received', 'keepOutcome'),
        DELIVERY_RETURNED: returned,
      },
    },
    givenUp: {
      on: {
        RETRY: way([dispatcher, notRecalled, 'channelSends'], 'queued', 'deliver'),
        HAND_OVER: way([handOver], 'handedOver', ['keepOutcome', 'leftThatDay']),
      },
    },
    refused: {
      on: {
        RETRY: way([dispatcher, notRecalled, 'channelSends'], 'queued', 'deliver'),
        HAND_OVER: way([handOver], 'handedOver', ['keepOutcome', 'leftThatDay']),
      },
    },
    returned: {
      on: { HAND_OVER: way([handOver], 'handedOver', ['keepOutcome', 'leftThatDay']) },
    },
    received: { on: { RECALL: asked, DELIVERY_RETURNED: returned } },
    notSent: {},
    recallAsked: {
      on: {
        RECALL_SENT: stay(['isSystem'], 'keepRecall'),
        RECALL_FAILED: stay(['isSystem'], 'keepRecall'),
        RECALL_AGREED: way(['mayAnswerRecall'], 'givenBack', 'keepRecall'),
        RECALL_REFUSED: way(['mayAnswerRecall'], 'kept', 'keepRecall'),
        DELIVERY_RETURNED: returned,
      },
    },
    givenBack: {},
    kept: {},
  },
});
