import { describe, expect, test } from '@jest/globals';
import type { AfterLine, HandsQuery, IndexRow } from '../../server/store/lists.js';
import type { Store } from '../../server/store/port.js';
import { aStep, aWaitingLine, moment } from './builders.js';
import type { Subject } from './place.js';

const mine = ['person:P9', 'role:director'];

const put = (store: Store, reportId: string, seq: number, second: number, index: Partial<IndexRow>) =>
  store.journal.append(aStep(reportId, seq, { at: moment(second), index }));

const hand = (second: number, person = 'P9', event = 'SIGN') => ({ person, event, at: moment(second) });

async function inHand(store: Store, which: HandsQuery['which'], more: Partial<HandsQuery> = {}): Promise<string[]> {
  const { items } = await store.index.handled({ person: 'P9', audience: mine, which, limit: 100, ...more });
  return items.map(({ reportId }) => reportId);
}

export function deskContract({ store }: Subject): void {
  describe('what waits, page by page', () => {
    test('holds every line once, in its order, whatever the pages’ size', async () => {
      for (let i = 1; i <= 6; i += 1) {
        const due = i % 3 === 0 ? null : moment(400 + (i % 2));
        const both = (target: string | null, event = 'APPROVE') =>
          mine.map((audience) => aWaitingLine(audience, { event, target, dueAt: due, since: moment(i % 2) }));
        await put(store(), `R${i}`, 1, i, { waiting: [...both('1'), ...both('2'), ...both(null, 'SIGN'), ...both(null), aWaitingLine('role:clerk')] });
      }
      const whole = await store().index.waiting(mine, 100);
      expect(whole).toHaveLength(24);
      for (const limit of [1, 5, 7]) {
        const seen: string[] = [];
        for (let after: AfterLine | undefined; ; ) {
          const page = await store().index.waiting(mine, limit, after);
          seen.push(...page.map((line) => JSON.stringify([line.reportId, line.event, line.target])));
          after = page.at(-1);
          if (page.length < limit) break;
        }
        expect(seen).toEqual(whole.map((line) => JSON.stringify([line.reportId, line.event, line.target])));
      }
    });
  });

  describe('what a person has had in hand', () => {
    test('was sent on where nothing waits for them any more, their own latest step first', async () => {
      await put(store(), 'R1', 1, 1, { hands: [hand(1)] });
      await put(store(), 'R2', 1, 2, { hands: [hand(2)], waiting: [aWaitingLine('role:director')] });
      await put(store(), 'R3', 1, 3, { hands: [hand(3), hand(4, 'P1')], waiting: [aWaitingLine('role:clerk')] });
      await put(store(), 'R4', 1, 4, { hands: [hand(4, 'P1')] });
      expect(await inHand(store(), 'sent')).toEqual(['R3', 'R1']);
      await put(store(), 'R1', 2, 60, { hands: [hand(60)] });
      expect(await inHand(store(), 'sent')).toEqual(['R1', 'R3']);
      await put(store(), 'R3', 2, 61, { hands: [hand(3), hand(61, 'P1')], waiting: [aWaitingLine('person:P9')] });
      expect(await inHand(store(), 'sent')).toEqual(['R1']);
    });

    test('was drafted by them where they are its lead drafter, whoever it waits for', async () => {
      await put(store(), 'R1', 1, 1, { hands: [hand(1)], drafter: 'P9', waiting: [aWaitingLine('person:P9')] });
      await put(store(), 'R2', 1, 2, { hands: [hand(2)], drafter: 'P1' });
      await put(store(), 'R3', 1, 3, { hands: [hand(3, 'P9', 'CHANGE_DRAFTER')], drafter: 'P9' });
      expect(await inHand(store(), 'drafted')).toEqual(['R3', 'R1']);
    });

    test('is not shown where it may not be read any more', async () => {
      await put(store(), 'R1', 1, 1, { hands: [hand(1)], drafter: 'P9', readers: ['division:VP'] });
      expect([await inHand(store(), 'sent'), await inHand(store(), 'drafted')]).toEqual([[], []]);
      expect(await inHand(store(), 'drafted', { audience: ['division:VP'] })).toEqual(['R1']);
    });

    test('comes in pages that hold every report once', async () => {
      for (let i = 1; i <= 11; i += 1) await put(store(), `R${i}`, 1, i, { hands: [hand(Math.min(i, 5))] });
      await put(store(), 'R3', 2, 20, { hands: [hand(3)], waiting: [aWaitingLine('person:P9')] });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await store().index.handled({ person: 'P9', audience: mine, which: 'sent', limit: 4, ...(cursor === null ? {} : { cursor }) });
        seen.push(...page.items.map(({ reportId }) => reportId));
        cursor = page.cursor;
      } while (cursor !== null);
      expect([...seen].sort()).toEqual(['R1', 'R10', 'R11', 'R2', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9']);
      expect(seen.slice(-3)).toEqual(['R4', 'R2', 'R1']);
    });

    test('refuses a cursor that is none', async () => {
      for (const cursor of ['', 'xyz', Buffer.from('[1,{}]').toString('base64url')]) {
        await expect(inHand(store(), 'sent', { cursor })).rejects.toMatchObject({ code: 'bad_cursor', status: 400 });
      }
    });
  });
}
