import { describe, expect, test } from '@jest/globals';
import { aReport, cuong, dueAt, given, hanh, khanh, tam, tuan } from './office/index.js';

const later = '2026-03-27T10:00:00.000Z';
const writing = () => aReport().gathering().and(tuan, 'ACCEPT', { target: '1' });
const asked = () => writing().and(tuan, 'ASK_FOR_TIME', { target: '1', dueAt: later, reason: 'Chờ số liệu quý' });
const wishOf = (walk = asked()) => walk.section('1').timeAsked;

describe('a division that needs more time', () => {
  test('asks for it, and says why; its deadline stays until somebody moves it', () => {
    given(writing())
      .when(tuan, 'ASK_FOR_TIME', { target: '1', dueAt: later, reason: 'Chờ số liệu quý' })
      .shows((walk) => {
        expect(walk.section('1')).toMatchObject({ state: 'writing', dueAt, timeAsked: { seq: walk.lastEntry.seq, dueAt: later } });
        expect(walk.awaits.find(({ event }) => event === 'EXTEND')).toEqual({ event: 'EXTEND', target: '1', audience: ['person:hanh'], dueAt, urgency: null });
      });
    given(writing()).when(tuan, 'ASK_FOR_TIME', { target: '1' }).doesNotFit();
  });

  test('need not say until when', () => {
    expect(wishOf(writing().and(cuong, 'ASK_FOR_TIME', { target: '1', reason: 'Người viết ốm' }))).toMatchObject({ dueAt: null });
  });

  test('asks before it has accepted too, and the wish stands when it accepts', () => {
    const before = aReport().gathering().and(tuan, 'ASK_FOR_TIME', { target: '1', reason: 'Chờ số liệu' });
    expect(wishOf(before.and(tuan, 'ACCEPT', { target: '1' }))).toEqual(wishOf(before));
  });

  test('may ask again: the newest wish counts', () => {
    const again = asked().and(tuan, 'ASK_FOR_TIME', { target: '1', dueAt: '2026-03-31T10:00:00.000Z', reason: 'Vẫn chờ' });
    expect(wishOf(again)).toEqual({ seq: again.lastEntry.seq, dueAt: '2026-03-31T10:00:00.000Z' });
  });

  test('asks for its own section, for a moment that is later and still ahead', () => {
    for (const who of [tam, hanh, khanh]) given(writing()).when(who, 'ASK_FOR_TIME', { target: '1', reason: 'x' }).isRefused('not_contributor');
    given(writing()).when(tuan, 'ASK_FOR_TIME', { target: '1', dueAt, reason: 'x' }).isRefused('deadline_not_later');
    given(writing().at('2026-03-28T01:00:00.000Z')).when(tuan, 'ASK_FOR_TIME', { target: '1', dueAt: later, reason: 'x' }).isRefused('deadline_past');
  });

  test('asks no more once it has handed the section in', () => {
    given(writing().and(tuan, 'SUBMIT', { target: '1' }))
      .when(tuan, 'ASK_FOR_TIME', { target: '1', reason: 'x' })
      .isRefused('not_now');
  });

  test('is no longer waiting for an answer once the section has moved on', () => {
    for (const [who, type, fields] of [
      [tuan, 'SUBMIT', {}],
      [tuan, 'DECLINE', { reason: 'x' }],
      [hanh, 'REASSIGN', { division: 'PC' }],
      [hanh, 'WAIVE', {}],
    ] as const) {
      const moved = asked().and(who, type, { target: '1', ...fields });
      expect([type, wishOf(moved), moved.awaits.filter(({ event }) => event === 'EXTEND')]).toEqual([type, null, []]);
    }
  });
});

describe('the lead drafter', () => {
  test('gives a section more time, asked or not, until it is approved', () => {
    for (const walk of [aReport().gathering(), writing(), asked(), writing().and(tuan, 'SUBMIT', { target: '1' })]) {
      given(walk)
        .when(hanh, 'EXTEND', { target: '1', dueAt: later, reason: 'Đơn vị chờ số liệu' })
        .shows((after) => {
          expect(after.section('1')).toMatchObject({ dueAt: later, timeAsked: null, state: walk.section('1').state });
          expect(after.section('2').dueAt).toBe(dueAt);
          expect(after.awaits.filter(({ event }) => event === 'EXTEND')).toEqual([]);
        });
    }
    const approved = writing().and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'APPROVE', { target: '1' });
    given(approved).when(hanh, 'EXTEND', { target: '1', dueAt: later, reason: 'x' }).isRefused('not_now');
  });

  test('alone does so, with a reason, to a later moment ahead', () => {
    for (const who of [tuan, cuong, khanh]) given(asked()).when(who, 'EXTEND', { target: '1', dueAt: later, reason: 'x' }).isRefused('not_lead_drafter');
    given(asked()).when(hanh, 'EXTEND', { target: '1', dueAt: later }).doesNotFit();
    given(asked()).when(hanh, 'EXTEND', { target: '1', dueAt, reason: 'x' }).isRefused('deadline_not_later');
    given(asked().at('2026-03-28T01:00:00.000Z')).when(hanh, 'EXTEND', { target: '1', dueAt: later, reason: 'x' }).isRefused('deadline_past');
  });
});
