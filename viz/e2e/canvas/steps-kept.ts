import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser.ts';
import { drawnOf, keysOf, settle } from '../canvas-page.ts';

/** Opens the canvas of the first racket in a window of its own, and hides a thing there. */
export async function hideOne(context: BrowserContext, list: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(list);
  await page.locator('.racket-id').first().click();
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await settle(page);
  const all = (await keysOf(page)).length;
  await page.keyboard.press('t');
  await page.locator('.table-twin tbody tr', { hasText: 'seller:' }).first().click();
  await page.keyboard.press('h');
  await eventually(async () => (await drawnOf(page)).length).toBe(all - 1);
  await eventually(() => page.url()).toMatch(/&h=\d/);
  return page;
}

/** Once a new run came, a reload brings the canvas as that run knows it, and its steps. Seen red: with a history begun anew. */
export async function undoInNextRun(page: Page): Promise<void> {
  const run = page.getByText(/^run \d+ · as of/);
  const before = await run.textContent();
  const [all, drawn] = [(await keysOf(page)).length, (await drawnOf(page)).length];
  await page.reload();
  await eventually(() => run.textContent()).not.toBe(before);
  await eventually(async () => (await keysOf(page)).length).toBe(all);
  await eventually(async () => (await drawnOf(page)).length).toBe(drawn);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => (await drawnOf(page)).length).toBe(all);
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual([]);
  await page.keyboard.press('Control+y');
  await eventually(async () => (await keysOf(page)).length).toBe(all);
  expect(await page.locator('.notice-failure').count()).toBe(0);
  await page.close();
}
