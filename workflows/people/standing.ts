import type { By, Role } from '../case/journal.js';

/** The person of the system's own steps: rendering, sending, deadlines. */
export const systemPerson = 'system';

export const holdsRole = (by: By, role: Role, division?: string): boolean =>
  by.memberships.some((held) => held.role === role && (division === undefined || held.division === division));

/** Drafters and heads work in their division's name. */
export const worksIn = (by: By, division: string): boolean => holdsRole(by, 'drafter', division) || holdsRole(by, 'head', division);

/** Keys under which a person is found by lists, desks and live rooms. */
export function audienceOf(by: Pick<By, 'person' | 'memberships'>): string[] {
  const keys = new Set([`person:${by.person}`]);
  for (const { role, division } of by.memberships) {
    keys.add(`role:${role}`);
    if (division !== null) {
      keys.add(`role:${role}:${division}`);
      keys.add(`division:${division}`);
    }
  }
  return [...keys];
}
