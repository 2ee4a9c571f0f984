import { describe, expect, test } from '@jest/globals';
import { aReport, dueAt, dung, everybody, given, hanh, hoa, khanh, tuan } from './office/index.js';

const open = () => {
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

describe('withdrawing', () => {
  test('is possible in every state before the signature, for the lead drafter and the head of the lead division', () => {
    for (const walk of open()) {
      for (const who of [hanh, khanh])
        given(walk)
          .when(who, 'WITHDRAW', { reason: 'Không còn cần' })
          .shows((after) => expect(after.state).toBe('withdrawn'));
    }
  });

  test('is nobody else’s, and must say why', () => {
    for (const walk of open()) {
      for (const who of [hoa, tuan, dung]) {
        given(walk).when(who, 'WITHDRAW', { reason: 'x' }).isRefused('not_of_lead', 'This belongs to the lead drafter or the head of the lead division (KH).');
      }
      given(walk).when(hanh, 'WITHDRAW').doesNotFit();
    }
  });

  test('is an end: nothing can be done and nobody waits', () => {
    for (const walk of open()) {
      const withdrawn = walk.and(hanh, 'WITHDRAW', { reason: 'Không còn cần' });
      expect(withdrawn.awaits).toEqual([]);
      for (const who of everybody) expect(withdrawn.actionsOf(who).filter(({ allowed }) => allowed)).toEqual([]);
      given(withdrawn).when(hanh, 'OPEN_INPUT', { dueAt }).isRefused('not_now', '“Open for input” is not possible in the state “Withdrawn”.');
    }
  });
});
