import { describe, expect, test } from '@jest/globals';
import type { Aside, RoomKey, TextChange } from '../../server/store/rooms.js';
import { moment } from './builders.js';
import type { Subject } from './place.js';

const room: RoomKey = { reportId: 'R1', section: '2.1', round: 1 };
const aChange = (...bytes: number[]): TextChange => ({ update: new Uint8Array(bytes), by: 'P1', at: moment(bytes[0] ?? 0) });
const anAside = (id: string, more: Partial<Aside> = {}): Aside => ({ ...room, id, person: 'P1', at: moment(1), doc: `{"words":"${id}"}`, ...more });

export function roomsContract({ store, reopen }: Subject): void {
  describe('changes of a text written together', () => {
    test('are numbered as they come, and are there byte for byte after the next start', async () => {
      const all = new Uint8Array(Array.from({ length: 256 }, (_, i) => i));
      expect(await store().textChanges.appendAfter(room, 0, aChange(1))).toBe(true);
      expect(await store().textChanges.append(room, { ...aChange(2), update: all })).toBe(2);
      expect(await store().textChanges.append(room, { ...aChange(3), by: 'P2' })).toBe(3);
      const { textChanges } = await reopen();
      expect(await textChanges.after(room, 0)).toEqual([
        { n: 1, ...aChange(1) },
        { n: 2, ...aChange(2), update: all },
        { n: 3, ...aChange(3), by: 'P2' },
      ]);
      expect(await textChanges.after(room, 2)).toEqual([{ n: 3, ...aChange(3), by: 'P2' }]);
    });

    test('have one first, however many begin at once', async () => {
      const { textChanges } = store();
      const begun = await Promise.all(Array.from({ length: 5 }, (_, i) => textChanges.appendAfter(room, 0, aChange(i))));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await textChanges.appendAfter(room, 0, aChange(9))).toBe(false);
      expect(await textChanges.after(room, 0)).toEqual([{ n: 1, ...aChange(begun.indexOf(true)) }]);
    });

    test('of many who write at once get a number each', async () => {
      const { textChanges } = store();
      const numbers = await Promise.all(Array.from({ length: 20 }, (_, i) => textChanges.append(room, aChange(i))));
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      expect(await textChanges.after(room, 0)).toHaveLength(20);
    });

    test('belong to a section and a round of one report', async () => {
      const { textChanges } = store();
      for (const place of [room, room, { ...room, round: 2 }, { ...room, section: '10' }, { ...room, reportId: 'R10' }])
        await textChanges.append(place, aChange(1));
      expect(await textChanges.newest('R1')).toEqual([
        { section: '10', round: 1, n: 1 },
        { section: '2.1', round: 1, n: 2 },
        { section: '2.1', round: 2, n: 1 },
      ]);
      expect(await textChanges.newest('R2')).toEqual([]);
      expect(await textChanges.after({ ...room, section: '2' }, 0)).toEqual([]);
    });

    test('may be folded into one, after which counting goes on', async () => {
      const { textChanges } = store();
      for (const byte of [1, 2, 3, 4]) await textChanges.append(room, aChange(byte));
      await textChanges.fold(room, { n: 3, ...aChange(7, 7, 7) });
      expect(await textChanges.after(room, 0)).toEqual([
        { n: 3, ...aChange(7, 7, 7) },
        { n: 4, ...aChange(4) },
      ]);
      expect(await textChanges.append(room, aChange(5))).toBe(5);
    });

    test('may be asked to come right after what is known, or not at all', async () => {
      const { textChanges } = store();
      for (const byte of [1, 2, 3, 4]) await textChanges.append(room, aChange(byte));
      await textChanges.fold(room, { n: 3, ...aChange(7) });
      for (const n of [0, 2, 3, 5]) expect(await textChanges.appendAfter(room, n, aChange(9))).toBe(false);
      const added = await Promise.all(Array.from({ length: 5 }, (_, i) => textChanges.appendAfter(room, 4, aChange(10 + i))));
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await textChanges.after(room, 3)).toEqual([
        { n: 4, ...aChange(4) },
        { n: 5, ...aChange(10 + added.indexOf(true)) },
      ]);
    });
  });

  describe('words kept aside', () => {
    test('are their writer’s alone, newest first, until dropped', async () => {
      const { asides } = store();
      for (const aside of [anAside('a'), anAside('b', { at: moment(3), round: 2 }), anAside('c', { person: 'P2' }), anAside('d', { section: '2' })])
        await asides.put(aside);
      expect((await asides.of('R1', '2.1', 'P1')).map(({ id }) => id)).toEqual(['b', 'a']);
      await asides.put(anAside('a', { at: moment(4), doc: '{"words":"more"}' }));
      expect((await (await reopen()).asides.of('R1', '2.1', 'P1'))[0]).toEqual(anAside('a', { at: moment(4), doc: '{"words":"more"}' }));
      expect(await store().asides.remove('R1', '2.1', 'P2', 'a')).toBe(false);
      expect(await store().asides.remove('R1', '2.1', 'P1', 'a')).toBe(true);
      expect(await store().asides.remove('R1', '2.1', 'P1', 'a')).toBe(false);
      expect((await store().asides.of('R1', '2.1', 'P1')).map(({ id }) => id)).toEqual(['b']);
    });
  });
}
