import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { atRest, sorted } from './at-rest.ts';

/** Shows the canvas at a level. */
export async function show(page: Page, level: string): Promise<void> {
  await page.getByRole('group', { name: 'Level' }).getByRole('button', { name: level }).click();
  await settle(page);
  await atRest(page);
}

/** From far the coarser level is offered, and from near the finer one; nothing changes before it is taken. */
async function takeOffers(page: Page, values: Awaited<ReturnType<typeof sorted>>): Promise<void> {
  const offer = (name: string) => page.locator('.levels').getByRole('button', { name });
  const zoom = async (name: string) => {
    for (let times = 0; times < 3; times++) {
      await page.getByRole('button', { name, exact: true }).click();
      await atRest(page);
    }
  };
  await zoom('Further');
  await offer('Show sellers').waitFor();
  await keep(page, '46-offered-from-far');
  expect((await sorted(page)).length).toBe(values.length);
  await offer('Show sellers').click();
  await eventually(async () => (await sorted(page)).length).toBeLessThan(values.length);
  await atRest(page);
  expect(await page.locator('.levels .offered').count()).toBe(0);
  await zoom('Closer');
  await offer('Show values').click();
  await eventually(() => sorted(page)).toEqual(values);
}

/** Values, operators, rackets and back: fewer things at each, and each picture as it was. */
export async function goThroughLevels(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  const values = await atRest(page);
  await show(page, 'Sellers');
  await keep(page, '43-sellers');
  const sellers = await sorted(page);
  await show(page, 'Operators');
  await keep(page, '44-operators');
  await show(page, 'Rackets');
  await keep(page, '45-rackets');
  const rackets = await sorted(page);
  expect(rackets.length).toBeLessThan(sellers.length / 2);
  expect(sellers.length).toBeLessThan(values.length);
  await show(page, 'Sellers');
  await eventually(() => sorted(page)).toEqual(sellers);
  await show(page, 'Rackets');
  await eventually(() => sorted(page)).toEqual(rackets);
  await show(page, 'Values');
  await eventually(() => sorted(page)).toEqual(values);
  expect((await keysOf(page)).some((key) => key.startsWith('fold:'))).toBe(false);
  await takeOffers(page, values);
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Level: values' }).first().waitFor();
  await page.getByRole('tab', { name: 'Details' }).click();
}
