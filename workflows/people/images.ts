import type { By } from '../case/journal.js';
import { holdsRole } from './standing.js';

/** The agency's seal; a signature is named by its person. */
export const sealImage = 'seal';

/** Who keeps the image of a seal or a signature: the administrator each of them, everybody their own signature. */
export const mayKeepImage = (by: Pick<By, 'person' | 'memberships'>, of: string): boolean => by.person === of || holdsRole(by, 'administrator');

/** Who sees it apart from a document that bears it: who keeps it, and the clerk, who has to know what will be printed. */
export const maySeeImage = (by: Pick<By, 'person' | 'memberships'>, of: string): boolean => mayKeepImage(by, of) || holdsRole(by, 'clerk');
