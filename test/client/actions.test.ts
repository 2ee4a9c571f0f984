import { describe, expect, test } from '@jest/globals';
import { attemptFor } from '../../client/src/actions/attempt.js';
import { doables, obstacles } from '../../client/src/actions/group.js';
import type { Action } from '../../client/src/api/shapes.js';

const may = (type: string, target?: string): Action => ({ type, target, allowed: true, payload: {} });
const mayNot = (type: string, target: string | undefined, code: string, message: string): Action => ({
  type,
  target,
  allowed: false,
  refusal: { code, message },
  payload: {},
});

describe('what I can do', () => {
  test('is one line an event, however many sections it fits', () => {
    const lines = doables([may('WAIVE', '1'), may('WAIVE', '2'), may('CLOSE_INPUT')]);
    expect(lines.map(({ type, actions }) => [type, actions.length])).toEqual([
      ['CLOSE_INPUT', 1],
      ['WAIVE', 2],
    ]);
  });

  test('begins with what moves the document on and ends with withdrawing it', () => {
    expect(doables([may('WITHDRAW'), may('RETURN'), may('ASK_OPINION'), may('INITIAL')]).map(({ type }) => type)).toEqual([
      'INITIAL',
      'ASK_OPINION',
      'RETURN',
      'WITHDRAW',
    ]);
  });

  test('offers to stop the document or to change its drafter after everything else that keeps it', () => {
    expect(doables([may('SUSPEND'), may('CHANGE_DRAFTER'), may('WITHDRAW'), may('TAKE_BACK'), may('EXTEND', '1')]).map(({ type }) => type)).toEqual([
      'EXTEND',
      'TAKE_BACK',
      'SUSPEND',
      'CHANGE_DRAFTER',
      'WITHDRAW',
    ]);
  });
});

describe('why not the rest', () => {
  test('says one sentence once for all events and parts it holds for', () => {
    const sections = ['1', '2.1'].flatMap((section) =>
      ['ACCEPT', 'SUBMIT'].map((type) => mayNot(type, section, 'not_contributor', 'Việc này của đơn vị khác.')),
    );
    expect(obstacles(sections)).toEqual([
      { code: 'not_contributor', types: ['ACCEPT', 'SUBMIT'], reasons: [{ message: 'Việc này của đơn vị khác.', targets: ['1', '2.1'] }] },
    ]);
  });

  test('keeps sentences of one kind together, each with its part', () => {
    const sections = [mayNot('ACCEPT', '1', 'not_contributor', 'Việc của TT.'), mayNot('ACCEPT', '2', 'not_contributor', 'Việc của VP.')];
    expect(obstacles(sections)).toEqual([
      {
        code: 'not_contributor',
        types: ['ACCEPT'],
        reasons: [
          { message: 'Việc của TT.', targets: ['1'] },
          { message: 'Việc của VP.', targets: ['2'] },
        ],
      },
    ]);
  });

  test('says nothing of what is allowed', () => {
    expect(obstacles([may('SIGN')])).toEqual([]);
  });
});

describe('an attempt at a step', () => {
  let made = 0;
  const newKey = () => `key-${++made}`;

  test('keeps its key when it is tried again, and takes a new one for another step', () => {
    const first = attemptFor(null, { type: 'RETURN', reason: 'a' }, newKey);
    expect(attemptFor(first, { type: 'RETURN', reason: 'a' }, newKey).key).toBe(first.key);
    expect(attemptFor(first, { type: 'RETURN', reason: 'b' }, newKey).key).not.toBe(first.key);
  });
});
