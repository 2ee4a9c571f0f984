import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import type { Json } from '../../workflows/index.js';
import { dung, hanh, khanh, phuc, van } from '../workflows/office/index.js';
import { type AnEngine, anEngine } from './office.js';

let office: AnEngine;
beforeEach(async () => {
  office = await anEngine();
});
afterEach(() => office.close());

/** A report that names others, and walks on until it has its number. */
async function issuedNaming(formers: { replaces?: Json; corrects?: Json }): Promise<string> {
  const id = await office.consolidating();
  await office.step(id, hanh, 'NAME_FORMER', { replaces: [], corrects: [], ...formers });
  await office.step(id, hanh, 'SUBMIT_FOR_REVIEW');
  await office.step(id, khanh, 'INITIAL');
  await office.step(id, phuc, 'INITIAL');
  await office.step(id, dung, 'SIGN');
  await office.step(id, van, 'ISSUE');
  return id;
}
const tellings = async (id: string) =>
  (await office.store.journal.entries(id, 0, 1_000)).filter(({ event }) => ['REPLACED_BY', 'CORRECTED_BY'].includes(event.type)).map(({ event }) => event);

describe('a document that names another of the office', () => {
  test('replaces it once it is issued, and both say so', async () => {
    const former = await office.numbered();
    const successor = await issuedNaming({ replaces: [former] });
    const [told, ...more] = await tellings(former);
    expect([told, more]).toEqual([{ type: 'REPLACED_BY', report: successor, codeNumber: '02/BC-STN', date: '2026-03-02' }, []]);
    const { report } = await office.caseOf(former);
    expect([report.value, report.context.replacedBy]).toEqual(['replaced', { report: successor, codeNumber: '02/BC-STN' }]);
    expect((await office.caseOf(successor)).report.context.replaces).toEqual([{ report: former, codeNumber: '01/BC-STN' }]);
    expect(verifyJournal(await office.store.journal.entries(former, 0, 1_000))).toMatchObject({ ok: true, state: 'replaced' });
  });

  test('corrects it, and leaves it where it is', async () => {
    const former = await office.numbered();
    const successor = await issuedNaming({ corrects: [former] });
    const { report } = await office.caseOf(former);
    expect([report.value, report.context.correctedBy]).toEqual(['dispatching', [{ report: successor, codeNumber: '02/BC-STN' }]]);
  });

  test.each(['replaces', 'corrects'])('tells it once (%s), though the server went down before it noted that it had', async (field) => {
    const former = await office.numbered();
    office.engine.onCommitted(({ entry }) => {
      if (entry.reportId === former) void office.engine.stop();
    });
    const successor = await issuedNaming({ [field]: [former] });
    const owed = async () => {
      const head = await office.store.journal.head(successor);
      return (head?.seq ?? 0) - (head?.effectsThrough ?? 0);
    };
    expect([(await tellings(former)).length, await owed()]).toEqual([1, expect.any(Number)]);
    expect(await owed()).toBeGreaterThan(0);
    await office.restart();
    await office.engine.idle();
    expect([(await tellings(former)).length, await owed()]).toEqual([1, 0]);
  });

  test('is told at the next start, where the server went down before it could', async () => {
    const former = await office.numbered();
    office.engine.onCommitted(({ entry }) => {
      if (entry.event.type === 'RENDERED') void office.engine.stop();
    });
    await issuedNaming({ replaces: [former] });
    expect(await tellings(former)).toEqual([]);
    await office.restart();
    await office.engine.idle();
    expect((await tellings(former)).map(({ type }) => type)).toEqual(['REPLACED_BY']);
  });

  test.each([
    ['is not issued yet', () => office.inSigning()],
    ['is not there', async () => 'R404'],
    [
      'is replaced already',
      async () => {
        const former = await office.numbered();
        await issuedNaming({ replaces: [former] });
        return former;
      },
    ],
  ])('is refused one that %s', async (_, other) => {
    const named = await other();
    const id = await office.consolidating();
    const refused = await office.take(id, hanh, 'NAME_FORMER', { replaces: [named], corrects: [] });
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'former_not_issued', params: { report: named } } });
    expect((await office.caseOf(id)).report.context.replaces).toEqual([]);
  });
});
