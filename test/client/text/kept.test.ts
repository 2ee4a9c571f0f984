import { describe, expect, test } from '@jest/globals';
import { dropDraft, keepDraft, keptDrafts, onDrafts } from '../../../client/src/text/draft.js';
import { noteUnsent, type RoomName, unsentRooms } from '../../../client/src/text/room/device.js';
import { colorOf, lettersOf, othersIn } from '../../../client/src/text/room/people.js';
import { type Known, looks, standingOf } from '../../../client/src/text/room/standing.js';

const device = (room = true): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem(key, value) {
      if (!room) throw new Error('full');
      kept.set(key, value);
    },
  };
};

describe('copies of words that became no text', () => {
  const place = { person: 'P1', report: 'R7', section: '2.1' };
  const draft = (words: string, at = '2026-11-24T02:00:00.000Z') => ({
    at,
    doc: { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  });
  const kept = (storage: Storage, where = place) => keptDrafts(storage, where).map(({ at, doc }) => ({ at, doc }));

  test('are there after a reload, for their writer and their section alone', () => {
    const storage = device();
    expect(keepDraft(storage, place, 1, draft('Đang viết'))).toBe(true);
    expect(kept(storage)).toEqual([draft('Đang viết')]);
    expect(kept(storage, { ...place, person: 'P2' })).toEqual([]);
    expect(kept(storage, { ...place, section: '2' })).toEqual([]);
  });

  test('stand beside one another, the newest first, and each is there once', () => {
    const storage = device();
    const [first, second] = [draft('Lượt một'), draft('Lượt hai', '2026-11-25T02:00:00.000Z')];
    for (const [round, one] of [
      [1, first],
      [2, second],
      [2, { ...second, at: '2026-11-25T03:00:00.000Z' }],
    ] as const)
      expect(keepDraft(storage, place, round, one)).toBe(true);
    expect(kept(storage)).toEqual([second, first]);
  });

  test('of an older page, which does not say when, are still shown', () => {
    const storage = device();
    const { doc } = draft('Đang viết');
    storage.setItem('trinh-ky.draft P1 R7 2.1', JSON.stringify({ etag: '"a"', doc }));
    expect(kept(storage)).toEqual([{ doc }]);
  });

  test('go one by one, as their writer drops them, and the screen is told', () => {
    const storage = device();
    let told = 0;
    const stop = onDrafts(() => {
      told += 1;
    });
    keepDraft(storage, place, 1, draft('Bỏ'));
    keepDraft(storage, place, 2, draft('Giữ'));
    const dropped = keptDrafts(storage, place).find(({ doc }) => JSON.stringify(doc).includes('Bỏ'));
    dropDraft(storage, dropped?.key ?? '');
    stop();
    expect(kept(storage)).toEqual([draft('Giữ')]);
    expect(told).toBe(3);
  });

  test('are told to be kept only where the device had room', () => {
    const storage = device(false);
    expect(keepDraft(storage, place, 1, draft('Đang viết'))).toBe(false);
    expect(kept(storage)).toEqual([]);
  });
});

describe('rooms with unsent words', () => {
  const room: RoomName = { person: 'P1', report: 'R7', since: '2026-11-01T00:00:00.000Z', section: '2.1', round: 1 };

  test('are remembered once each, until everything is sent', () => {
    const storage = device();
    noteUnsent(storage, room, true);
    noteUnsent(storage, room, true);
    noteUnsent(storage, { ...room, round: 2 }, true);
    expect(unsentRooms(storage)).toEqual([room, { ...room, round: 2 }]);
    noteUnsent(storage, room, false);
    expect(unsentRooms(storage)).toEqual([{ ...room, round: 2 }]);
  });

  test('do no harm where the device has no room, or holds something else', () => {
    const full = device(false);
    noteUnsent(full, room, true);
    expect(unsentRooms(full)).toEqual([]);
    const other = device();
    other.setItem('trinh-ky.unsent', '{');
    expect(unsentRooms(other)).toEqual([]);
  });
});

describe('where the text stands', () => {
  const known: Known = { connected: true, drawn: true, unsent: false, kept: true, shut: null };

  test('is said at every moment', () => {
    expect(standingOf(known)).toBe('saved');
    expect(standingOf({ ...known, unsent: true })).toBe('saving');
    expect(standingOf({ ...known, connected: false })).toBe('offline');
    expect(standingOf({ ...known, connected: false, unsent: true })).toBe('offlineUnsent');
    expect(standingOf({ ...known, connected: false, unsent: true, kept: false })).toBe('offlineUnkept');
    expect(standingOf({ ...known, connected: false, drawn: false })).toBe('opening');
  });

  test('is read-only, and why, whatever the line does', () => {
    for (const shut of ['closed', 'not_yours', 'session', 'missing', 'broken', 'uncopied'] as const) {
      expect(standingOf({ ...known, shut, connected: false, unsent: true })).toBe(shut);
      expect(looks[shut].aloud).toBe(true);
    }
  });

  test('is not read aloud at every letter', () => {
    expect([looks.saving.aloud, looks.saved.aloud, looks.offlineUnsent.aloud]).toEqual([false, false, true]);
  });
});

describe('the others in a room', () => {
  test('are named once each, without me and my other window', () => {
    const states = new Map<number, unknown>([
      [1, { user: { person: 'P1', name: 'Lương Gia Bảo', color: '#000000' } }],
      [2, { user: { person: 'P2', name: 'Trần Văn An' } }],
      [3, { user: { person: 'P2', name: 'Trần Văn An' } }],
      [4, { cursor: null }],
    ]);
    expect(othersIn(states, { client: 1, person: 'P1' }).map(({ name }) => name)).toEqual(['Trần Văn An']);
  });

  test('have a colour of their own that is the same on every screen, and letters beside it', () => {
    expect(colorOf('P2')).toBe(colorOf('P2'));
    expect(new Set(['P1', 'P2', 'P3', 'P4', 'P5'].map(colorOf)).size).toBeGreaterThan(2);
    expect(lettersOf('Nguyễn Thị Thanh Hà')).toBe('TH');
    expect(lettersOf('Đức')).toBe('Đ');
  });
});
