import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const legend = (page: Page, name: RegExp) => page.locator('.legend').getByRole('button', { name });

/** Colour tells whose a thing is, as the legend says; who came since the run before is starred, and chosen by the legend. */
export async function colourByRacket(page: Page): Promise<void> {
  const byKind = (await sellersByColour(page)).size;
  expect(byKind).toBeLessThanOrEqual(2);
  await page.getByRole('button', { name: 'Colour by racket' }).click();
  await legend(page, /^Select: In no racket/).waitFor();
  await eventually(async () => (await sellersByColour(page)).size).toBeGreaterThan(byKind + 1);
  const rackets = (await sellersByColour(page)).size;
  await keep(page, '49-by-racket');
  expect(await findBarriers(page)).toEqual([]);
  // The choice is kept, and each racket keeps its colour.
  await page.reload();
  await eventually(async () => (await sellersByColour(page)).size).toBe(rackets);
  await page.emulateMedia({ colorScheme: 'dark' });
  await legend(page, /^Select: New \(since run \d+\)/).click();
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await keep(page, '49-by-racket-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Colour by racket' }).click();
  await eventually(async () => (await sellersByColour(page)).size).toBe(byKind);
}

/** The colours in which the sellers of the canvas are drawn, closed ones in a fainter one. */
async function sellersByColour(page: Page): Promise<Set<string>> {
  const colours = await page.evaluate(() => {
    const hook = window.__ringbreaker;
    const sellers = hook?.keys().filter((key) => key.startsWith('seller:')) ?? [];
    return sellers.map((key) => hook!.lookOf(key).color);
  });
  return new Set(colours);
}
