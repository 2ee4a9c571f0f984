import { z } from 'zod';
import { dayOf } from '../../calendar/days.js';
import type { EventDefinitions } from '../../case/event-definition.js';
import { day, nothing, reasonOnly, words } from '../../case/payload.js';

const attempt = z.number().int().min(1);

/** What can happen to one delivery. */
export const deliveryEvents = {
  SEND_STARTED: { words: { vi: 'Bắt đầu gửi', en: 'Sending started' }, system: true, payload: z.strictObject({ attempt }) },
  SENT: { words: { vi: 'Đã gửi', en: 'Sent' }, system: true, payload: z.strictObject({ attempt, reference: z.string(), withoutPdf: z.boolean().optional() }) },
  SEND_FAILED: { words: { vi: 'Gửi không được', en: 'Sending failed' }, system: true, payload: z.strictObject({ attempt, reason: z.string() }) },
  SEND_REFUSED: { words: { vi: 'Nơi nhận từ chối', en: 'Refused by the recipient' }, system: true, payload: z.strictObject({ attempt, reason: z.string() }) },
  RETRY: { words: { vi: 'Gửi lại', en: 'Send again' }, waits: true, payload: nothing },
  HAND_OVER: {
    words: { vi: 'Giao bản giấy', en: 'Hand over on paper' },
    waits: true,
    payload: z.strictObject({
      /** who took it: a person, a post office */
      receivedBy: words,
      date: day,
      postalNumber: z.string().trim().min(1).max(100).optional(),
    }),
    defaults: (_, { now }) => ({ date: dayOf(now) }),
  },
  ACKNOWLEDGE: { words: { vi: 'Xác nhận đã nhận', en: 'Acknowledge receipt' }, waits: true, payload: z.strictObject({ note: words.optional() }) },
  RECALL_SENT: { words: { vi: 'Đã gửi yêu cầu thu hồi', en: 'Recall sent' }, system: true, payload: z.strictObject({ reference: z.string() }) },
  RECALL_FAILED: {
    words: { vi: 'Không gửi được yêu cầu thu hồi', en: 'The recall could not be sent' },
    system: true,
    payload: z.strictObject({ reason: z.string() }),
  },
  RECALL_AGREED: { words: { vi: 'Đồng ý trả lại', en: 'Agree to the recall' }, waits: true, payload: z.strictObject({ note: words.optional() }) },
  RECALL_REFUSED: { words: { vi: 'Không đồng ý trả lại', en: 'Refuse the recall' }, payload: reasonOnly },
  DELIVERY_RETURNED: { words: { vi: 'Nơi nhận trả lại', en: 'Returned by the recipient' }, payload: reasonOnly },
} satisfies EventDefinitions;
