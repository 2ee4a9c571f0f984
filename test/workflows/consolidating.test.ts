import { describe, expect, test } from '@jest/globals';
import { aReport, contentHashOf, cuong, given, hanh, khanh, tuan } from './office/index.js';

const consolidating = () => aReport().withHeading('3').consolidating();

describe('reopening a section', () => {
  test('sends it back to its division for another round, with a new deadline, and the report to gathering', () => {
    given(consolidating())
      .when(hanh, 'REOPEN_SECTION', { target: '1', reason: 'Số liệu mới' })
      .shows((walk) => {
        expect(walk.state).toBe('gathering');
        expect(walk.section('1')).toMatchObject({ state: 'writing', round: 2, dueAt: '2026-04-01T10:00:00.000Z' });
        expect(walk.section('2')).toMatchObject({ state: 'contributed', round: 1 });
        given(walk).when(hanh, 'CLOSE_INPUT').isRefused('section_not_settled', 'Phòng Công nghệ thông tin has not contributed section 1 yet.');
      });
  });

  test('asks a division for a section that had been waived, or that was only a heading', () => {
    const waived = aReport().withHeading('3').contributed().and(hanh, 'WAIVE', { target: '1' }).and(hanh, 'CLOSE_INPUT');
    given(waived)
      .when(hanh, 'REOPEN_SECTION', { target: '1', reason: 'Vẫn cần' })
      .shows((walk) => expect(walk.section('1').state).toBe('assigned'));
    given(waived)
      .when(hanh, 'REOPEN_SECTION', { target: '3', reason: 'Cần lời dẫn' })
      .shows((walk) => expect(walk.section('3').state).toBe('assigned'));
  });

  test('wants a reason, a section that is there, and the lead drafter', () => {
    given(consolidating()).when(hanh, 'REOPEN_SECTION', { target: '1' }).doesNotFit();
    given(consolidating()).when(hanh, 'REOPEN_SECTION', { target: '8', reason: 'x' }).isRefused('unknown_section', 'The report has no section 8.');
    given(consolidating()).when(khanh, 'REOPEN_SECTION', { target: '1', reason: 'x' }).isRefused('not_lead_drafter');
  });

  test('is not for a report that is gathering already', () => {
    given(aReport().gathering()).when(hanh, 'REOPEN_SECTION', { target: '1', reason: 'x' }).isRefused('not_now');
  });

  test('lets the division submit, the head approve, and the report go on', () => {
    const walk = consolidating().and(hanh, 'REOPEN_SECTION', { target: '1', reason: 'Số liệu mới' }).writing('1', 'Nội dung mới');
    const again = walk.and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'APPROVE', { target: '1' }).and(hanh, 'CLOSE_INPUT');
    expect(again.state).toBe('consolidating');
    expect(again.section('1').textHash).toBe(walk.texts['1']);
  });
});

describe('submitting for review', () => {
  test('pins the content: its hash, what a signature will cover, and the texts of every section', () => {
    const edited = consolidating().writing('1', 'Câu chữ của người tổng hợp').writing('3', 'Lời dẫn');
    given(edited)
      .when(hanh, 'SUBMIT_FOR_REVIEW', { opinion: 'Kính trình' })
      .shows((walk) => {
        expect(walk.state).toBe('contentReview');
        expect(walk.report.contentHash).toBe(contentHashOf(walk.kase, edited.texts));
        expect(walk.report.signedHash).toMatch(/^[0-9a-f]{64}$/);
        expect(walk.report.templateVersion).toBe('decree30/1');
        expect(walk.section('1').textHash).toBe(edited.texts['1']);
        expect(walk.section('2').textHash).toBe(edited.texts['2']);
        expect(walk.section('3').textHash).toBe(edited.texts['3']);
      });
  });

  test('is stale when a text has changed since the drafter saw the whole', () => {
    const before = consolidating();
    const seen = contentHashOf(before.kase, before.texts);
    given(before.writing('2', 'Sửa sau')).when(hanh, 'SUBMIT_FOR_REVIEW', { seen }).isRefused('stale');
    given(before).when(hanh, 'SUBMIT_FOR_REVIEW', { seen: undefined }).isRefused('seen_missing');
  });

  test('belongs to the lead drafter', () => {
    given(consolidating()).when(khanh, 'SUBMIT_FOR_REVIEW').isRefused('not_lead_drafter');
  });

  test('is taken back by the lead drafter until the head has acted, and nothing stays pinned', () => {
    const submitted = consolidating().and(hanh, 'SUBMIT_FOR_REVIEW');
    given(submitted)
      .when(hanh, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('consolidating');
        expect(walk.report).toMatchObject({ contentHash: null, signedHash: null, templateVersion: null, lastStepBy: null });
      });
    given(submitted)
      .when(khanh, 'TAKE_BACK')
      .isRefused('not_your_last_step', 'Only whoever took the last step may take it back, and only until the next person has acted.');
    given(submitted.and(khanh, 'INITIAL')).when(hanh, 'TAKE_BACK').isRefused('not_your_last_step');
  });
});
