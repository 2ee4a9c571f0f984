/** What changed between two versions of a document. */
export type { Comparison, LineChange, LinePlace, PartChange, WordChange } from './change.js';
export { compare } from './compare.js';
export { compareHtml } from './html.js';
