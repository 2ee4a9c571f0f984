import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { mayPass, Problem, waitOf } from './api/problem.js';
import { inboxQuery } from './api/reports.js';
import { meQuery } from './api/session.js';

const tries = 3;
/** A wait that a person hardly notices, ms; a longer one is told. */
const shortWait = 5_000;
const againLater = (error: unknown): boolean => mayPass(error) && (waitOf(error, Date.now()) ?? 0) <= shortWait;
/** As long as the server asks for; where it says nothing, longer with each try. */
const retryDelay = (count: number, error: unknown): number => waitOf(error, Date.now()) ?? 1_000 * 2 ** count;

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
      queries: { retry: (count, error) => count < tries && againLater(error), retryDelay, staleTime: 1_000 },
      mutations: { retry: (count, error) => count < 2 && againLater(error), retryDelay, networkMode: 'always' },
    },
  });
  return client;
}

/** Asks for what the first screen shows while its words are still on their way; whoever draws it finds the answers there. */
export async function askAhead(queries: QueryClient): Promise<void> {
  const me = await queries.fetchQuery(meQuery).catch(() => null);
  if (me !== null && location.pathname === '/') await queries.prefetchQuery(inboxQuery);
}
