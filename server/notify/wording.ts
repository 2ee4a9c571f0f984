import { addressee, currentVersion, type Entry, lawOf, type Words } from '../../workflows/index.js';
import type { DelegationNoticeKind, EntryNotice, NoticeStep } from '../store/notices.js';
import type { DelegationReading, EntryReading, Reading } from './reading.js';

export type Language = 'vi' | 'en';

/** What a notice says: one line, and the words that came with the step where there are any. */
export interface Said {
  title: string;
  words: string | null;
}

const definitionOf = (type: string, target: string | null) => addressee(lawOf(currentVersion), { type, ...(target === null ? {} : { target }) });

/** What the office calls a step. */
export const stepWords = (type: string, target: string | null, language: Language): string => definitionOf(type, target)?.definition.words[language] ?? type;

/** `Nhận viết mục 1, 2; Ký nháy`: what is to be done, sections by their numbers and other things by how many. */
export function stepsInWords(steps: readonly NoticeStep[], language: Language): string {
  const targets = new Map<string, string[]>();
  for (const { event, target } of steps) targets.set(event, [...(targets.get(event) ?? []), ...(target === null ? [] : [target])]);
  return [...targets]
    .map(([event, of]) => {
      const [first = null] = of;
      const words = stepWords(event, first, language);
      if (first === null) return words;
      if (definitionOf(event, first)?.kind === 'section') return `${words} ${of.join(', ')}`;
      return of.length === 1 ? words : `${words} (${of.length})`;
    })
    .join('; ');
}

type Fill = (context: { entry: Entry; notice: EntryNotice; language: Language }) => string;
const fixed =
  ({ vi, en }: Words): Fill =>
  ({ language }) =>
    language === 'vi' ? vi : en;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const returned: Record<string, Fill> = {
  RETURN: ({ entry: { event }, language }) => {
    const section = event.target === undefined ? '' : ` ${event.target}`;
    if (language === 'vi') return section === '' ? 'Trả lại để làm tiếp' : `Trả lại mục${section}`;
    return section === '' ? 'Returned to be worked on' : `Section${section} returned`;
  },
  REOPEN_SECTION: ({ entry: { event }, language }) => (language === 'vi' ? `Mở lại mục ${text(event.target)}` : `Section ${text(event.target)} reopened`),
  DECLINE: ({ entry: { event }, language }) =>
    language === 'vi' ? `Đơn vị từ chối mục ${text(event.target)}` : `The division declines section ${text(event.target)}`,
  RETURN_TO_SIGNING: fixed({ vi: 'Văn thư trả về trình ký', en: 'The clerk returns it to signing' }),
};

const answers: Record<string, Words> = {
  agree: { vi: 'đồng ý', en: 'agrees' },
  agreeWithChanges: { vi: 'đồng ý, có ý kiến sửa', en: 'agrees with changes' },
  disagree: { vi: 'không đồng ý', en: 'disagrees' },
};

const moved: Record<string, Fill> = {
  SIGN: fixed({ vi: 'Đã ký', en: 'Signed' }),
  ISSUE: ({ entry: { event }, language }) => (language === 'vi' ? `Đã ban hành, số ${text(event.codeNumber)}` : `Issued as ${text(event.codeNumber)}`),
  RECALL: fixed({ vi: 'Bắt đầu thu hồi', en: 'Being recalled' }),
  CONFIRM_RECALL: fixed({ vi: 'Đã thu hồi xong', en: 'Recalled' }),
  REPLACED_BY: ({ entry: { event }, language }) =>
    language === 'vi' ? `Được thay thế bằng văn bản số ${text(event.codeNumber)}` : `Replaced by ${text(event.codeNumber)}`,
  CORRECTED_BY: ({ entry: { event }, language }) =>
    language === 'vi' ? `Được đính chính bằng văn bản số ${text(event.codeNumber)}` : `Corrected by ${text(event.codeNumber)}`,
  WITHDRAW: fixed({ vi: 'Đã rút văn bản', en: 'Withdrawn' }),
  SUSPEND: fixed({ vi: 'Tạm dừng', en: 'Suspended' }),
};
const completed: Words = { vi: 'Đã gửi xong đến mọi nơi nhận', en: 'Sent to every recipient' };

