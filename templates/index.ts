/** How documents look and what they must hold. */
export * from './package/index.js';
export { type DocumentType, documentType, documentTypes } from './types/index.js';
