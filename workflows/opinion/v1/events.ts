import { z } from 'zod';
import { extendedDueAt } from '../../calendar/deadlines.js';
import type { EventDefinitions } from '../../case/event-definition.js';
import { moment, ofDeadline, reasonOnly, words } from '../../case/payload.js';

/** What can happen to an opinion that was asked. */
export const opinionEvents = {
  ANSWER_OPINION: {
    words: { vi: 'Trả lời ý kiến', en: 'Answer the opinion' },
    waits: true,
    payload: z.strictObject({
      answer: z.enum(['agree', 'agreeWithChanges', 'disagree']),
      words: words.optional(),
      /** number and day of the paper that brought an outside answer */
      paper: z.string().trim().min(1).max(200).optional(),
    }),
    defaults: () => ({ answer: 'agree' }),
  },
  SETTLE_OPINION: {
    words: { vi: 'Tiếp thu hoặc giải trình', en: 'Accept or explain' },
    waits: true,
    payload: z.strictObject({ settlement: z.enum(['accepted', 'explained']), words: words.optional() }),
    defaults: () => ({ settlement: 'accepted' }),
    seen: ({ opinion, case: { reportId } }) => (opinion?.context.answeredSeq ? `${reportId}/${opinion.context.answeredSeq}` : null),
  },
  EXTEND_OPINION: {
    words: { vi: 'Gia hạn trả lời', en: 'Extend the deadline' },
    payload: z.strictObject({ dueAt: moment, reason: words }),
    defaults: ({ opinion }, { now, calendar }) => ({ dueAt: extendedDueAt('opinion', opinion?.context.dueAt ?? null, null, now, calendar) }),
  },
  CANCEL_OPINION: { words: { vi: 'Hủy xin ý kiến', en: 'Cancel the question' }, payload: reasonOnly },
  DEADLINE_NEAR: { words: { vi: 'Nhắc hạn trả lời', en: 'Answer due soon' }, system: true, payload: ofDeadline },
  DEADLINE_PASSED: { words: { vi: 'Hết hạn trả lời', en: 'Deadline passed' }, system: true, payload: ofDeadline },
} satisfies EventDefinitions;
