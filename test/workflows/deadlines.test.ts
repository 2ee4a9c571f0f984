import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar } from '../../workflows/calendar/vietnam.js';
import { dueSteps, nextDeadline, reminderOf, urgencyOf } from '../../workflows/index.js';
import { aReport, cuong, dueAt, given, hanh, khanh, system, tam, thao, tuan, type Walk } from './office/index.js';

/** of `dueAt`, a Friday */
const remindAt = '2026-03-19T10:00:00.000Z';
const later = '2026-03-27T10:00:00.000Z';
const afterIt = '2026-03-21T01:00:00.000Z';

/** What the system tells at that moment, and what comes of it. */
const told = (walk: Walk, at: string): Walk =>
  dueSteps(walk.kase, at).reduce((before, { type, ...fields }) => before.and(system, type, fields), walk.at(at > walk.now ? at : walk.now));
const tellings = (walk: Walk, at: string) => dueSteps(walk.kase, at).map(({ type, target }) => `${type} ${target}`);
const urgencies = ({ awaits }: Walk) => awaits.map(({ event, target, urgency }) => `${event} ${target}: ${urgency}`);
const pressing = ({ kase }: Walk) => kase.sections.map((section) => urgencyOf(kase, { section }));

describe('the reminder of a deadline', () => {
  const reminders = [
    ['a Friday', '2026-03-20T10:00:00.000Z', '2026-03-19T10:00:00.000Z'],
    ['an hour of that day other than its end', '2026-03-20T02:30:00.000Z', '2026-03-19T10:00:00.000Z'],
    ['a Monday', '2026-03-23T10:00:00.000Z', '2026-03-20T10:00:00.000Z'],
    ['a Monday in Vietnam that is a Sunday in UTC', '2026-03-22T18:00:00.000Z', '2026-03-20T10:00:00.000Z'],
    ['a Sunday, which somebody chose', '2026-03-22T10:00:00.000Z', '2026-03-20T10:00:00.000Z'],
    ['the first working day after two holidays and a weekend', '2026-05-04T10:00:00.000Z', '2026-04-29T10:00:00.000Z'],
    ['the first working day after Tết', '2026-02-23T10:00:00.000Z', '2026-02-13T10:00:00.000Z'],
    ['the Monday after a Saturday worked in exchange', '2026-08-24T10:00:00.000Z', '2026-08-22T10:00:00.000Z'],
    ['that Saturday itself', '2026-08-22T10:00:00.000Z', '2026-08-21T10:00:00.000Z'],
    ['New Year’s day, which is a holiday', '2026-01-01T10:00:00.000Z', '2025-12-31T10:00:00.000Z'],
  ] as const;

  test.each(reminders)('of %s is at 17:00 of the working day before', (_, due, reminded) => {
    expect(reminderOf(due, vietnamCalendar)).toBe(reminded);
  });

  test('follows the days on which this office works', () => {
    const office = { holidays: ['2026-03-19'], workedInExchange: [] };
    expect(reminderOf(dueAt, office)).toBe('2026-03-18T10:00:00.000Z');
    expect(aReport().in({ calendar: office }).gathering().section('1').remindAt).toBe('2026-03-18T10:00:00.000Z');
    expect(reminderOf('2026-03-23T10:00:00.000Z', { holidays: [], workedInExchange: ['2026-03-22'] })).toBe('2026-03-22T10:00:00.000Z');
  });

  test('is set with every deadline: of sections given out, extended, opened again or returned, of opinions asked and extended', () => {
    const again = { dueAt: '2026-04-01T10:00:00.000Z', remindAt: '2026-03-31T10:00:00.000Z', urgency: null };
    expect(aReport().gathering().section('1')).toMatchObject({ dueAt, remindAt, urgency: null });
    expect(aReport().gathering().and(hanh, 'EXTEND', { target: '1', dueAt: later, reason: 'x' }).section('1')).toMatchObject({
      dueAt: later,
      remindAt: '2026-03-26T10:00:00.000Z',
    });
    expect(aReport().consolidating().and(hanh, 'REOPEN_SECTION', { target: '1', reason: 'x' }).section('1')).toMatchObject(again);
    expect(
      aReport()
        .inContentReview()
        .and(khanh, 'RETURN', { reason: 'x', sections: ['1'] })
        .section('1'),
    ).toMatchObject(again);
    expect(aReport().consulting().opinion('O1')).toMatchObject({ dueAt, remindAt, urgency: null });
    expect(aReport().consulting().and(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: later, reason: 'x' }).opinion('O1')).toMatchObject({
      dueAt: later,
      remindAt: '2026-03-26T10:00:00.000Z',
    });
  });

  test('is none where its moment was past already when the deadline was set', () => {
    const today = '2026-03-02T09:00:00.000Z';
    const walk = aReport().preparing().and(hanh, 'OPEN_INPUT', { dueAt: today });
    expect(walk.section('1')).toMatchObject({ dueAt: today, remindAt: null });
    expect([tellings(walk, '2026-03-02T08:59:59.999Z'), nextDeadline(walk.kase)]).toEqual([[], today]);
    given(walk.at('2026-03-02T08:00:00.000Z')).when(system, 'DEADLINE_NEAR', { target: '1', dueAt: today }).isRefused('reminder_not_due');
  });
});

