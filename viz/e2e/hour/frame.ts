import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const home = (page: Page, path: string) => new URL(path, page.url()).href;

/** Without a network what was read stays, a banner says so, and it goes when the server is back. */
export async function keepsListsWhileAway(context: BrowserContext, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rackets', exact: true }).click();
  const ids = page.locator('.racket-id');
  await ids.first().waitFor();
  const before = await ids.count();
  await context.setOffline(true);
  await page.getByLabel('Band A').press(' ');
  const banner = page.getByText('No answer from the server since');
  await banner.waitFor();
  await page.getByLabel('Band A').press(' ');
  await eventually(() => ids.count()).toBe(before);
  await keep(page, '26-away');
  await context.setOffline(false);
  await banner.waitFor({ state: 'hidden' });
}

/** At 200 % of 1440 by 900, and on a telephone, nothing is wider than the window, and the canvas keeps most of it. */
export async function fitsZoomed(page: Page): Promise<void> {
  for (const [width, height] of [
    [720, 450],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [path, landmark] of [
      ['/', '.racket-id'],
      ['/alerts', '.alert-group'],
      ['/screen', '.screen-form'],
      ['/jobs', 'h1'],
    ] as const) {
      await page.goto(home(page, path));
      await page.locator(landmark).first().waitFor();
      expect(await overflow(page), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.goto(home(page, '/'));
    await page.locator('.racket-id').first().click();
    await page.locator('.why-card').first().waitFor();
    expect(await overflow(page), `racket at ${width}`).toBeLessThanOrEqual(0);
    await keep(page, `27-racket-${width}`);
    await page.getByRole('button', { name: 'Open in the explorer' }).click();
    await page.locator('.legend-row').first().waitFor();
    expect(await overflow(page), `explorer at ${width}`).toBeLessThanOrEqual(0);
    const stage = (await page.locator('.explore-canvas').boundingBox())!;
    const legend = (await page.locator('.legend').boundingBox())!;
    expect(stage.height, `canvas at ${width}`).toBeGreaterThan(height / 3);
    expect(legend.height, `legend at ${width}`).toBeLessThan(60);
    await keep(page, `27-explorer-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** By how much what scrolls is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const content = document.getElementById('content')!;
    return Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      content.scrollWidth - content.clientWidth,
    );
  });

/** A wrong id says what can be done, and each tab is called by what it shows. */
export async function leadsOnFromDeadEnds(page: Page): Promise<void> {
  await page.goto(home(page, '/rackets/rk-nosuchthing'));
  await page.getByRole('heading', { name: /No racket is called/ }).waitFor();
  await keep(page, '28-no-such-racket');
  await page.getByRole('link', { name: 'Back to the list of rackets' }).click();
  await page.locator('.racket-id').first().waitFor();
  expect(await page.title()).toBe('Rackets · Ringbreaker');
  await page.locator('.racket-id').first().click();
  // Seen red with the id: nobody has named it, and its title can be said.
  await eventually(() => page.title()).toMatch(/^(?!rk-).+ sellers? · Evidence · Ringbreaker$/);
}

/** The states that a look at each page leaves out: searches, a drawer, tables of rows, paths, and a list that loads. */
export async function meetNoBarrierInStates(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const look = async (state: string) => expect(await findBarriers(page), `${state}, ${colorScheme}`).toEqual([]);
  await page.locator('.why-card').first().waitFor();
  await page.locator('.evidence-open').first().click();
  await page.locator('.evidence-table td .link-button').first().click();
  await page.locator('.evidence-table .source-row').first().waitFor();
  await look('rows in place');
  await page.locator('.members tbody .link-button').first().click();
  await page.locator('.link-count').first().click();
  await page.locator('.link-others button').first().waitFor();
  // The drawer slides in: what is half drawn has half its contrast.
  await page.waitForTimeout(600);
  await look('drawer');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('shop');
  await page.locator('.search-hit').first().waitFor();
  await page.waitForTimeout(400);
  await look('hits');
  await keep(page, `29-hits-${colorScheme}`);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zq889911zz');
  await page.locator('.search-nothing').waitFor();
  await look('nothing found');
  await page.keyboard.press('Escape');
  await page.route('**/api/v1/rackets?**', () => undefined);
  await page.goto(home(page, '/'));
  await page.locator('.queue-skeleton').waitFor();
  await look('a list that loads');
  await page.unroute('**/api/v1/rackets?**');
  await page.goto(home(page, '/'));
  await page.locator('.racket-id').first().click();
}
