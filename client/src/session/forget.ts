import type { QueryClient } from '@tanstack/react-query';
import type { Me } from '../api/shapes.js';

const keepers = new Set<() => void>();

/** Whoever keeps something of a person outside the queries is told to forget it when somebody else comes, or the person leaves. */
export const keepsForPerson = (forget: () => void): void => void keepers.add(forget);

/** Forgets what this page knows of whoever was here, but for who is here now. */
export function forgetPerson(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
  for (const forget of keepers) forget();
}

/** One browser has one session: who signs in in another tab is who is here too. Nothing of the one before is shown to them, not even for a moment. */
export function forgetWhoWasHere(client: QueryClient): void {
  let known: string | null = null;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== 'me') return;
    const here = client.getQueryData<Me>(['me'])?.person.id;
    if (here === undefined || here === known) return;
    if (known !== null) forgetPerson(client);
    known = here;
  });
}
