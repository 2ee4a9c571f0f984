export { type Excerpt, excerptOf, type Mark, marksIn } from './excerpt.js';
export { createIndexer, type Indexer, tellingOfTexts } from './indexer.js';
