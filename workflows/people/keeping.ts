import type { By } from '../case/journal.js';
import { mayReadRegister } from '../case/reading.js';
import { holdsRole } from './standing.js';

/** People, divisions, house rules, calendars, channels and the audit are kept by the administrator. */
export const mayKeepOffice = (by: By): boolean => holdsRole(by, 'administrator');

/** A rule or a written authorisation to sign is given, and withdrawn, by the director; an administrator records it for the director. */
export const mayAuthorise = (by: By): boolean => holdsRole(by, 'director') || holdsRole(by, 'administrator');

/** How far each series of numbers has come: for those who read the register, and for who keeps the office. */
export const mayReadSeries = (by: By): boolean => mayReadRegister(by) || mayKeepOffice(by);
