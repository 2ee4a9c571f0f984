import { expect } from '@jest/globals';
import fc from 'fast-check';
import { type Action, audienceOf, type By, mayWrite, replay } from '../../../workflows/index.js';
import { authorised, everybody, system, thao } from './people.js';
import { sendFilled } from './program.js';
import { aReport } from './report.js';
import type { Fields, Tried, Walk } from './walk.js';

/** One thing that happens to a wandering report; the numbers choose among what there is. */
export interface Choice {
  does: 'whatWaits' | 'whatIsAllowed' | 'anything' | 'theSystem' | 'writes' | 'odd';
  who: number;
  what: number;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constant('whatWaits' as const) },
    { weight: 3, arbitrary: fc.constantFrom('whatIsAllowed' as const, 'theSystem' as const) },
    { weight: 2, arbitrary: fc.constantFrom('anything' as const, 'writes' as const, 'odd' as const) },
  ),
  who: fc.nat(10_000),
  what: fc.nat(10_000),
});
export const choices = fc.array(choice, { minLength: 10, maxLength: 70, size: 'max' });

const substitute = authorised(thao, 'TUQ. GIÁM ĐỐC');
/** The people of the story; Thảo holds a written authorisation. */
const people: By[] = everybody.map((by) => (by.person === thao.person ? substitute : by));

/** Reports of several kinds, all at their very beginning. */
export const beginnings = fc.constantFrom(
  () => aReport().withHeading('3').preparing(),
  () => aReport().withFindings('end-mark', 'open-quotes').preparing(),
  () => aReport().withSections(3).signedBy(substitute, ['TUQ. GIÁM ĐỐC'], 'TRƯỞNG PHÒNG').preparing(),
);

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** Where the choice leads; what was tried is checked against what the desk had said. */
export function wander(walk: Walk, { does, who, what }: Choice): Walk {
  const by = pick(people, who) ?? system;
  switch (does) {
    case 'whatWaits':
      return doWhatWaits(walk, who, what);
    case 'whatIsAllowed': {
      // a report that is stopped at every turn would never get far
      const stops = ['WITHDRAW', 'SUSPEND', 'RECALL'];
      const allowed = walk.actionsOf(by).filter((action) => action.allowed && (!stops.includes(action.type) || what % 10 === 0));
      return tryAction(walk, by, pick(allowed, what));
    }
    case 'anything':
      return tryAction(walk, by, pick(walk.actionsOf(by), what));
    case 'theSystem':
      return theSystemsTurn(walk, what);
    case 'writes': {
      const section = pick(walk.kase.sections, what)?.context.number ?? '1';
      return people.some((one) => mayWrite(walk.kase, section, one)) ? walk.writing(section, what % 5 === 0 ? '' : `Câu ${what}`) : walk;
    }
    case 'odd': {
      const [type, fields] = pick(oddEvents, what) ?? ['DANCE', {}];
      return walk.when(by, type, fields).walk ?? walk;
    }
  }
}

/** The desk said whether it may be done, and so it is. */
function tryAction(walk: Walk, by: By, action: Action | undefined): Walk {
  if (action === undefined) return walk;
  const { walk: taken, refusal } = sendFilled(walk, by, action);
  expect([action.type, taken !== null, refusal?.code]).toEqual([action.type, action.allowed, action.refusal?.code]);
  return taken ?? walk;
}

function doWhatWaits(walk: Walk, who: number, what: number): Walk {
  const line = pick(walk.awaits, what);
  if (line === undefined) return theSystemsTurn(walk, 1);
  const by = pick(
    people.filter((one) => audienceOf(one).some((key) => line.audience.includes(key))),
    who,
  );
  if (by === undefined) return walk;
  const [action] = walk.actionsOf(by, line.target === null ? { type: line.event } : { type: line.event, target: line.target });
  return tryAction(walk, by, action);
}

/** What the system would do now, right or out of turn. */
function theSystemsTurn(walk: Walk, what: number): Walk {
  if (walk.path === 'issuing.rendering')
    return settled(what % 4 === 0 ? walk.when(system, 'RENDER_FAILED', { reason: 'Lỗi' }) : walk.when(system, 'RENDERED', { docxHash: 'd' }), walk);
  const delivery = pick(walk.kase.deliveries, what)?.context;
  if (delivery !== undefined) {
    const { id: target } = delivery;
    const attempt = delivery.attempt + (what % 7 === 0 ? 2 : 0);
    const outcomes: [string, Fields][] = [
      ['SEND_STARTED', { target, attempt: attempt + 1 }],
      ['SENT', { target, attempt, reference: 'thu' }],
      ['SEND_FAILED', { target, attempt, reason: 'Lỗi' }],
      ['SEND_REFUSED', { target, attempt, reason: 'Không nhận' }],
    ];
    const [type, fields] = pick(outcomes, what) ?? ['SENT', {}];
    return settled(walk.when(system, type, fields), walk);
  }
  const part = pick([...walk.kase.sections, ...walk.kase.opinions], what)?.context;
  if (part === undefined || part.dueAt === null) return walk;
  const target = 'number' in part ? part.number : part.id;
  const [type, moment] = what % 3 === 0 ? ['DEADLINE_NEAR', part.remindAt ?? part.dueAt] : ['DEADLINE_PASSED', part.dueAt];
  const later = what % 2 === 0 && moment > walk.now ? walk.at(moment) : walk;
  return settled(later.when(system, type, { target, dueAt: part.dueAt }), walk);
}

