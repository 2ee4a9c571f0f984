import { describe, expect, test } from '@jest/globals';
import { say } from '../../workflows/case/rule.js';
import { rules } from '../../workflows/case/v1/rules.js';
import { generalRefusals } from '../../workflows/case/why-not.js';
import { type By, type Refusal, refusalWords, sentence } from '../../workflows/index.js';
import {
  an,
  aReport,
  cuong,
  dueAt,
  dung,
  everybody,
  type Fields,
  giang,
  hanh,
  inPlaceOf,
  khanh,
  lan,
  milestones,
  phuc,
  system,
  tam,
  thao,
  tuan,
  van,
  type Walk,
} from './office/index.js';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** Told by the engine and not by a rule: what it gives with each. */
const fromTheEngine: Refusal[] = [
  { code: 'date_before_last_number', kind: 'payload', params: { date: '2026-03-02', latest: '2026-03-03' } },
  { code: 'number_not_next', kind: 'when', params: { number: 18, next: 17 } },
  { code: 'too_busy', kind: 'when', params: {} },
];

/** Rules by which a chart chooses between two ways, that a former state already holds, or that only an office of one division meets: they still have their words. */
const neverMet = [
  'format_initial_missing',
  'no_other_division',
  'no_other_drafter',
  'no_deputy',
  'not_explained',
  'no_section_named',
  'delivery_not_settled',
  'opinion_not_settled',
  'initials_missing',
  'not_your_initial',
  'suspended_elsewhere',
  'section_was_elsewhere',
  'not_returned_from_there',
  'not_being_recalled',
];

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

/** Every refusal that anybody meets who asks, at each milestone, what they can do, and then those of the attempts; of those that give the same things, one. */
function refusalsMet(): Refusal[] {
  const asked = Object.values(milestones()).flatMap((walk) => everybody.flatMap((by) => walk.actionsOf(by).flatMap(({ refusal }) => refusal ?? [])));
  const tried = attempts.map(([walk, by, type, fields]) => {
    const { refusal } = walk.when(by, type, fields);
    if (refusal === null) throw new Error(`${type} was not refused`);
    return refusal;
  });
  const given = (refusal: Refusal) => `${refusal.code} ${Object.keys(refusal.params)}`;
  return [...new Map([...asked, ...tried, ...fromTheEngine].map((refusal) => [given(refusal), refusal])).values()];
}

describe('the words of a refusal', () => {
  const met = refusalsMet();

  test('belong to one code each', () => {
    const codes = [...Object.values(rules).map(({ code }) => code), ...Object.keys(generalRefusals)];
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(Object.keys(refusalWords).sort()).toEqual([...codes].sort());
  });

  test('are there in Vietnamese and in English, and end as sentences', () => {
    for (const [code, { vi, en }] of Object.entries(refusalWords)) {
      expect([code, vi.trim()]).toEqual([code, expect.stringMatching(/[.]$/)]);
      expect([code, en.trim()]).toEqual([code, expect.stringMatching(/[.]$/)]);
      expect(en.replaceAll(/[“”]/g, '')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('are met, each of them', () => {
    const codes = new Set(met.map(({ code }) => code));
    expect(
      Object.keys(refusalWords)
        .filter((code) => !codes.has(code))
        .sort(),
    ).toEqual([...neverMet].sort());
  });

  test('leave nothing open: what they speak of is always given', () => {
    for (const { code, params } of met) {
      const words = refusalWords[code];
      const wanted = new Set([...placeholders(words?.vi ?? ''), ...placeholders(words?.en ?? '')]);
      expect([code, [...wanted].filter((name) => params[name] === undefined || params[name] === null)]).toEqual([code, []]);
    }
  });

  test('leave nothing open where no walk can meet the rule either', () => {
    const situation = (walk: Walk) => ({ case: walk.kase, event: { type: 'ANY' }, by: khanh, at: walk.now });
    const contributor = aReport().dispatching();
    const delivery = rules.everyDeliverySettled?.check(situation(contributor), { rule: 'everyDeliverySettled' });
    const opinion = rules.everyOpinionSettled?.check(situation(aReport().consulting()), { rule: 'everyOpinionSettled' });
    expect(sentence({ code: 'delivery_not_settled', kind: 'when', params: delivery ?? {} }, 'en')).toBe(
      'The delivery to Ủy ban nhân dân tỉnh is not settled yet.',
    );
    expect(sentence({ code: 'opinion_not_settled', kind: 'when', params: opinion ?? {} }, 'vi')).toBe(
      'Ý kiến của TC chưa được trả lời hoặc chưa được tiếp thu, giải trình.',
    );
    for (const code of ['not_explained', 'no_section_named', 'initials_missing', 'not_your_initial'])
      expect(placeholders(`${refusalWords[code]?.vi} ${refusalWords[code]?.en}`)).toEqual([]);
  });

  test('do not differ in what they speak of by more than the language', () => {
    const bare = (text: string) => new Set(placeholders(text).map((name) => name.replace(/(Vi|En)$/, '')));
    for (const [code, { vi, en }] of Object.entries(refusalWords)) expect([code, bare(vi)]).toEqual([code, bare(en)]);
  });

  test('fill in each name as it is, even one that looks like a placeholder', () => {
    expect(say({ vi: '{a}', en: '{a} and {b}' }, 'en', { a: '{b}', b: '$&' })).toBe('{b} and $&');
  });

  test('of the signer’s gate name the signer, in both languages', () => {
    const { refusal } = aReport().inSigning().when(khanh, 'SIGN');
    expect(refusal === null ? [] : [sentence(refusal, 'vi'), sentence(refusal, 'en')]).toEqual([
      `Văn bản này do ${dung.name} ký.`,
      `This document is signed by ${dung.name}.`,
    ]);
  });
});
