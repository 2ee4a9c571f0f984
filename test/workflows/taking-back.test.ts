import { describe, expect, test } from '@jest/globals';
import { aReport, dung, given, hanh, khanh, phuc, tuan, van } from './office/index.js';

const reason = 'Thiếu kiến nghị';

describe('whoever took the last step takes it back until the next person has acted', () => {
  test('opened for input: the lead drafter goes back to preparing', () => {
    given(aReport().withHeading('3').gathering())
      .when(hanh, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('preparing');
        expect(walk.section('1')).toMatchObject({ state: 'planned', dueAt: null });
        expect(walk.section('3').state).toBe('notNeeded');
        expect(walk.and(hanh, 'OPEN_INPUT', { dueAt: '2026-03-20T10:00:00.000Z' }).section('1').state).toBe('assigned');
      });
    given(aReport().gathering().and(tuan, 'ACCEPT', { target: '1' }))
      .when(hanh, 'TAKE_BACK')
      .isRefused('section_has_moved', 'Phòng Công nghệ thông tin has acted on section 1 already.');
  });

  test('input closed: it is open again, and what was contributed stays', () => {
    given(aReport().consolidating())
      .when(hanh, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('gathering');
        expect(walk.section('1').state).toBe('contributed');
      });
  });

  test.each([
    ['the head of the lead division', () => aReport().inContentReview(), khanh, 'contentReview'],
    ['the office', () => aReport().withFindings('end-mark').inFormatReview(), phuc, 'formatReview'],
  ] as const)('returned by %s: the review goes on as if nothing had been opened', (_, walk, by, state) => {
    const before = walk();
    given(before.and(by, 'RETURN', { reason }))
      .when(by, 'TAKE_BACK')
      .shows((after) => {
        expect(after.state).toBe(state);
        expect(after.report).toEqual({ ...before.report, lastStepBy: null });
      });
    given(before.and(by, 'RETURN', { reason }))
      .when(hanh, 'TAKE_BACK')
      .isRefused('not_your_last_step');
    const asked = before.and(by, 'RETURN', { reason }).and(hanh, 'ASK_OPINION', { from: 'TC', question: 'Khớp chưa?', dueAt: '2026-03-20T10:00:00.000Z' });
    given(asked).when(by, 'TAKE_BACK').isRefused('not_now');
  });

  test('a return that names sections is not taken back: they are with their divisions', () => {
    const walk = aReport()
      .inContentReview()
      .and(khanh, 'RETURN', { reason, sections: ['1'] });
    given(walk).when(khanh, 'TAKE_BACK').isRefused('not_your_last_step');
  });

  test('returned by the signer: it waits for the signature again, with both initials', () => {
    const before = aReport().inSigning();
    given(before.and(dung, 'RETURN', { reason }))
      .when(dung, 'TAKE_BACK')
      .shows((after) => {
        expect(after.state).toBe('signing');
        expect(after.report).toEqual({ ...before.report, lastStepBy: null });
        expect(after.and(dung, 'SIGN').state).toBe('issuing');
      });
    given(before.and(dung, 'RETURN', { reason }).and(khanh, 'INITIAL'))
      .when(dung, 'TAKE_BACK')
      .isRefused('not_your_last_step');
  });

  test('signed: the signature is void, the initials stand, until the clerk has given a number', () => {
    given(aReport().signed())
      .when(dung, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('signing');
        expect(walk.report.signature).toBeNull();
        expect(walk.report.contentInitial).not.toBeNull();
      });
    given(aReport().rendering()).when(dung, 'TAKE_BACK').isRefused('not_now');
    given(aReport().signed().and(van, 'RETURN_TO_SIGNING', { reason }))
      .when(dung, 'TAKE_BACK')
      .isRefused('not_your_last_step');
  });
});