const settled = ({ walk: taken }: Tried, before: Walk): Walk => taken ?? before;

/** What nobody’s desk proposes. */
const oddEvents: [string, Fields][] = [
  ['RETURN', { reason: 'Số liệu cũ', sections: ['2'] }],
  ['RETURN', { reason: 'Số liệu cũ', sections: ['1', '9'] }],
  ['ANSWER_OPINION', { target: 'O1', answer: 'disagree', words: 'Chưa khớp' }],
  ['ANSWER_OPINION', { target: 'O1', answer: 'disagree' }],
  ['SETTLE_OPINION', { target: 'O1', settlement: 'explained', words: 'Theo quý' }],
  ['ASK_OPINION', { from: 'Bộ Tài chính', outside: true, question: 'Ý kiến?', dueAt: '2026-12-01T10:00:00.000Z' }],
  ['SIGN', { seen: '0' }],
  ['SIGN', {}],
  ['INITIAL', { seen: undefined }],
  ['ISSUE', { date: '2020-01-01' }],
  ['RENDERED', { docxHash: 'x' }],
  ['CONFIRM_RECIPIENTS', { recipients: [{ line: 0, to: [{ channel: 'hand', name: 'Ai đó', address: '' }] }] }],
  ['NAME_FORMER', { replaces: ['R9'], corrects: [] }],
  ['EDIT', { frame: {} }],
  ['REPLACED_BY', { report: 'R7', codeNumber: '9/BC-SKHĐT', date: '2026-03-09' }],
  ['TAKE_BACK', {}],
  ['constructor', {}],
];

const afterSigning = ['issuing', 'dispatching', 'completed', 'recalling', 'recalled', 'replaced'];

/** What must hold after every step of every walk. */
export function expectTheLawToHold(before: Walk, after: Walk): void {
  if (after === before || after.kase === before.kase) return;
  expect(after.kase.seq).toBe(before.kase.seq + 1);
  expect(after.kase.at >= before.kase.at).toBe(true);
  if (!afterSigning.includes(after.state)) return;
  const { contentHash, signedHash, contentInitial, formatInitial, signature } = after.report;
  expect(contentHash).not.toBeNull();
  expect([contentInitial?.hash, formatInitial?.hash]).toEqual([contentHash, contentHash]);
  expect(signature?.hash).toBe(signedHash);
  if (!afterSigning.includes(before.state)) return;
  const signed = ({ report, kase }: Walk) => [
    report.contentHash,
    report.signedHash,
    report.signature,
    report.signer,
    kase.sections.map(({ context }) => context.textHash),
  ];
  expect(signed(after)).toEqual(signed(before));
}

/** The same case from the entries alone, as a store gives them back. */
export const expectReplayToAgree = ({ entries, kase }: Walk): void => expect(replay(JSON.parse(JSON.stringify(entries)))).toEqual(kase);

/** Where a report's walk may end. */
export const ends = ['completed', 'withdrawn', 'recalled', 'replaced'];

/** Does what waits, step by step, as people and system would; null where it never comes to an end. */
export function broughtToItsEnd(from: Walk): Walk | null {
  let walk = from;
  for (let steps = 0; steps < 300; steps += 1) {
    if (ends.includes(walk.state)) return walk;
    const next = systemGoesOn(walk) ?? somebodyGoesOn(walk);
    if (next === null) return null;
    walk = next;
  }
  return null;
}

function systemGoesOn(walk: Walk): Walk | null {
  if (walk.path === 'issuing.rendering') return walk.and(system, 'RENDERED', { docxHash: 'd' });
  const delivery = walk.kase.deliveries.find(({ value, context }) => value === 'sending' || (value === 'queued' && context.channel !== 'hand'))?.context;
  if (delivery === undefined) return null;
  const { id: target, attempt } = delivery;
  return walk.and(system, 'SEND_STARTED', { target, attempt: attempt + 1 }).and(system, 'SENT', { target, attempt: attempt + 1, reference: 'thu' });
}

function somebodyGoesOn(from: Walk): Walk | null {
  for (const { event, target, audience } of from.awaits) {
    const walk = event === 'SUBMIT' && target !== null ? from.writing(target, 'Đã viết xong') : from;
    for (const by of people.filter((one) => audienceOf(one).some((key) => audience.includes(key)))) {
      const [action] = walk.actionsOf(by, target === null ? { type: event } : { type: event, target });
      if (action?.allowed) return sendFilled(walk, by, action).walk;
    }
  }
  return null;
}
