import { decree30 } from '../../../templates/decree30/profile.js';

const { paper, margin } = decree30;
/** mm between the margins of the decree's page. */
const millimetres = paper.width - margin.left - margin.right;
const pixelsOf = (mm: number, toTheInch: number): number => Math.round((mm * toTheInch) / 25.4);

/** How wide a text is on the page, CSS pixels: what the sheet it is written on is as wide as. */
export const measure = pixelsOf(millimetres, 96);
/** The same in dots of a sharp print. */
export const dots = pixelsOf(millimetres, 300);
