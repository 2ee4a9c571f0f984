import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { chartsPage, withWalk } from '../../server/tools/charts.js';

const page = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('the readme shows the walk as the machine has it now', () => {
  expect(withWalk(page('README.md'))).toBe(page('README.md'));
});

test('the page of charts shows every machine as it is now', () => {
  expect(page('docs/charts.md')).toBe(chartsPage());
});
