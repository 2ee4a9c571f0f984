import { expect, test } from '@jest/globals';
import { aReport, hanh } from './office/index.js';

test('a section emptied while consolidating is empty in what is signed, as its hash says', () => {
  const walk = aReport().consolidating();
  const { ['1']: emptied, ...texts } = walk.texts;
  expect(emptied).toBeDefined();
  const submitted = Object.assign(Object.create(Object.getPrototypeOf(walk)), walk, { texts }).and(hanh, 'SUBMIT_FOR_REVIEW');
  const section = submitted.kase.sections.find(({ context }: { context: { number: string } }) => context.number === '1');
  expect(section?.context.textHash).toBeNull();
});
