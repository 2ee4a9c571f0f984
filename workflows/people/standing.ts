import type { By, Membership, Role, Substitution } from '../case/journal.js';

/** The person of the system's own steps: rendering, sending, deadlines. */
export const systemPerson = 'system';

export const holdsRole = (by: Pick<By, 'memberships'>, role: Role, division?: string): boolean =>
  by.memberships.some((held) => held.role === role && (division === undefined || held.division === division));

/** Drafters and heads work in their division's name. */
export const worksIn = (by: Pick<By, 'memberships'>, division: string): boolean => holdsRole(by, 'drafter', division) || holdsRole(by, 'head', division);

/** The same, or in the place of somebody who is away. */
export const worksInOrFor = (by: By, division: string): boolean =>
  worksIn(by, division) || (by.substitutions ?? []).some((one) => (one.division === null || one.division === division) && worksIn(one, division));

/** Keys under which a person is found by lists, desks and live rooms: in their own right, and in the place of those whose office they exercise. */
export function audienceOf(by: Pick<By, 'person' | 'memberships' | 'substitutions'>): string[] {
  return [...new Set([`person:${by.person}`, ...by.memberships.flatMap(keysOf), ...(by.substitutions ?? []).flatMap(keysInPlaceOf)])];
}

const keysOf = ({ role, division }: Membership): string[] =>
  division === null ? [`role:${role}`] : [`role:${role}`, `role:${role}:${division}`, `division:${division}`];

/**
 * A substitute is found wherever who is away would be. Limited to a division, they are found by the name of who is away and as that division is;
 * an office of the whole agency, whose readers are told apart by no division, is left out. Being found is not being allowed: that is asked at every step.
 */
function keysInPlaceOf({ person, memberships, division }: Substitution): string[] {
  if (division === null) return [`person:${person}`, ...memberships.flatMap(keysOf)];
  const inIt = memberships.filter((held) => held.division === division).map(({ role }) => `role:${role}:${division}`);
  return [`person:${person}`, ...(memberships.length === 0 ? [] : [`division:${division}`]), ...inIt];
}
