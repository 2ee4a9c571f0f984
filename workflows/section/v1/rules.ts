import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';
import { stateName } from '../../case/situation.js';

/** Rules about a section. */
export const sectionRules = {
  reportGathersInput: {
    code: 'input_not_open',
    kind: 'when',
    words: { vi: 'Văn bản không ở bước lấy ý kiến đóng góp của các đơn vị.', en: 'The report is not gathering its sections.' },
    check: ({ case: { report } }) => (stateName(report.value) === 'gathering' ? holds : {}),
  },
  reportIsBeingPrepared: {
    code: 'input_already_open',
    kind: 'when',
    words: { vi: 'Văn bản không ở bước chuẩn bị.', en: 'The report is not being prepared.' },
    check: ({ case: { report } }) => (stateName(report.value) === 'preparing' ? holds : {}),
  },
  sectionHasText: {
    code: 'section_empty',
    kind: 'when',
    words: { vi: 'Mục {section} chưa có nội dung.', en: 'Section {section} has no text yet.' },
    check: ({ section, event }) => (event.textHash === null ? { section: section?.context.number ?? '' } : holds),
  },
  sectionWasBefore: {
    code: 'section_was_elsewhere',
    kind: 'when',
    words: { vi: 'Bước trước của mục {section} không phải từ “{sectionState}”.', en: 'The last step on section {section} did not come from “{sectionState}”.' },
    check: ({ section }, { state = '' }) => (section?.context.before === state ? holds : { section: section?.context.number ?? '', sectionState: state }),
  },
  textIsAsSubmitted: {
    code: 'section_written_since',
    kind: 'when',
    words: { vi: 'Mục {section} đã được viết tiếp sau khi trả lại.', en: 'Section {section} has been written on since it was returned.' },
    check: ({ section, event }) => (event.textHash === section?.context.textHash ? holds : { section: section?.context.number ?? '' }),
  },
  officeHasAnotherDivision: {
    code: 'no_other_division',
    kind: 'when',
    words: { vi: 'Cơ quan không có đơn vị nào khác để giao mục {section}.', en: 'The office has no other division to give section {section} to.' },
    // only asked in general: whoever names a division has found one
    check: ({ section, event }) =>
      event.elsewhere === false && section !== undefined && stateName(section.value) !== 'declined' ? { section: section.context.number } : holds,
  },
  divisionIsAnother: {
    code: 'same_division',
    kind: 'payload',
    field: 'division',
    words: {
      vi: 'Mục {section} đang do {divisionName} viết; hãy chọn đơn vị khác.',
      en: 'Section {section} is already with {divisionName}; choose another division.',
    },
    check: ({ section, event }) =>
      section !== undefined && event.division === section.context.division && stateName(section.value) !== 'declined'
        ? { section: section.context.number, divisionName: section.context.divisionName }
        : holds,
  },
  divisionIsKnown: {
    code: 'unknown_division',
    kind: 'payload',
    field: 'division',
    words: { vi: 'Cơ quan không có đơn vị “{division}”.', en: 'The office has no division “{division}”.' },
    check: ({ event }) => (typeof event.divisionName === 'string' ? holds : { division: event.division ?? '' }),
  },
} satisfies Record<string, Rule>;
