import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { obstacles } from '../../client/src/actions/group.js';
import { refusalWords, sentence } from '../../workflows/index.js';
import { everybody } from '../workflows/office/index.js';
import { milestones } from '../workflows/office/milestones.js';
import { refusalsPage } from './refusals-page.js';

const file = new URL('../../docs/refusals.md', import.meta.url);
if (process.env['WRITE_REFUSALS'] === '1') writeFileSync(file, refusalsPage());

test('the page of refusals has every refusal the law knows, with where a person reads its sentence', () => {
  const page = readFileSync(file, 'utf8');
  for (const [code, { vi, en }] of Object.entries(refusalWords)) expect(page).toContain(`| \`${code}\` | ${vi} | ${en} |`);
  expect(page).toBe(refusalsPage());
});

test('whatever stands in somebody’s way at any milestone is on the report’s page, in its own words', () => {
  for (const walk of Object.values(milestones())) {
    for (const by of everybody) {
      const told = walk.actionsOf(by).map(({ refusal, ...action }) => ({
        ...action,
        ...(refusal === undefined ? {} : { refusal: { code: refusal.code, message: sentence(refusal, 'vi') } }),
      }));
      const said = new Set(obstacles(told).flatMap(({ reasons }) => reasons.map(({ message }) => message)));
      for (const { refusal } of told) if (refusal !== undefined) expect(said).toContain(refusal.message);
    }
  }
});
