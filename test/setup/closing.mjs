/**
 * How a run went.
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed tests, and files that could not even be loaded
 * @property {number} skipped tests that were not tried
 * @property {import('./notes.mjs').Note[]} notes what was skipped, and why
 */

/**
 * Was something skipped that this machine could have tried? A test passed over without a reason counts as such.
 * @param {Summary} summary
 */
export function skippedInNeed({ skipped, notes }) {
  return notes.some(({ beyond }) => beyond !== true) || (skipped > 0 && notes.length === 0);
}

/**
 * The last words of a run: what was skipped and why, then the line of numbers.
 * @param {Summary} summary
 * @returns {string}
 */
export function closingWords({ passed, failed, skipped, notes }) {
  const count = Math.max(skipped, notes.length);
  const named = notes.map(({ what, why }) => `  - ${what}: ${why}`);
  const unnamed = count > 0 && notes.length === 0 ? ['  - tests passed over without a reason given'] : [];
  const list = count === 0 ? [] : ['', 'SKIPPED HERE, SO NOT SHOWN TO WORK:', ...named, ...unnamed];
  return [...list, '', `${passed} passed, ${failed} failed${count === 0 ? '' : `, ${count} skipped`}`].join('\n');
}
