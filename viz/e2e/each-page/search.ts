import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Canvases' }).locator('.tab');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const isInBox = (page: Page) =>
  page
    .getByRole('search')
    .locator('input')
    .evaluate((field) => field === document.activeElement);

/** Types into the search, and waits until what is found is the answer to it. */
async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.locator('.search-hit').first().waitFor();
  await eventually(() => page.locator('[aria-busy=true].search-late').count()).toBe(0);
}

/** A hit is put on a canvas of its own, by keys and by the pointer; the one before stays as it was. */
export async function openOnNewCanvas(page: Page, name: string): Promise<void> {
  const first = await keysOf(page);
  await searchFor(page, name);
  await page.keyboard.press('Control+Enter');
  await eventually(() => tabs(page).count()).toBe(2);
  await eventually(async () => (await keysOf(page)).length).toBe(1);
  expect(await isInBox(page)).toBe(true);
  await searchFor(page, name);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '83-search-on-a-new-canvas');
  await page.locator('.search-hit').first().locator('.search-anew').click();
  await eventually(() => tabs(page).count()).toBe(3);
  await eventually(async () => (await keysOf(page)).length).toBe(1);
  for (let left = 2; left > 0; left--) {
    await tabs(page)
      .last()
      .getByRole('button', { name: /^Close/ })
      .click();
    await eventually(() => tabs(page).count()).toBe(left);
  }
  await eventually(() => keysOf(page)).toEqual(first);
  await settle(page);
}

/** A record that is opened by keys takes the focus, and Escape gives it back to the search. */
export async function enterRecord(page: Page, name: string, racket: string): Promise<void> {
  await searchFor(page, name);
  const hit = await page.locator('.search-hit').first().locator('.search-hit-label').textContent();
  await page.keyboard.press('Shift+Enter');
  await eventually(() => focused(page)).toBe(hit);
  await keep(page, '84-record-by-keys');
  await page.keyboard.press('Escape');
  await eventually(() => isInBox(page)).toBe(true);
  await searchFor(page, racket);
  await page.keyboard.press('Shift+Enter');
  await page.waitForURL(`**/rackets/${racket}`);
  await eventually(() => focused(page)).toContain(racket);
  await page.keyboard.press('Escape');
  await eventually(() => isInBox(page)).toBe(true);
}

/** The sign that something found is in a racket leads to that racket's page. */
export async function openItsRacket(page: Page, name: string): Promise<void> {
  await searchFor(page, name);
  await page.locator('.search-racket').first().click();
  await page.waitForURL(/\/rackets\/rk-/);
}
