import { dayOf } from '../../calendar/days.js';
import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';

/** Rules about one delivery. */
export const deliveryRules = {
  attemptIsNext: {
    code: 'attempt_not_next',
    kind: 'when',
    words: { vi: 'Lần gửi này đã được ghi.', en: 'This attempt is already recorded.' },
    check: ({ delivery, event }) => (delivery !== undefined && event.attempt === delivery.context.attempt + 1 ? holds : {}),
  },
  attemptIsPresent: {
    code: 'attempt_superseded',
    kind: 'when',
    words: { vi: 'Kết quả của một lần gửi cũ không được tính.', en: 'The outcome of a former attempt does not count.' },
    check: ({ delivery, event }) => (delivery !== undefined && event.attempt === delivery.context.attempt ? holds : {}),
  },
  channelSends: {
    code: 'by_hand',
    kind: 'when',
    words: { vi: 'Bản này giao bằng tay.', en: 'This one is handed over on paper.' },
    check: ({ delivery }) => (delivery !== undefined && delivery.context.channel !== 'hand' ? holds : {}),
  },
  onPaper: {
    code: 'not_by_hand',
    kind: 'when',
    words: { vi: 'Bản này đang gửi qua kênh {channel}.', en: 'This one is being sent by {channel}.' },
    check: ({ delivery }) => (delivery === undefined || delivery.context.channel === 'hand' ? holds : { channel: delivery.context.channel }),
  },
  handedOverNotInTheFuture: {
    code: 'date_in_future',
    kind: 'payload',
    field: 'date',
    words: { vi: 'Ngày {date} chưa tới.', en: '{date} has not come yet.' },
    check: ({ event, at }) => (typeof event.date === 'string' && event.date > dayOf(at) ? { date: event.date } : holds),
  },
  handedOverAfterIssue: {
    code: 'date_before_issue',
    kind: 'payload',
    field: 'date',
    words: { vi: 'Ngày giao {date} trước ngày ban hành {issued}.', en: '{date} is before the document was issued on {issued}.' },
    check: ({ event, case: { report } }) => {
      const issued = report.context.number?.date;
      return issued !== undefined && typeof event.date === 'string' && event.date < issued ? { date: event.date, issued } : holds;
    },
  },
} satisfies Record<string, Rule>;
