import { RacketPage, RacketsCalled } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, keep } from '../browser.ts';
import { keysOf } from '../canvas-page.ts';
import { atRest } from './at-rest.ts';
import { chooseFold, foldsOf } from './folding.ts';

/** The name of the step that the canvas stands at. */
async function stepNow(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'History' }).click();
  return (await page.locator('.history [aria-current="step"] .clip').textContent())!;
}

/** A step that unfolds a racket says what the racket is called, and no id. */
export async function readNamesOfSteps(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await chooseFold(page, 'By racket');
  await eventually(async () => (await foldsOf(page)).length).toBeGreaterThan(2);
  await atRest(page);
  const place = await page.evaluate((key) => window.__ringbreaker!.placeOf(key), (await foldsOf(page))[0]!);
  await page.mouse.click(place.x, place.y);
  const name = await page.getByRole('region', { name: 'Fold' }).getByRole('heading').textContent();
  await page.getByRole('button', { name: 'Unfold (Enter)' }).click();
  expect(await stepNow(page)).toBe(`Unfold ${name}`);
  const ids = RacketPage.parse(await readApi(page, 'rackets?limit=20')).items.map(({ id }) => id);
  const { called } = RacketsCalled.parse(await readApi(page, `rackets/called?ids=${ids.join(',')}`));
  expect(Object.values(called).map((one) => one.name ?? one.title)).toContain(name);
  await keep(page, '48-steps-named');
  await chooseFold(page, 'Unfold all');
  await eventually(() => keysOf(page)).toEqual(keys);
}

/** Each country is one thing with what it alone has, by its name; undo draws all by itself again. */
export async function foldByCountry(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await chooseFold(page, 'By country');
  await eventually(async () => (await foldsOf(page)).length).toBeGreaterThan(0);
  const folds = await foldsOf(page);
  expect((await keysOf(page)).length).toBeLessThan(keys.length);
  expect(await stepNow(page)).toBe('Fold by country');
  await atRest(page);
  const place = await page.evaluate((key) => window.__ringbreaker!.placeOf(key), folds[0]!);
  await page.mouse.click(place.x, place.y);
  const fold = page.getByRole('region', { name: 'Fold' });
  await fold.getByText('drawn as one').waitFor();
  const country = await fold.getByRole('heading').textContent();
  expect(country).not.toMatch(/^Country|^[A-Z]{2}$/);
  expect(await fold.locator('.kind-legend li').count()).toBeGreaterThan(1);
  await keep(page, '49-by-country');
  // The address names a country by its code: whoever opens it reads the name in their own language.
  await eventually(() => page.url()).toMatch(/&f=-\/Country%20[A-Z]{2}\//);
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
  await eventually(() => keysOf(page)).toEqual(keys);
}

/** Who shares a value is one thing under the value's name, with the highest band of the rackets in it. */
export async function foldByValue(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await chooseFold(page, 'By shared value');
  await eventually(async () => (await foldsOf(page)).length).toBeGreaterThan(2);
  const [first] = await foldsOf(page);
  await atRest(page);
  const place = await page.evaluate((key) => window.__ringbreaker!.placeOf(key), first!);
  await page.mouse.click(place.x, place.y);
  const fold = page.getByRole('region', { name: 'Fold' });
  await fold.getByText('Highest band of its rackets').waitFor();
  expect(await fold.getByRole('heading').textContent()).not.toMatch(/^Value /);
  await keep(page, '49-by-value');
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
  await eventually(() => keysOf(page)).toEqual(keys);
}
