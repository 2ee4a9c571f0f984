import { z } from 'zod';
import { dayOf } from '../../calendar/days.js';
import { defaultDueAt } from '../../calendar/deadlines.js';
import type { EventDefinitions, Facts } from '../../case/event-definition.js';
import type { Json } from '../../case/journal.js';
import { day, moment, nothing, reasonOnly, words } from '../../case/payload.js';
import type { Situation } from '../../case/situation.js';

const opinion = z.strictObject({ opinion: words.optional() });
/** the entry that asked for it: ISSUE or RETRY */
const rendering = z.number().int().min(1);
const successor = z.strictObject({ report: z.string(), codeNumber: z.string(), date: day });
const personId = z.string().min(1).max(200);
const reports = z.array(z.string().min(1).max(20)).max(50);
const sections = z.array(z.string().min(1)).min(1).max(500);

/** Where one printed line of recipients goes. */
export const resolvedLine = z.strictObject({
  line: z.number().int().min(0),
  to: z
    .array(z.strictObject({ channel: z.enum(['internal', 'email', 'folder', 'hand']), name: z.string().trim().min(1).max(300), address: z.string().max(300) }))
    .min(1)
    .max(1_000),
});

const otherDrafters = ({ case: { report } }: Situation, { drafters }: Facts) => drafters.filter(({ id }) => id !== report.context.leadDrafter);

