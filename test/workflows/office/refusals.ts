import type { By, Refusal } from '../../../workflows/index.js';
import { milestones } from './milestones.js';
import { an, cuong, dung, everybody, giang, hanh, inPlaceOf, khanh, lan, phuc, system, tam, thao, tuan, van } from './people.js';
import { aReport, dueAt } from './report.js';
import type { Fields, Walk } from './walk.js';

/** Told by the engine and not by a rule: what it gives with each. */
const fromTheEngine: Refusal[] = [
  { code: 'date_before_last_number', kind: 'payload', params: { date: '2026-03-02', latest: '2026-03-03' } },
  { code: 'number_not_next', kind: 'when', params: { number: 18, next: 17 } },
  { code: 'too_busy', kind: 'when', params: {} },
];

/** What nobody can ever be told, and why; these too have their words. */
export const neverMet: Record<string, string> = {
  // by these a chart chooses between two ways of one event: where the first does not hold, the last way asks for less and is taken
  format_initial_missing: 'the head’s initial leads on to signing where that on the form stands already, else to the review of the form',
  not_explained: 'an answer is explained, else it is accepted',
  no_section_named: 'the head returns named sections, else the whole report',
  not_your_initial: 'an initial on the form is taken back by whoever set it, else that on the content',
  not_returned_from_there: 'a return is taken back to where it came from, else the step before it is taken back',
  not_being_recalled: 'what is sent while the document is asked back is asked back at once, else it is sent',
  // of these ways there is one for every state that can have come before
  suspended_elsewhere: 'a report is suspended in one of the states from which it can be resumed',
  section_was_elsewhere: 'whoever took the last step on a section took it in one of the states to which it can be taken back',
  // asked when a part of the report has moved: the report stays where it is, and nobody is refused
  delivery_not_settled: 'the report is completed by its last delivery and by nobody’s step',
  // a second lock on a door that the first one keeps: what led here has asked for the same already
  opinion_not_settled: 'the report is consolidated only while every opinion is settled, and a settled one stays so',
  initials_missing: 'both initials lead to signing, and whatever voids one leads away from it',
};

const recipients = [{ line: 0, to: [{ channel: 'hand', name: 'Văn thư', address: '' }] }];
const sending = () => aReport().dispatching().and(system, 'SEND_STARTED', { target: 'D1', attempt: 1 });

