/** For parts that need something this machine may not have. Skipping is never silent: the run ends with the list, and with REQUIRE_ALL=1 each is a failure. */
import { describe, test } from '@jest/globals';
import { leaveNote } from './notes.mjs';

const requireAll = process.env['REQUIRE_ALL'] === '1';

/** What is missing, in words; `beyond` is what no clone of the repository brings and nobody can install, so that it is never required. */
export type Missing = string | { beyond: string };

/**
 * Notes that a part is not tried here.
 * @param what the part, as a reader would name it: `the stores on MongoDB`
 * @param why what is missing, and how to have it
 * @throws Error where REQUIRE_ALL=1
 */
export function announceSkip(what: string, why: Missing): void {
  if (requireAll && typeof why === 'string') throw new Error(`${what} must be tried here, but: ${why}`);
  const file = process.env['TEST_NOTES'];
  if (file !== undefined) leaveNote(file, typeof why === 'string' ? { what, why } : { what, why: why.beyond, beyond: true });
}

/** A `describe` that needs something: without it, its tests are skipped with the reason. */
export function describeIf(there: boolean, what: string, why: Missing, body: () => void): void {
  if (there) describe(what, body);
  else if (requireAll && typeof why === 'string') test(what, () => announceSkip(what, why));
  else {
    announceSkip(what, why);
    describe.skip(what, body);
  }
}

/** A `test` that needs something: without it, it is skipped with the reason. */
export function testIf(there: boolean, what: string, why: Missing, body: () => void | Promise<void>): void {
  if (there) test(what, body);
  else if (requireAll && typeof why === 'string') test(what, () => announceSkip(what, why));
  else {
    announceSkip(what, why);
    test.skip(what, body);
  }
}
