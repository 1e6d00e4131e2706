import { GraphView } from '@ringbreaker/cypher/domain';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRacket } from './broken/addresses.ts';
import { findBarriers, keep } from './browser.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openRanked } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
/** What failed, what is empty, and each dialog is the same in a small part of a page: so many things fill a canvas. */
const ON_CANVAS = 12;

/** A screen, or a state of one, that an address leads to. */
interface Place {
  name: string;
  /** The racket looked at, and keys of its picture, stand in it. */
  path: (racket: string, keys: readonly string[]) => string;
  /** What is there once it is. */
  shows: string;
  /** What is answered by an error meanwhile. */
  fails?: RegExp;
  /** What is done there: what it opens stands open. */
  opens?: (page: Page) => Promise<unknown>;
}

const at = (path: string) => () => path;

/** Fields that offer a list longer than its window. */
const CHOICES = '.mantine-MultiSelect-inputField';
const openChoices = (nth: number) => async (page: Page) => {
  await page.locator(CHOICES).nth(nth).click();
  const list = page.locator('[role=listbox]:visible').first();
  await list.locator('[role=option]').first().waitFor();
  // A list that is shown whole says nothing of one that scrolls.
  expect(await page.locator('[role=option]:visible').count()).toBeGreaterThan(7);
};

async function openPaths(page: Page): Promise<void> {
  await page.locator('.side-panel [role=tab]').nth(1).click();
  await openChoices(0)(page);
}
const PLACES: readonly Place[] = [
  { name: 'list', path: at('/'), shows: '.racket-id' },
  { name: 'list, nothing fits', path: at('/?band=["A"]&brand=["No such brand"]'), shows: '.empty' },
  { name: 'list, failed', path: at('/'), shows: '.failure', fails: /\/api\/v1\/rackets\?/ },
  { name: 'racket', path: (id) => `/rackets/${id}`, shows: '.members tbody tr' },
  { name: 'record', path: (id, [key]) => `/rackets/${id}${hashOf([key!])}`, shows: '.record-head' },
  { name: 'racket, failed', path: (id) => `/rackets/${id}`, shows: '.failure', fails: /\/api\/v1\/rackets\/[^/]+$/ },
  { name: 'no such racket', path: at('/rackets/rk-nosuchthing'), shows: '.page-narrow' },
  { name: 'what if', path: (id) => `/rackets/${id}/what-if`, shows: '.what-if-columns svg' },
  { name: 'what if, failed', path: (id) => `/rackets/${id}/what-if`, shows: '.failure', fails: /\/api\/.*\/what-if$/ },
  { name: 'alerts', path: at('/alerts'), shows: '.alert-group' },
  { name: 'alert rules', path: at('/alerts?rules=true'), shows: '[role=dialog] form, [role=dialog] button' },
  { name: 'alerts, none', path: at('/alerts?state=snoozed'), shows: '.empty' },
  { name: 'comparison', path: at('/compare'), shows: '.flow svg' },
  { name: 'screening', path: at('/screen'), shows: '.screen-form' },
  { name: 'jobs', path: at('/jobs'), shows: '.jobs-table tbody tr' },
  { name: 'audit', path: at('/audit'), shows: '.jobs-table, .card p.pad' },
  { name: 'empty canvas', path: at('/explore'), shows: '.empty-canvas, .node-list' },
  { name: 'canvas', path: (_, keys) => `/explore${hashOf(keys)}`, shows: '.legend-row' },
  { name: 'what if, values to choose', path: (id) => `/rackets/${id}/what-if`, shows: CHOICES, opens: openChoices(1) },
  {
    name: 'paths, kinds to avoid',
    path: (_, keys) => `/explore${hashOf(keys)}`,
    shows: '.legend-row',
    opens: openPaths,
  },
  { name: 'nothing here', path: at('/nowhere'), shows: '.page-narrow' },
];
const hashOf = (keys: readonly string[]) => `#v=1&n=${keys.map(encodeURIComponent).join(',')}`;

const SCHEMES = ['light', 'dark'] as const;
/** In which languages a screen is seen, each in which schemes. */
const SEEN = [
  ['en', SCHEMES],
  ['zh-Hans', SCHEMES],
] as const;

/**
 * Every screen, and the states that an address leads to, in both schemes and both languages. Seen red: while a racket that
 * nobody knows was told of as a failure, and while what a field offers scrolled in a part of its own.
 */
describe.skipIf(skipped)('nobody is shut out', () => {
  const faults: string[] = [];
  let served: Served;
  let browser: Browser;
  let page: Page;
  let racket: string;
  let keys: readonly string[];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openRanked(served, { faults }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    racket = await firstRacket(page);
    const picture = await page.request.get(new URL(`/api/v1/rackets/${racket}/graph?level=value`, page.url()).href);
    keys = GraphView.parse(await picture.json()).graph.nodes.keys.slice(0, ON_CANVAS);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const meetNone = async (open: () => Promise<unknown>, name: string) => {
    for (const [language, schemes] of SEEN) {
      // Left first: between two addresses of one page only the part behind the # might change.
      await page.goto(new URL('/api/v1/health/live', served.signInLink).href);
      await page.evaluate((one) => localStorage.setItem('ringbreaker.language', one), language);
      await open();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page), `${name}, ${colorScheme}, ${language}`).toEqual([]);
      }
      await keep(page, `120-${name.replaceAll(/\W+/g, '-')}-${language}`);
    }
  };

  it.each(PLACES)('on $name', async ({ name, path, shows, fails, opens }) => {
    if (fails) await page.route((url) => fails.test(url.pathname + url.search), failing);
    const address = new URL(path(racket, keys), served.signInLink).href;
    const open = async () => {
      await page.goto(address);
      await page.locator(shows).first().waitFor();
      await opens?.(page);
    };
    await meetNone(open, name).finally(() => page.unrouteAll({ behavior: 'ignoreErrors' }));
  });

  it('where they sign in', async () => {
    await page.context().clearCookies();
    await meetNone(async () => {
      await page.goto(new URL('/', served.signInLink).href);
      await page.locator('.sign-in-card').waitFor();
      // What is unfolded for who has no password.
      await page.locator('.sign-in-link button').click();
    }, 'sign in');
    expect(faults).toEqual([]);
  });
});

const failing = (route: Route) => route.fulfill({ status: 500, contentType: 'text/plain', body: '' });
