import { type Kind, stateName } from '../../../workflows/index.js';
import { reportEvents } from '../../../workflows/report/v1/events.js';
import { everybody, hanh, khanh, system } from './people.js';
import { sendFilled } from './program.js';
import type { Fields, Walk } from './walk.js';

/** Something that can happen to a report: where it leads, or null where the law does not let it. */
export type Move = (walk: Walk) => Walk | null;

/** Whoever of the office may do this does it, filled in as the desk proposes. */
const whoeverMay =
  (type: string, target?: string): Move =>
  (walk) => {
    for (const by of everybody) {
      const [action] = walk.actionsOf(by, target === undefined ? { type } : { type, target });
      if (action?.allowed) return sendFilled(walk, by, action).walk;
    }
    return null;
  };

const bySystem =
  (type: string, fields: Fields): Move =>
  (walk) =>
    walk.when(system, type, fields).walk;

const inTurn =
  (...moves: Move[]): Move =>
  (walk) =>
    moves.reduce<Walk | null>((before, move) => before && move(before), walk);

/** What each section waits for, until nobody waits for it; `but` is left as it is. */
const sectionsSettled =
  (but?: string): Move =>
  (walk) => {
    const next: Record<string, string> = { assigned: 'SUBMIT', writing: 'SUBMIT', submitted: 'APPROVE', declined: 'WAIVE' };
    const open = walk.kase.sections.find(({ value, context }) => context.number !== but && stateName(value) in next);
    const step = open && whoeverMay(next[stateName(open.value)] ?? '', open.context.number)(walk);
    return step ? sectionsSettled(but)(step) : walk;
  };

/** Every opinion answered and accepted. */
const opinionsSettled: Move = (walk) => {
  const open = walk.kase.opinions.find(({ value }) => value === 'asked' || value === 'answered');
  if (open === undefined) return null;
  const step = whoeverMay(open.value === 'asked' ? 'ANSWER_OPINION' : 'SETTLE_OPINION', open.context.id)(walk);
  return step && (opinionsSettled(step) ?? step);
};

const sent = (id: string): Move => inTurn(started(id), (walk) => bySystem('SENT', { target: id, attempt: walk.delivery(id).attempt, reference: 'thu' })(walk));
const started =
  (id: string): Move =>
  (walk) =>
    bySystem('SEND_STARTED', { target: id, attempt: walk.delivery(id).attempt + 1 })(walk);

/** Everything has left the office. */
const everythingDelivered: Move = (walk) => {
  const waiting = walk.kase.deliveries.find(({ value }) => value === 'queued')?.context;
  if (waiting === undefined) return null;
  const step = (waiting.channel === 'hand' ? whoeverMay('HAND_OVER', waiting.id) : sent(waiting.id))(walk);
  return step && (everythingDelivered(step) ?? step);
};

/** Whoever was asked has given it back. */
const recallAnswered: Move = (walk) => {
  const asked = walk.kase.deliveries.find(({ value }) => value === 'recallAsked')?.context;
  const step = asked && whoeverMay('RECALL_AGREED', asked.id)(walk);
  return step ? recallAnswered(step) : walk;
};

const named = (...types: string[]) => Object.fromEntries(types.map((type) => [type, whoeverMay(type)]));
const named1 = (target: string, ...types: string[]) => Object.fromEntries(types.map((type) => [type, whoeverMay(type, target)]));

const returnOfSections: Move = (walk) => walk.when(khanh, 'RETURN', { reason: 'Số liệu cũ', sections: ['1'] }).walk;
const stoodStill = inTurn(whoeverMay('SUSPEND'), whoeverMay('RESUME'));
const successor = { report: 'R7', codeNumber: '9/BC-SKHĐT', date: '2026-03-09' };
const peoplesOwn = Object.entries(reportEvents).flatMap(([type, definition]) => ('system' in definition || 'target' in definition ? [] : [type]));

const ofReport: Record<string, Move> = {
  ...named(...peoplesOwn),
  CLOSE_INPUT: inTurn(sectionsSettled(), whoeverMay('CLOSE_INPUT')),
  CONFIRM_RECALL: inTurn(recallAnswered, whoeverMay('CONFIRM_RECALL')),
  REOPEN_SECTION: whoeverMay('REOPEN_SECTION', '1'),
  OVERRIDE_CHECK: whoeverMay('OVERRIDE_CHECK', 'end-mark'),
  'RETURN of sections': returnOfSections,
  'opinions settled': opinionsSettled,
  'everything delivered': everythingDelivered,
  RENDERED: bySystem('RENDERED', { docxHash: 'd' }),
  RENDER_FAILED: bySystem('RENDER_FAILED', { reason: 'Hết bộ nhớ' }),
  PDF_ADDED: bySystem('PDF_ADDED', { pdfHash: 'e' }),
  REPLACED_BY: bySystem('REPLACED_BY', successor),
  CORRECTED_BY: bySystem('CORRECTED_BY', successor),
};