describe('usual deadlines', () => {
  const defaultOf = (walk: Walk, type: string, target?: string) => {
    const [action] = walk.actionsOf(hanh, target === undefined ? { type } : { type, target });
    return (action?.payload.properties as Record<string, { default?: string }> | undefined)?.dueAt?.default;
  };

  test('are counted by the calendar of the office', () => {
    const calendar = { holidays: ['2026-03-03', '2026-03-04'], workedInExchange: ['2026-03-07'] };
    const office = () => aReport().in({ calendar });
    expect(defaultOf(office().preparing(), 'OPEN_INPUT')).toBe('2026-03-10T10:00:00.000Z');
    expect(defaultOf(office().gathering(), 'EXTEND', '1')).toBe('2026-03-27T10:00:00.000Z');
    expect(defaultOf(office().consolidating(), 'ASK_OPINION')).toBe('2026-03-07T10:00:00.000Z');
    expect(defaultOf(office().consulting(), 'EXTEND_OPINION', 'O1')).toBe('2026-03-25T10:00:00.000Z');
    expect(defaultOf(office().consulting().at('2026-03-27T01:00:00.000Z'), 'EXTEND_OPINION', 'O1')).toBe('2026-04-01T10:00:00.000Z');
  });
});

describe('the system', () => {
  test('looks at a report when the first reminder is due, then when the deadline passes, and then no more', () => {
    const open = aReport().gathering();
    expect([nextDeadline(open.kase), tellings(open, '2026-03-19T09:59:59.999Z')]).toEqual([remindAt, []]);
    expect(tellings(open, remindAt)).toEqual(['DEADLINE_NEAR 1', 'DEADLINE_NEAR 2']);
    const near = told(open, remindAt);
    expect([nextDeadline(near.kase), tellings(near, '2026-03-20T09:59:59.999Z')]).toEqual([dueAt, []]);
    expect(tellings(near, dueAt)).toEqual(['DEADLINE_PASSED 1', 'DEADLINE_PASSED 2']);
    const overdue = told(near, dueAt);
    expect([nextDeadline(overdue.kase), tellings(overdue, '2026-12-31T10:00:00.000Z')]).toEqual([null, []]);
  });

  test('that was away over both moments only says that the deadline has passed', () => {
    expect(tellings(aReport().gathering(), afterIt)).toEqual(['DEADLINE_PASSED 1', 'DEADLINE_PASSED 2']);
    expect(tellings(aReport().consulting(), afterIt)).toEqual(['DEADLINE_PASSED O1']);
    given(aReport().gathering().at(afterIt)).when(system, 'DEADLINE_NEAR', { target: '1', dueAt }).isRefused('reminder_not_due');
  });

  test('alone tells of deadlines, at their time', () => {
    for (const type of ['DEADLINE_NEAR', 'DEADLINE_PASSED']) {
      for (const who of [hanh, khanh, tuan, cuong])
        given(aReport().gathering().at(dueAt)).when(who, type, { target: '1', dueAt }).isRefused('system_only', 'The system records this step by itself.');
      given(aReport().gathering()).when(system, type, { target: '1' }).doesNotFit();
      given(aReport().gathering()).when(system, type, { target: '9', dueAt }).isRefused('unknown_target');
    }
    given(aReport().gathering())
      .when(system, 'DEADLINE_NEAR', { target: '1', dueAt })
      .isRefused('reminder_not_due', 'It is not the time to remind of the deadline, or no longer.');
    given(aReport().gathering()).when(system, 'DEADLINE_PASSED', { target: '1', dueAt }).isRefused('deadline_not_passed', 'Chưa hết hạn.');
  });

  test('tells each thing once', () => {
    const near = told(aReport().gathering(), remindAt);
    given(near).when(system, 'DEADLINE_NEAR', { target: '1', dueAt }).isRefused('reminder_told', 'This deadline has been told of already.');
    const overdue = told(near, dueAt);
    given(overdue).when(system, 'DEADLINE_PASSED', { target: '1', dueAt }).isRefused('overdue_told', 'That this is overdue has been told already.');
    given(told(aReport().consulting(), remindAt)).when(system, 'DEADLINE_NEAR', { target: 'O1', dueAt }).isRefused('reminder_told');
  });

  test('says nothing of a deadline that was moved, and begins anew with the new one', () => {
    const extended = told(aReport().gathering(), dueAt).and(hanh, 'EXTEND', { target: '1', dueAt: later, reason: 'Đơn vị chờ số liệu' });
    expect(extended.section('1')).toMatchObject({ urgency: null, remindAt: '2026-03-26T10:00:00.000Z' });
    for (const type of ['DEADLINE_NEAR', 'DEADLINE_PASSED'])
      given(extended.at(later)).when(system, type, { target: '1', dueAt }).isRefused('deadline_moved', 'The deadline has changed.');
    expect(nextDeadline(extended.kase)).toBe('2026-03-26T10:00:00.000Z');
    expect(tellings(extended, '2026-03-26T10:00:00.000Z')).toEqual(['DEADLINE_NEAR 1']);
    expect(told(told(extended, '2026-03-26T10:00:00.000Z'), later).section('1').urgency).toBe('overdue');
    const asked = told(aReport().consulting(), remindAt).and(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: later, reason: 'x' });
    expect([asked.opinion('O1').urgency, tellings(asked, dueAt), tellings(asked, later)]).toEqual([null, [], ['DEADLINE_PASSED O1']]);
  });

  test('says nothing of a part that nobody waits for any more', () => {
    const settled = [
      aReport().gathering().and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'APPROVE', { target: '1' }),
      aReport().gathering().and(hanh, 'WAIVE', { target: '1' }),
    ];
    for (const walk of settled) {
      expect(tellings(walk, afterIt)).toEqual(['DEADLINE_PASSED 2']);
      given(walk.at(afterIt)).when(system, 'DEADLINE_PASSED', { target: '1', dueAt }).isRefused('not_now');
      given(walk.at(remindAt)).when(system, 'DEADLINE_NEAR', { target: '1', dueAt }).isRefused('not_now');
    }
    const answered = aReport().consulting().and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' });
    given(answered.at(remindAt)).when(system, 'DEADLINE_NEAR', { target: 'O1', dueAt }).isRefused('not_now');
    for (const walk of [answered, aReport().consolidating(), aReport().inSigning(), aReport().gathering().and(hanh, 'WITHDRAW', { reason: 'x' })])
      expect([nextDeadline(walk.kase), tellings(walk, afterIt)]).toEqual([null, []]);
  });

  test('says nothing while the report is not gathering, or stands still', () => {
    const withdrawn = aReport().gathering().and(hanh, 'WITHDRAW', { reason: 'x' });
    given(withdrawn.at(afterIt)).when(system, 'DEADLINE_PASSED', { target: '1', dueAt }).isRefused('input_not_open');
    const suspended = aReport().gathering().and(hanh, 'SUSPEND', { reason: 'x' });
    expect([nextDeadline(suspended.kase), tellings(suspended, afterIt)]).toEqual([null, []]);
    for (const [type, at] of [
      ['DEADLINE_NEAR', remindAt],
      ['DEADLINE_PASSED', afterIt],
    ] as const)
      given(suspended.at(at)).when(system, type, { target: '1', dueAt }).isRefused('report_suspended');
    const consulting = aReport().consulting().and(hanh, 'SUSPEND', { reason: 'x' });
    given(consulting.at(remindAt)).when(system, 'DEADLINE_NEAR', { target: 'O1', dueAt }).isRefused('report_suspended');
  });

  test('still says it of a section that was declined, or returned after the deadline', () => {
    expect(tellings(aReport().gathering().and(tuan, 'DECLINE', { target: '1', reason: 'x' }), dueAt)).toEqual(['DEADLINE_PASSED 1', 'DEADLINE_PASSED 2']);
    const approved = aReport().gathering().and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'APPROVE', { target: '1' });
    const returned = told(approved, afterIt).and(hanh, 'RETURN', { target: '1', reason: 'Số liệu cũ' });
    expect(tellings(returned, returned.now)).toEqual(['DEADLINE_PASSED 1']);
  });
});

