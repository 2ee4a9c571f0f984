import { describe, expect, test } from '@jest/globals';
import { createMachine, emit, enqueueActions, fromPromise, raise, sendTo, setup, spawnChild } from 'xstate';
import { rules } from '../../workflows/case/v1/rules.js';
import { type Kind, laws, roles, stateWords } from '../../workflows/index.js';
import { asksOf, forbiddenIn, statePathsOf, transitionsOf } from './office/charts.js';

const kinds: Kind[] = ['report', 'section', 'opinion', 'delivery'];
const charts = Object.values(laws).flatMap((law) => kinds.map((kind) => ({ law, kind, chart: law.charts[kind] })));

describe('the charts of every released law', () => {
  test('use nothing that acts by itself, reaches out, forgets where it was, or swallows events', () => {
    for (const { chart } of charts) expect(forbiddenIn(chart)).toEqual([]);
  });

  test('and this test finds such things where they are', () => {
    const nothing = fromPromise(() => Promise.resolve());
    const bad = setup({
      actors: { nothing },
      delays: { soon: 10 },
      actions: {
        tell: emit({ type: 'x' }),
        again: raise({ type: 'x' }),
        child: spawnChild('nothing'),
        send: sendTo('it', { type: 'x' }),
        many: enqueueActions(() => {}),
      },
    }).createMachine({
      initial: 'a',
      states: {
        a: { after: { 10: 'b' }, on: { '*': 'b', 'x.*': 'b', GO: { actions: raise({ type: 'x' }) } }, entry: 'tell' },
        b: { invoke: { src: 'nothing' }, always: 'c' },
        c: { initial: 'd', states: { d: {}, back: { type: 'history' } } },
        e: { type: 'final' },
      },
    });
    expect(forbiddenIn(bad)).toEqual([
      'a: after',
      'a: entry',
      'a: *',
      'a: x.*',
      'b: invoke',
      'b: always',
      'c.back: history',
      'e: final',
      'tell: emit',
      'again: raise',
      'child: spawnChild',
      'send: sendTo',
      'many: enqueueActions',
      'a GO: raise',
      'actor nothing',
      'delay soon',
    ]);
    expect(forbiddenIn(createMachine({ initial: 'a', states: { a: { on: { GO: 'b' } }, b: {} } }))).toEqual([]);
  });

  test('know every state that the office has words for, and no other', () => {
    for (const { kind, chart } of charts) expect(Object.keys(stateWords[kind]).sort()).toEqual(statePathsOf(chart).sort());
  });

  test('have for every state its words in Vietnamese and in English', () => {
    for (const kind of kinds) {
      for (const { vi, en } of Object.values(stateWords[kind])) {
        expect(vi).toMatch(/\S/);
        expect(en).toMatch(/^[\x20-\x7e]+$/);
      }
    }
  });

  test('have for every event its words, and every event is met in some state', () => {
    for (const { law, kind, chart } of charts) {
      const met = new Set(transitionsOf(chart).map(({ event }) => event));
      for (const [type, { words }] of Object.entries(law.events[kind])) {
        expect([type, met.has(type)]).toEqual([type, true]);
        expect(words.vi).toMatch(/\S/);
        expect(words.en).toMatch(/^[\x20-\x7e]+$/);
      }
    }
  });

  test('take no event that is neither in the list of events nor told by the case itself', () => {
    const told: Record<Kind, string[]> = {
      report: ['SECTION_CHANGED', 'OPINION_CHANGED', 'DELIVERY_CHANGED'],
      section: ['OPEN', 'UNOPEN', 'CLOSE', 'REOPEN', 'TAKE_TEXT', 'NOT_NEEDED', 'TIME_STOOD_STILL', 'DRAFTER_CHANGED'],
      opinion: ['CLOSE', 'TIME_STOOD_STILL'],
      delivery: ['RECALL'],
    };
    for (const { law, kind, chart } of charts) {
      const known = [...Object.keys(law.events[kind]), ...told[kind]];
      expect(
        transitionsOf(chart)
          .map(({ event }) => event)
          .filter((event) => !known.includes(event)),
      ).toEqual([]);
    }
  });

  test('guard every step a person or the system can send by named rules, and say who may take it', () => {
    for (const { law, kind, chart } of charts) {
      for (const { path, event, way } of transitionsOf(chart)) {
        if (law.events[kind][event] === undefined) continue;
        const asked = way.guard?.params ?? [];
        expect([path, event, way.guard?.type]).toEqual([path, event, 'may']);
        expect([path, event, asked.some(({ rule }) => rules[rule]?.kind === 'who')]).toEqual([path, event, true]);
      }
    }
  });
});

describe('the rules', () => {
  const named = new Set(charts.flatMap(({ chart }) => asksOf(chart).map(({ rule }) => rule)));

  test('that the charts name are all there, and all that are there are named', () => {
    expect([...named].sort()).toEqual(Object.keys(rules).sort());
  });

  test('about a role name one that there is', () => {
    const asked = charts.flatMap(({ chart }) => asksOf(chart)).filter(({ rule }) => rule === 'actsAs');
    expect(asked.length).toBeGreaterThan(0);
    for (const { role } of asked) expect(roles).toContain(role);
  });

  test('about the person know whom they would let pass', () => {
    for (const rule of Object.values(rules)) expect([rule.code, rule.audience !== undefined]).toEqual([rule.code, rule.kind === 'who']);
  });
});
