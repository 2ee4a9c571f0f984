import { describe, expect, test } from '@jest/globals';
import { type Awaited, audienceOf, type By } from '../../workflows/index.js';
import { aReport, dueAt, everybody, hanh, milestones, sendFilled, type Walk } from './office/index.js';

/** `event target → audience`, a line each, as desks would show it. */
const lines = ({ awaits }: Walk): string[] =>
  awaits.map(({ event, target, audience }) => `${event}${target === null ? '' : ` ${target}`} → ${audience.join(', ')}`);

const peopleAwaited = (audience: string[]): By[] => everybody.filter((by) => audienceOf(by).some((key) => audience.includes(key)));

/** What becomes of it when this person does what a line of the desk says. */
function answerTo(walk: Walk, by: By, { event, target }: Awaited): string {
  const [action] = walk.actionsOf(by, target === null ? { type: event } : { type: event, target });
  if (!action?.allowed) return action?.refusal?.code ?? 'not offered';
  return sendFilled(walk, by, action).refusal?.code ?? 'taken';
}

const expected: Record<string, string[]> = {
  preparing: ['OPEN_INPUT → person:hanh'],
  gathering: ['ACCEPT 1 → division:CNTT', 'ACCEPT 2 → division:TC'],
  'a section accepted': ['SUBMIT 1 → division:CNTT', 'ACCEPT 2 → division:TC'],
  'more time asked for': ['SUBMIT 1 → division:CNTT', 'EXTEND 1 → person:hanh', 'ACCEPT 2 → division:TC'],
  'a section due soon': ['ACCEPT 1 → division:CNTT', 'ACCEPT 2 → division:TC'],
  'a section overdue': ['SUBMIT 1 → division:CNTT, role:head:CNTT', 'EXTEND 1 → person:hanh', 'ACCEPT 2 → division:TC'],
  'a section overdue and submitted': ['APPROVE 1 → role:head:CNTT', 'EXTEND 1 → person:hanh', 'ACCEPT 2 → division:TC'],
  'a section without text': ['SUBMIT 1 → division:CNTT', 'ACCEPT 2 → division:TC'],
  'a section submitted': ['APPROVE 1 → role:head:CNTT', 'ACCEPT 2 → division:TC'],
  'a section contributed': ['ACCEPT 2 → division:TC'],
  'a section declined': ['REASSIGN 1 → person:hanh', 'ACCEPT 2 → division:TC'],
  'a section waived': ['ACCEPT 2 → division:TC'],
  'every section contributed': ['CLOSE_INPUT → person:hanh'],
  consolidating: ['SUBMIT_FOR_REVIEW → person:hanh'],
  'a section reopened': ['SUBMIT 1 → division:CNTT'],
  consulting: ['ANSWER_OPINION O1 → role:head:TC'],
  'an outside agency asked': ['ANSWER_OPINION O1 → person:hanh'],
  'an opinion answered': ['SETTLE_OPINION O1 → person:hanh'],
  'an opinion due soon': ['ANSWER_OPINION O1 → role:head:TC'],
  'an opinion overdue': ['ANSWER_OPINION O1 → role:head:TC'],
  'content review': ['INITIAL → role:head:KH'],
  'format review': ['INITIAL → role:reviewer'],
  'a must found': ['OVERRIDE_CHECK end-mark → role:reviewer', 'OVERRIDE_CHECK open-quotes → role:reviewer'],
  'a must overridden': ['INITIAL → role:reviewer'],
  signing: ['SIGN → person:dung'],
  'signing without authority': ['SIGN → person:thao'],
  'handed to a deputy': ['SIGN → person:duc'],
  'returned from signing': ['INITIAL → role:head:KH'],
  'sent straight back to signing': ['SIGN → person:dung'],
  signed: ['ISSUE → role:clerk'],
  rendering: [],
  'rendering failed': ['RETRY → role:clerk'],
  'returned by the clerk': ['SIGN → person:dung'],
  issued: ['CONFIRM_RECIPIENTS → role:dispatcher'],
  dispatching: ['HAND_OVER D3 → role:dispatcher'],
  'a delivery being sent': ['HAND_OVER D3 → role:dispatcher'],
  'a delivery sent': ['HAND_OVER D3 → role:dispatcher'],
  'a delivery given up': ['RETRY D1 → role:dispatcher', 'HAND_OVER D1 → role:dispatcher', 'HAND_OVER D3 → role:dispatcher'],
  'a delivery refused': ['RETRY D1 → role:dispatcher', 'HAND_OVER D1 → role:dispatcher', 'HAND_OVER D3 → role:dispatcher'],
  'a delivery on paper': [],
  completed: ['ACKNOWLEDGE D2 → person:lan'],
  'a delivery returned': ['HAND_OVER D1 → role:dispatcher', 'ACKNOWLEDGE D2 → person:lan'],
  'given to another drafter': ['SUBMIT_FOR_REVIEW → person:hoa'],
  'suspended while divisions write': ['RESUME → person:hanh, role:head:KH'],
  'suspended while it is signed': ['RESUME → person:hanh, role:head:KH'],
  recalling: ['RECALL_AGREED D1 → role:dispatcher', 'RECALL_AGREED D2 → person:lan', 'RECALL_AGREED D3 → role:dispatcher'],
  'given back by a colleague': ['RECALL_AGREED D1 → role:dispatcher', 'RECALL_AGREED D3 → role:dispatcher'],
  recalled: [],
  replaced: ['ACKNOWLEDGE D2 → person:lan'],
  'returned by the head': ['SUBMIT_FOR_REVIEW → person:hanh'],
  'returned by the office': ['SUBMIT_FOR_REVIEW → person:hanh'],
  'a section returned': ['SUBMIT 1 → division:CNTT', 'ACCEPT 2 → division:TC'],
  'replacing another': ['OPEN_INPUT → person:hanh'],
  withdrawn: [],
};