describe('what is due soon', () => {
  test('is marked on the lines that wait, and on the part', () => {
    const near = told(aReport().gathering(), remindAt);
    expect([urgencies(near), pressing(near)]).toEqual([
      ['ACCEPT 1: near', 'ACCEPT 2: near'],
      ['near', 'near'],
    ]);
    expect(urgencies(told(aReport().consulting(), remindAt))).toEqual(['ANSWER_OPINION O1: near']);
  });

  test('stays so while the section is written and handed in, and presses nobody once it is approved', () => {
    const submitted = told(aReport().gathering(), remindAt).and(tuan, 'ACCEPT', { target: '1' }).and(tuan, 'SUBMIT', { target: '1' });
    expect(urgencies(submitted)).toEqual(['APPROVE 1: near', 'ACCEPT 2: near']);
    const approved = submitted.and(cuong, 'APPROVE', { target: '1' });
    expect([urgencies(approved), pressing(approved)]).toEqual([['ACCEPT 2: near'], [null, 'near']]);
    expect(approved.and(cuong, 'TAKE_BACK', { target: '1' }).section('1').urgency).toBe('near');
  });

  test('does not press those who settle an answer that came in time', () => {
    const answered = told(aReport().consulting(), remindAt).and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' });
    expect(urgencies(answered)).toEqual(['SETTLE_OPINION O1: null']);
    expect(answered.kase.opinions.map((opinion) => urgencyOf(answered.kase, { opinion }))).toEqual([null]);
  });
});

