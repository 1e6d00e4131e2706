import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';
import { keysOf } from '../canvas-page.ts';
import { atRest } from './at-rest.ts';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });
const selected = async (page: Page) => Number(/^(\d+) thing/.exec((await bar(page).textContent()) ?? '')?.[1]);
const phones = (page: Page) => page.getByRole('button', { name: /^Select \d+ phones$/ });

/** Draws over the canvas a line around all but its edges. */
async function drawAround(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('.select-sheet').boundingBox())!;
  const corners: [number, number][] = [
    [x + width - 20, y + 20],
    [x + width - 20, y + height - 70],
    [x + 20, y + height - 70],
  ];
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  for (const [toX, toY] of corners) await page.mouse.move(toX, toY, { steps: 6 });
  await page.mouse.up();
}

/** Selects by the legend, the others, all, and by a lasso; nothing that is hidden is ever selected. */
export async function selectByTools(page: Page): Promise<void> {
  const all = (await keysOf(page)).length;
  const some = Number(/\d+/.exec((await phones(page).getAttribute('aria-label'))!)![0]);
  await phones(page).click();
  await eventually(() => selected(page)).toBe(some);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('i');
  await eventually(() => selected(page)).toBe(all - some);
  await page.locator('.legend-row', { hasText: 'Phones' }).click();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+a');
  await eventually(() => selected(page)).toBe(all - some);
  await bar(page).getByRole('button', { name: 'Clear (Esc)' }).click();
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await atRest(page);
  await page.getByRole('button', { name: 'Select with a lasso (Shift+B)' }).click();
  await drawAround(page);
  await eventually(() => selected(page)).toBeGreaterThan((all - some) / 2);
  expect(await selected(page)).toBeLessThanOrEqual(all - some);
  await keep(page, '48-lasso');
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    bar(page).getByRole('button', { name: 'List as CSV' }).click(),
  ]);
  expect(list.suggestedFilename()).toMatch(/^canvas_run-\d+_\d{4}-\d\d-\d\d_selection\.csv$/);
  await page.keyboard.press('Control+z');
  await page.locator('.legend-row', { hasText: 'Phones' }).waitFor();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await eventually(() => bar(page).count()).toBe(0);
}
