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
}

/** Every screen that lives on an answer, by the racket that is looked at. */
export const screensOf = (racket: string): Screen[] => [
  { path: '/', asks: /\/api\/v1\/rackets\?/, shows: '.racket-id' },
  { path: '/alerts', asks: /\/api\/v1\/alerts\/inbox/, shows: '.alert-group' },
  { path: '/jobs', asks: /\/api\/v1\/runs\?/, shows: '.jobs-table' },
  { path: '/compare', asks: /\/api\/v1\/runs\/comparison/, shows: '.compared' },
  { path: `/rackets/${racket}`, asks: new RegExp(`/api/v1/rackets/${racket}$`), shows: '.racket-grid' },
  { path: `/rackets/${racket}/what-if`, asks: /\/api\/v1\/rackets\/[^/]+\/what-if$/, shows: '.what-if-columns' },
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

/** Each screen says what failed and offers to try again; the second time it is there. */
export async function recoverEach(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const { path, asks, shows, way, fail } of failing(screens)) {
    const where = `${path}: ${way}`;
    await page.route((url) => asks.test(url.pathname + url.search), fail);
    await page.goto(new URL(path, page.url()).href);
    const failure = page.locator('#content .failure').first();
    await failure.waitFor();
    expect((await failure.textContent())!.length, where).toBeGreaterThan(30);
    expect(await failure.textContent(), where).not.toMatch(/undefined|\[object|Out of memory/);
    if (path === '/') await keep(page, `66-${way.replaceAll(' ', '-')}`);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    const again = failure.getByRole('button', { name: 'Try again' });
    const shown = page.locator(`#content ${shows}`);
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
  for (const { path, asks, shows } of screens) {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(
      (url) => asks.test(url.pathname + url.search),
      async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      },
    );
    await page.goto(new URL(path, page.url()).href);
    const waits = page.locator('#content').locator('.mantine-Skeleton-root, [aria-busy=true], .queue-skeleton');
    await waits.first().waitFor({ state: 'attached' });
    expect(await page.locator('#content .failure').count(), path).toBe(0);
    release();
    await page.locator(`#content ${shows}`).first().waitFor();
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
  await failure.waitFor({ timeout: 90_000 });
  expect(await failure.textContent()).toMatch(/has not answered in time/);
  await hanging.unrouteAll({ behavior: 'ignoreErrors' });
  await againUntil(failure.getByRole('button', { name: 'Try again' }), hanging.locator('.racket-id'));
  await hanging.context().close();
}
