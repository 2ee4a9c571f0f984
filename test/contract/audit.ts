import { describe, expect, test } from '@jest/globals';
import type { AuditLine } from '../../server/store/audit.js';
import { moment } from './builders.js';
import type { Subject } from './place.js';

const aLine = (n: number, more: Partial<AuditLine> = {}): AuditLine => ({
  at: moment(n),
  by: { id: 'P1', name: 'Hồ Quản Trị' },
  what: 'person.changed',
  of: { id: 'P2', name: 'Trần Soạn Thảo' },
  before: { title: `Việc ${n}` },
  after: { title: `Việc ${n + 1}` },
  ...more,
});

export function auditContract({ store, reopen }: Subject): void {
  describe('the audit', () => {
    test('keeps every line, newest first, through a restart', async () => {
      for (const n of [1, 2, 3]) await store().audit.add(aLine(n));
      const { items, cursor } = await (await reopen()).audit.list({ limit: 10 });
      expect([items.map(({ id: _, ...line }) => line), cursor]).toEqual([[aLine(3), aLine(2), aLine(1)], null]);
    });

    test('turns pages without a gap or a double, also between lines of one moment', async () => {
      const { audit } = store();
      for (const n of [1, 2, 2, 2, 3]) await audit.add(aLine(n));
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await audit.list({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.cursor;
      }
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
      await expect(audit.list({ limit: 2, cursor: 'abc' })).rejects.toMatchObject({ code: 'bad_cursor' });
    });

    test('is asked by kind, by who did it, of what, and by time', async () => {
      const { audit } = store();
      await audit.add(aLine(1));
      await audit.add(aLine(2, { what: 'division.added', of: { id: 'KH', name: 'Phòng Kế hoạch' }, before: null }));
      await audit.add(aLine(3, { by: null }));
      const found = async (query: object) => (await audit.list({ limit: 10, ...query })).items.map(({ at }) => at);
      expect(await found({ kind: 'division' })).toEqual([moment(2)]);
      expect(await found({ by: 'P1' })).toEqual([moment(2), moment(1)]);
      expect(await found({ of: 'P2' })).toEqual([moment(3), moment(1)]);
      expect(await found({ from: moment(2), before: moment(3) })).toEqual([moment(2)]);
    });

    test('counts what happens often', async () => {
      const { audit } = store();
      await Promise.all([1, 2, 3].map((n) => audit.count(['right/P1', 'right/2026-11-24'], moment(n))));
      await audit.count(['wrong/P1'], moment(4));
      expect((await audit.tallies()).map(({ name, count }) => [name, count])).toEqual([
        ['right/2026-11-24', 3],
        ['right/P1', 3],
        ['wrong/P1', 1],
      ]);
      expect((await (await reopen()).audit.tallies()).at(-1)).toEqual({ name: 'wrong/P1', count: 1, lastAt: moment(4) });
    });
  });
}
