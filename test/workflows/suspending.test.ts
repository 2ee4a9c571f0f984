import { describe, expect, test } from '@jest/globals';
import { aReport, cuong, dueAt, dung, everybody, given, hanh, hoa, khanh, phuc, system, thao, tuan, van, type Walk } from './office/index.js';

const reason = 'Chờ chỉ đạo của lãnh đạo';
const suspended = (walk: Walk) => walk.and(hanh, 'SUSPEND', { reason });
const beforeTheSignature = () => {
  const report = aReport();
  return [
    report.preparing(),
    report.gathering(),
    report.consolidating(),
    report.consulting(),
    report.inContentReview(),
    report.inFormatReview(),
    report.inSigning(),
  ];
};

describe('suspending', () => {
  test('is possible in every state before the signature, for the lead drafter and the head of the lead division', () => {
    for (const walk of beforeTheSignature()) {
      for (const who of [hanh, khanh]) {
        given(walk)
          .when(who, 'SUSPEND', { reason })
          .shows((after) => {
            expect(after.state).toBe('suspended');
            expect(after.report.suspended).toEqual({ from: walk.state, at: walk.now, seq: after.lastEntry.seq });
          });
      }
    }
  });

  test('is nobody else’s, says why, and is too late once the document is signed', () => {
    for (const who of [hoa, tuan, dung, phuc]) given(aReport().gathering()).when(who, 'SUSPEND', { reason }).isRefused('not_of_lead');
    given(aReport().gathering()).when(hanh, 'SUSPEND').doesNotFit();
    for (const walk of [aReport().signed(), aReport().issued(), aReport().completed()]) given(walk).when(hanh, 'SUSPEND', { reason }).isRefused('not_now');
  });

  test('leaves nothing but to resume or to withdraw, for anybody', () => {
    for (const walk of beforeTheSignature()) {
      const allowed = everybody.flatMap((by) =>
        suspended(walk)
          .actionsOf(by)
          .filter((action) => action.allowed)
          .map(({ type }) => `${by.person} ${type}`),
      );
      expect(allowed.sort()).toEqual(['hanh RESUME', 'hanh WITHDRAW', 'khanh RESUME', 'khanh WITHDRAW']);
    }
  });

  test('tells divisions and those who were asked to wait', () => {
    const words = 'The report is suspended; wait until it is resumed.';
    given(suspended(aReport().gathering())).when(tuan, 'SUBMIT', { target: '1' }).isRefused('report_suspended', words);
    given(suspended(aReport().consulting())).when(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).isRefused('report_suspended', words);
    given(suspended(aReport().inSigning())).when(dung, 'SIGN').isRefused('not_now', '“Sign” is not possible in the state “Suspended”.');
    given(suspended(aReport().gathering()).and(khanh, 'WITHDRAW', { reason: 'Không còn cần' }))
      .when(hanh, 'RESUME')
      .isRefused('not_now');
  });
});

describe('resuming', () => {
  test('goes on where it stopped, with the same marks and hashes', () => {
    for (const walk of beforeTheSignature()) {
      for (const who of [hanh, khanh]) {
        const resumed = suspended(walk).and(who, 'RESUME');
        expect([resumed.path, resumed.report]).toEqual([walk.path, walk.report]);
        expect(resumed.awaits.map(({ event, target, audience }) => [event, target, audience])).toEqual(
          walk.awaits.map(({ event, target, audience }) => [event, target, audience]),
        );
      }
      given(suspended(walk)).when(tuan, 'RESUME').isRefused('not_of_lead');
      given(walk).when(hanh, 'RESUME').isRefused('not_now');
    }
  });

  test('moves every deadline on by the time that stood still', () => {
    const stopped = suspended(
      aReport().gathering().and(tuan, 'ASK_FOR_TIME', { target: '1', dueAt: '2026-03-27T10:00:00.000Z', reason: 'Chờ số liệu' }).at('2026-03-10T01:00:00.000Z'),
    );
    expect(stopped.section('1').dueAt).toBe(dueAt);
    // ten days and two hours later
    const resumed = stopped.at('2026-03-20T03:00:00.000Z').and(hanh, 'RESUME');
    expect([resumed.section('1').dueAt, resumed.section('2').dueAt]).toEqual(['2026-03-30T12:00:00.000Z', '2026-03-30T12:00:00.000Z']);
    expect(resumed.section('1').timeAsked?.dueAt).toBe('2026-04-06T12:00:00.000Z');
    expect(resumed.awaits.map((line) => line.dueAt)).toEqual(Array(resumed.awaits.length).fill('2026-03-30T12:00:00.000Z'));
  });

  test('leaves an opinion the time it had left, which does not lapse meanwhile', () => {
    const stopped = suspended(aReport().consulting().at('2026-03-19T10:00:00.000Z')).at('2026-04-01T10:00:00.000Z');
    given(stopped).when(system, 'DEADLINE_PASSED', { target: 'O1', dueAt }).isRefused('report_suspended');
    const resumed = stopped.and(hanh, 'RESUME');
    expect(resumed.opinion('O1')).toMatchObject({ state: 'asked', dueAt: '2026-04-02T10:00:00.000Z' });
    given(resumed).when(system, 'DEADLINE_PASSED', { target: 'O1', dueAt }).isRefused('deadline_moved');
    expect(resumed.and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).opinion('O1').state).toBe('answered');
  });

  test('may be followed by another suspension, each counted for itself', () => {
    const once = suspended(aReport().gathering().at('2026-03-03T10:00:00.000Z')).at('2026-03-04T10:00:00.000Z').and(hanh, 'RESUME');
    const twice = suspended(once.at('2026-03-05T10:00:00.000Z')).at('2026-03-07T10:00:00.000Z').and(khanh, 'RESUME');
    expect(twice.section('1').dueAt).toBe('2026-03-23T10:00:00.000Z');
  });

  test('lets the walk go on to its end', () => {
    const resumed = suspended(aReport().inSigning()).and(khanh, 'RESUME');
    expect(resumed.and(dung, 'SIGN').and(van, 'ISSUE', { date: '2026-03-02' }).path).toBe('issuing.rendering');
    const section = suspended(aReport().gathering()).and(hanh, 'RESUME').and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'APPROVE', { target: '1' });
    expect(section.section('1').state).toBe('contributed');
  });
});
