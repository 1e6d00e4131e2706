import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { RacketPage } from '@ringbreaker/cypher/domain';
import { ask } from '../ask-api.ts';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { openElsewhere } from '../window.ts';
import { atRest } from './at-rest.ts';

export const foldsOf = async (page: Page) => (await keysOf(page)).filter((key) => key.startsWith('fold:'));
const sizeOf = (page: Page) => page.getByTestId('canvas-size').textContent();

/** Brings the first rackets of the list onto one canvas, by the search box alone. */
export async function bringRackets(page: Page, most: number): Promise<void> {
  const ids = RacketPage.parse(await ask(page, 'rackets?limit=20'))
    .items.slice(0, most)
    .map(({ id }) => id);
  for (const id of ids) {
    const before = (await page.locator('.stage-canvas').count()) > 0 ? (await keysOf(page)).length : 0;
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(id);
    await page.locator('.search-hit').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.stage-canvas').waitFor();
    await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(before);
    await settle(page);
  }
  await page.keyboard.press('Escape');
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('r');
  await settle(page);
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await atRest(page);
  await keep(page, '40-full');
}

/** Chooses how to fold in the menu that `G` opens. */
export async function chooseFold(page: Page, name: string): Promise<void> {
  await page.locator('.stage-canvas').focus();
  // The first closes the tip of a tool that the pointer rests on.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.getByRole('menuitem', { name }).click();
}

/** Every racket becomes one thing with a pie, a count and merged links; nothing is lost. */
export async function foldByRacket(page: Page): Promise<void> {
  const keys = await keysOf(page);
  const size = await sizeOf(page);
  await chooseFold(page, 'By racket');
  await eventually(async () => (await foldsOf(page)).length).toBeGreaterThan(2);
  const folds = await foldsOf(page);
  expect((await keysOf(page)).length).toBeLessThan(keys.length / 2);
  expect(await sizeOf(page)).toBe(`${size!.trim()} · ${folds.length} folds`);
  await atRest(page);
  await keep(page, '41-by-racket');
  const place = await page.evaluate((key) => window.__ringbreaker!.placeOf(key), folds[0]!);
  await page.mouse.click(place.x, place.y);
  await page.getByRole('region', { name: 'Fold' }).getByText('drawn as one').waitFor();
  await keep(page, '42-fold-chosen');
  // A double click opens it, where it stands.
  await page.mouse.dblclick(place.x, place.y);
  await eventually(async () => (await foldsOf(page)).length).toBe(folds.length - 1);
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
  await eventually(async () => (await foldsOf(page)).length).toBe(folds.length);
  await chooseFold(page, 'Unfold all');
  await eventually(() => keysOf(page)).toEqual(keys);
}

/** Selects the first rows of the table. */
export async function selectRows(page: Page, rows: number): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  for (let row = 0; row < rows; row++) {
    await page
      .locator('.table-twin tbody tr')
      .nth(row)
      .click(row === 0 ? {} : { modifiers: ['Shift'] });
  }
}

/** `G` folds what is selected, `Enter` unfolds it, and both are steps. */
export async function foldByHand(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await selectRows(page, 3);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('g');
  await eventually(async () => (await foldsOf(page)).length).toBe(1);
  await page.locator('.table-twin tbody tr').first().getByText('in 3 sellers').waitFor();
  await page.keyboard.press('Enter');
  await eventually(() => keysOf(page)).toEqual(keys);
  await page.keyboard.press('Control+z');
  await eventually(async () => (await foldsOf(page)).length).toBe(1);
  await page.keyboard.press('t');
}

/** The search opens the fold that what it found is in. */
export async function seekInFold(page: Page): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  const row = page.locator('.table-twin tbody tr', { hasText: 'in 3 sellers' }).first();
  const [name, key] = [await row.locator('td').nth(1).textContent(), await row.locator('td').nth(2).textContent()];
  await page.keyboard.press('t');
  expect(await keysOf(page)).not.toContain(key);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name!);
  const hit = page.locator('.search-hit', { hasText: name! }).first();
  await hit.click();
  await eventually(() => keysOf(page)).toContain(key);
  expect(await foldsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => (await foldsOf(page)).length).toBe(1);
}

/** Whoever opens the address sees the same folds. */
export async function shareFolds(page: Page): Promise<void> {
  await chooseFold(page, 'By racket');
  await eventually(async () => (await foldsOf(page)).length).toBeGreaterThan(2);
  await eventually(() => page.url()).toMatch(/&f=-\/.*,-\//);
  await openAgain(page);
}

/** The address brings the same things after a reload, and in a browser that kept nothing. */
export async function openAgain(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await page.reload();
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toEqual(keys);
  await settle(page);
  await keep(page, '46-shared');
  const theirs = await openElsewhere(page);
  await theirs.goto(page.url());
  await eventually(() => keysOf(theirs)).toEqual(keys);
  await settle(theirs);
  await theirs.context().close();
}

/** With folds, a fold that is chosen and the menu open, nothing shuts anybody out. */
export async function meetNoBarrierFolded(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await atRest(page);
  const place = await page.evaluate((key) => window.__ringbreaker!.placeOf(key), (await foldsOf(page))[0]!);
  await page.mouse.click(place.x, place.y);
  await page.getByRole('region', { name: 'Fold' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Fold (G)', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unfold all' }).waitFor();
  await page.waitForTimeout(400);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, `47-folded-${colorScheme}`);
  await page.keyboard.press('Escape');
}
