import { lawOf } from './law.js';
import { waysOut } from './machines.js';
import type { Case } from './situation.js';

/** Do the sections and their divisions stay as they are, whatever else of the frame is edited? */
export const outlineStays = ({ version, report }: Case): boolean =>
  waysOut(lawOf(version).charts.report, report, 'EDIT').every((asks) => asks.some(({ rule }) => rule === 'outlineStays'));