describe('what is overdue', () => {
  const overdue = () => told(aReport().gathering().and(tuan, 'ACCEPT', { target: '1' }), dueAt);
  const linesOf = ({ awaits }: Walk, section: string) =>
    awaits.filter(({ target }) => target === section).map(({ event, audience, urgency }) => [event, audience, urgency]);

  test('waits for the head of the division too, and for the lead drafter, who gives more time', () => {
    expect(linesOf(overdue(), '1')).toEqual([
      ['SUBMIT', ['division:CNTT', 'role:head:CNTT'], 'overdue'],
      ['EXTEND', ['person:hanh'], 'overdue'],
    ]);
    expect(linesOf(overdue(), '2')).toEqual([
      ['ACCEPT', ['division:TC', 'role:head:TC'], 'overdue'],
      ['EXTEND', ['person:hanh'], 'overdue'],
    ]);
  });

  test('is extended, waived or given to another division', () => {
    expect(linesOf(overdue().and(hanh, 'EXTEND', { target: '1', dueAt: later, reason: 'x' }), '1')).toEqual([['SUBMIT', ['division:CNTT'], null]]);
    expect(linesOf(overdue().and(hanh, 'WAIVE', { target: '1' }), '1')).toEqual([]);
    expect(linesOf(overdue().and(hanh, 'REASSIGN', { target: '1', division: 'PC' }), '1')).toEqual([
      ['ACCEPT', ['division:PC', 'role:head:PC'], 'overdue'],
      ['EXTEND', ['person:hanh'], 'overdue'],
    ]);
  });

  test('is handed in and approved all the same', () => {
    const submitted = overdue().and(tuan, 'SUBMIT', { target: '1' });
    expect(linesOf(submitted, '1')).toEqual([
      ['APPROVE', ['role:head:CNTT'], 'overdue'],
      ['EXTEND', ['person:hanh'], 'overdue'],
    ]);
    expect(linesOf(submitted.and(cuong, 'APPROVE', { target: '1' }), '1')).toEqual([]);
    expect(overdue().and(tam, 'SUBMIT', { target: '2' }).section('2').state).toBe('submitted');
  });

  test('waits, once it was declined, for the lead drafter alone', () => {
    expect(linesOf(overdue().and(tuan, 'DECLINE', { target: '1', reason: 'x' }), '1')).toEqual([['REASSIGN', ['person:hanh'], 'overdue']]);
  });

  test('leaves whoever took the last step the right to take it back', () => {
    expect(
      told(aReport().gathering().and(tuan, 'SUBMIT', { target: '1' }), dueAt)
        .and(tuan, 'TAKE_BACK', { target: '1' })
        .section('1').state,
    ).toBe('writing');
  });

  test('presses nobody in a report that is withdrawn or stands still', () => {
    const withdrawn = overdue().and(hanh, 'WITHDRAW', { reason: 'x' });
    const suspended = overdue().and(hanh, 'SUSPEND', { reason: 'x' });
    expect([pressing(withdrawn), pressing(suspended)]).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(suspended.awaits.map(({ event, urgency }) => [event, urgency])).toEqual([['RESUME', null]]);
    expect(pressing(suspended.and(hanh, 'RESUME'))).toEqual(['overdue', 'overdue']);
  });

  test('is an opinion that lapsed: it waits for nobody', () => {
    const lapsed = told(aReport().consulting(), dueAt);
    expect([lapsed.opinion('O1').state, lapsed.state, urgencies(lapsed)]).toEqual(['lapsed', 'consolidating', ['SUBMIT_FOR_REVIEW null: null']]);
  });
});

