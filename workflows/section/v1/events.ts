import { z } from 'zod';
import { extendedDueAt } from '../../calendar/deadlines.js';
import type { EventDefinitions } from '../../case/event-definition.js';
import { maybeReason, moment, nothing, ofDeadline, reasonOnly, words } from '../../case/payload.js';
import { type Situation, stateName } from '../../case/situation.js';

const stands = (section: Situation['section']): string => (section === undefined ? '' : stateName(section.value));

/** What can happen to a section. */
export const sectionEvents = {
  ACCEPT: { words: { vi: 'Nhận viết mục', en: 'Accept the section' }, waits: true, payload: nothing },
  DECLINE: { words: { vi: 'Từ chối mục', en: 'Decline the section' }, payload: reasonOnly },
  SUBMIT: {
    words: { vi: 'Nộp mục', en: 'Submit the section' },
    // before it is accepted that is what is waited for
    waits: ({ section }) => stands(section) !== 'assigned',
    payload: nothing,
    seen: ({ event }) => (typeof event.textHash === 'string' ? event.textHash : null),
  },
  TAKE_BACK: { words: { vi: 'Rút lại', en: 'Take back' }, payload: nothing },
  RETURN: { words: { vi: 'Trả lại mục', en: 'Return the section' }, payload: reasonOnly },
  APPROVE: {
    words: { vi: 'Duyệt mục', en: 'Approve the section' },
    waits: true,
    payload: z.strictObject({ opinion: words.optional() }),
    seen: ({ section }) => section?.context.textHash ?? null,
  },
  REASSIGN: {
    words: { vi: 'Giao đơn vị khác', en: 'Reassign the section' },
    waits: ({ section }) => stands(section) === 'declined',
    payload: z.strictObject({ division: z.string().min(1), reason: words.optional() }),
    defaults: ({ section }, { divisions }) => ({
      division: divisions.find(({ symbol }) => symbol !== section?.context.division)?.symbol ?? section?.context.division ?? '',
    }),
  },
  ASK_FOR_TIME: { words: { vi: 'Xin thêm thời gian', en: 'Ask for more time' }, payload: z.strictObject({ dueAt: moment.optional(), reason: words }) },
  EXTEND: {
    words: { vi: 'Gia hạn mục', en: 'Give the section more time' },
    waits: ({ section }, urgency) => urgency === 'overdue' || (section !== undefined && section.context.timeAsked !== null),
    payload: z.strictObject({ dueAt: moment, reason: words }),
    defaults: ({ section }, { now, calendar }) => ({
      dueAt: extendedDueAt('section', section?.context.dueAt ?? null, section?.context.timeAsked?.dueAt ?? null, now, calendar),
    }),
  },
  WAIVE: { words: { vi: 'Bỏ yêu cầu đóng góp', en: 'Waive the contribution' }, payload: maybeReason },
  DEADLINE_NEAR: { words: { vi: 'Nhắc hạn nộp mục', en: 'Section due soon' }, system: true, payload: ofDeadline },
  DEADLINE_PASSED: { words: { vi: 'Quá hạn nộp mục', en: 'Section overdue' }, system: true, payload: ofDeadline },
} satisfies EventDefinitions;
