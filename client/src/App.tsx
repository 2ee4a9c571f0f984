import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { mayPass, Problem, waitOf } from './api/problem.js';
import { LiveProvider } from './live/LiveProvider.js';
import { openRouter } from './router.js';
import { Gate } from './session/Gate.js';
import { theme } from './theme.js';

const tries = 3;
/** A wait that a person hardly notices, ms; a longer one is told. */
const shortWait = 5_000;
const againLater = (error: unknown): boolean => mayPass(error) && (waitOf(error, Date.now()) ?? 0) <= shortWait;
/** As long as the server asks for; where it says nothing, longer with each try. */
const retryDelay = (count: number, error: unknown): number => waitOf(error, Date.now()) ?? 1_000 * 2 ** count;

/** A session that ended, or a password that must be changed first, shows in any answer; then who I am is asked anew, and the gate closes. */
function openQueries(): QueryClient {
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

export function App() {
  const [queries] = useState(openQueries);
  const [router] = useState(openRouter);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <Gate>
          <LiveProvider>
            <RouterProvider router={router} />
          </LiveProvider>
        </Gate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
