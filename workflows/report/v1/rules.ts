import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';
import { stateName } from '../../case/situation.js';
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
    field: 'drafter',
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
    field: 'drafter',
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
    words: { vi: 'Văn bản tạm dừng ở bước “{reportState}”.', en: 'The report was suspended in the state “{reportState}”.' },
    check: ({ case: { report } }, { state }) => {
      const from = report.context.suspended?.from ?? '';
      return from === state ? holds : { reportState: from };
    },
  },
  sectionIsThere: {
    code: 'unknown_section',
    kind: 'payload',
    field: 'sections',
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
    field: 'sections',
    words: { vi: 'Chưa nêu mục nào.', en: 'No section is named.' },
    check: ({ event }) => (Array.isArray(event.sections) && event.sections.length > 0 ? holds : {}),
  },
  namesNoSections: {
    code: 'sections_not_here',
    kind: 'payload',
    field: 'sections',
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
    field: 'from',
    words: {
      vi: 'Cơ quan không có đơn vị “{division}”; với cơ quan ngoài, hãy chọn outside.',
      en: 'The office has no division “{division}”; for another agency set outside.',
    },
    check: ({ event }) => (event.outside === true || typeof event.fromName === 'string' ? holds : { division: event.from ?? '' }),
  },
  deadlineIsAhead: {
    code: 'deadline_past',
    kind: 'payload',
    field: 'dueAt',
    words: { vi: 'Hạn phải ở phía trước.', en: 'The deadline must lie ahead.' },
    check: ({ event, at }) => (typeof event.dueAt === 'string' && event.dueAt <= at ? {} : holds),
  },
  deadlineMovesForward: {
    code: 'deadline_not_later',
    kind: 'payload',
    field: 'dueAt',
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
  frameFits: {
    code: 'frame_does_not_fit',
    kind: 'payload',
    field: 'frame',
    words: { vi: '{path}: cần {expectedVi}.', en: '{path}: expected {expectedEn}.' },
    // only asked in general: whoever sends a frame has it read
    check: ({ event }) => (event.frameProblem === undefined ? holds : (event.frameProblem as { path: string })),
  },
  outlineStays: {
    code: 'outline_changed',
    kind: 'payload',
    field: 'frame',
    words: {
      vi: 'Khi tổng hợp, các mục và đơn vị viết giữ nguyên; muốn thêm bớt, hãy mở lại từ bước chuẩn bị.',
      en: 'While consolidating the sections and their divisions stay as they are.',
    },
    check: ({ event, case: { sections } }) => {
      if (!Array.isArray(event.sections)) return holds;
      const outline = (list: readonly { number: string; division: string }[]) => list.map(({ number, division }) => `${number} ${division}`).join('|');
      const named = event.sections as unknown as { number: string; division: string }[];
      return named.length === sections.length &&
        named.every(({ number }, i) => number === sections[i]?.context.number) &&
        outline(named) === outline(sections.map(({ context }) => context))
        ? holds
        : {};
    },
  },
  noSectionHasMoved: {
    code: 'section_has_moved',
    kind: 'when',
    words: { vi: '{divisionName} đã xử lý mục {section}.', en: '{divisionName} has acted on section {section} already.' },
    check: ({ case: { sections } }) => {
      const moved = sections.find(({ value, context }) => !['assigned', 'notNeeded'].includes(stateName(value)) || context.timeAsked !== null);
      return moved === undefined ? holds : { section: moved.context.number, divisionName: moved.context.divisionName };
    },
  },
  wasReturnedFrom: {
    code: 'not_returned_from_there',
    kind: 'when',
    words: { vi: 'Bước vừa rồi không phải trả lại từ “{reportState}”.', en: 'The last step was not a return from “{reportState}”.' },
    check: ({ case: { report } }, { state = '' }) => (report.context.returned?.from === state ? holds : { reportState: state }),
  },
} satisfies Record<string, Rule>;
