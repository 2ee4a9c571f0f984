import { describe, expect, test } from '@jest/globals';
import { stateHash } from '../../server/engine/hashes.js';
import { type Entry, ReplayError, replay, replayOne, stateName } from '../../workflows/index.js';
import { aReport, dung, hanh, milestones, tuan, type Walk } from './office/index.js';

/** As a store gives it back: through JSON, and nothing shared. */
const stored = (walk: Walk): Entry[] => JSON.parse(JSON.stringify(walk.entries)) as Entry[];

describe('replay', () => {
  test.each(Object.entries(milestones()))('%s: the journal alone gives the same case again', (_, walk) => {
    expect(replay(stored(walk))).toEqual(walk.kase);
  });

  test('gives the state and the hash that were recorded at every step, and the same effects', () => {
    let kase = null;
    for (const entry of stored(aReport().completed())) {
      const next = replayOne(kase, entry);
      kase = next.case;
      expect([entry.seq, stateHash(kase), stateName(kase.report.value), next.effects]).toEqual([entry.seq, entry.stateHash, entry.state, entry.effects]);
    }
  });

  test('goes on from a case that went through JSON as from one that did not', () => {
    const walk = aReport().inSigning();
    const again = JSON.parse(JSON.stringify(walk.kase)) as Walk['kase'];
    const signed = walk.and(dung, 'SIGN');
    expect(replayOne(again, signed.lastEntry).case).toEqual(signed.kase);
  });

  test('asks nobody about today’s staff: who acted then is in the entry', () => {
    const [entry] = stored(aReport().inFormatReview()).slice(-1);
    expect(entry?.by.memberships).toEqual([{ role: 'head', division: 'KH' }]);
  });

  test('of nothing is nothing', () => {
    expect(replay([])).toBeNull();
  });
});

describe('a journal that the law did not write', () => {
  const entries = stored(aReport().inSigning());
  const without = (seq: number) => entries.filter((entry) => entry.seq !== seq);
  const last = (): Entry => {
    const entry = entries.at(-1);
    if (entry === undefined) throw new Error('The journal is empty');
    return entry;
  };

  test('does not replay: a step is missing', () => {
    expect(() => replay(without(3))).toThrow(ReplayError);
    expect(() => replay(without(1))).toThrow('Entry 2 of R1 (OPEN_INPUT) does not follow from what came before it');
  });

  test('does not replay: a step that the law refuses, by the code of its refusal', () => {
    const forged: Entry = { ...last(), seq: last().seq + 1, event: { type: 'SIGN' }, by: hanh };
    expect(() => replay([...entries, forged])).toThrow('Entry 11 of R1 (SIGN) does not follow from what came before it: not_signer');
  });

  test('does not replay: a second beginning, or one of an unknown law', () => {
    const [first] = entries;
    if (first === undefined) throw new Error('The journal is empty');
    expect(() => replay([...entries, { ...first, seq: entries.length + 1 }])).toThrow(ReplayError);
    expect(() => replay([{ ...first, version: 'v9' }])).toThrow('This release does not know version v9 of the law');
  });
});

test('deciding changes nothing it was given', () => {
  for (const walk of Object.values(milestones())) {
    const before = JSON.stringify(walk.kase);
    for (const by of [hanh, tuan])
      for (const action of walk.actionsOf(by)) walk.when(by, action.type, action.target === undefined ? {} : { target: action.target });
    expect(JSON.stringify(walk.kase)).toBe(before);
  }
});
