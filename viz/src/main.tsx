import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
// In this order: a later sheet may refine an earlier one.
import './styles/base.css';
import './styles/frame.css';
import './styles/tables.css';
import './styles/queue.css';
import './styles/queue-filter.css';
import './styles/marks.css';
import './styles/racket-page.css';
import './styles/names.css';
import './styles/notes.css';
import './styles/members.css';
import './styles/reasons.css';
import './styles/weighed.css';
import './styles/chain.css';
import './styles/what-if.css';
import './styles/history.css';
import './styles/alerts.css';
import './styles/decisions.css';
import './styles/alert-rules.css';
import './styles/jobs.css';
import './styles/screen.css';
import './styles/records.css';
import './styles/explorer.css';
import './styles/explorer-side.css';
import './styles/folds.css';
import './styles/tabs.css';
import './styles/lead.css';
import './styles/views.css';
import './styles/query.css';
import './styles/time.css';
import './styles/map.css';
import './styles/compare.css';
import './styles/narrow.css';
// Before all that words anything: a page speaks one language from its first line on.
import './words/start.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { isMissing, isSignedOut, isUnanswered } from './problem.ts';
import { theme } from './theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // Without a network a question fails at once and says so, where it would wait without a word.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => failures < 1 && ![isSignedOut, isMissing, isUnanswered].some((is) => is(error)),
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
