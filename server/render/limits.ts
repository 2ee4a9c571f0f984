/** How much one page maker may be given, and may give. */

/** bytes of a package or slip on its way to a worker: far beyond what the office takes in */
export const contentAtMost = 128 * 2 ** 20;
/** bytes of a DOCX or PDF */
export const fileAtMost = 256 * 2 ** 20;
/** MB of memory a worker may fill before it dies alone */
export const memoryAtMost = 1_024;
/** DOCX files, or conversions, that may wait for their turn; the next one is refused */
export const waitingAtMost = 1_000;
