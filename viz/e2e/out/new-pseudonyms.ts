import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

/**
 * Starts new pseudonyms where a canvas is open: the same canvas comes back with its steps, and no stand-in of before is
 * shown.
 */
export async function startNewPseudonyms(page: Page): Promise<void> {
  const before = await keysOf(page);
  await page.getByRole('tab', { name: 'History' }).click();
  const steps = page.locator('.history li');
  const count = await steps.count();
  expect(count).toBeGreaterThan(2);
  // A step that was taken right before is not lost either.
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => (await keysOf(page)).length).not.toBe(before.length);
  const after = await keysOf(page);
  await renew(page);
  await eventually(async () => (await keysOf(page)).length).toBe(after.length);
  await settle(page);
  const now = await keysOf(page);
  const old = new Set(before.filter((key) => key.includes('~')));
  expect(old.size).toBeGreaterThan(3);
  expect(now.filter((key) => old.has(key))).toEqual([]);
  await page.getByRole('tab', { name: 'History' }).click();
  expect(await steps.allInnerTexts()).toEqual(
    Array.from({ length: count }, (_, at) => expect.stringMatching(new RegExp(`^Step ${count - at}\\b`)) as string),
  );
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+y');
  await eventually(async () => (await keysOf(page)).length).toBe(before.length);
  expect((await keysOf(page)).filter((key) => old.has(key))).toEqual([]);
  await page.getByRole('tab', { name: 'Details' }).click();
}

async function renew(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  // The address is written first, which is a navigation too: what is waited for is another document.
  const isOpenedAnew = page.waitForEvent('domcontentloaded');
  await page.getByRole('menuitem', { name: 'Start new pseudonyms' }).click();
  await isOpenedAnew;
  await page.locator('.stage-canvas').waitFor();
}
