import { describe, expect, test } from '@jest/globals';
import { canonicalJson, hashOf } from '../../server/engine/canonical.js';
import type { Entry } from '../../workflows/index.js';
import { anEntry, anIndexRow, aStep, moment } from './builders.js';
import type { Subject } from './place.js';

const seqs = (entries: Entry[]): number[] => entries.map(({ seq }) => seq);

export function journalContract({ store, reopen }: Subject): void {
  describe('the journal', () => {
    test('keeps what was appended, in order, and gives it in pages', async () => {
      const { journal } = store();
      for (let seq = 1; seq <= 7; seq += 1) expect(await journal.append(aStep('R1', seq))).toEqual({ outcome: 'appended' });
      await journal.append(aStep('R10', 1));
      expect(seqs(await journal.entries('R1', 0, 100))).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(seqs(await journal.entries('R1', 3, 2))).toEqual([4, 5]);
      expect(await journal.entries('R1', 7, 10)).toEqual([]);
      expect(await journal.last('R1')).toEqual(anEntry('R1', 7));
      expect(await journal.last('R2')).toBeNull();
    });

    test('gives the entries of the slots that are asked for, each once, and leaves out those that are empty', async () => {
      const { journal } = store();
      for (let seq = 1; seq <= 5; seq += 1) await journal.append(aStep('R1', seq));
      await journal.append(aStep('R2', 1));
      expect(await journal.entriesAt('R1', [4, 2, 9, 4])).toEqual([anEntry('R1', 2), anEntry('R1', 4)]);
      expect(await journal.entriesAt('R1', [])).toEqual([]);
      expect(await journal.entriesAt('R9', [1])).toEqual([]);
    });

    test('a slot that is taken stays as it is, and nothing of the second step is kept', async () => {
      const { journal, index } = store();
      await journal.append(aStep('R1', 1));
      const late = aStep('R1', 1, { event: { type: 'WITHDRAW' }, key: 'late', index: { subject: 'khác' } });
      expect(await journal.append(late)).toEqual({ outcome: 'taken' });
      expect(await journal.last('R1')).toEqual(anEntry('R1', 1));
      expect(await journal.entryByKey('R1', 'late')).toBeNull();
      expect((await index.get('R1'))?.subject).toBe(anIndexRow('R1', 1).subject);
    });

    test('of a hundred who want one slot at once, one gets it', async () => {
      const { journal } = store();
      await journal.append(aStep('R1', 1));
      const tries = Array.from({ length: 100 }, (_, i) => aStep('R1', 2, { event: { type: 'SUBMIT', target: String(i) } }));
      const results = await Promise.all(tries.map((step) => journal.append(step)));
      const winners = tries.filter((_, i) => results[i]?.outcome === 'appended');
      expect(winners).toHaveLength(1);
      expect(await journal.last('R1')).toEqual(winners[0]?.entry);
      expect((await journal.head('R1'))?.hash).toBe(winners[0]?.entry.hash);
    });

    test('steps of many reports that come together are all kept', async () => {
      const { journal } = store();
      const reports = Array.from({ length: 30 }, (_, i) => `R${i + 1}`);
      await Promise.all(
        reports.map(async (reportId) => {
          for (let seq = 1; seq <= 3; seq += 1) await journal.append(aStep(reportId, seq));
        }),
      );
      for (const reportId of reports) expect(seqs(await journal.entries(reportId, 0, 10))).toEqual([1, 2, 3]);
    });

    test('a step that cannot be written does not take its neighbours with it', async () => {
      const { journal, records } = store();
      const circular: { self?: unknown } = {};
      circular.self = circular;
      const results = await Promise.allSettled([journal.append(aStep('R1', 1)), records('meta').put('bad', circular), journal.append(aStep('R2', 1))]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await journal.last('R1'))?.seq).toBe(1);
      expect((await journal.last('R2'))?.seq).toBe(1);
    });

    test('a request is found again by its key, in its own report only', async () => {
      const { journal } = store();
      await journal.append(aStep('R1', 1, { key: 'k-1' }));
      await journal.append(aStep('R1', 2, { key: 'k-2' }));
      expect((await journal.entryByKey('R1', 'k-2'))?.seq).toBe(2);
      expect(await journal.entryByKey('R1', 'k-3')).toBeNull();
      expect(await journal.entryByKey('R2', 'k-1')).toBeNull();
    });

    test('an entry comes back as the very JSON that was hashed', async () => {
      const { journal } = store();
      const event = {
        type: 'SUBMIT',
        $set: { 'a.b': 1, '': 2, $where: 'x' },
        __proto: null,
        'ключ.$': [1, 2.5, -0.000001, 1e21, Number.MAX_SAFE_INTEGER, 123456789012345680000],
        nested: { z: 1, a: { 10: 'ten', 9: 'nine', b: [] } },
        words: 'dòng một\n“trích”\u2028\u0000 😀 ệ',
        empty: {},
        no: null,
      };
      const step = aStep('R1', 1, { event, key: 'kh\u0027óa " $\'' });
      await journal.append(step);
      const [back] = await (await reopen()).journal.entries('R1', 0, 1);
      expect(back).toEqual(step.entry);
      const { hash, state: _, ...hashed } = back ?? anEntry('R1', 1);
      expect(hashOf(hashed)).toBe(hash);
      expect(canonicalJson(back)).toBe(canonicalJson(step.entry));
    });

    test('everything is there after closing and opening again', async () => {
      await store().journal.append(aStep('R1', 1));
      await store().journal.append(aStep('R1', 2));
      const again = await reopen();
      expect(seqs(await again.journal.entries('R1', 0, 10))).toEqual([1, 2]);
      expect(await again.journal.head('R1')).toEqual(aStep('R1', 2).head);
      expect(await again.index.get('R1')).toEqual(aStep('R1', 2).index);
    });
  });

  describe('the head', () => {
    test('goes forward only', async () => {
      const { journal, index } = store();
      for (const seq of [1, 2, 3]) await journal.append(aStep('R1', seq));
      const old = aStep('R1', 2, { index: { subject: 'cũ' } });
      await journal.saveHead(old.head, old.index);
      expect((await journal.head('R1'))?.seq).toBe(3);
      expect((await index.get('R1'))?.subject).not.toBe('cũ');
    });

    test('may be written again for the same entry', async () => {
      const { journal, index } = store();
      await journal.append(aStep('R1', 1));
      const rebuilt = aStep('R1', 1, { snapshot: '{"rebuilt":true}', index: { subject: 'dựng lại' } });
      await journal.saveHead(rebuilt.head, rebuilt.index);
      expect((await journal.head('R1'))?.snapshot).toBe('{"rebuilt":true}');
      expect((await index.get('R1'))?.subject).toBe('dựng lại');
    });

    test('is null for a report nobody opened', async () => {
      expect(await store().journal.head('R9')).toBeNull();
      expect(await store().index.get('R9')).toBeNull();
    });
  });

  describe('effects', () => {
    test('that were not run to their end are found again', async () => {
      const { journal } = store();
      await journal.append(aStep('R1', 1));
      await journal.append(aStep('R2', 1));
      await journal.append(aStep('R2', 2, { effects: [{ type: 'render' }], effectsThrough: 1 }));
      expect(await (await reopen()).journal.withEffectsToRun(10)).toEqual(['R2']);
    });

    test('that are done are not run again, and being done is never taken back', async () => {
      const { journal } = store();
      await journal.append(aStep('R1', 1));
      await journal.append(aStep('R1', 2, { effects: [{ type: 'render' }], effectsThrough: 1 }));
      await journal.effectsDone('R1', 2);
      await journal.effectsDone('R1', 1);
      expect((await journal.head('R1'))?.effectsThrough).toBe(2);
      expect(await journal.withEffectsToRun(10)).toEqual([]);
      await journal.append(aStep('R1', 3, { effectsThrough: 1 }));
      expect((await journal.head('R1'))?.effectsThrough).toBe(2);
    });

    test('are asked for in portions', async () => {
      const { journal } = store();
      for (let i = 1; i <= 5; i += 1) await journal.append(aStep(`R${i}`, 1, { effectsThrough: 0 }));
      expect(await journal.withEffectsToRun(3)).toHaveLength(3);
      expect(await journal.withEffectsToRun(10)).toHaveLength(5);
    });
  });

  describe('report ids', () => {
    test('are R1, R2, … and never the same twice, however many ask at once', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => store().journal.nextReportId()));
      expect([...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(Array.from({ length: 20 }, (_, i) => `R${i + 1}`));
      expect(await (await reopen()).journal.nextReportId()).toBe('R21');
    });

    test('are listed by creation', async () => {
      const { journal } = store();
      for (let i = 1; i <= 11; i += 1) await journal.append(aStep(`R${i}`, 1, { at: moment(i) }));
      await journal.append(aStep('R2', 2, { at: moment(50) }));
      expect(await journal.reportIds()).toEqual(Array.from({ length: 11 }, (_, i) => `R${i + 1}`));
    });
  });
}