/** Attempts that meet the rules which nobody meets by merely asking what they can do. */
const attempts: [Walk, By, string, Fields][] = [
  [aReport().gathering(), hanh, 'DANCE', {}],
  [aReport().gathering(), tuan, 'ACCEPT', { target: '9' }],
  [aReport().preparing(), hanh, 'OPEN_INPUT', { dueAt: '2026-03-01T10:00:00.000Z' }],
  [aReport().gathering(), khanh, 'CHANGE_DRAFTER', { drafter: 'lan', reason: 'x' }],
  [aReport().gathering(), khanh, 'CHANGE_DRAFTER', { drafter: 'hanh', reason: 'x' }],
  [aReport().preparing().and(hanh, 'WITHDRAW', { reason: 'x' }), hanh, 'REASSIGN', { target: '1', division: 'PC' }],
  [aReport().gathering(), hanh, 'REASSIGN', { target: '1', division: 'ABC' }],
  [aReport().gathering(), hanh, 'REASSIGN', { target: '1', division: 'CNTT' }],
  [aReport().gathering().writing('1', ''), tuan, 'SUBMIT', { target: '1' }],
  [aReport().gathering(), tuan, 'SUBMIT', { target: '1', seen: undefined }],
  [aReport().gathering(), tuan, 'SUBMIT', { target: '1', seen: '0' }],
  [aReport().consolidating(), hanh, 'REOPEN_SECTION', { target: '9', reason: 'x' }],
  [aReport().consolidating(), hanh, 'ASK_OPINION', { from: 'ABC', question: 'x', dueAt }],
  [aReport().consulting(), thao, 'ANSWER_OPINION', { target: 'O1', answer: 'disagree' }],
  [aReport().consulting().and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }), hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'explained' }],
  [aReport().consulting(), hanh, 'EXTEND_OPINION', { target: 'O1', dueAt, reason: 'x' }],
  [aReport().consulting(), system, 'DEADLINE_PASSED', { target: 'O1', dueAt }],
  [aReport().consulting(), system, 'DEADLINE_PASSED', { target: 'O1', dueAt: '2026-03-19T10:00:00.000Z' }],
  [aReport().gathering(), system, 'DEADLINE_NEAR', { target: '1', dueAt }],
  [aReport().gathering().at('2026-03-20T01:00:00.000Z').and(system, 'DEADLINE_NEAR', { target: '1', dueAt }), system, 'DEADLINE_NEAR', { target: '1', dueAt }],
  [aReport().gathering().at(dueAt).and(system, 'DEADLINE_PASSED', { target: '1', dueAt }), system, 'DEADLINE_PASSED', { target: '1', dueAt }],
  [aReport().inFormatReview(), phuc, 'RETURN', { reason: 'x', sections: ['1'] }],
  [aReport().inFormatReview(), phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'x' }],
  [aReport().inSigning(), dung, 'HAND_TO_DEPUTY', { deputy: 'diep' }],
  [aReport().inSigning(), dung, 'HAND_TO_DEPUTY', { deputy: 'duc', line: 'TL. GIÁM ĐỐC' }],
  [aReport().signed(), van, 'ISSUE', { date: '2026-03-01' }],
  [aReport().rendering(), van, 'RENDERED', { docxHash: 'd' }],
  [aReport().issued(), system, 'PDF_ADDED', { pdfHash: 'e' }],
  [aReport().issued(), giang, 'CONFIRM_RECIPIENTS', { recipients }],
  [
    aReport()
      .issued()
      .where({ printed: ['Lưu: VT'], badAddress: { name: 'Văn thư', whyVi: 'sai địa chỉ', whyEn: 'wrong address' } }),
    giang,
    'CONFIRM_RECIPIENTS',
    { recipients },
  ],
  [aReport().dispatching(), giang, 'CONFIRM_RECIPIENTS', { recipients }],
  [sending(), system, 'SEND_STARTED', { target: 'D1', attempt: 1 }],
  [sending(), system, 'SENT', { target: 'D1', attempt: 9, reference: 'x' }],
  [aReport().dispatching(), system, 'SEND_STARTED', { target: 'D3', attempt: 1 }],
  [aReport().dispatching(), giang, 'HAND_OVER', { target: 'D1', receivedBy: 'x', date: '2026-03-02' }],
  [aReport().dispatching(), giang, 'HAND_OVER', { target: 'D3', receivedBy: 'x', date: '2026-03-09' }],
  [aReport().dispatching(), giang, 'HAND_OVER', { target: 'D3', receivedBy: 'x', date: '2026-03-01' }],
  [aReport().contributed(), tam, 'RETURN', { target: '1', reason: 'x' }],
  [aReport().consolidating(), cuong, 'RETURN', { target: '1', reason: 'x' }],
  [aReport().preparing(), an, 'MIGRATE', { from: 'v1', to: 'v9' }],
  [aReport().preparing(), hanh, 'EDIT', { frame: { problem: 'frame.subject' } }],
  [aReport().consolidating(), hanh, 'EDIT', { frame: { sections: [] } }],
  [aReport().preparing(), hanh, 'NAME_FORMER', { replaces: ['R1'], corrects: [] }],
  [aReport().rendering(), system, 'RENDERED', { rendering: 1, docxHash: 'd' }],
  [aReport().completed().and(dung, 'RECALL', { reason: 'x' }), lan, 'RECALL_AGREED', { target: 'D1' }],
  [aReport().inSigning(), inPlaceOf(dung, thao), 'HAND_TO_DEPUTY', { deputy: 'duc' }],
  [aReport().inSigning(), inPlaceOf(dung, thao), 'TAKE_FROM_DEPUTY', {}],
  [aReport().inContentReview(), inPlaceOf(khanh, hanh), 'INITIAL', {}],
  [sending().and(system, 'SEND_FAILED', { target: 'D1', attempt: 1, reason: 'x' }).and(dung, 'RECALL', { reason: 'x' }), giang, 'RETRY', { target: 'D1' }],
  [
    aReport().gathering().and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'RETURN', { target: '1', reason: 'x' }).writing('1', 'Khác'),
    cuong,
    'TAKE_BACK',
    { target: '1' },
  ],
];

/** Offices with nobody to choose, where a person asks what they can do. */
const inSmallOffices: [Walk, By, string, string?][] = [
  [
    aReport()
      .in({ divisions: [{ symbol: 'CNTT', name: 'Phòng Công nghệ thông tin' }] })
      .gathering(),
    hanh,
    'REASSIGN',
    '1',
  ],
  [
    aReport()
      .in({ drafters: [{ id: hanh.person, name: hanh.name }] })
      .gathering(),
    khanh,
    'CHANGE_DRAFTER',
  ],
  [aReport().in({ deputies: [] }).inSigning(), dung, 'HAND_TO_DEPUTY'],
];

/** A refusal, and how somebody came to meet it. */
export interface Meeting {
  refusal: Refusal;
  type: string;
  by: By;
  /** by asking what they can do, as a screen does, or only by trying it */
  how: 'asked' | 'tried';
}

/** Every refusal that anybody meets who asks, at each milestone, what they can do, and those of the attempts. */
export function meetings(): Meeting[] {
  const asking = (walk: Walk, by: By, only: { type?: string; target?: string } = {}): Meeting[] =>
    walk.actionsOf(by, only).flatMap(({ refusal, type }) => (refusal === undefined ? [] : [{ refusal, type, by, how: 'asked' as const }]));
  const asked = Object.values(milestones()).flatMap((walk) => everybody.flatMap((by) => asking(walk, by)));
  const tried = attempts.map(([walk, by, type, fields]): Meeting => {
    const { refusal } = walk.when(by, type, fields);
    if (refusal === null) throw new Error(`${type} was not refused`);
    return { refusal, type, by, how: 'tried' };
  });
  const alone = inSmallOffices.flatMap(([walk, by, type, target]) => asking(walk, by, target === undefined ? { type } : { type, target }));
  const told = fromTheEngine.map((refusal): Meeting => ({ refusal, type: 'ISSUE', by: van, how: 'tried' }));
  return [...asked, ...tried, ...alone, ...told];
}

/** The refusals of all meetings; of those that give the same things, one. */
export function refusalsMet(): Refusal[] {
  const given = (refusal: Refusal) => `${refusal.code} ${Object.keys(refusal.params)}`;
  return [...new Map(meetings().map(({ refusal }) => [given(refusal), refusal])).values()];
}
