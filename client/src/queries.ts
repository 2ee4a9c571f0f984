import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { againSoon, retryDelay, retryUnheard } from './api/again.js';
import { Problem } from './api/problem.js';
import { inboxQuery } from './api/reports.js';
import { meQuery } from './api/session.js';
import { forgetWhoWasHere } from './session/forget.js';

const tries = 3;

/** A session that ended, or a password that must be changed first, shows in any answer; then who I am is asked anew, and the gate closes. */
export function openQueries(): QueryClient {
  const sessionOver = (error: unknown, key?: readonly unknown[]) => {
    const closes = error instanceof Problem && (error.status === 401 || error.code === 'password_must_change');
    if (closes && key?.[0] !== 'me') void client.invalidateQueries({ queryKey: ['me'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => sessionOver(error, query.queryKey) }),
    mutationCache: new MutationCache({ onError: (error) => sessionOver(error) }),
    defaultOptions: {
      queries: { retry: (count, error) => count < tries && againSoon(error), retryDelay, staleTime: 1_000 },
      mutations: { retry: retryUnheard, retryDelay, networkMode: 'always' },
    },
  });
  forgetWhoWasHere(client);
  return client;
}

/** Asks for what the first screen shows while its words are still on their way; whoever draws it finds the answers there. */
export async function askAhead(queries: QueryClient): Promise<void> {
  const me = await queries.fetchQuery(meQuery).catch(() => null);
  if (me !== null && location.pathname === '/') await queries.prefetchQuery(inboxQuery);
}
