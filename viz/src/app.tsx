import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { NotFound } from './pages/NotFound.tsx';
import { Failure } from './panels/Failure.tsx';
import { FetchAhead, later } from './panels/later.tsx';
import { SaidToast } from './panels/frame/SaidToast.tsx';
import { ConnectionBanner } from './panels/frame/ConnectionBanner.tsx';
import { RedactionBanner } from './panels/frame/RedactionBanner.tsx';
import { Header } from './panels/frame/Header.tsx';
import { isSignedOut } from './problem.ts';
import { useMe } from './state/me.ts';
import { AlertFilter } from './state/alerts/alert-filter.ts';
import { CompareFilter } from './state/compare-filter.ts';
import { QueueFilter } from './state/queue/queue-filter.ts';
import { RacketSearch } from './state/racket/racket-search.ts';
import { styled } from './styles/styled.ts';
import { t } from './words/words.ts';

const SignIn = later(() => import('./pages/SignIn.tsx').then((page) => page.SignIn));

/** The frame of every page; without a session, the way to get one. */
function Shell() {
  const me = useMe();
  if (isSignedOut(me.error)) return <SignIn />;
  return (
    <div className="shell">
      <a className="skip" href="#content" onClick={focusContent}>{t`Skip to content`}</a>
      <div>
        <Header />
        <ConnectionBanner />
        <RedactionBanner />
      </div>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      <SaidToast />
      <FetchAhead />
    </div>
  );
}

function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const queue = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search) => QueueFilter.parse(search),
  component: lazyRouteComponent(() => import('./pages/Queue.tsx'), 'Queue'),
});
/** The id of a racket is in small letters; who types it from a letter may write capitals. */
const params = {
  parse: ({ id }: { id: string }) => ({ id: id.toLowerCase() }),
  stringify: (typed: { id: string }) => typed,
};
const racket = createRoute({
  getParentRoute: () => root,
  path: '/rackets/$id',
  params,
  validateSearch: (search) => RacketSearch.parse(search),
  component: lazyRouteComponent(
    styled(() => import('./pages/RacketPage.tsx')),
    'RacketPage',
  ),
});
const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/rackets/$id/what-if',
  params,
  component: lazyRouteComponent(
    styled(() => import('./pages/WhatIfPage.tsx')),
    'WhatIfPage',
  ),
});
const alerts = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  validateSearch: (search) => AlertFilter.parse(search),
  component: lazyRouteComponent(
    styled(() => import('./pages/Alerts.tsx')),
    'Alerts',
  ),
});
const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(
    styled(() => import('./pages/Jobs.tsx')),
    'Jobs',
  ),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(
    styled(() => import('./pages/Audit.tsx')),
    'Audit',
  ),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: (search) => CompareFilter.parse(search),
  component: lazyRouteComponent(
    styled(() => import('./pages/CompareRuns.tsx')),
    'CompareRuns',
  ),
});
const screen = createRoute({
  getParentRoute: () => root,
  path: '/screen',
  component: lazyRouteComponent(
    styled(() => import('./pages/Screen.tsx')),
    'Screen',
  ),
});
const explore = createRoute({
  getParentRoute: () => root,
  path: '/explore',
  component: lazyRouteComponent(
    styled(() => import('./pages/Explore.tsx')),
    'Explore',
  ),
});

const router = createRouter({
  routeTree: root.addChildren([queue, racket, whatIf, alerts, compare, screen, jobs, audit, explore]),
  basepath: new URL(document.baseURI).pathname,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The explorer: its pages, fetched as they are opened. */
export function App() {
  return <RouterProvider router={router} />;
}
