import { sized } from '@ringbreaker/cypher/test-size';
import type { Locator, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';

type Fails = (route: Route) => Promise<void>;

/** How an answer can fail. */
const WAYS: Readonly<Record<string, Fails>> = {
  'an error of the server': (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'Out of memory' }),
  'no network': (route) => route.abort('connectionfailed'),
  'an answer that is none': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Proxy</p>' }),
};

interface Screen {
  path: string;
  /** What the screen lives on. */
  asks: RegExp;
  /** What is there once it is answered. */
  shows: string;
  /** What brings the part of the screen that asks. */
  bring?: (page: Page) => Promise<unknown>;
  /** Where it says that it failed. */
  fails?: string;
  /** What was typed, and stays. */
  typed?: string;
}

const FAILURE = '#content .failure';
/** Where every part of an empty canvas has been answered. */
const STARTED = '.empty-canvas:not(:has(.failure, .mantine-Skeleton-root))';
const FIRST_FEW = /\/api\/v1\/rackets\?(?!.*stage)/;

/** Each question of an empty canvas, by itself. */
export const startsOf = (): Screen[] =>
  [/\/api\/v1\/overview/, /\/api\/v1\/views\?/, /\/api\/v1\/alerts\/inbox/, /\/api\/v1\/rackets\?.*stage/].map(
    (asks) => ({ path: '/explore', asks, shows: STARTED }),
  );

/** Every screen and part of one that lives on an answer, by the racket that is looked at and one of its sellers. */
export const screensOf = (racket: string, seller: string): Screen[] => [
  { path: '/', asks: /\/api\/v1\/rackets\?/, shows: '.racket-id' },
  { path: '/alerts', asks: /\/api\/v1\/alerts\/inbox/, shows: '.alert-group' },
  { path: '/jobs', asks: /\/api\/v1\/runs\?/, shows: '.jobs-table' },
  { path: '/compare', asks: /\/api\/v1\/runs\/comparison/, shows: '.compared' },
  { path: `/rackets/${racket}`, asks: new RegExp(`/api/v1/rackets/${racket}$`), shows: '.racket-grid' },
  { path: `/rackets/${racket}/what-if`, asks: /\/api\/v1\/rackets\/[^/]+\/what-if$/, shows: '.what-if-columns' },
  { path: '/audit', asks: /\/api\/v1\/audit(\?|$)/, shows: '.jobs-table, .card p.pad' },
  { path: `/rackets/${racket}`, asks: /\/api\/v1\/notes\?/, shows: '.racket-notes p.quiet, .note-items li' },
  {
    path: '/explore',
    asks: /\/api\/v1\/views\?/,
    bring: (page) => page.getByRole('tab', { name: 'Views' }).click(),
    shows: '.view-list li, .side-body p:has-text("Nothing is kept yet")',
  },
  { path: '/explore', asks: FIRST_FEW, shows: '.empty-canvas .node-list li' },
  { path: `/explore#v=1&n=${seller}`, asks: /\/api\/v1\/places$/, bring: openMap, shows: '.places-list .places-note' },
];

/** The map of what is on the canvas: its key says nothing while the explorer is still fetched. */
async function openMap(page: Page): Promise<void> {
  await page.locator('.legend-row').first().waitFor();
  await page.keyboard.press('m');
  await page.locator('.places').waitFor();
}

/** What asks when somebody acts: what was typed stays, whatever becomes of the answer. */
export const actsOf = (seller: string): Screen[] => [
  {
    path: '/screen',
    asks: /\/api\/v1\/screenings$/,
    bring: async (page) => {
      await page.locator('.screen-line input').first().fill('+86 138 0013 8000');
      await page.keyboard.press('Enter');
    },
    typed: '.screen-line input',
    shows: '.screen-answer',
  },
  {
    path: '/',
    asks: /\/api\/v1\/search\?/,
    bring: async (page) => {
      await page.locator('.racket-id').first().waitFor();
      await page.locator('.search input').fill(seller);
    },
    fails: '.search-dropdown [role=alert]',
    typed: '.search input',
    shows: '.search-dropdown [role=option]',
  },
];

