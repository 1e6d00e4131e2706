import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { drawnOf } from '../canvas-page.ts';

const chips = (page: Page) => page.getByRole('group', { name: 'Filters in force' });

/** A text and a range of links leave the same in the picture and in the table; each is taken away by itself. */
export async function filterThings(page: Page): Promise<void> {
  const all = (await drawnOf(page)).length;
  await page.getByRole('button', { name: 'Filter the canvas' }).click();
  const form = page.getByRole('dialog', { name: 'Filter the canvas' });
  await form.getByRole('textbox', { name: 'Filter the canvas by name, key or racket' }).fill('tel:');
  await eventually(async () => (await drawnOf(page)).every((key) => key.startsWith('tel:'))).toBe(true);
  const phones = (await drawnOf(page)).length;
  expect(phones).toBeLessThan(all);
  const degrees = form.getByRole('region', { name: 'Links of a thing' });
  await degrees.getByRole('textbox', { name: 'Links from' }).fill('3');
  await page.keyboard.press('Enter');
  await eventually(async () => (await drawnOf(page)).length).toBeLessThan(phones);
  const drawn = await drawnOf(page);
  await keep(page, '49-filter');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await eventually(() => page.locator('.table-twin tbody tr').count()).toBe(drawn.length);
  // Who opens the address sees the same.
  await eventually(() => page.url()).toMatch(/&q=tel%3A&d=3\..*&y=table/);
  await page.reload();
  await eventually(() => drawnOf(page)).toEqual(drawn);
  await page.locator('.table-twin').waitFor();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await chips(page)
    .getByRole('button', { name: /^With “tel:”/ })
    .click();
  await eventually(async () => (await drawnOf(page)).length).toBeGreaterThan(drawn.length);
  await chips(page)
    .getByRole('button', { name: /links \d/ })
    .click();
  await eventually(async () => (await drawnOf(page)).length).toBe(all);
  // Two steps, though a text is typed sign by sign; undo has them after the reload, too.
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  await eventually(() => chips(page).count()).toBe(0);
  expect((await drawnOf(page)).length).toBe(all);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+y');
  await eventually(() => drawnOf(page)).toEqual(drawn);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
  await eventually(() => chips(page).count()).toBe(0);
}
