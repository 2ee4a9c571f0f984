import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { closingWords, skippedInNeed } from '../setup/closing.mjs';
import { collectNotes, leaveNote } from '../setup/notes.mjs';

const file = join(tmpdir(), `trinh-ky-notes-${process.pid}.jsonl`);
const pdf = { what: 'the PDF', why: 'no LibreOffice' };

afterEach(() => rmSync(file, { force: true }));

test('a run that tried everything closes on its numbers alone', () => {
  expect(closingWords({ passed: 12, failed: 1, skipped: 0, notes: [] })).toBe('\n12 passed, 1 failed');
});

test('a run that skipped something says what and why before the numbers', () => {
  const words = closingWords({ passed: 12, failed: 0, skipped: 3, notes: [pdf] });
  expect(words).toContain('the PDF: no LibreOffice');
  expect(words.split('\n').at(-1)).toBe('12 passed, 0 failed, 3 skipped');
});

test('a part skipped inside a test counts as skipped, though jest saw the test pass', () => {
  expect(closingWords({ passed: 1, failed: 0, skipped: 0, notes: [pdf] })).toContain('1 passed, 0 failed, 1 skipped');
});

test('a test passed over without a reason is not passed over in silence', () => {
  expect(closingWords({ passed: 1, failed: 0, skipped: 1, notes: [] })).toContain('without a reason');
});

test('a run that requires everything asks for what can be had, and for a reason', () => {
  const run = { passed: 1, failed: 0, skipped: 1 };
  expect(skippedInNeed({ ...run, notes: [pdf] })).toBe(true);
  expect(skippedInNeed({ ...run, notes: [] })).toBe(true);
  expect(skippedInNeed({ ...run, notes: [{ ...pdf, beyond: true }] })).toBe(false);
  expect(skippedInNeed({ passed: 1, failed: 0, skipped: 0, notes: [] })).toBe(false);
});

test('a reason given by several files is told once', () => {
  leaveNote(file, pdf);
  leaveNote(file, pdf);
  expect(collectNotes(file)).toEqual([pdf]);
  expect(collectNotes(file)).toEqual([]);
});
