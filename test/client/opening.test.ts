import { describe, expect, test } from '@jest/globals';
import { carryOut, faultsIn, noOpening, planOf } from '../../client/src/newReport/opening.js';

const lines = [
  { key: 'a', number: '1' },
  { key: 'b', number: ' 2 ' },
];
const wanted = { ...noOpening, isWanted: true };
const counted = () => {
  let n = 0;
  return () => `key ${++n}`;
};

describe('what follows the creation of a document', () => {
  test('is nothing where input is to be opened by hand', () => {
    expect(planOf({ ...wanted, isWanted: false, dueAt: 'mai' }, lines, null, counted())).toEqual([]);
    expect(faultsIn({ ...noOpening, dueAt: 'mai' }, lines)).toEqual({});
  });

  test('is one deadline for all, and then the later ones with their reason, each under a key of its own', () => {
    const plan = planOf({ ...wanted, dueAt: '2026-12-04T17:00', later: { b: '2026-12-11T17:00', a: '' }, reason: ' Chờ số liệu ' }, lines, null, counted());
    expect(plan.map(({ step, key }) => [step, key])).toEqual([
      [{ type: 'OPEN_INPUT', payload: { dueAt: '2026-12-04T10:00:00.000Z' } }, 'key 1'],
      [{ type: 'EXTEND', target: '2', payload: { dueAt: '2026-12-11T10:00:00.000Z', reason: 'Chờ số liệu' } }, 'key 2'],
    ]);
  });

  test('begins by naming the document it replaces or corrects', () => {
    const plan = planOf(wanted, lines, { id: 'R12', as: 'corrects' }, counted());
    expect(plan.map(({ step }) => step)).toEqual([
      { type: 'NAME_FORMER', payload: { replaces: [], corrects: ['R12'] } },
      { type: 'OPEN_INPUT', payload: {} },
    ]);
  });

  test('forgets the deadline of a section that is gone', () => {
    expect(planOf({ ...wanted, later: { gone: '2026-12-11T17:00' } }, lines, null, counted()).map(({ step }) => step.type)).toEqual(['OPEN_INPUT']);
  });

  test('is not sent while a date is none, or a reason is missing', () => {
    expect(faultsIn({ ...wanted, dueAt: '31/02/2026', later: { a: '04/12/2026' } }, lines)).toEqual({
      dueAt: 'notAMoment',
      a: 'notAMoment',
      reason: 'required',
    });
    expect(faultsIn({ ...wanted, later: { a: '2026-12-11T17:00' }, reason: 'Chờ số liệu' }, lines)).toEqual({});
  });

  test('takes the term that the law offers where none is named', async () => {
    const plan = planOf(wanted, lines, null, counted());
    const taken: unknown[] = [];
    await carryOut(plan, { offered: async () => ({ dueAt: 'the usual' }), take: async (step) => taken.push(step) });
    expect(taken).toEqual([{ type: 'OPEN_INPUT', payload: { dueAt: 'the usual' } }]);
  });

  test('goes on after a failure where it stopped, with the same keys and the same words', async () => {
    const plan = planOf({ ...wanted, later: { a: '2026-12-11T17:00' }, reason: 'Chờ số liệu' }, lines, null, counted());
    const asked: string[] = [];
    let isDown = true;
    const doors = {
      offered: async () => ({ dueAt: `offer ${asked.length}` }),
      take: async ({ type, payload }: { type: string; payload: Record<string, unknown> }, key: string) => {
        asked.push(`${type} ${key} ${payload['dueAt']}`);
        if (isDown && type === 'EXTEND') throw new Error('The line is cut');
      },
    };
    await expect(carryOut(plan, doors)).rejects.toThrow('The line is cut');
    expect(plan.map(({ isTaken }) => isTaken)).toEqual([true, false]);
    isDown = false;
    await carryOut(plan, doors);
    expect(asked).toEqual(['OPEN_INPUT key 1 offer 0', 'EXTEND key 2 2026-12-11T10:00:00.000Z', 'EXTEND key 2 2026-12-11T10:00:00.000Z']);
  });
});
