import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { againWhileBusy, isMissing, isSignedOut, isUnanswered, isWarming } from './problem.ts';
import { theme } from './theme.ts';

/** A database that takes longer to warm up has another trouble. Each try waits for some seconds on the server. */
const WARMING_TRIES = 40;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // Without a network a question fails at once and says so, where it would wait without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) =>
        failures < (isWarming(error) ? WARMING_TRIES : 1) &&
        ![isSignedOut, isMissing, isUnanswered].some((is) => is(error)),
      retryDelay: 1_000,
      refetchInterval: ({ state }) => againWhileBusy(state),
    },
    mutations: { networkMode: 'always' },
  },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