/** Which screens fail in which way: in the usual form each in one and the first in all, in the long form all in all. */
function failing(screens: readonly Screen[]): (Screen & { way: string; fail: Fails })[] {
  const ways = Object.entries(WAYS);
  return ways.flatMap(([way, fail], nth) =>
    screens
      .filter((_, at) => at === 0 || sized(at % ways.length === nth, true))
      .map((screen) => ({ ...screen, way, fail })),
  );
}

/** Between two addresses that differ behind the # alone the page would stay as it is. */
async function openAnew(page: Page, path: string): Promise<void> {
  const address = new URL(path, page.url()).href;
  await page.goto('about:blank');
  await page.goto(address);
}

/** Each screen says what failed and offers to try again; the second time it is there. */
export async function recoverEach(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { path, asks, shows, bring, fails = FAILURE, typed, way, fail } of failing(screens)) {
    const where = `${path}: ${way}`;
    await page.route((url) => asks.test(url.pathname + url.search), fail);
    await openAnew(page, path);
    await bring?.(page);
    const failure = page.locator(fails).first();
    await failure.waitFor();
    expect((await failure.textContent())!.length, where).toBeGreaterThan(30);
    expect(await failure.textContent(), where).not.toMatch(/undefined|\[object|Out of memory/);
    if (typed) expect(await page.locator(typed).first().inputValue(), where).not.toBe('');
    if (path === '/' && !typed) await keep(page, `66-${way.replaceAll(' ', '-')}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const again = failure.getByRole('button', { name: 'Try again' });
    const shown = page.locator(shows);
    // After a network that was away it is asked again by itself, maybe before anybody can.
    if (way === 'no network') await againUntil(again, shown);
    else await again.click({ timeout: 3_000 });
    await shown.first().waitFor();
  }
}

/** Asks again where that is offered, until what was asked for is there. */
async function againUntil(again: Locator, shown: Locator): Promise<void> {
  await eventually(async () => {
    if ((await again.count()) > 0) await again.click({ timeout: 1_000 }).catch(() => undefined);
    return shown.count();
  }).toBeGreaterThan(0);
}

/** While an answer is slow something stands in its place, and what was asked for comes. */
export async function waitForSlow(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { path, asks, shows, bring } of screens) {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(
      (url) => asks.test(url.pathname + url.search),
      async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      },
    );
    await openAnew(page, path);
    await bring?.(page);
    const waits = page.locator('#content').locator('.mantine-Skeleton-root, [aria-busy=true], .queue-skeleton');
    await waits.first().waitFor({ state: 'attached' });
    expect(await page.locator('#content .failure').count(), path).toBe(0);
    release();
    await page.locator(shows).first().waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

/**
 * Asks a server that never answers: half a minute, in which others go on. It is a window with a cache of its own, for in one
 * cache who asks the same waits for who asked first.
 */
export async function askHanging(page: Page, faults: string[]): Promise<Page> {
  const storageState = await page.context().storageState();
  const context = await page.context().browser()!.newContext({ storageState, viewport: page.viewportSize() });
  const hanging = await context.newPage();
  hanging.on('pageerror', (error) => faults.push(error.message));
  await hanging.route(/\/api\/v1\/rackets\?/, () => undefined);
  await hanging.goto(new URL('/', page.url()).href);
  return hanging;
}

/** A server that never answers is given up after half a minute, in words. */
export async function giveUpHanging(hanging: Page): Promise<void> {
  const failure = hanging.locator('#content .failure').first();
  await failure.waitFor();
  expect(await failure.textContent()).toMatch(/has not answered in time/);
  await hanging.unrouteAll({ behavior: 'ignoreErrors' });
  await againUntil(failure.getByRole('button', { name: 'Try again' }), hanging.locator('.racket-id'));
  await hanging.context().close();
}
