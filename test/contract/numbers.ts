import { describe, expect, test } from '@jest/globals';
import type { NumberRequest, Step } from '../../server/store/port.js';
import { anIssue, aStep } from './builders.js';
import type { Subject } from './place.js';

const day = '2026-03-02';
const asks = (reportId: string, more: Partial<NumberRequest> = {}): NumberRequest => ({ series: 'BC', year: 2026, date: day, reportId, seq: 2, ...more });
const makes =
  (reportId: string, seq = 2) =>
  (n: number, date: string): Step =>
    anIssue(reportId, seq, n, date);

export function numbersContract({ store, reopen }: Subject): void {
  describe('numbers', () => {
    test('begin with 1 in every series and year, and follow one another', async () => {
      const { journal, register } = store();
      for (const reportId of ['R1', 'R2', 'R3', 'R4']) await journal.append(aStep(reportId, 1));
      expect(await journal.issue(asks('R1'), makes('R1'))).toEqual({ outcome: 'appended', n: 1, date: day });
      expect(await journal.issue(asks('R2'), makes('R2'))).toEqual({ outcome: 'appended', n: 2, date: day });
      expect(await journal.issue(asks('R3', { series: 'KH' }), makes('R3'))).toMatchObject({ n: 1 });
      expect(await journal.issue(asks('R4', { year: 2027, date: '2027-01-04' }), makes('R4'))).toMatchObject({ n: 1 });
      expect(await register.next('BC', 2026)).toEqual({ n: 3, latest: day });
      expect(await register.next('TB', 2026)).toEqual({ n: 1, latest: null });
    });

    test('number and entry are there together, also after opening again', async () => {
      await store().journal.append(aStep('R1', 1));
      await store().journal.issue(asks('R1'), makes('R1'));
      const { journal, register } = await reopen();
      expect(await journal.last('R1')).toEqual(anIssue('R1', 2, 1, day).entry);
      expect(await register.rows({})).toEqual([{ series: 'BC', year: 2026, n: 1, date: day, reportId: 'R1', seq: 2, status: 'issued', reason: null }]);
    });

    test('twenty reports issued at once get 1 to 20, once each', async () => {
      const { journal, register } = store();
      const reports = Array.from({ length: 20 }, (_, i) => `R${i + 1}`);
      await Promise.all(reports.map((reportId) => journal.append(aStep(reportId, 1))));
      const results = await Promise.all(reports.map((reportId) => journal.issue(asks(reportId), makes(reportId))));
      const numbers = results.map((result) => (result.outcome === 'appended' ? result.n : 0)).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
      const rows = await register.rows({ series: 'BC', year: 2026 });
      expect(rows.map(({ n, status }) => `${n} ${status}`)).toEqual(Array.from({ length: 20 }, (_, i) => `${i + 1} issued`));
      for (const { reportId, n } of rows) expect((await journal.last(reportId))?.event['number']).toBe(n);
    });

    test('one slot issued twice at once spends one number', async () => {
      const { journal, register } = store();
      await journal.append(aStep('R1', 1));
      const results = await Promise.all([journal.issue(asks('R1'), makes('R1')), journal.issue(asks('R1'), makes('R1'))]);
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'taken']);
      expect(await register.rows({})).toHaveLength(1);
    });

    test('a slot that holds something else takes no number', async () => {
      const { journal, register } = store();
      await journal.append(aStep('R1', 1));
      await journal.append(aStep('R1', 2));
      expect(await journal.issue(asks('R1'), makes('R1'))).toEqual({ outcome: 'taken' });
      expect(await register.rows({})).toEqual([]);
      expect(await register.next('BC', 2026)).toEqual({ n: 1, latest: null });
    });

    test('a date before that of the last number is refused, and says which that is', async () => {
      const { journal, register } = store();
      await journal.append(aStep('R1', 1));
      await journal.append(aStep('R2', 1));
      await journal.issue(asks('R1'), makes('R1'));
      expect(await journal.issue(asks('R2', { date: '2026-03-01' }), makes('R2'))).toEqual({ outcome: 'dateTooEarly', latest: day });
      expect(await register.rows({})).toHaveLength(1);
      expect(await journal.issue(asks('R2'), makes('R2'))).toMatchObject({ n: 2 });
    });

    test('a step refused after all keeps nothing, and the number goes to the next', async () => {
      const { journal, register } = store();
      await journal.append(aStep('R1', 1));
      await journal.append(aStep('R2', 1));
      expect(await journal.issue(asks('R1'), () => null)).toEqual({ outcome: 'refused' });
      expect(await register.rows({})).toEqual([]);
      expect((await journal.last('R1'))?.seq).toBe(1);
      expect(await journal.issue(asks('R2'), makes('R2'))).toMatchObject({ n: 1 });
    });

    test('a step made for another slot is a mistake of the program, and nothing is kept', async () => {
      const { journal, register } = store();
      await journal.append(aStep('R1', 1));
      await expect(journal.issue(asks('R1'), makes('R2'))).rejects.toThrow('R1/2');
      expect(await register.rows({})).toEqual([]);
      expect(await journal.last('R2')).toBeNull();
    });
  });

  describe('the register', () => {
    test('lists by series and number, all of it or a part', async () => {
      const { journal, register } = store();
      const wanted: [string, string, number][] = [
        ['R1', 'KH', 2026],
        ['R2', 'BC', 2026],
        ['R3', 'BC', 2026],
        ['R4', 'BC', 2025],
      ];
      for (const [reportId, series, year] of wanted) await journal.issue(asks(reportId, { series, year, date: `${year}-05-05`, seq: 1 }), makes(reportId, 1));
      const listed = async (filter: { series?: string; year?: number }) => (await register.rows(filter)).map(({ series, year, n }) => `${series} ${year} ${n}`);
      expect(await listed({})).toEqual(['BC 2025 1', 'BC 2026 1', 'BC 2026 2', 'KH 2026 1']);
      expect(await listed({ series: 'BC' })).toEqual(['BC 2025 1', 'BC 2026 1', 'BC 2026 2']);
      expect(await listed({ year: 2026 })).toEqual(['BC 2026 1', 'BC 2026 2', 'KH 2026 1']);
      expect(await listed({ series: 'KH', year: 2025 })).toEqual([]);
    });

    test('names its volumes, each series and year once', async () => {
      const { journal, register } = store();
      expect(await register.volumes()).toEqual([]);
      const taken: [string, string, number][] = [
        ['R1', 'KH', 2026],
        ['R2', 'BC', 2026],
        ['R3', 'BC', 2026],
        ['R4', 'BC', 2025],
      ];
      for (const [reportId, series, year] of taken) await journal.issue(asks(reportId, { series, year, date: `${year}-05-05`, seq: 1 }), makes(reportId, 1));
      expect(await register.volumes()).toEqual([
        { series: 'BC', year: 2025 },
        { series: 'BC', year: 2026 },
        { series: 'KH', year: 2026 },
      ]);
    });

    test('a void number stays in it with its reason, and is not given again', async () => {
      const { journal, register } = store();
      await journal.issue(asks('R1', { seq: 1 }), makes('R1', 1));
      await register.void('BC', 2026, 1, 'Trả lại để ký lại');
      await register.settle();
      expect(await register.rows({})).toMatchObject([{ n: 1, status: 'void', reason: 'Trả lại để ký lại' }]);
      expect(await journal.issue(asks('R2', { seq: 1 }), makes('R2', 1))).toMatchObject({ n: 2 });
    });

    test('settling changes nothing where nothing was left over', async () => {
      const { journal, register } = store();
      await journal.issue(asks('R1', { seq: 1 }), makes('R1', 1));
      const before = await register.rows({});
      await register.settle();
      expect(await register.rows({})).toEqual(before);
    });
  });
}
