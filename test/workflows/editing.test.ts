import { describe, expect, test } from '@jest/globals';
import { aReport, given, hanh, hoa, khanh, tuan, type Walk } from './office/index.js';

const section = (number: string, division: string, needed = true) => ({ number, division, divisionName: `Phòng ${division}`, needed });
const numbers = (walk: Walk) => walk.kase.sections.map(({ context, value }) => `${context.number} ${context.division} ${String(value)}`);

describe('the lead drafter edits the outline', () => {
  test('while preparing: sections come, go, and change hands', () => {
    const before = aReport().preparing();
    given(before)
      .when(hanh, 'EDIT', { frame: { sections: [section('1', 'CNTT'), section('2', 'PC'), section('3', 'KH', false)] } })
      .shows((walk) => {
        expect(numbers(walk)).toEqual(['1 CNTT planned', '2 PC planned', '3 KH notNeeded']);
        expect(walk.report.frameHash).not.toBe(before.report.frameHash);
      });
  });

  test('and nobody else does', () => {
    for (const who of [hoa, khanh, tuan]) given(aReport().preparing()).when(who, 'EDIT', { frame: {} }).isRefused('not_lead_drafter');
  });

  test('while consolidating only the words around the sections', () => {
    given(aReport().consolidating())
      .when(hanh, 'EDIT', { frame: { sections: [section('1', 'CNTT'), section('2', 'TC')], subject: 'Kết quả quý I' } })
      .shows((walk) => expect(walk.section('1').state).toBe('contributed'));
    for (const sections of [[section('1', 'CNTT')], [section('1', 'CNTT'), section('2', 'PC')]]) {
      given(aReport().consolidating()).when(hanh, 'EDIT', { frame: { sections } }).isRefused('outline_changed');
    }
  });

  test('and then a heading under which something is written stays a heading, so that the report can go on', () => {
    const before = aReport().withHeading('3').consolidating().writing('3', 'Lời dẫn');
    given(before)
      .when(hanh, 'EDIT', { frame: { sections: [section('1', 'CNTT'), section('2', 'TC'), section('3', 'KH')] } })
      .shows((walk) => {
        expect(walk.section('3').state).toBe('notNeeded');
        expect(walk.and(hanh, 'SUBMIT_FOR_REVIEW').section('3').textHash).toBe(before.texts['3']);
      });
  });

  test('and not while divisions write or somebody reviews', () => {
    for (const walk of [aReport().gathering(), aReport().consulting(), aReport().inContentReview(), aReport().inSigning()]) {
      given(walk).when(hanh, 'EDIT', { frame: {} }).isRefused('not_now');
    }
  });

  test('what does not fit is refused by its place', () => {
    given(aReport().preparing())
      .when(hanh, 'EDIT', { frame: { problem: 'frame.subject' } })
      .isRefused('frame_does_not_fit', 'frame.subject: expected something else.');
  });

  test('the journal names the frame by its hash and holds none of its words', () => {
    const walk = aReport()
      .preparing()
      .and(hanh, 'EDIT', { frame: { subject: 'Kết quả quý I' } });
    expect(walk.lastEntry.event.frame).toEqual({ hash: walk.report.frameHash });
    expect(JSON.stringify(walk.entries)).not.toContain('Kết quả quý I');
  });
});
