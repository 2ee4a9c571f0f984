import { describe, expect, test } from '@jest/globals';
import { stateHash } from '../../server/engine/hashes.js';
import { verifyJournal } from '../../server/engine/verify.js';
import { laws, replayOne } from '../../workflows/index.js';
import { closureOf } from './frozen/closure.js';
import { isFrozen, keptClosure, keptJournals } from './frozen/kept.js';
import { release } from './frozen/release.js';

// `FREEZE=v2 npm test -- test/workflows/frozen.test.ts` releases a version
const { FREEZE } = process.env;
if (FREEZE !== undefined) release(FREEZE);

const released = Object.keys(laws);

test('every version of the law that documents can be on is released', () => {
  expect(released.filter((version) => !isFrozen(version))).toEqual([]);
});

describe.each(released.filter(isFrozen))('%s, once released,', (version) => {
  test('runs on the very files it was released with: what is to change needs another version', () => {
    expect(closureOf(version)).toEqual(keptClosure(version));
  });

  test.each(keptJournals(version))('gives every state and every effect of a journal of its time again: %s', (_, entries) => {
    let kase = null;
    for (const entry of entries) {
      const next = replayOne(kase, entry);
      kase = next.case;
      expect([entry.seq, stateHash(kase), next.effects]).toEqual([entry.seq, entry.stateHash, entry.effects]);
    }
    expect(verifyJournal(entries)).toMatchObject({ ok: true, entries: entries.length });
  });

  test('has a journal for every way a document can end', () => {
    const ends = keptJournals(version).map(([, entries]) => entries.at(-1)?.state);
    expect(ends).toEqual(expect.arrayContaining(['completed', 'withdrawn', 'recalled', 'replaced']));
  });
});
