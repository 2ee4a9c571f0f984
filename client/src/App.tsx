import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LiveProvider } from './live/LiveProvider.js';
import { goWhereClicked } from './notifications/clicked.js';
import { openRouter } from './router.js';
import { Gate } from './session/Gate.js';
import { theme } from './theme.js';

export function App({ queries }: { queries: QueryClient }) {
  const [router] = useState(openRouter);
  useEffect(() => goWhereClicked((path) => router.history.push(path)), [router]);
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
