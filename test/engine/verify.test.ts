import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashOf } from '../../server/engine/canonical.js';
import { entryHash } from '../../server/engine/hashes.js';
import { type JournalVerified, verifyJournal } from '../../server/engine/verify.js';
import type { Entry, Json } from '../../workflows/index.js';
import { aReport, dung, hanh, milestones, tuan } from '../workflows/office/index.js';

/** As it is exported. */
const exported = (walk = aReport().withHeading('3').completed()): Entry[] => JSON.parse(JSON.stringify(walk.entries)) as Entry[];
const journal = exported();

/** The journal with one entry changed, and nothing made to fit. */
const changed = (seq: number, change: Record<string, unknown>): unknown[] => journal.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));

/** The journal with one entry changed and every hash from there on made to fit, as a forger would. */
function forged(seq: number, change: (entry: Entry) => Partial<Entry>, entries = journal): Entry[] {
  let previousHash: string | null = null;
  return entries.map((entry) => {
    const open = { ...entry, ...(entry.seq === seq ? change(entry) : {}), previousHash };
    const hash = entryHash(open);
    previousHash = hash;
    return { ...open, hash };
  });
}

const said = (verified: JournalVerified): string => (verified.ok ? 'it fits' : `${verified.at}: ${verified.what.en}`);
const verdict = (entries: unknown): string => said(verifyJournal(entries));

describe('a journal as the law wrote it', () => {
  test('fits, with its report, its number of steps and its state', () => {
    expect(verifyJournal(journal)).toEqual({ ok: true, entries: journal.length, reportId: 'R1', state: 'completed' });
  });

  test.each(Object.entries(milestones()))('fits at every milestone: %s', (_, walk) => {
    expect(verifyJournal(exported(walk))).toMatchObject({ ok: true, state: walk.state });
  });

  test('fits when it is exported before it is finished', () => {
    for (const length of [1, 2, 7]) expect(verifyJournal(journal.slice(0, length))).toMatchObject({ ok: true, entries: length });
  });
});

describe('one thing changed', () => {
  /** Every place in an entry that is hashed, or is a hash, with what stands there. */
  const places = (value: unknown, path: (string | number)[] = []): { path: (string | number)[]; value: string | number | boolean }[] => {
    if (Array.isArray(value)) return value.flatMap((one, index) => places(one, [...path, index]));
    if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, one]) => places(one, [...path, name]));
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ path, value }] : [];
  };
  const all = places(journal);

  const put = (value: unknown, [head, ...rest]: (string | number)[], next: unknown): unknown => {
    if (head === undefined) return next;
    if (Array.isArray(value)) return value.map((one, index) => (index === head ? put(one, rest, next) : one));
    return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, name === head ? put(one, rest, next) : one]));
  };

  const flipped = (value: string | number | boolean, at: number): string | number | boolean => {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 1;
    const where = at % Math.max(1, value.length);
    return `${value.slice(0, where)}${value[where] === 'x' ? 'y' : 'x'}${value.slice(where + 1)}`;
  };

  test('anywhere in it, is caught, at that entry', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(300), ({ path, value }, at) => {
        const verified = verifyJournal(put(journal, path, flipped(value, at)));
        expect([path, verified.ok ? null : verified.at]).toEqual([path, Number(path[0]) + 1]);
      }),
      { numRuns: 150 },
    );
  });

  test('any one character of the file, is caught, unless the file says the same as before', () => {
    const file = JSON.stringify(exported(aReport().gathering().and(tuan, 'DECLINE', { target: '1', reason: 'Không thuộc chức năng: “xem lại”\n' })), null, 1);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        const other = `${file.slice(0, at)}${letter}${file.slice(at + 1)}`;
        const read = parsed(other);
        if (read === null || JSON.stringify(read) === JSON.stringify(parsed(file))) return;
        expect(verdict(read)).not.toBe('it fits');
      }),
      { numRuns: 150 },
    );
  });

  const parsed = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };

  test('is named: a word of a reason', () => {
    const walk = aReport().gathering().and(tuan, 'DECLINE', { target: '1', reason: 'Thiếu số liệu' });
    const entries = exported(walk).map((entry) => (entry.seq === 3 ? { ...entry, event: { ...entry.event, reason: 'Đủ số liệu' } } : entry));
    expect(verifyJournal(entries)).toEqual({
      ok: false,
      at: 3,
      what: { vi: 'hash không khớp với nội dung của bước.', en: 'hash does not fit what the entry holds.' },
    });
  });

  test('is named: the state that stands beside the entry', () => {
    expect(verdict(changed(4, { state: 'signing' }))).toBe('4: state is signing where the step leads to gathering.');
  });

  test('is named: a field too many, one too few, one of another kind', () => {
    expect(verdict(changed(2, { note: 'x' }))).toMatch(/^2: .*note/);
    expect(verdict(changed(2, { by: undefined }))).toMatch(/^2: by: /);
    expect(verdict(changed(2, { seq: '2' }))).toMatch(/^2: seq: /);
    expect(verdict(changed(2, { hash: 'ABC' }))).toMatch(/^2: hash: /);
    expect(verdict(changed(2, { at: 'yesterday' }))).toMatch(/^2: at: /);
    expect(verdict([...journal, null])).toMatch(new RegExp(`^${journal.length + 1}: `));
  });
});

