import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from './browser.ts';
import { keysOf, linksOf, settle } from './canvas-page.ts';

const cardsOf = (page: Page) => page.locator('.alert-card');
/** An alert that names what is shared: of a new member with the path that ties it in, of a merge the values alone. */
const tiedOf = (page: Page) =>
  cardsOf(page)
    .filter({ has: page.locator('.shared-values') })
    .first();

/** On a racket's page: what happened to it, the first of it last, and its members with those who left. */
export async function readHistory(page: Page): Promise<void> {
  const events = page.locator('.racket-history .event');
  await events.first().waitFor();
  expect(await events.last().textContent()).toMatch(
    /Found for the first time: \d+ open sellers.*\d{4}-\d\d-\d\d.*run 1/s,
  );
  const members = page.locator('.members tbody tr');
  const current = await members.count();
  await page.getByRole('switch', { name: 'Who left, too' }).click();
  await eventually(() => members.count()).toBeGreaterThanOrEqual(current);
  await page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
  await keep(page, '3-history');
}

const groupsOf = (page: Page) => page.locator('.alert-group-head');

/** In a tab of its own: walks the inbox, and shows the path of an alert. */
export async function readInbox(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL('/alerts', page.url()).href);
  await walkAlerts(other);
  await showPathOfAlert(other);
  await other.close();
}

/** In the inbox, by keys alone: rackets are opened and their alerts read; each tells what is shared and what speaks against it. */
async function walkAlerts(page: Page): Promise<void> {
  const groups = groupsOf(page);
  const cards = cardsOf(page);
  await groups.first().waitFor();
  await keep(page, '12-inbox');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('ArrowDown');
  await eventually(() => groups.first().evaluate((stop) => stop.contains(document.activeElement))).toBe(true);
  await openTied(page);
  await keep(page, '12-alerts');
  expect(await tiedOf(page).textContent()).toMatch(/Shared.*used by \d+.*Speaks against it/s);
  await groups.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('alert-stop'))).toBe(true);
  await cards.first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.why-card').first().waitFor();
  await page.goBack();
  await groups.first().waitFor();
}

/** Opens rackets until an alert that names what is shared stands there. */
async function openTied(page: Page): Promise<void> {
  const groups = groupsOf(page);
  for (let place = 0; place < (await groups.count()); place++) {
    await groups.nth(place).focus();
    await page.keyboard.press('Enter');
    await page.locator('.alert-group').nth(place).locator('.alert-card').first().waitFor();
    if ((await tiedOf(page).count()) > 0) return;
  }
}

/** From an alert to the explorer: the path that ties the seller in, and all that is shared, stand there with their links. */
async function showPathOfAlert(page: Page): Promise<void> {
  await openTied(page);
  const named = tiedOf(page).locator('[data-key]');
  const keys = await named.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['key']!));
  expect(keys.length).toBeGreaterThan(0);
  await tiedOf(page)
    .getByRole('button', { name: /^Show .* in the explorer$/ })
    .click();
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toEqual(expect.arrayContaining([...new Set(keys)]));
  expect(await linksOf(page)).toBeGreaterThanOrEqual(1);
  await settle(page);
  await keep(page, '12-path-of-an-alert');
}
