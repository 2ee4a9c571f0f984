import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { mayPass, Problem } from './api/problem.js';
import { LiveProvider } from './live/LiveProvider.js';
import { openRouter } from './router.js';
import { Gate } from './session/Gate.js';
import { theme } from './theme.js';

const tries = 3;

/** A session that ended shows in any answer; then who I am is asked anew, and the gate closes. */
function openQueries(): QueryClient {
  const sessionOver = (error: unknown, key?: readonly unknown[]) => {
    if (error instanceof Problem && error.status === 401 && key?.[0] !== 'me') void client.invalidateQueries({ queryKey: ['me'] });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: (error, query) => sessionOver(error, query.queryKey) }),
    mutationCache: new MutationCache({ onError: (error) => sessionOver(error) }),
    defaultOptions: {
      queries: { retry: (count, error) => count < tries && mayPass(error), staleTime: 1_000 },
      mutations: { retry: (count, error) => count < 2 && mayPass(error), networkMode: 'always' },
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
