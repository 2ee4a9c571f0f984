import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';

const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { type: string };

test('tests run as the modules they are, so that what passes here is what the server runs', () => {
  expect(import.meta.url).toMatch(/^file:.*modules\.test\.ts$/);
  expect(typeof require).toBe('undefined');
  expect(manifest.type).toBe('module');
});