const kinds: Record<EntryNotice['kind'], Fill> = {
  waits: ({ notice, language }) => `${language === 'vi' ? 'Chờ bạn' : 'Waits for you'}: ${stepsInWords(notice.steps, language)}`,
  returned: (context) => (returned[context.entry.event.type] ?? kinds.waits)(context),
  received: fixed({ vi: 'Văn bản gửi đến bạn', en: 'A document sent to you' }),
  answered: ({ entry: { event }, notice, language }) => {
    const from = notice.about ?? '';
    if (event.type === 'DEADLINE_PASSED') return language === 'vi' ? `${from} không trả lời ý kiến trong hạn` : `${from} gave no opinion in time`;
    const answer = answers[text(event.answer)]?.[language] ?? '';
    return language === 'vi' ? `${from} trả lời ý kiến: ${answer}` : `${from} ${answer}`;
  },
  deadline: ({ entry: { event }, notice, language }) => {
    const near = event.type === 'DEADLINE_NEAR';
    const vi = notice.about === null ? `mục ${text(event.target)}` : `trả lời ý kiến (${notice.about})`;
    const en = notice.about === null ? `section ${text(event.target)}` : `the opinion of ${notice.about}`;
    if (language === 'vi') return `${near ? 'Sắp đến hạn' : 'Quá hạn'}: ${vi}`;
    return `${near ? 'Due soon' : 'Overdue'}: ${en}`;
  },
  moved: (context) => {
    const { entry, language } = context;
    return (moved[entry.event.type] ?? fixed(completed))({ ...context, entry, language });
  },
  delivery: ({ entry: { event }, notice, language }) => {
    const words = stepWords(event.type, event.target ?? null, language);
    return notice.about === null ? words : `${words}: ${notice.about}`;
  },
};

/** By kind, to whom holds the delegation and to whom gives it. */
const delegations: Record<DelegationNoticeKind, Record<'holder' | 'giver', (names: DelegationReading['names']) => Words>> = {
  delegated: {
    holder: ({ of }) => ({ vi: `Bạn được ủy quyền làm thay ${of}`, en: `You are to act for ${of}` }),
    giver: ({ to }) => ({ vi: `${to} được ghi nhận làm thay bạn`, en: `${to} is recorded as acting for you` }),
  },
  delegationEnded: {
    holder: ({ of }) => ({ vi: `Ủy quyền đã kết thúc: bạn thôi làm thay ${of}`, en: `A delegation has ended: you no longer act for ${of}` }),
    giver: ({ to }) => ({ vi: `Ủy quyền đã kết thúc: ${to} thôi làm thay bạn`, en: `A delegation has ended: ${to} no longer acts for you` }),
  },
};

const dayWords = (day: string): string => day.split('-').toReversed().join('/');

/** What a notice is about, in one line: a document by number and subject, a delegation by its days, its division and its paper. */
export function aboutOf(reading: Reading, language: Language): string {
  if ('row' in reading) return reading.row.codeNumber === null ? reading.row.subject : `${reading.row.codeNumber}: ${reading.row.subject}`;
  const { from, until, division, document } = reading.delegation;
  const [days, matters, paper] =
    language === 'vi'
      ? [`Từ ${dayWords(from)} đến hết ${dayWords(until)}`, `việc của ${division}`, `theo ${document}`]
      : [`From ${dayWords(from)} to ${dayWords(until)}`, `matters of ${division}`, `by ${document}`];
  return [days, ...(division === null ? [] : [matters]), paper].join(', ');
}

/** Where it is looked at, a path of the client. */
export const placeOf = (reading: Reading): string => ('row' in reading ? `/reports/${reading.row.reportId}` : '/delegations');

/** What a notice says. A step's own words are for those who may read the journal: they go on no mail. */
export function said(reading: Reading, language: Language): Said {
  if ('entry' in reading) return saidOfEntry(reading, language);
  const { notice, delegation, names } = reading;
  const side = notice.person === delegation.to ? 'holder' : 'giver';
  return { title: delegations[notice.kind][side](names)[language], words: null };
}

function saidOfEntry({ notice, entry }: EntryReading, language: Language): Said {
  const { event } = entry;
  const words = text(event.reason) || text(event.opinion) || text(event.words);
  return { title: kinds[notice.kind]({ entry, notice, language }), words: words === '' ? null : words };
}
