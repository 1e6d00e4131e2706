import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser.ts';
import { settle } from '../canvas-page.ts';
import { atRest, furthest, NEAR_PX, type Places } from './at-rest.ts';
import { chooseFold } from './folding.ts';
import { show } from './levels.ts';

async function fit(page: Page): Promise<Places> {
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  return atRest(page);
}

/** What a level showed as one is folded by hand, and undone: everything stands where it stood, and no count is left over it. */
export async function foldAfterLevel(page: Page): Promise<void> {
  await show(page, 'Rackets');
  await show(page, 'Values');
  const values = await fit(page);
  await chooseFold(page, 'By racket');
  await atRest(page);
  await page.locator('.sigma-counts').waitFor();
  await page.keyboard.press('Control+z');
  await eventually(async () => (await atRest(page)).length).toBe(values.length);
  expect(furthest(await fit(page), values)).toBeLessThan(NEAR_PX);
  expect(await page.locator('.sigma-counts').isVisible()).toBe(false);
}

/** The page is loaded anew at a level: what comes out of it stands where it stood, and so does what is in no fold. */
export async function reloadAtLevel(page: Page): Promise<void> {
  const values = await fit(page);
  await show(page, 'Rackets');
  await page.waitForTimeout(KEPT_MS);
  await page.reload();
  await settle(page);
  await show(page, 'Values');
  expect(furthest(await fit(page), values)).toBeLessThan(NEAR_PX);
}

/** The canvas is kept soon after a step. */
export const KEPT_MS = 1_500;
