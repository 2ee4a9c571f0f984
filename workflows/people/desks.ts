import type { By, Role } from '../case/journal.js';
import { mayReadRegister } from '../case/reading.js';
import { holdsRole } from './standing.js';

/** The kinds of work that have a desk of their own, in the order in which a document passes them. */
export const desks = ['work', 'drafting', 'search', 'review', 'sign', 'issue', 'dispatch', 'register', 'delegations', 'administration'] as const;
export type Desk = (typeof desks)[number];

/** Whose work each desk is; a desk that is not named here is everybody's, or has a rule of its own. */
const keepers: Partial<Record<Desk, readonly Role[]>> = {
  drafting: ['drafter'],
  review: ['head', 'reviewer'],
  sign: ['director', 'deputy'],
  issue: ['clerk'],
  dispatch: ['dispatcher'],
  administration: ['administrator'],
};

/**
 * The desks a person works at: by the roles they hold, or hold for somebody who is away. Whoever may sign by order or under an authorisation has
 * the signer's desk; opening a report and administering the house are never done for another. What can be done at a desk the law says at every step.
 */
export function desksOf(by: By): Desk[] {
  return desks.filter((desk) => {
    if (desk === 'register') return mayReadRegister(by);
    const needed = keepers[desk];
    if (needed === undefined) return true;
    if (desk === 'sign' && by.authorisations.length > 0) return true;
    const held = desk === 'drafting' || desk === 'administration' ? [by] : [by, ...(by.substitutions ?? [])];
    return held.some((one) => needed.some((role) => holdsRole(one, role)));
  });
}
