import { dayOf } from '../../calendar/days.js';
import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';
import { stateName } from '../../case/situation.js';
import { wordsOfState } from '../../case/state-words.js';
import { settledDelivery } from '../../delivery/v1/settled.js';
import { settledOpinion } from '../../opinion/v1/settled.js';
import { settledSection } from '../../section/v1/settled.js';

/** Rules about the report as a whole. */
export const reportRules = {
  everySectionSettled: {
    code: 'section_not_settled',
    kind: 'when',
    words: { vi: '{divisionName} chưa nộp xong mục {section}.', en: '{divisionName} has not contributed section {section} yet.' },
    check: ({ case: { sections } }) => {
      const open = sections.find(({ value }) => !settledSection.includes(stateName(value)));
      return open === undefined ? holds : { section: open.context.number, division: open.context.division, divisionName: open.context.divisionName };
    },
  },
  everyOpinionSettled: {
    code: 'opinion_not_settled',
    kind: 'when',
    words: {
      vi: 'Ý kiến của {from} chưa được trả lời hoặc chưa được tiếp thu, giải trình.',
      en: 'The opinion asked of {from} is not answered and settled yet.',
    },
    check: ({ case: { opinions } }) => {
      const open = opinions.find(({ value }) => !settledOpinion.includes(stateName(value)));
      return open === undefined ? holds : { opinion: open.context.id, from: open.context.from };
    },
  },
  everyDeliverySettled: {
    code: 'delivery_not_settled',
    kind: 'when',
    words: { vi: 'Chưa gửi xong tới {name}.', en: 'The delivery to {name} is not settled yet.' },
    check: ({ case: { deliveries } }) => {
      const open = deliveries.find(({ value }) => !settledDelivery.includes(stateName(value)));
      return open === undefined ? holds : { delivery: open.context.id, name: open.context.name };
    },
  },
  leadHasAnotherDrafter: {
    code: 'no_other_drafter',
    kind: 'when',
    words: { vi: 'Đơn vị chủ trì ({division}) không có chuyên viên soạn thảo nào khác.', en: 'The lead division ({division}) has no other drafter.' },
    // only asked in general: whoever names a drafter has found one
    check: ({ event, case: { report } }) => (event.anotherDrafter === false ? { division: report.context.leadDivision } : holds),
  },
  drafterIsOfLead: {
    code: 'drafter_not_of_lead',
    kind: 'payload',
    words: {
      vi: '“{drafter}” không phải chuyên viên soạn thảo đang làm việc của đơn vị chủ trì ({division}).',
      en: '“{drafter}” is no active drafter of the lead division ({division}).',
    },
    check: ({ event, case: { report } }) =>
      typeof event.drafterName === 'string' ? holds : { drafter: event.drafter ?? '', division: report.context.leadDivision },
  },
  drafterIsAnother: {
    code: 'same_drafter',
    kind: 'payload',
    words: { vi: '{drafter} đang là người soạn thảo chủ trì; hãy chọn người khác.', en: '{drafter} is the lead drafter already; choose another person.' },
    check: ({ event, case: { report } }) => (event.drafter === report.context.leadDrafter ? { drafter: event.drafterName ?? event.drafter } : holds),
  },
  reportIsNotSuspended: {
    code: 'report_suspended',
    kind: 'when',
    words: { vi: 'Văn bản đang tạm dừng; hãy đợi đến khi được tiếp tục.', en: 'The report is suspended; wait until it is resumed.' },
    check: ({ case: { report } }) => (stateName(report.value) === 'suspended' ? {} : holds),
  },
  wasSuspendedIn: {
    code: 'suspended_elsewhere',
    kind: 'when',
    words: { vi: 'Văn bản tạm dừng ở bước “{stateVi}”.', en: 'The report was suspended in the state “{stateEn}”.' },
    check: ({ case: { report } }, { state }) => {
      const from = report.context.suspended?.from ?? '';
      const { vi, en } = wordsOfState('report', from);
      return from === state ? holds : { stateVi: vi, stateEn: en };
    },
  },
  sectionIsThere: {
    code: 'unknown_section',
    kind: 'payload',
    words: { vi: 'Văn bản không có mục {section}.', en: 'The report has no section {section}.' },
    check: ({ case: { sections }, event }) => {
      const named = Array.isArray(event.sections) ? event.sections : event.target === undefined ? [] : [event.target];
      const missing = named.find((number) => !sections.some(({ context }) => context.number === number));
      return missing === undefined ? holds : { section: missing };
    },
  },
  namesSections: {
    code: 'no_section_named',
    kind: 'payload',
    words: { vi: 'Chưa nêu mục nào.', en: 'No section is named.' },
    check: ({ event }) => (Array.isArray(event.sections) && event.sections.length > 0 ? holds : {}),
  },
  namesNoSections: {
    code: 'sections_not_here',
    kind: 'payload',
    words: {
      vi: 'Ở bước này chỉ trả lại cả văn bản; thủ trưởng đơn vị chủ trì mới trả lại từng mục.',
      en: 'Here the whole report is returned; only the head of the lead division returns named sections.',
    },
    check: ({ event }) => (event.sections === undefined ? holds : {}),
  },
  initialledTheFormat: {
    code: 'not_your_initial',
    kind: 'who',
    words: { vi: 'Bước vừa rồi không phải chữ ký nháy thể thức của bạn.', en: 'The last step was not your initial on the form.' },
    // one person may hold both offices: it is the later of the two initials that is taken back
    check: ({ by, case: { report } }) => {
      const { contentInitial, formatInitial } = report.context;
      return formatInitial?.person === by.person && formatInitial.seq > (contentInitial?.seq ?? 0) ? holds : {};
    },
    audience: () => [],
  },
  askedDivisionIsKnown: {
    code: 'unknown_division_asked',
    kind: 'payload',
    words: {
      vi: 'Cơ quan không có đơn vị “{division}”; với cơ quan ngoài, hãy chọn outside.',
      en: 'The office has no division “{division}”; for another agency set outside.',
    },
    check: ({ event }) => (event.outside === true || typeof event.fromName === 'string' ? holds : { division: event.from ?? '' }),
  },
  deadlineIsAhead: {
    code: 'deadline_past',
    kind: 'payload',
    words: { vi: 'Hạn phải ở phía trước.', en: 'The deadline must lie ahead.' },
    check: ({ event, at }) => (typeof event.dueAt === 'string' && event.dueAt <= at ? {} : holds),
  },
  deadlineMovesForward: {
    code: 'deadline_not_later',
    kind: 'payload',
    words: { vi: 'Hạn mới phải sau hạn cũ.', en: 'The new deadline must be later than the old one.' },
    // who asks for more time need not say until when
    check: ({ section, opinion, event }) =>
      event.dueAt === undefined || (typeof event.dueAt === 'string' && event.dueAt > ((section ?? opinion)?.context.dueAt ?? '')) ? holds : {},
  },
  findingIsOpen: {
    code: 'no_such_finding',
    kind: 'when',
    words: { vi: 'Không còn lỗi “{finding}” phải xử lý.', en: 'There is no open finding “{finding}”.' },
    check: ({ case: { report }, event }) => {
      const { findings, overridden } = report.context;
      const open = findings.some((id) => id === event.target) && !overridden.some(({ id }) => id === event.target);
      return open ? holds : { finding: event.target ?? '' };
    },
  },
  noMustRemains: {
    code: 'must_remains',
    kind: 'when',
    words: { vi: 'Còn lỗi thể thức phải sửa hoặc bỏ qua có lý do: {finding}.', en: 'A form check must be mended, or overridden with a reason: {finding}.' },
    check: ({ case: { report } }) => {
      const { findings, overridden } = report.context;
      const open = findings.find((id) => !overridden.some((one) => one.id === id));
      return open === undefined ? holds : { finding: open };
    },
  },
  formatInitialStands: {
    code: 'format_initial_missing',
    kind: 'when',
    words: { vi: 'Chưa có chữ ký nháy thể thức trên nội dung hiện tại.', en: 'The initial on the form does not stand on the present content yet.' },
    check: ({ case: { report } }) => (report.context.contentHash !== null && report.context.formatInitial?.hash === report.context.contentHash ? holds : {}),
  },
  bothInitialsStand: {
    code: 'initials_missing',
    kind: 'when',
    words: { vi: 'Chưa có đủ hai chữ ký nháy trên nội dung hiện tại.', en: 'Both initials do not stand on the present content yet.' },
    check: ({ case: { report } }) => {
      const { contentHash, contentInitial, formatInitial } = report.context;
      return contentHash !== null && contentInitial?.hash === contentHash && formatInitial?.hash === contentHash ? holds : {};
    },
  },
  issueDateFits: {
    code: 'date_does_not_fit',
    kind: 'payload',
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
    words: { vi: 'Nơi nhận “{name}”: {whyVi}.', en: 'Recipient “{name}”: {whyEn}.' },
    check: ({ event }) => (event.badAddress === undefined ? holds : (event.badAddress as { name: string })),
  },
} satisfies Record<string, Rule>;
