import { dayOf } from '../../calendar/days.js';
import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';
import { stateName } from '../../case/situation.js';
import { settledDelivery } from '../../delivery/v1/settled.js';

/** Rules about a document that is issued, sent, and perhaps asked back. */
export const issueRules = {
  everyDeliverySettled: {
    code: 'delivery_not_settled',
    kind: 'when',
    words: { vi: 'Chưa gửi xong tới {name}.', en: 'The delivery to {name} is not settled yet.' },
    check: ({ case: { deliveries } }) => {
      const open = deliveries.find(({ value }) => !settledDelivery.includes(stateName(value)));
      return open === undefined ? holds : { delivery: open.context.id, name: open.context.name };
    },
  },
  issueDateFits: {
    code: 'date_does_not_fit',
    kind: 'payload',
    field: 'date',
    words: {
      vi: 'Ngày ban hành {date} phải từ ngày ký {signed} đến hôm nay {today}.',
      en: 'The date {date} must lie between the day of signing {signed} and today, {today}.',
    },
    check: ({ case: { report }, event, at }) => {
      const signed = dayOf(report.context.signature?.at ?? at);
      const today = dayOf(at);
      const date = String(event.date);
      return signed <= date && date <= today ? holds : { date, signed, today };
    },
  },
  pdfIsMissing: {
    code: 'pdf_is_there',
    kind: 'when',
    words: { vi: 'Văn bản đã có bản PDF.', en: 'The document has its PDF already.' },
    check: ({ case: { report } }) => (report.context.pdfHash === null ? holds : {}),
  },
  recipientsNotConfirmedYet: {
    code: 'recipients_confirmed',
    kind: 'when',
    words: { vi: 'Nơi nhận đã được xác nhận.', en: 'The recipients are confirmed already.' },
    check: ({ case: { report } }) => (report.context.recipientsConfirmed ? {} : holds),
  },
  everyLineResolved: {
    code: 'line_not_resolved',
    kind: 'payload',
    field: 'recipients',
    words: {
      vi: 'Dòng nơi nhận thứ {line} (“{text}”) chưa có nơi gửi đến, hoặc ghi hai lần.',
      en: 'Line {line} of the recipients (“{text}”) resolves to nobody, or is named twice.',
    },
    check: ({ event }) => {
      const lines = Array.isArray(event.recipients) ? (event.recipients as { line: number }[]) : [];
      const printed = Array.isArray(event.printed) ? event.printed : [];
      const wrong = printed.findIndex((_, line) => lines.filter((one) => one.line === line).length !== 1);
      if (wrong >= 0) return { line: wrong + 1, text: printed[wrong] ?? '' };
      const beyond = lines.find(({ line }) => line >= printed.length);
      return beyond === undefined ? holds : { line: beyond.line + 1, text: '' };
    },
  },
  everyAddressIsGood: {
    code: 'address_not_good',
    kind: 'payload',
    field: 'recipients',
    words: { vi: 'Nơi nhận “{name}”: {whyVi}.', en: 'Recipient “{name}”: {whyEn}.' },
    check: ({ event }) => (event.badAddress === undefined ? holds : (event.badAddress as { name: string })),
  },
  formersAreIssued: {
    code: 'former_not_issued',
    kind: 'payload',
    words: {
      vi: 'Văn bản {report} không thể được thay thế hoặc đính chính: phải là văn bản khác đã ban hành, chưa bị thay thế, mà bạn được đọc.',
      en: 'Report {report} cannot be replaced or corrected: it must be another one, issued, not replaced yet, that you may read.',
    },
    check: ({ event, case: { reportId } }) => {
      const numbers = (event.codeNumbers ?? {}) as Record<string, string>;
      const named = [event.replaces, event.corrects].flatMap((list) => (Array.isArray(list) ? (list as string[]) : []));
      const wrong = named.find((report, i) => report === reportId || numbers[report] === undefined || named.indexOf(report) !== i);
      return wrong === undefined ? holds : { report: wrong };
    },
  },
  renderingIsPresent: {
    code: 'rendering_superseded',
    kind: 'when',
    words: { vi: 'Bản được tạo theo yêu cầu cũ không được tính.', en: 'What was drawn for a former request does not count.' },
    check: ({ case: { report }, event }) => (event.rendering === report.context.rendering ? holds : {}),
  },
  everyRecallAnswered: {
    code: 'recall_not_answered',
    kind: 'when',
    words: { vi: '{name} chưa trả lời việc thu hồi.', en: '{name} has not answered the recall yet.' },
    check: ({ case: { deliveries } }) => {
      const open = deliveries.find(({ value }) => ['sending', 'recallAsked'].includes(stateName(value)));
      return open === undefined ? holds : { delivery: open.context.id, name: open.context.name };
    },
  },
  reportIsBeingRecalled: {
    code: 'not_being_recalled',
    kind: 'when',
    words: { vi: 'Văn bản không bị thu hồi.', en: 'The document is not being recalled.' },
    check: ({ case: { report } }) => (report.context.recall === null ? {} : holds),
  },
  reportIsNotRecalled: {
    code: 'document_recalled',
    kind: 'when',
    words: { vi: 'Văn bản đang được thu hồi hoặc đã thu hồi, không gửi tiếp.', en: 'The document is being recalled, or was; it is not sent any more.' },
    check: ({ case: { report } }) => (report.context.recall === null ? holds : {}),
  },
} satisfies Record<string, Rule>;
