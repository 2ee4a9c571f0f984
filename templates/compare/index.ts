/** What changed between two versions of a document. */
export { type Comparison, comparisonSchema } from './change.js';
export { compare } from './compare.js';
export { compareHtml } from './html.js';
