/** The submission slip (phiếu trình): what the signer reads before signing. */
export { type SlipPage, slipSchema } from './data.js';
export { renderSlip } from './render.js';
