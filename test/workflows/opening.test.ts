import { describe, expect, test } from '@jest/globals';
import { aReport, dueAt, given, hanh, hoa, lan, tuan } from './office/index.js';

describe('opening the input', () => {
  test('gives every section to its division with a deadline; a heading without text of its own waits for nobody', () => {
    given(aReport().withHeading('3').preparing())
      .when(hanh, 'OPEN_INPUT', { dueAt })
      .shows((walk) => {
        expect(walk.state).toBe('gathering');
        expect(walk.section('1')).toMatchObject({ state: 'assigned', dueAt, division: 'CNTT' });
        expect(walk.section('2')).toMatchObject({ state: 'assigned', dueAt, division: 'TC' });
        expect(walk.section('3').state).toBe('notNeeded');
      });
  });

  test('belongs to the lead drafter', () => {
    given(aReport().preparing()).when(hoa, 'OPEN_INPUT', { dueAt }).isRefused('not_lead_drafter', 'This belongs to the lead drafter.');
  });

  test('wants a deadline that lies ahead', () => {
    given(aReport().preparing()).when(hanh, 'OPEN_INPUT', { dueAt: '2026-03-01T10:00:00.000Z' }).isRefused('deadline_past', 'The deadline must lie ahead.');
    given(aReport().preparing()).when(hanh, 'OPEN_INPUT', {}).doesNotFit();
  });

  test('happens once', () => {
    given(aReport().gathering()).when(hanh, 'OPEN_INPUT', { dueAt }).isRefused('not_now', '“Open for input” is not possible in the state “Gathering input”.');
  });
});

describe('before the input is open', () => {
  test('the lead drafter may give a section to another division, whose first round it is', () => {
    given(aReport().preparing())
      .when(hanh, 'REASSIGN', { target: '1', division: 'PC' })
      .shows((walk) => {
        expect(walk.section('1')).toMatchObject({ state: 'planned', division: 'PC', divisionName: 'Phòng Pháp chế', round: 1, dueAt: null });
        expect(walk.and(hanh, 'OPEN_INPUT', { dueAt }).and(lan, 'ACCEPT', { target: '1' }).section('1').state).toBe('writing');
      });
  });

  test('nothing else happens to a section', () => {
    for (const type of ['ACCEPT', 'SUBMIT', 'TAKE_BACK', 'APPROVE', 'WAIVE'])
      given(aReport().preparing()).when(tuan, type, { target: '1' }).isRefused('not_now');
    for (const type of ['DECLINE', 'RETURN']) given(aReport().preparing()).when(tuan, type, { target: '1', reason: 'Chưa rõ' }).isRefused('not_now');
  });

  test('the input cannot be closed, no opinion asked, nothing submitted', () => {
    const walk = aReport().preparing();
    given(walk).when(hanh, 'CLOSE_INPUT').isRefused('not_now');
    given(walk).when(hanh, 'ASK_OPINION', { from: 'TC', question: 'Thế nào?', dueAt }).isRefused('not_now');
    given(walk).when(hanh, 'SUBMIT_FOR_REVIEW').isRefused('not_now');
  });
});

describe('an event the law does not know', () => {
  test('is refused by name', () => {
    given(aReport().gathering()).when(hanh, 'DANCE').isRefused('unknown_event', 'There is no event “DANCE” for this target.');
    given(aReport().gathering()).when(hanh, 'CREATE').isRefused('unknown_event');
    given(aReport().gathering()).when(hanh, 'constructor').isRefused('unknown_event');
    given(aReport().gathering()).when(hanh, 'OPEN_INPUT', { dueAt, target: '1' }).isRefused('unknown_event');
  });

  test('and so is one on a part that is not there', () => {
    given(aReport().gathering()).when(tuan, 'ACCEPT', { target: '9' }).isRefused('unknown_target', 'The report has no “9”.');
    given(aReport().gathering()).when(tuan, 'ACCEPT').isRefused('unknown_event');
  });

  test('commands between the machines are nobody’s to send', () => {
    for (const type of ['OPEN', 'CLOSE', 'REOPEN', 'TAKE_TEXT', 'NOT_NEEDED'])
      given(aReport().gathering()).when(hanh, type, { target: '1' }).isRefused('unknown_event');
    given(aReport().consulting()).when(hanh, 'OPINION_CHANGED').isRefused('unknown_event');
    given(aReport().dispatching()).when(hanh, 'DELIVERY_CHANGED').isRefused('unknown_event');
  });
});
