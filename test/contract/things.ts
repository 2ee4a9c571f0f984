import { describe, expect, test } from '@jest/globals';
import { hashOf, sha256 } from '../../server/engine/canonical.js';
import type { WorkingText } from '../../server/store/port.js';
import { moment } from './builders.js';
import type { Subject } from './place.js';

const aText = (words: string, more: Partial<WorkingText> = {}): WorkingText => ({
  reportId: 'R1',
  section: '1',
  round: 1,
  hash: hashOf(words),
  doc: JSON.stringify({ type: 'doc', words }),
  by: 'P1',
  at: moment(1),
  ...more,
});

export function thingsContract({ store, reopen }: Subject): void {
  describe('working texts', () => {
    test('are saved over what one has read, and over nothing else', async () => {
      const { texts } = store();
      const [first, second, third] = [aText('một'), aText('hai', { by: 'P2', at: moment(2) }), aText('ba')];
      expect(await texts.put(first, second.hash)).toBe('conflict');
      expect(await texts.get('R1', '1', 1)).toBeNull();
      expect(await texts.put(first, null)).toBe('saved');
      expect(await texts.put(second, null)).toBe('conflict');
      expect(await texts.get('R1', '1', 1)).toEqual(first);
      expect(await texts.put(second, first.hash)).toBe('saved');
      expect(await texts.put(third, first.hash)).toBe('conflict');
      expect(await texts.get('R1', '1', 1)).toEqual(second);
      expect(await texts.put(third, '*')).toBe('saved');
      expect(await texts.put(aText('mới', { section: '2' }), '*')).toBe('saved');
      expect(await (await reopen()).texts.get('R1', '1', 1)).toEqual(third);
    });

    test('of ten who save over the same text at once, one does', async () => {
      const { texts } = store();
      await texts.put(aText('gốc'), null);
      const results = await Promise.all(Array.from({ length: 10 }, (_, i) => texts.put(aText(`bản ${i}`), hashOf('gốc'))));
      expect(results.filter((result) => result === 'saved')).toHaveLength(1);
      expect((await texts.get('R1', '1', 1))?.hash).toBe(hashOf(`bản ${results.indexOf('saved')}`));
    });

    test('belong to a section and a round of one report', async () => {
      const { texts } = store();
      for (const place of [{ section: '1' }, { section: '2.1' }, { section: '1', round: 2 }, { reportId: 'R10' }]) await texts.put(aText('x', place), null);
      expect((await texts.all('R1')).map(({ section, round }) => `${section}/${round}`)).toEqual(['1/1', '1/2', '2.1/1']);
      expect(await texts.get('R1', '2', 1)).toBeNull();
    });
  });

  describe('blobs', () => {
    test('are found by the hash of their bytes, byte for byte', async () => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
      const hash = await store().blobs.put(bytes);
      expect(hash).toBe(sha256(bytes));
      const { blobs } = await reopen();
      expect(Buffer.compare(Buffer.from((await blobs.get(hash)) ?? []), bytes)).toBe(0);
      expect(await blobs.has(hash)).toBe(true);
    });

    test('may be empty, and may be large', async () => {
      const { blobs } = store();
      const large = Buffer.alloc(5_000_001, 'Trình Ký');
      for (const bytes of [Buffer.alloc(0), large]) {
        const hash = await blobs.put(bytes);
        expect(Buffer.compare(Buffer.from((await blobs.get(hash)) ?? 'none'), bytes)).toBe(0);
      }
    });

    test('brought twice, also at once, are there once and whole', async () => {
      const { blobs } = store();
      const bytes = Buffer.alloc(700_000, 'a');
      const hashes = await Promise.all(Array.from({ length: 5 }, () => blobs.put(bytes)));
      expect(new Set(hashes)).toEqual(new Set([sha256(bytes)]));
      expect(await blobs.put(bytes)).toBe(sha256(bytes));
      expect(sha256((await blobs.get(sha256(bytes))) ?? new Uint8Array())).toBe(sha256(bytes));
    });

    test('that nobody brought are not there, whatever the name asked for', async () => {
      const { blobs } = store();
      for (const name of [sha256('never'), '', '../trinhky.sqlite', 'ab', 'A'.repeat(64)]) {
        expect(await blobs.get(name)).toBeNull();
        expect(await blobs.has(name)).toBe(false);
      }
    });
  });

  describe('records', () => {
    test('are put, changed and removed by their id', async () => {
      const people = store().records<{ name: string; more?: unknown }>('people');
      await people.put('P2', { name: 'Bình' });
      await people.put('P1', { name: 'An', more: { 'a.b': [1, { $c: null }] } });
      await people.put('P2', { name: 'Bình Minh' });
      expect(await people.get('P2')).toEqual({ name: 'Bình Minh' });
      expect(await people.all()).toEqual([{ name: 'An', more: { 'a.b': [1, { $c: null }] } }, { name: 'Bình Minh' }]);
      await people.remove('P1');
      await people.remove('P7');
      expect(await people.get('P1')).toBeNull();
      expect(await (await reopen()).records('people').all()).toEqual([{ name: 'Bình Minh' }]);
    });

    test('are added once', async () => {
      const sessions = store().records<{ n: number }>('sessions');
      const results = await Promise.all(Array.from({ length: 8 }, (_, n) => sessions.add('S1', { n })));
      expect(results.filter((result) => result === 'added')).toHaveLength(1);
      expect(await sessions.get('S1')).toEqual({ n: results.indexOf('added') });
    });

    test('of one kind are not those of another', async () => {
      await store().records('agency').put('X', { kind: 'agency' });
      expect(await store().records('meta').get('X')).toBeNull();
      expect(await store().records('authorisations').all()).toEqual([]);
    });
  });

  describe('the log of deliveries', () => {
    test('keeps every attempt in order', async () => {
      const { deliveryLog } = store();
      const lines = [1, 2, 3].map((attempt) => ({
        reportId: 'R1',
        delivery: 'D1',
        attempt,
        at: moment(attempt),
        outcome: attempt === 3 ? 'sent' : 'failed: 421',
      }));
      for (const line of lines) await deliveryLog.add(line);
      await deliveryLog.add({ reportId: 'R10', delivery: 'D1', attempt: 1, at: moment(1), outcome: 'sent' });
      expect(await (await reopen()).deliveryLog.of('R1')).toEqual(lines);
      expect(await store().deliveryLog.of('R2')).toEqual([]);
    });
  });

  describe('a store', () => {
    test('answers when it can be written to', async () => {
      await expect(store().ping()).resolves.toBeUndefined();
    });

    test('that is closed says so, and may be closed twice', async () => {
      const closed = store();
      await closed.close();
      await closed.close();
      await expect(closed.ping()).rejects.toMatchObject({ name: 'StoreError', code: 'store_closed' });
      await expect(closed.blobs.put(Buffer.from('x'))).rejects.toMatchObject({ code: 'store_closed' });
      await expect(closed.index.countWaiting(['role:clerk'])).rejects.toMatchObject({ code: 'store_closed' });
      await expect(closed.journal.nextReportId()).rejects.toMatchObject({ code: 'store_closed' });
    });
  });
}
