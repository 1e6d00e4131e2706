import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { type ErrorInfo, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { EMPTY_CANVAS } from '../../src/state/canvas/canvas.ts';
import { beginWith } from '../../src/state/canvas/history/history.ts';
import { look, openCanvas } from '../../src/state/canvas/explorer-store.ts';
import { AlertFilter } from '../../src/state/alerts/alert-filter.ts';
import { CompareFilter } from '../../src/state/compare-filter.ts';
import { QueueFilter } from '../../src/state/queue/queue-filter.ts';
import { RacketSearch } from '../../src/state/racket/racket-search.ts';
import { theme } from '../../src/theme.ts';
import '../../src/styles/mantine.ts';
import '../../src/styles/first-sheets.ts';
import '../../src/styles/later-sheets.ts';
import type { PanelName } from './panel-names.ts';
import { PANELS, type Panel } from './panels.tsx';

/** What a panel threw since it was shown. */
let thrown: string[] = [];
let shown: Root | null = null;
let queries = new QueryClient();

/** Shows a panel alone, at the address that it stands at, with nothing known from before. */
function show(name: PanelName): void {
  shown?.unmount();
  thrown = [];
  localStorage.clear();
  openCanvas(beginWith('Nothing', EMPTY_CANVAS), []);
  look({ lead: null, chooser: null, table: false, pathsWanted: false });
  const panel = PANELS[name];
  queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const note = (error: unknown, { componentStack = '' }: ErrorInfo) =>
    void thrown.push(`${String(error)}, in ${/at (\w+)/.exec(componentStack ?? '')?.[1] ?? 'a part'}`);
  shown = createRoot(document.getElementById('root')!, { onCaughtError: note, onUncaughtError: note });
  shown.render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={routerOf(panel)} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

/** The addresses of the explorer, with the panel at each of them. */
function routerOf({ at = '/', Show }: Panel) {
  const root = createRootRoute({ component: Alone });
  const here = { getParentRoute: () => root, component: Show };
  const routeTree = root.addChildren([
    createRoute({ ...here, path: '/', validateSearch: (search) => QueueFilter.parse(search) }),
    createRoute({ ...here, path: '/alerts', validateSearch: (search) => AlertFilter.parse(search) }),
    createRoute({ ...here, path: '/compare', validateSearch: (search) => CompareFilter.parse(search) }),
    createRoute({ ...here, path: '/rackets/$id', validateSearch: (search) => RacketSearch.parse(search) }),
    ...['/rackets/$id/what-if', '/explore', '/audit', '/jobs', '/screen'].map((path) => createRoute({ ...here, path })),
  ]);
  return createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [at] }) });
}

function Alone() {
  return (
    <main id="content">
      <h1>Panel</h1>
      <Outlet />
    </main>
  );
}

/** Waits until nothing is asked any more, and nothing new is asked by what that brought. */
async function rest(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_FRAMES; quiet++) {
    await new Promise(requestAnimationFrame);
    const isThere = thrown.length > 0 || document.querySelector('#content') !== null;
    if (queries.isFetching() > 0 || !isThere) quiet = 0;
  }
}
const QUIET_FRAMES = 6;

declare global {
  interface Window {
    panels: { show: typeof show; rest: typeof rest; thrown: () => string[] };
  }
}
window.panels = { show, rest, thrown: () => thrown };
