import { describe, expect, test } from '@jest/globals';
import type { IndexRow, ListQuery } from '../../server/store/lists.js';
import type { Store } from '../../server/store/port.js';
import { anIndexRow, aStep, aWaitingLine, moment } from './builders.js';
import type { Subject } from './place.js';

const director = ['role:director', 'person:P9'];

/** Opens one report after the other, each a second later. */
async function filled(store: Store, rows: Partial<IndexRow>[]): Promise<void> {
  for (const [i, index] of rows.entries()) await store.journal.append(aStep(`R${i + 1}`, 1, { at: moment(i + 1), index }));
}

const change = (store: Store, reportId: string, seq: number, second: number, index: Partial<IndexRow> = {}) =>
  store.journal.append(aStep(reportId, seq, { at: moment(second), index }));

async function idsOf(store: Store, query: Partial<ListQuery> = {}): Promise<string[]> {
  const { items } = await store.index.list({ audience: director, limit: 100, ...query });
  return items.map(({ reportId }) => reportId);
}

export function listsContract({ store }: Subject): void {
  describe('the list of reports', () => {
    test('begins with the newest change', async () => {
      await filled(store(), [{}, {}, {}]);
      await change(store(), 'R1', 2, 60);
      expect(await idsOf(store())).toEqual(['R1', 'R3', 'R2']);
    });

    test('gives each row as it was written', async () => {
      const row = anIndexRow('R1', 1, {
        updatedAt: moment(1),
        codeNumber: '17/BC-STTTT',
        waiting: [aWaitingLine('role:clerk', { target: '2', dueAt: moment(90) })],
      });
      await filled(store(), [row]);
      expect(await store().index.get('R1')).toEqual(row);
      expect((await store().index.list({ audience: director, limit: 5 })).items).toEqual([row]);
    });

    test('tells how far each of several reports has come', async () => {
      await filled(store(), [{}, {}]);
      await change(store(), 'R2', 2, 60);
      expect(await store().index.seqs(['R2', 'R1', 'R9', 'R2'])).toEqual(
        new Map([
          ['R1', 1],
          ['R2', 2],
        ]),
      );
      expect(await store().index.seqs([])).toEqual(new Map());
    });

    test('holds what one may read and nothing else', async () => {
      await filled(store(), [{ readers: ['person:P1'] }, { readers: ['division:VP', 'role:director'] }, { readers: ['division:VP'] }]);
      expect(await idsOf(store(), { audience: ['person:P1', 'division:VP'] })).toEqual(['R3', 'R2', 'R1']);
      expect(await idsOf(store(), { audience: ['person:P1'] })).toEqual(['R1']);
      expect(await idsOf(store(), { audience: ['person:P'] })).toEqual([]);
      expect(await idsOf(store(), { audience: [] })).toEqual([]);
    });

    test('loses a report with the right to read it', async () => {
      await filled(store(), [{ readers: ['division:VP'] }]);
      await change(store(), 'R1', 2, 60, { readers: ['division:CNTT'] });
      expect(await idsOf(store(), { audience: ['division:VP'] })).toEqual([]);
      expect(await idsOf(store(), { audience: ['division:CNTT'] })).toEqual(['R1']);
    });

    test('can be narrowed to a state and to a division that has a part in it', async () => {
      await filled(store(), [
        { state: 'signing', divisions: ['CNTT'] },
        { state: 'signing', divisions: ['CNTT', 'VP'] },
        { state: 'issuing', divisions: ['VP'] },
      ]);
      expect(await idsOf(store(), { states: ['signing'] })).toEqual(['R2', 'R1']);
      expect(await idsOf(store(), { division: 'VP' })).toEqual(['R3', 'R2']);
      expect(await idsOf(store(), { states: ['signing'], division: 'VP' })).toEqual(['R2']);
      expect(await idsOf(store(), { states: ['recalled'] })).toEqual([]);
      expect(await idsOf(store(), { states: ['issuing', 'recalled', 'signing'] })).toEqual(['R3', 'R2', 'R1']);
      expect(await idsOf(store(), { states: [] })).toEqual([]);
      await change(store(), 'R2', 2, 60, { state: 'issuing', divisions: ['VP'] });
      expect(await idsOf(store(), { states: ['signing'] })).toEqual(['R1']);
      expect(await idsOf(store(), { division: 'CNTT' })).toEqual(['R1']);
    });

    test('finds by the beginnings of words, all of which must occur', async () => {
      await filled(store(), [{ words: ['chuyen', 'doi', 'so', '17', 'bc'] }, { words: ['chuyen', 'giao', 'cong', 'nghe'] }, { words: ['doi', 'moi'] }]);
      expect(await idsOf(store(), { words: ['chuyen'] })).toEqual(['R2', 'R1']);
      expect(await idsOf(store(), { words: ['chu', 'do'] })).toEqual(['R1']);
      expect(await idsOf(store(), { words: ['huyen'] })).toEqual([]);
      expect(await idsOf(store(), { words: ['17', 'bc'] })).toEqual(['R1']);
      expect(await idsOf(store(), { words: ['doi'], states: ['gathering'], division: 'CNTT' })).toEqual(['R3', 'R1']);
      expect(await idsOf(store(), { words: [] })).toEqual(['R3', 'R2', 'R1']);
    });

    test('finds by words that were changed, and no longer by those that are gone', async () => {
      await filled(store(), [{ words: ['cu'] }]);
      await change(store(), 'R1', 2, 60, { words: ['moi'] });
      expect(await idsOf(store(), { words: ['moi'] })).toEqual(['R1']);
      expect(await idsOf(store(), { words: ['cu'] })).toEqual([]);
    });

    test('takes signs of query languages as nothing but text', async () => {
      await filled(store(), [{ words: ['an', 'toan'] }]);
      for (const sign of ['"', "'", '*', '.*', '(', '[', '\\', '$', 'OR', 'NEAR(', '^', 'an" OR "', '-', ':']) {
        await expect(store().index.list({ audience: director, words: [sign], states: [sign], limit: 5 })).resolves.toEqual({ items: [], cursor: null });
      }
      expect(await idsOf(store(), { words: ['"an"'] })).toEqual(['R1']);
    });

    test('comes in pages that hold every report once', async () => {
      await filled(
        store(),
        Array.from({ length: 23 }, (_, i) => ({ state: i % 2 === 0 ? 'signing' : 'gathering', readers: director.slice(0, 1 + (i % 2)) })),
      );
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await store().index.list({ audience: director, limit: 5, ...(cursor === null ? {} : { cursor }) });
        seen.push(...page.items.map(({ reportId }) => reportId));
        cursor = page.cursor;
      } while (cursor !== null);
      expect(seen).toEqual(Array.from({ length: 23 }, (_, i) => `R${23 - i}`));
    });

    test('tells rows of one moment apart when it turns the page', async () => {
      for (let i = 1; i <= 7; i += 1) await store().journal.append(aStep(`R${i}`, 1, { at: moment(5) }));
      const first = await store().index.list({ audience: director, limit: 4 });
      const second = await store().index.list({ audience: director, limit: 4, cursor: first.cursor ?? '' });
      const ids = [...first.items, ...second.items].map(({ reportId }) => reportId);
      expect([...ids].sort()).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']);
      expect(second.cursor).toBeNull();
    });

    test('while reports change, nothing comes twice, nothing that stayed is missed, and what changed is on top', async () => {
      await filled(
        store(),
        Array.from({ length: 12 }, () => ({})),
      );
      const seen: string[] = [];
      let cursor: string | null = null;
      let second = 60;
      const moving = ['R3', 'R11', 'R1'];
      do {
        const page = await store().index.list({ audience: director, limit: 4, ...(cursor === null ? {} : { cursor }) });
        seen.push(...page.items.map(({ reportId }) => reportId));
        cursor = page.cursor;
        const next = moving.shift();
        second += 1;
        if (next !== undefined) await change(store(), next, 2, second);
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(seen.length);
      for (const still of ['R2', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R12']) expect(seen).toContain(still);
      expect((await idsOf(store())).slice(0, 3)).toEqual(['R1', 'R11', 'R3']);
    });

    test('refuses a cursor that is none', async () => {
      for (const cursor of [
        '',
        'xyz',
        'bnVsbA',
        Buffer.from('["2026-01-01T00:00:00.000Z"]').toString('base64url'),
        Buffer.from('[1,{}]').toString('base64url'),
      ]) {
        await expect(store().index.list({ audience: director, limit: 5, cursor })).rejects.toMatchObject({ code: 'bad_cursor', status: 400 });
      }
    });
  });

  describe('what waits', () => {
    test('is sorted by what is due first, then by what has waited longest', async () => {
      await filled(store(), [
        { waiting: [aWaitingLine('person:P9', { event: 'ANSWER_OPINION', target: 'O1', since: moment(9) })] },
        { waiting: [aWaitingLine('role:director', { event: 'SIGN', dueAt: moment(500), since: moment(8) })] },
        { waiting: [aWaitingLine('role:director', { event: 'SIGN', since: moment(2) }), aWaitingLine('role:clerk', { event: 'ISSUE' })] },
        { waiting: [aWaitingLine('role:director', { event: 'SIGN', dueAt: moment(400), urgency: 'near', since: moment(9) })] },
      ]);
      const lines = await store().index.waiting(director, 10);
      expect(lines.map(({ reportId, event }) => `${reportId} ${event}`)).toEqual(['R4 SIGN', 'R2 SIGN', 'R3 SIGN', 'R1 ANSWER_OPINION']);
      expect(lines[0]).toEqual({
        audience: 'role:director',
        event: 'SIGN',
        target: null,
        dueAt: moment(400),
        urgency: 'near',
        since: moment(9),
        reportId: 'R4',
        seq: 1,
        state: 'gathering',
        subject: 'Kết quả chuyển đổi số quý I',
        documentType: 'BC',
        leadDivision: 'CNTT',
      });
      expect(await store().index.countWaiting(director)).toBe(4);
      expect((await store().index.waiting(director, 2)).map(({ reportId }) => reportId)).toEqual(['R4', 'R2']);
    });

    test('counts once for a person it waits for in two ways', async () => {
      const twice = [aWaitingLine('role:director', { event: 'SIGN' }), aWaitingLine('person:P9', { event: 'SIGN' })];
      await filled(store(), [{ waiting: twice }, { waiting: [...twice, aWaitingLine('person:P9', { event: 'SIGN', target: '2' })] }]);
      expect(await store().index.waiting(director, 10)).toHaveLength(3);
      expect(await store().index.waiting(director, 1)).toHaveLength(1);
      expect(await store().index.countWaiting(director)).toBe(3);
      expect(await store().index.countWaiting(['role:clerk'])).toBe(0);
      expect(await store().index.countWaiting([])).toBe(0);
    });

    test('is gone when it has been done', async () => {
      await filled(store(), [{ waiting: [aWaitingLine('role:director', { event: 'SIGN' }), aWaitingLine('role:clerk', { event: 'ISSUE' })] }]);
      await change(store(), 'R1', 2, 60, { waiting: [aWaitingLine('role:clerk', { event: 'ISSUE', dueAt: moment(70) })] });
      expect(await store().index.waiting(director, 10)).toEqual([]);
      expect(await store().index.waiting(['role:clerk'], 10)).toMatchObject([{ event: 'ISSUE', dueAt: moment(70), seq: 2 }]);
      expect(await store().index.countWaiting(['role:clerk'])).toBe(1);
    });
  });

  describe('what the clock and the converter have to look at', () => {
    test('is due once its moment has come', async () => {
      await filled(store(), [{ nextDueAt: moment(300) }, { nextDueAt: null }, { nextDueAt: moment(200) }]);
      expect(await store().index.due(moment(199), 10)).toEqual([]);
      expect(await store().index.due(moment(200), 10)).toEqual(['R3']);
      expect(await store().index.due(moment(900), 10)).toEqual(['R3', 'R1']);
      expect(await store().index.due(moment(900), 1)).toEqual(['R3']);
      await change(store(), 'R3', 2, 60, { nextDueAt: null });
      expect(await store().index.due(moment(900), 10)).toEqual(['R1']);
    });

    test('is without its PDF until that has come', async () => {
      await filled(store(), [{ needsPdf: true }, {}, { needsPdf: true }]);
      expect(await store().index.withoutPdf(10)).toEqual(['R1', 'R3']);
      await change(store(), 'R1', 2, 60, { needsPdf: false });
      expect(await store().index.withoutPdf(10)).toEqual(['R3']);
    });
  });
}
