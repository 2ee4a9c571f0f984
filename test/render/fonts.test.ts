import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { vietnameseFontWarning } from '../../server/render/fonts.js';
import { testIf } from '../setup/skip.js';

const runsScripts = process.platform !== 'win32';
const noScripts = 'programs written as shell scripts do not run on Windows';
let folder: string;

/** A fontconfig that answers with that family, file and list of languages. */
function fontconfig(answer: string): string {
  const path = join(folder, 'fc-match');
  writeFileSync(path, `#!/bin/sh\nprintf '${answer}'\n`);
  chmodSync(path, 0o755);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinh-ky-fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

testIf(runsScripts, 'a typeface without Vietnamese letters is told before pages break elsewhere', noScripts, async () => {
  const warning = await vietnameseFontWarning('Times New Roman', 5_000, fontconfig('Liberation Serif\\n/fonts/LiberationSerif.ttf\\naa|de|en|fr'));
  expect(warning).toContain('Liberation Serif (/fonts/LiberationSerif.ttf), which has no Vietnamese letters');
});

testIf(runsScripts, 'one with them is no matter', noScripts, async () => {
  expect(await vietnameseFontWarning('Times New Roman', 5_000, fontconfig('Liberation Serif\\n/fonts/LiberationSerif.ttf\\nen|vi|wo'))).toBeNull();
});

test('where nothing can be told nothing is said', async () => {
  expect(await vietnameseFontWarning('Times New Roman', 5_000, join(folder, 'nowhere'))).toBeNull();
});
