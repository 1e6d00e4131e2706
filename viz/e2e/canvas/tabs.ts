import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { atRest } from './at-rest.ts';

const strip = (page: Page) => page.getByRole('navigation', { name: 'Canvases' });
const names = (page: Page) => strip(page).locator('.tab-name').allTextContents();

/** Another canvas beside the first: each keeps what is on it, where it stands and its own steps; a close is undone. */
export async function workOnTwo(page: Page): Promise<void> {
  const first = await keysOf(page);
  const places = await page.evaluate((all) => all.map((key) => window.__ringbreaker!.placeOf(key)), first);
  await strip(page).getByRole('button', { name: 'One more canvas' }).click();
  await eventually(() => keysOf(page)).toEqual([]);
  // One begins with the search, and nothing opens below it.
  const focused = page.getByRole('search').locator('input:focus');
  await focused.waitFor();
  expect(await focused.getAttribute('aria-expanded')).not.toBe('true');
  await page.locator('.empty-canvas .node-list button').last().click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(3);
  await settle(page);
  const second = await keysOf(page);
  expect(await names(page)).toHaveLength(2);
  await strip(page)
    .getByRole('button', { name: /^Rename/ })
    .click();
  await page.getByLabel('Name of this canvas').fill('The other one');
  await page.keyboard.press('Enter');
  await eventually(() => names(page)).toContain('The other one');
  await keep(page, '49-tabs');
  expect(await findBarriers(page)).toEqual([]);

  await page.locator('.stage-canvas').focus();
  await page.keyboard.press(',');
  await eventually(() => keysOf(page)).toEqual(first);
  await atRest(page);
  const back = await page.evaluate((all) => all.map((key) => window.__ringbreaker!.placeOf(key)), first);
  const shape = (all: { x: number; y: number }[]) => {
    const width = Math.hypot(all.at(-1)!.x - all[0]!.x, all.at(-1)!.y - all[0]!.y);
    return all.map(({ x, y }) => Number((Math.hypot(x - all[0]!.x, y - all[0]!.y) / width).toFixed(1)));
  };
  expect(shape(back)).toEqual(shape(places));

  await strip(page).getByRole('button', { name: 'Close “The other one”' }).click();
  await eventually(() => names(page)).toHaveLength(1);
  await strip(page).getByRole('button', { name: 'Open “The other one” again' }).click();
  await eventually(() => keysOf(page)).toEqual(second);
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual([]);
  await page.keyboard.press('Control+y');
  await eventually(() => keysOf(page)).toEqual(second);
}

/** A reload brings all canvases back. */
export async function keepTabs(page: Page): Promise<void> {
  const [here, called] = [await keysOf(page), await names(page)];
  await eventually(() => page.url()).toMatch(/&l=/);
  await page.reload();
  await eventually(() => keysOf(page)).toEqual(here);
  await settle(page);
  expect(await names(page)).toEqual(called);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('.');
  await eventually(async () => (await keysOf(page)).some((key) => key.startsWith('fold:'))).toBe(true);
}

/**
 * Another window keeps canvases of its own, and a duplicated one goes on with copies; what a closed window had is offered
 * to a new one. Seen red: with one name for all windows the one that was loaded anew showed what the other had written.
 */
export async function workInTwoWindows(page: Page): Promise<void> {
  const here = await keysOf(page);
  const tabs = await names(page);
  const address = new URL('/explore', page.url()).href;
  const other = await page.context().newPage();
  await other.goto(address);
  await other.locator('.empty-canvas .node-list button').first().click();
  await eventually(async () => (await keysOf(other)).length).toBeGreaterThan(3);
  await settle(other);
  const there = await keysOf(other);
  await eventually(() => other.url()).toMatch(/&l=/);
  const [twin] = await Promise.all([
    page.context().waitForEvent('page'),
    other.evaluate(() => void window.open(location.href)),
  ]);
  await eventually(() => keysOf(twin)).toEqual(there);
  await settle(twin);
  await twin.getByRole('button', { name: 'New canvas' }).click();
  // Its address is still that of the window it came from, until it is written anew.
  await eventually(() => twin.url()).not.toMatch(/&l=/);
  await twin.locator('.empty-canvas .node-list button').last().click();
  await eventually(async () => (await keysOf(twin)).length).toBeGreaterThan(3);
  await settle(twin);
  await eventually(() => twin.url()).toMatch(/&l=/);
  const duplicate = await keysOf(twin);
  for (const [one, keys] of [
    [page, here],
    [other, there],
    [twin, duplicate],
  ] as const) {
    await one.reload();
    await eventually(() => keysOf(one)).toEqual(keys);
  }
  expect(await names(page)).toEqual(tabs);
  await twin.close();
  await other.close();
  const next = await page.context().newPage();
  await next.goto(address);
  const offers = next.getByRole('button', { name: /^Go on with a closed window/ });
  await eventually(() => offers.count()).toBe(2);
  await keep(next, '49-closed-windows');
  await offers.filter({ hasText: `(${duplicate.length} things` }).click();
  await eventually(() => keysOf(next)).toEqual(duplicate);
  await next.keyboard.press('Control+z');
  await eventually(() => keysOf(next)).toEqual([]);
  await next.close();
}
