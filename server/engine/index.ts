export { canonicalJson, hashOf, sha256 } from './canonical.js';
export type { Loaded } from './cases.js';
export { createEngine, type Engine, type EngineDeps } from './engine.js';
export { entryHash, stateHash } from './hashes.js';
export type { OfficePort } from './office-port.js';
export type { Outcome, Problem } from './outcome.js';
export { docxType, pdfType } from './run-delivery.js';
export type { Committed } from './step.js';
export { canonicalDoc } from './texts.js';
