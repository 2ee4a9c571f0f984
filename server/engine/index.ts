export { hashOf } from './canonical.js';
export type { Loaded } from './cases.js';
export { createEngine, type Engine, type EngineDeps } from './engine.js';
export type { OfficePort } from './office-port.js';
export type { Outcome, Problem } from './outcome.js';
export { draftingOf, leadOf } from './outline.js';
export { docxType, pdfType } from './run-delivery.js';
export type { Committed } from './step.js';
export { problemsOf } from './zod-problems.js';
