import { describe, expect, test } from '@jest/globals';
import type { LineChange } from '../../client/src/api/changes.js';
import { askedIn, chosenOf } from '../../client/src/changes/asked.js';
import { folded } from '../../client/src/changes/folded.js';
import { sidesOf, signOf } from '../../client/src/changes/sides.js';

const versions = (looked: number | null, ...seqs: number[]) => ({ looked, versions: seqs.map((seq, i) => ({ seq, at: '', by: '', round: i + 1 })) });

describe('the address of what changed', () => {
  test('names two versions, or one and the document as it is now', () => {
    expect(askedIn({ from: 5, to: 9 })).toEqual({ from: 5, to: 9 });
    expect(askedIn({ from: 5, to: 'now' })).toEqual({ from: 5, to: 'now' });
    expect(askedIn({})).toEqual({});
  });

  test.each([['x'], [0], [-3], [1.5], [null], [{ a: 1 }], [true], ['now']])('leaves out a first version of %j', (from) => {
    expect(askedIn({ from, to: 9 })).toEqual({ to: 9 });
  });

  test.each([['later'], [0], [2.5], [[]]])('leaves out a second version of %j', (to) => {
    expect(askedIn({ from: 5, to })).toEqual({ from: 5 });
  });

  test('is followed where the document has these versions', () => {
    expect(chosenOf(versions(null, 5, 9, 14), { from: 5, to: 9 })).toEqual({ from: 5, to: 9 });
    expect(chosenOf(versions(null, 5, 9, 14), { from: 14, to: 5 })).toEqual({ from: 14, to: 5 });
  });

  test('falls back to what the reader saw last, else to the submission before', () => {
    expect(chosenOf(versions(5, 5, 9, 14), {})).toEqual({ from: 5, to: 'now' });
    expect(chosenOf(versions(null, 5, 9, 14), { from: 6, to: 10 })).toEqual({ from: 9, to: 'now' });
    expect(chosenOf(versions(5, 5, 9, 14), { to: 14 })).toEqual({ from: 9, to: 14 });
    expect(chosenOf(versions(null, 5), {})).toEqual({ from: 5, to: 'now' });
    expect(chosenOf(versions(null, 5, 9), { to: 5 })).toEqual({ from: 5, to: 5 });
    expect(chosenOf(versions(null), { from: 5 })).toEqual({ from: null, to: 'now' });
  });
});

const place = (line: number) => ({ part: 'section:1', line });
const line = (change: string, words: [change: string, text: string][], places: Partial<Pick<LineChange, 'before' | 'after'>> = {}): LineChange => ({
  change,
  kind: 'paragraph',
  before: place(0),
  after: place(0),
  cells: [words.map(([change, text]) => ({ change, text }))],
  ...places,
});
const read = (cells: ReturnType<typeof sidesOf>['before']) => cells?.map((words) => words.map(({ text }) => text).join('')) ?? null;
const texts = (of: LineChange) => ({ before: read(sidesOf(of).before), after: read(sidesOf(of).after) });

describe('two versions side by side', () => {
  const changed = line('changed', [
    ['same', 'đạt '],
    ['removed', '82%'],
    ['added', '95%'],
    ['same', ' hồ sơ'],
  ]);

  test('have each side’s own words of a line that changed', () => {
    expect(texts(changed)).toEqual({ before: ['đạt 82% hồ sơ'], after: ['đạt 95% hồ sơ'] });
    expect([signOf(changed, 'before'), signOf(changed, 'after')]).toEqual(['−', '+']);
  });

  test('leave a gap beside a line that came or went', () => {
    const added = line('added', [['added', 'Mới.']], { before: null });
    const removed = line('removed', [['removed', 'Cũ.']], { after: null });
    expect(texts(added)).toEqual({ before: null, after: ['Mới.'] });
    expect(texts(removed)).toEqual({ before: ['Cũ.'], after: null });
    expect([added, removed].map((one) => [signOf(one, 'before'), signOf(one, 'after')])).toEqual([
      ['', '+'],
      ['−', ''],
    ]);
  });

  test('have a line that moved beside what it was, and a gap where it was', () => {
    const there = line('moved', [
      ['same', 'Hạ tầng '],
      ['removed', 'cũ'],
      ['added', 'mới'],
    ]);
    const away = line('movedAway', [['removed', 'Hạ tầng cũ']]);
    expect(texts(there)).toEqual({ before: ['Hạ tầng cũ'], after: ['Hạ tầng mới'] });
    expect(texts(away)).toEqual({ before: ['Hạ tầng cũ'], after: null });
    expect([signOf(there, 'after'), signOf(away, 'before'), signOf(away, 'after')]).toEqual(['⇄', '⇄', '']);
  });

  test('mark nothing where only words came: the other side is as it was', () => {
    const longer = line('changed', [
      ['same', 'đạt'],
      ['added', ' hơn'],
    ]);
    expect([signOf(longer, 'before'), signOf(longer, 'after')]).toEqual(['', '+']);
    const set = line('changed', [['formatted', 'đạt']]);
    expect([signOf(set, 'before'), signOf(set, 'after')]).toEqual(['~', '~']);
    expect(signOf(line('same', [['same', 'đạt']]), 'after')).toBe('');
  });

  test('fold what stays, but for a line around each change', () => {
    const same = line('same', [['same', 'như cũ']]);
    expect(folded([same, same, same, changed, same, same, same])).toEqual([2, same, changed, same, 2]);
  });
});
