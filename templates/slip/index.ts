/** The submission slip (phiếu trình): what the signer reads before signing. */
export { type SlipPage, slipSchema } from './data.js';
// what the office's other tables are set with
export { type Cell, grid, type Row } from './grid.js';
export { renderSlip } from './render.js';
export { answers, dayOf, dayWords, typeName } from './words.js';