/** The clock comes to the moment, where it has not passed, and the system tells of it. */
const told =
  (type: 'DEADLINE_NEAR' | 'DEADLINE_PASSED', of: (walk: Walk) => { dueAt: string | null; remindAt: string | null }, target: string): Move =>
  (walk) => {
    const { dueAt, remindAt } = of(walk);
    const moment = type === 'DEADLINE_NEAR' ? remindAt : dueAt;
    if (dueAt === null || moment === null) return null;
    return (moment > walk.now ? walk.at(moment) : walk).when(system, type, { target, dueAt }).walk;
  };

const ofDeadline = (of: (walk: Walk) => { dueAt: string | null; remindAt: string | null }, target: string): Record<string, Move> => ({
  ['DEADLINE_NEAR']: told('DEADLINE_NEAR', of, target),
  ['DEADLINE_PASSED']: told('DEADLINE_PASSED', of, target),
});

const asAHeading: Move = (walk) => {
  const sections = walk.kase.sections.map(({ context: { number, division, divisionName } }) => ({ number, division, divisionName, needed: number !== '1' }));
  return walk.when(hanh, 'EDIT', { frame: { sections } }).walk;
};

const ofSection: Record<string, Move> = {
  ...named1('1', 'ACCEPT', 'DECLINE', 'SUBMIT', 'TAKE_BACK', 'RETURN', 'APPROVE', 'REASSIGN', 'ASK_FOR_TIME', 'EXTEND', 'WAIVE', 'REOPEN_SECTION'),
  ...ofDeadline((walk) => walk.section('1'), '1'),
  ...named('OPEN_INPUT', 'SUBMIT_FOR_REVIEW', 'CHANGE_DRAFTER'),
  'opening taken back': whoeverMay('TAKE_BACK'),
  CLOSE_INPUT: inTurn(sectionsSettled('1'), whoeverMay('CLOSE_INPUT')),
  'EDIT to a heading': asAHeading,
  'RETURN of sections': returnOfSections,
  'SUSPEND, RESUME': stoodStill,
};

const ofOpinion: Record<string, Move> = {
  ...named1('O1', 'ANSWER_OPINION', 'SETTLE_OPINION', 'EXTEND_OPINION', 'CANCEL_OPINION'),
  ...ofDeadline((walk) => walk.opinion('O1'), 'O1'),
  'SETTLE_OPINION by explaining': (walk) => walk.when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'explained', words: 'Số liệu theo quý' }).walk,
  'SUSPEND, RESUME': stoodStill,
  WITHDRAW: whoeverMay('WITHDRAW'),
};

const ofDelivery = (id: string): Record<string, Move> => {
  const outcome =
    (type: string, fields: Fields): Move =>
    (walk) =>
      bySystem(type, { target: id, attempt: walk.delivery(id).attempt, ...fields })(walk);
  return {
    ...named1(id, 'RETRY', 'HAND_OVER', 'ACKNOWLEDGE', 'RECALL_AGREED', 'RECALL_REFUSED', 'DELIVERY_RETURNED'),
    RECALL: whoeverMay('RECALL'),
    SEND_STARTED: started(id),
    SENT: outcome('SENT', { reference: 'thu' }),
    SEND_FAILED: outcome('SEND_FAILED', { reason: 'Hộp thư đầy' }),
    SEND_REFUSED: outcome('SEND_REFUSED', { reason: 'Không nhận' }),
    RECALL_SENT: bySystem('RECALL_SENT', { target: id, reference: 'thu-2' }),
    RECALL_FAILED: bySystem('RECALL_FAILED', { target: id, reason: 'Hộp thư đầy' }),
  };
};

/** Everything that is tried on a machine of a case, by its name. */
export function movesOn(kind: Kind, part: string): Record<string, Move> {
  switch (kind) {
    case 'report':
      return ofReport;
    case 'section':
      return ofSection;
    case 'opinion':
      return ofOpinion;
    case 'delivery':
      return ofDelivery(part);
  }
}