describe('entries moved about', () => {
  test('one removed', () => {
    expect(verdict(journal.filter(({ seq }) => seq !== 5))).toBe('5: seq is 6 where 5 belongs.');
    expect(verdict(journal.slice(1))).toBe('1: seq is 2 where 1 belongs.');
  });

  test('one removed and the rest counted anew', () => {
    const counted = journal.filter(({ seq }) => seq !== 5).map((entry, index) => ({ ...entry, seq: index + 1 }));
    expect(verdict(counted)).toBe('5: previousHash is not the hash of the entry before it.');
  });

  test('two swapped', () => {
    const [a, b, c, d, ...rest] = journal;
    expect(verdict([a, b, d, c, ...rest])).toBe('3: seq is 4 where 3 belongs.');
  });

  test('one there twice', () => {
    const [a, ...rest] = journal;
    expect(verdict([a, a, ...rest])).toBe('2: seq is 1 where 2 belongs.');
  });

  test('one of another report', () => {
    expect(verdict(forged(6, () => ({ reportId: 'R2' })))).toBe('6: reportId is R2 in the journal of R1.');
  });
});

describe('a forgery whose hashes were made to fit', () => {
  test('is caught by time that runs backwards', () => {
    expect(verdict(forged(6, () => ({ at: '2026-03-02T01:00:00.000Z' })))).toMatch(/^6: at 2026-03-02T01:00:00.000Z is earlier than /);
  });

  test('is caught by the law: who was not allowed to act', () => {
    const signed = journal.findIndex(({ event }) => event.type === 'SIGN') + 1;
    expect(verdict(forged(signed, () => ({ by: hanh })))).toBe(
      `${signed}: SIGN cannot follow from what came before it: This document is signed by Phan Tiến Dũng.`,
    );
    expect(verdict(forged(signed, ({ by }) => ({ by: { ...by, memberships: [] } })))).toMatch(
      /: SIGN cannot follow from what came before it: No rule or written authorisation/,
    );
  });

  test('is caught by the law: what could not follow', () => {
    expect(verdict(forged(2, () => ({ event: { type: 'SIGN' }, by: dung })))).toBe(
      '2: SIGN cannot follow from what came before it: “Sign” is not possible in the state “Preparing”.',
    );
    expect(verdict(forged(2, () => ({ event: { type: 'DANCE' } })))).toBe(
      '2: DANCE cannot follow from what came before it: There is no event “DANCE” for this target.',
    );
    expect(verdict(forged(2, () => ({ event: { type: 'constructor' } })))).toMatch(/^2: constructor cannot follow/);
  });

  test('is caught by its state: a fact that leads elsewhere', () => {
    const submitted = journal.findIndex(({ event }) => event.type === 'SUBMIT_FOR_REVIEW') + 1;
    expect(verdict(forged(submitted, ({ event }) => ({ event: { ...event, signedHash: hashOf('another') } })))).toBe(
      `${submitted}: stateHash is not that of the case after this step.`,
    );
    expect(verdict(forged(1, ({ event }) => ({ event: { ...event, leadDivision: 'TC' } })))).toBe('1: stateHash is not that of the case after this step.');
  });

  test('is caught by its effects: one left out, one put in', () => {
    const issued = journal.findIndex(({ event }) => event.type === 'ISSUE') + 1;
    expect(verdict(forged(issued, () => ({ effects: [] })))).toBe(`${issued}: effects are not those this step leads to.`);
    expect(verdict(forged(2, () => ({ effects: [{ type: 'render' }] })))).toBe('2: effects are not those this step leads to.');
  });

  test('is caught by its shape: a reason that nobody gave, a fact that is not there', () => {
    const withReason = exported(aReport().gathering().and(tuan, 'DECLINE', { target: '1', reason: 'Thiếu số liệu' }));
    expect(verdict(forged(3, () => ({ event: { type: 'DECLINE', target: '1' } }), withReason))).toMatch(/^3: event\.reason: /);
    const submitted = journal.findIndex(({ event }) => event.type === 'SUBMIT_FOR_REVIEW') + 1;
    const without = ({ event }: Entry): Partial<Entry> => {
      const { signedHash: _, ...rest } = event;
      return { event: rest as Entry['event'] };
    };
    expect(verdict(forged(submitted, without))).toBe(`${submitted}: SUBMIT_FOR_REVIEW cannot follow from what came before it`);
    expect(verdict(forged(1, () => ({ event: { type: 'CREATE' } })))).toMatch(/^1: event\.documentType: /);
  });

  test('is caught by a law that is not known, or that changes on the way', () => {
    expect(verdict(forged(1, () => ({ version: 'v9' })))).toBe('1: Version v9 of the law is not known here.');
    expect(verdict(forged(1, () => ({ version: 'constructor' })))).toBe('1: Version constructor of the law is not known here.');
  });

  test('is caught by what no canonical JSON can hold', () => {
    expect(verdict(changed(2, { by: { ...journal[1]?.by, name: '\ud800' } }))).toBe('2: hash does not fit what the entry holds.');
  });
});

describe('what is no journal', () => {
  test.each<[string, Json | undefined]>([
    ['an object', { entries: [] }],
    ['a text', 'journal'],
    ['null', null],
    ['nothing', undefined],
  ])('%s', (_, value) => {
    expect(verdict(value)).toBe('0: This is not a list of entries.');
  });

  test('an empty list', () => {
    expect(verdict([])).toBe('0: The list holds no entry.');
  });

  test('a list of other things', () => {
    expect(verdict([1, 2])).toMatch(/^1: /);
    expect(verdict([{}])).toMatch(/^1: reportId: /);
  });
});