describe('what waits for whom', () => {
  test.each(Object.entries(milestones()))('%s', (place, walk) => {
    expect(lines(walk)).toEqual(expected[place]);
  });

  test('is for one person and another alike: whoever it waits for can do it, once there is a text and an authority', () => {
    const unready = ['signing without authority', 'a section without text'];
    for (const [place, walk] of Object.entries(milestones()).filter(([name]) => !unready.includes(name))) {
      for (const line of walk.awaits) {
        const answers = peopleAwaited(line.audience).map((by) => answerTo(walk, by, line));
        expect([place, line.event, answers.length > 0]).toEqual([place, line.event, true]);
        expect([place, line.event, answers.filter((answer) => answer !== 'taken')]).toEqual([place, line.event, []]);
      }
    }
  });

  test('tells until when: the deadline of the section, or of the opinion', () => {
    expect(
      aReport()
        .gathering()
        .awaits.map((line) => line.dueAt),
    ).toEqual([dueAt, dueAt]);
    expect(
      aReport()
        .consulting()
        .awaits.map((line) => line.dueAt),
    ).toEqual([dueAt]);
    expect(
      aReport()
        .inSigning()
        .awaits.map((line) => line.dueAt),
    ).toEqual([null]);
  });

  test('a report that is not finished waits for somebody, or the system is at work on it', () => {
    for (const [place, walk] of Object.entries(milestones())) {
      const systemWorks = walk.path === 'issuing.rendering' || walk.kase.deliveries.some(({ value }) => value === 'queued' || value === 'sending');
      const ended = ['completed', 'withdrawn', 'recalled', 'replaced'].includes(walk.state);
      expect([place, walk.awaits.length > 0 || systemWorks || ended]).toEqual([place, true]);
    }
  });

  test('a deadline that was extended is shown', () => {
    const extended = aReport().consulting().and(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: '2026-03-25T10:00:00.000Z', reason: 'Xin thêm' });
    expect(extended.awaits.map((line) => line.dueAt)).toEqual(['2026-03-25T10:00:00.000Z']);
  });
});