describe('a suspension', () => {
  const suspendedAt = (walk: Walk, at: string) => walk.at(at).and(hanh, 'SUSPEND', { reason: 'Chờ chỉ đạo' });

  test('moves the reminder with the deadline', () => {
    const resumed = suspendedAt(aReport().gathering(), '2026-03-10T01:00:00.000Z').at('2026-03-20T03:00:00.000Z').and(hanh, 'RESUME');
    expect(resumed.section('1')).toMatchObject({ dueAt: '2026-03-30T12:00:00.000Z', remindAt: '2026-03-29T12:00:00.000Z', urgency: null });
    expect(tellings(resumed, '2026-03-29T12:00:00.000Z')).toEqual(['DEADLINE_NEAR 1', 'DEADLINE_NEAR 2']);
    const consulting = suspendedAt(aReport().consulting(), '2026-03-10T01:00:00.000Z').at('2026-03-20T03:00:00.000Z').and(hanh, 'RESUME');
    expect(consulting.opinion('O1')).toMatchObject({ dueAt: '2026-03-30T12:00:00.000Z', remindAt: '2026-03-29T12:00:00.000Z' });
  });

  test('after the reminder does not make the system remind again', () => {
    const resumed = suspendedAt(told(aReport().gathering(), remindAt), '2026-03-19T11:00:00.000Z').at('2026-03-26T11:00:00.000Z').and(hanh, 'RESUME');
    expect([pressing(resumed), tellings(resumed, resumed.now), nextDeadline(resumed.kase)]).toEqual([['near', 'near'], [], '2026-03-27T10:00:00.000Z']);
  });

  test('in which a reminder fell due leaves it to come', () => {
    const resumed = suspendedAt(aReport().gathering(), '2026-03-19T09:00:00.000Z').at('2026-03-26T09:00:00.000Z').and(hanh, 'RESUME');
    expect([tellings(resumed, resumed.now), nextDeadline(resumed.kase)]).toEqual([[], '2026-03-26T10:00:00.000Z']);
  });
});
