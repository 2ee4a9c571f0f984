import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { verifyJournal } from '../../server/engine/verify.js';
import { dung, van } from '../workflows/office/index.js';
import { type AnEngine, anEngine } from './office.js';

let office: AnEngine;
beforeEach(async () => {
  office = await anEngine();
});
afterEach(() => office.close());

const register = async () => (await office.store.register.rows({})).map(({ n, status, reason }) => [n, status, reason]);

test('a number whose document could not be printed is void in the register with its reason, and the next one is another', async () => {
  office.world.rendererFails = true;
  const id = await office.numbered();
  expect(await register()).toEqual([[1, 'issued', null]]);
  await office.step(id, van, 'RETURN_TO_SIGNING', { reason: 'Máy chủ hỏng' });
  expect(await register()).toEqual([[1, 'void', 'Máy chủ hỏng']]);
  expect((await office.engine.load(id))?.index.codeNumber).toBeNull();

  office.world.rendererFails = false;
  await office.step(id, dung, 'SIGN');
  await office.step(id, van, 'ISSUE');
  expect(await register()).toEqual([
    [1, 'void', 'Máy chủ hỏng'],
    [2, 'issued', null],
  ]);
  expect(office.rendered.map(({ issue }) => issue?.number)).toEqual(['02']);
  expect(verifyJournal(await office.store.journal.entries(id, 0, 100))).toMatchObject({ ok: true, state: 'dispatching' });
});

test('one that never had a number voids none', async () => {
  const id = await office.inSigning();
  await office.step(id, dung, 'SIGN');
  await office.step(id, van, 'RETURN_TO_SIGNING');
  expect(await register()).toEqual([]);
});
