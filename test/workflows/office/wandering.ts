import { expect } from '@jest/globals';
import fc from 'fast-check';
import { type Action, audienceOf, type By, type Json, mayWrite } from '../../../workflows/index.js';
import { dung, khanh, system } from './people.js';
import { sendFilled } from './program.js';
import { aReport } from './report.js';
import { authorisedThao, people } from './substitutes.js';
import { theSystemsTurn } from './system-turn.js';
import type { Fields, Walk } from './walk.js';

/** One thing that happens to a wandering report; the numbers choose among what there is. */
export interface Choice {
  does: 'whatWaits' | 'whatIsAllowed' | 'anything' | 'theSystem' | 'takesBack' | 'writes' | 'edits' | 'timePasses' | 'odd';
  who: number;
  what: number;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  does: fc.oneof(
    { weight: 12, arbitrary: fc.constant('whatWaits' as const) },
    { weight: 6, arbitrary: fc.constantFrom('whatIsAllowed' as const, 'theSystem' as const) },
    { weight: 7, arbitrary: fc.constantFrom('anything' as const, 'takesBack' as const, 'writes' as const, 'edits' as const, 'odd' as const) },
    { weight: 1, arbitrary: fc.constant('timePasses' as const) },
  ),
  who: fc.nat(10_000),
  what: fc.nat(10_000),
});
export const choices = fc.array(choice, { minLength: 10, maxLength: 70, size: 'max' });

/** Reports of several kinds, at their very beginning and further on. */
export const beginnings: Record<string, () => Walk> = {
  'a report with a heading': () => aReport().withHeading('3').preparing(),
  'a report with findings': () => aReport().withFindings('end-mark', 'open-quotes').preparing(),
  'a report signed by authorisation': () => aReport().withSections(3).signedBy(authorisedThao, ['TUQ. GIÁM ĐỐC'], 'TRƯỞNG PHÒNG').preparing(),
  'a report that is consolidated': () => aReport().withHeading('3').consolidating(),
  'a report in format review': () => aReport().withFindings('end-mark').inFormatReview(),
  'a report that waits for its signature': () => aReport().inSigning(),
  'a report that is sent': () => aReport().dispatching(),
};

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
    case 'takesBack':
      return takeBack(walk, what);
    case 'writes': {
      const section = pick(walk.kase.sections, what)?.context.number ?? '1';
      return people.some((one) => mayWrite(walk.kase, section, one)) ? walk.writing(section, what % 5 === 0 ? '' : `Câu ${what}`) : walk;
    }
    case 'edits':
      return walk.when(people.find(({ person }) => person === walk.report.leadDrafter) ?? by, 'EDIT', { frame: anotherFrame(walk, who, what) }).walk ?? walk;
    case 'timePasses':
      return walk.at(new Date(Date.parse(walk.now) + (1 + (what % 30)) * 3_600_000).toISOString());
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
  const told = [action.type, by.person, walk.path];
  expect([...told, taken !== null, refusal?.code]).toEqual([...told, action.allowed, action.refusal?.code]);
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

/** Whoever took the last step, of the report or of a section, would undo it. */
function takeBack(walk: Walk, what: number): Walk {
  const steps = [{ person: walk.report.lastStepBy }, ...walk.kase.sections.map(({ context }) => ({ person: context.lastStepBy, target: context.number }))];
  const step = pick(
    steps.filter(({ person }) => person !== null),
    what,
  );
  if (step === undefined) return walk;
  const by = people.find(({ person }) => person === step.person) ?? system;
  const [action] = walk.actionsOf(by, { type: 'TAKE_BACK' }).filter(({ target }) => target === ('target' in step ? step.target : undefined));
  return tryAction(walk, by, action);
}

/** Another frame: other words, or an outline in which a section came, went, changed hands or became a heading. */
function anotherFrame({ kase }: Walk, who: number, what: number): Json {
  const sections = kase.sections.map(({ value, context: { number, division, divisionName } }) => ({
    number,
    division,
    divisionName,
    needed: value !== 'notNeeded',
  }));
  const one = who % sections.length;
  switch (what % 6) {
    case 0:
      return {
        sections: [
          ...sections,
          { number: `${Number(sections.at(-1)?.number ?? 0) + 1}`, division: 'PC', divisionName: 'Phòng Pháp chế', needed: what % 4 !== 0 },
        ],
      };
    case 1:
      return { sections: sections.length > 1 ? sections.filter((_, i) => i !== one) : sections };
    case 2:
      return { sections: sections.map((section, i) => (i === one ? { ...section, division: 'TC', divisionName: 'Phòng Tài chính' } : section)) };
    case 3:
      return { sections: sections.map((section, i) => (i === one ? { ...section, needed: !section.needed } : section)) };
    case 4:
      return { problem: 'frame.subject' };
    default:
      return { sections, subject: `Trích yếu ${what}` };
  }
}

/** What nobody’s desk proposes. */
const oddEvents: [string, Fields][] = [
  ['RETURN', { reason: 'Số liệu cũ', sections: ['2'] }],
  ['RETURN', { reason: 'Số liệu cũ', sections: ['1', '9'] }],
  ['ANSWER_OPINION', { target: 'O1', answer: 'disagree', words: 'Chưa khớp' }],
  ['ANSWER_OPINION', { target: 'O1', answer: 'disagree' }],
  ['SETTLE_OPINION', { target: 'O1', settlement: 'explained', words: 'Theo quý' }],
  ['ASK_OPINION', { from: 'Bộ Tài chính', outside: true, question: 'Ý kiến?', dueAt: '2026-12-01T10:00:00.000Z' }],
  ['ASK_OPINION', { from: 'TC', question: 'Ý kiến?', dueAt: '2026-12-01T10:00:00.000Z' }],
  ['SIGN', { seen: '0' }],
  ['SIGN', {}],
  ['INITIAL', { seen: undefined }],
  ['INITIAL', {}],
  ['HAND_TO_DEPUTY', { deputy: dung.person }],
  ['HAND_TO_DEPUTY', { deputy: 'duc', line: 'KT. GIÁM ĐỐC' }],
  ['CHANGE_DRAFTER', { drafter: khanh.person, reason: 'Nghỉ phép' }],
  ['CHANGE_DRAFTER', { drafter: 'hoa', reason: 'Nghỉ phép' }],
  ['ISSUE', { date: '2020-01-01' }],
  ['RENDERED', { docxHash: 'x' }],
  ['CONFIRM_RECIPIENTS', { recipients: [{ line: 0, to: [{ channel: 'hand', name: 'Ai đó', address: '' }] }] }],
  ['RECALL', { reason: 'Sai số liệu' }],
  ['NAME_FORMER', { replaces: ['R9'], corrects: ['R8'] }],
  ['EDIT', { frame: {} }],
  ['TAKE_BACK', {}],
  ['constructor', {}],
];
