import { audienceOf, dayOf } from '../../workflows/index.js';
import type { Delegation, Identity, Person } from '../identity/index.js';
import type { Listener } from './derive.js';

export interface AudienceDeps {
  identity: Pick<Identity, 'people' | 'factsOf'> & { delegations: Pick<Identity['delegations'], 'all'> };
  /** ISO 8601, UTC */
  now: () => string;
}

/** Everybody who works here, with the keys under which they are found; put together anew only when the staff, a delegation or the day has changed. */
export function createAudience({ identity, now }: AudienceDeps) {
  let known: { people: readonly Person[]; delegations: readonly Delegation[]; day: string; listeners: Listener[] } | null = null;

  return async function listeners(): Promise<readonly Listener[]> {
    const at = now();
    const [people, delegations] = [await identity.people(), await identity.delegations.all()];
    const day = dayOf(at);
    if (known?.people === people && known.delegations === delegations && known.day === day) return known.listeners;
    const active = people.filter((person) => person.active);
    const facts = await Promise.all(active.map((person) => identity.factsOf(person, at)));
    known = { people, delegations, day, listeners: facts.map((by) => ({ person: by.person, keys: new Set(audienceOf(by)) })) };
    return known.listeners;
  };
}
