import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { placeOf } from '../canvas-page.ts';
import { atRest } from './at-rest.ts';

const menu = (page: Page) => page.getByRole('menu');
const item = (page: Page, name: string | RegExp) => menu(page).getByRole('menuitem', { name });
const selection = (page: Page) => page.getByRole('toolbar', { name: 'Selection' });

/** The two sellers of the picture that stand clearest of all else, and under nothing that lies over it. */
async function twoSellers(page: Page): Promise<[string, string]> {
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await atRest(page);
  const { x, y, width, height } = (await page.locator('.explore-canvas').boundingBox())!;
  const open = { left: x + 140, right: x + width - 40, top: y + 60, bottom: y + height - 120 };
  const clear = await page.evaluate(({ left, right, top, bottom }) => {
    const hook = window.__ringbreaker!;
    const places = hook.keys().map((key) => ({ key, ...hook.placeOf(key) }));
    const air = (one: { x: number; y: number }) =>
      Math.min(...places.map((place) => Math.hypot(place.x - one.x, place.y - one.y) || Infinity));
    return places
      .filter((place) => place.key.startsWith('seller:'))
      .filter((place) => place.x > left && place.x < right && place.y > top && place.y < bottom)
      .sort((a, b) => air(b) - air(a))
      .map(({ key }) => key);
  }, open);
  expect(clear.length).toBeGreaterThan(1);
  return [clear[0]!, clear[1]!];
}

async function rightClick(page: Page, key: string): Promise<void> {
  const { x, y } = await placeOf(page, key);
  await page.mouse.click(x, y, { button: 'right' });
  await menu(page).waitFor();
}

/** A right click asks for a path from what is selected; the Menu key does the same by keys alone. */
export async function workByMenu(page: Page): Promise<void> {
  const [from, to] = await twoSellers(page);
  const at = await placeOf(page, from);
  await page.mouse.click(at.x, at.y);
  await selection(page).getByText('1 thing', { exact: true }).waitFor();
  await rightClick(page, to);
  await keep(page, '50-thing-menu');
  expect(await findBarriers(page)).toEqual([]);
  await item(page, 'Path to here').click();
  await page.getByRole('tab', { name: 'Paths', selected: true }).waitFor();
  await page
    .getByRole('button', { name: /^Show the path/ })
    .first()
    .or(page.locator('.no-path'))
    .first()
    .waitFor();
  await hideByKeys(page, from);
}

/** By the Menu key: the first item has the focus, and the canvas gets it back. */
async function hideByKeys(page: Page, key: string): Promise<void> {
  // A path that was found moves the picture to itself.
  await atRest(page);
  const { x, y } = await placeOf(page, key);
  await page.mouse.click(x, y);
  await selection(page).getByText('1 thing', { exact: true }).waitFor();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('ContextMenu');
  await item(page, 'Open the record').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  await eventually(() => page.evaluate(() => document.activeElement?.closest('.stage-canvas') !== null)).toBe(true);
  await page.keyboard.press('Shift+F10');
  await item(page, 'Open the record').and(page.locator(':focus')).waitFor();
  // The menu may take the focus to its first item once more when it has come in.
  await eventually(async () => {
    await page.keyboard.press('End');
    return item(page, /^Hide/).and(page.locator(':focus')).count();
  }).toBe(1);
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: 'Filters in force' })
    .getByRole('button', { name: /^Hidden by hand 1/ })
    .click();
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}
