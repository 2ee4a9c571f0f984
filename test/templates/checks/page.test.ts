import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checks } from '../../../templates/index.js';

const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');

test('the page of the checks has a line for each, in their order, with what it finds and its rule', () => {
  const rows = checks.map(({ name, severity, finds, why }) => `| \`${name}\` | ${severity} | ${finds.en} | ${why.en} |`);
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
});
