import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser.ts';

const phones = (page: Page) =>
  page.evaluate(() => window.__ringbreaker!.standing().filter(([key]) => key.startsWith('tel:')));

/** What is pinned goes as the arrows say, farther with Shift; the moves are one step, and undone it stands as before. */
export async function moveByKeys(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Select \d+ phones$/ }).click();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('p');
  const before = await phones(page);
  await page.keyboard.press('ArrowRight');
  await eventually(async () => (await phones(page))[0]![1]).toBeGreaterThan(before[0]![1]);
  const near = (await phones(page))[0]![1] - before[0]![1];
  await page.keyboard.press('Shift+ArrowUp');
  await eventually(async () => (await phones(page))[0]![2] - before[0]![2]).toBeGreaterThan(near * 3);
  const moved = await phones(page);
  const ways = new Set(
    moved.map(([, x, y], i) => `${(x - before[i]![1]).toFixed(2)} ${(y - before[i]![2]).toFixed(2)}`),
  );
  expect(ways.size).toBe(1);
  await page.keyboard.press('Control+z');
  await eventually(() => phones(page)).toEqual(before);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
}