/** What can happen to a report. */
export const reportEvents = {
  OPEN_INPUT: {
    words: { vi: 'Lấy đóng góp của các đơn vị', en: 'Open for input' },
    waits: true,
    payload: z.strictObject({ dueAt: moment }),
    defaults: (_, { now, calendar }) => ({ dueAt: defaultDueAt('section', now, calendar) }),
  },
  EDIT: {
    words: { vi: 'Sửa đề cương và khung văn bản', en: 'Edit the outline and the frame' },
    /** the package without the texts of its sections; who opened the report named agency, type, lead division and signer, and they stay */
    payload: z.strictObject({ frame: z.looseObject({}) }),
    defaults: (_, { frame }) => ({ frame }),
  },
  NAME_FORMER: {
    words: { vi: 'Nêu văn bản được thay thế, đính chính', en: 'Name documents it replaces or corrects' },
    payload: z.strictObject({ replaces: reports, corrects: reports }),
    defaults: ({ case: { report } }) => ({
      replaces: report.context.replaces.map((former) => former.report),
      corrects: report.context.corrects.map((former) => former.report),
    }),
  },
  CLOSE_INPUT: { words: { vi: 'Kết thúc lấy đóng góp', en: 'Close the input' }, waits: true, payload: nothing },
  REOPEN_SECTION: { words: { vi: 'Mở lại mục', en: 'Reopen a section' }, target: 'section', payload: reasonOnly },
  ASK_OPINION: {
    words: { vi: 'Xin ý kiến', en: 'Ask for an opinion' },
    payload: z.strictObject({
      /** a division's symbol, or with `outside` the name of an agency */
      from: z.string().trim().min(1).max(200),
      outside: z.boolean().optional(),
      question: words,
      dueAt: moment,
    }),
    defaults: ({ case: { report } }, { divisions, now, calendar }) => ({
      from: divisions.find(({ symbol }) => symbol !== report.context.leadDivision)?.symbol ?? report.context.leadDivision,
      dueAt: defaultDueAt('opinion', now, calendar),
    }),
  },
  SUBMIT_FOR_REVIEW: {
    words: { vi: 'Trình kiểm tra', en: 'Submit for review' },
    waits: true,
    payload: opinion,
    seen: ({ event }) => (typeof event.contentHash === 'string' ? event.contentHash : null),
  },
  INITIAL: {
    words: { vi: 'Ký nháy', en: 'Initial' },
    waits: true,
    payload: opinion,
    seen: ({ case: { report } }) => report.context.contentHash,
  },
  RETURN: { words: { vi: 'Trả lại', en: 'Return' }, payload: z.strictObject({ reason: words, sections: sections.optional() }) },
  TAKE_BACK: { words: { vi: 'Rút lại', en: 'Take back' }, payload: nothing },
  OVERRIDE_CHECK: { words: { vi: 'Bỏ qua lỗi thể thức', en: 'Override a check' }, target: 'finding', waits: true, payload: reasonOnly },
  SIGN: {
    words: { vi: 'Ký ban hành', en: 'Sign' },
    waits: true,
    payload: opinion,
    seen: ({ case: { report } }) => report.context.signedHash,
  },
  HAND_TO_DEPUTY: {
    words: { vi: 'Giao cấp phó ký thay', en: 'Hand to a deputy' },
    payload: z.strictObject({ deputy: personId, line: z.string().trim().min(1).max(300).optional() }),
    // whoever holds the head's office takes it themself
    defaults: ({ case: { report }, by }, { deputies }) => ({
      deputy: (deputies.find(({ id }) => id === by.person) ?? deputies[0])?.id ?? report.context.signer.person,
      line: `KT. ${report.context.signer.position}`,
    }),
    choices: (_, { deputies }) => ({ deputy: deputies.map(({ id, name }) => ({ value: id, words: name })) }),
  },
  TAKE_FROM_DEPUTY: { words: { vi: 'Lấy lại để tự ký', en: 'Take back from the deputy' }, payload: nothing },
  ISSUE: {
    words: { vi: 'Cấp số, ban hành', en: 'Issue' },
    waits: true,
    payload: z.strictObject({ date: day, number: z.number().int().min(1).optional() }),
    defaults: (_, { now, nextNumber }) => ({ date: dayOf(now), ...(nextNumber === null ? {} : { number: nextNumber }) }),
    seen: ({ case: { report } }) => report.context.signature?.hash ?? null,
  },
  RETURN_TO_SIGNING: { words: { vi: 'Trả về trình ký', en: 'Return to signing' }, payload: reasonOnly },
  RENDERED: {
    words: { vi: 'Đã tạo văn bản', en: 'Rendered' },
    system: true,
    payload: z.strictObject({ rendering, docxHash: z.string(), pdfHash: z.string().optional() }),
  },
  RENDER_FAILED: { words: { vi: 'Không tạo được văn bản', en: 'Rendering failed' }, system: true, payload: z.strictObject({ rendering, reason: z.string() }) },
  PDF_ADDED: { words: { vi: 'Đã thêm bản PDF', en: 'PDF added' }, system: true, payload: z.strictObject({ pdfHash: z.string() }) },
  RETRY: { words: { vi: 'Tạo lại văn bản', en: 'Render again' }, waits: true, payload: nothing },
  CONFIRM_RECIPIENTS: {
    words: { vi: 'Xác nhận nơi nhận', en: 'Confirm the recipients' },
    waits: true,
    payload: z.strictObject({ recipients: z.array(resolvedLine).min(1).max(1_000) }),
    // before the document is issued nothing is proposed
    defaults: (_, { proposedRecipients }): Record<string, Json> =>
      Array.isArray(proposedRecipients) && proposedRecipients.length > 0 ? { recipients: proposedRecipients } : {},
  },
  RECALL: { words: { vi: 'Thu hồi văn bản', en: 'Recall the document' }, payload: reasonOnly },
  CONFIRM_RECALL: { words: { vi: 'Xác nhận đã thu hồi', en: 'Confirm the recall' }, waits: true, payload: z.strictObject({ note: words.optional() }) },
  REPLACED_BY: { words: { vi: 'Được thay thế', en: 'Replaced' }, system: true, payload: successor },
  CORRECTED_BY: { words: { vi: 'Được đính chính', en: 'Corrected' }, system: true, payload: successor },
  FILE: { words: { vi: 'Đưa vào hồ sơ', en: 'Put into a file' }, payload: z.strictObject({ file: words }) },
  CHANGE_DRAFTER: {
    words: { vi: 'Thay người soạn thảo', en: 'Change the lead drafter' },
    payload: z.strictObject({ drafter: personId, reason: words }),
    defaults: (situation, facts) => ({ drafter: otherDrafters(situation, facts)[0]?.id ?? situation.case.report.context.leadDrafter }),
    choices: (situation, facts) => ({ drafter: otherDrafters(situation, facts).map(({ id, name }) => ({ value: id, words: name })) }),
  },
  SUSPEND: { words: { vi: 'Tạm dừng', en: 'Suspend' }, payload: reasonOnly },
  RESUME: { words: { vi: 'Tiếp tục', en: 'Resume' }, waits: true, payload: nothing },
  WITHDRAW: { words: { vi: 'Rút văn bản', en: 'Withdraw the report' }, payload: reasonOnly },
} satisfies EventDefinitions;
