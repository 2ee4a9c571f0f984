/** What the office checks before it initials: form, numbering, slips of the pen. */
export { checks } from './all.js';
export { type CheckOptions, checkPackage } from './check-package.js';
export type { Edit, Finding, Place, Severity } from './finding.js';
export { applyFix } from './fix.js';
export { placeInWords } from './place-words.js';
