import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { hanh, khanh } from '../workflows/office/index.js';
import { type AnEngine, anEngine } from './office.js';

let office: AnEngine;
beforeEach(async () => {
  office = await anEngine();
});
afterEach(() => office.close());

test('a suspended report has no deadline that passes, and after it is resumed the moved one does', async () => {
  const id = await office.inSigning();
  const back = async () => (await office.engine.load(id))?.index;
  await office.step(id, khanh, 'SUSPEND');
  await office.step(id, hanh, 'RESUME');
  expect(await back()).toMatchObject({ state: 'signing', nextDueAt: null });

  const asked = await office.consolidating();
  await office.step(asked, hanh, 'ASK_OPINION', { dueAt: '2026-03-05T10:00:00.000Z' });
  const row = async () => (await office.engine.load(asked))?.index;
  // those asked are reminded the working day before
  expect((await row())?.nextDueAt).toBe('2026-03-04T10:00:00.000Z');
  await office.step(asked, hanh, 'SUSPEND');
  expect(await row()).toMatchObject({ state: 'suspended', nextDueAt: null });

  office.world.now = '2026-03-12T01:00:00.000Z';
  await office.engine.passDeadlines();
  expect(await row()).toMatchObject({ state: 'suspended' });
  await office.step(asked, hanh, 'RESUME');
  expect(await row()).toMatchObject({ state: 'consulting', nextDueAt: '2026-03-14T10:00:00.000Z' });

  office.world.now = '2026-03-16T01:00:00.000Z';
  await office.engine.passDeadlines();
  expect(await row()).toMatchObject({ state: 'consolidating', nextDueAt: null });
  expect(verifyJournal(await office.store.journal.entries(asked, 0, 100))).toMatchObject({ ok: true, state: 'consolidating' });
});
