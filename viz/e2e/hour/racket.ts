import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { countColour, eventually, keep } from '../browser.ts';

const SELLER_BLUE: [number, number, number] = [0, 114, 178];
const picture = (page: Page) => page.locator('.picture');
const isDrawn = (page: Page) =>
  eventually(async () => countColour(page, await picture(page).screenshot(), SELLER_BLUE));

/** Opens the largest racket: no sentence stands there twice, and evidence opens below its reason. */
export async function readReasons(page: Page): Promise<void> {
  await page.goto(new URL('/?sort=sellers', page.url()).href);
  await page.locator('.racket-id').first().click();
  await page.locator('.why-card').first().waitFor();
  for (const more of await page.locator('.why-more').all()) await more.click();
  const said = await page.locator('.why .hit > p').allTextContents();
  const plain = said.map((text) => text.replace(/\d[\d.,]*/g, '#').trim());
  expect(plain.length).toBeGreaterThan(3);
  expect(plain.filter((text, i) => plain.indexOf(text) !== i)).toEqual([]);
  await page.locator('.said-value').first().waitFor();
  await page.locator('.evidence-open').first().click();
  const rows = page.locator('.evidence-table tbody tr');
  await eventually(() => rows.first().textContent()).toMatch(/\.csv.*\d/);
  expect(await page.getByRole('dialog').count()).toBe(0);
  await rows.first().getByRole('button').click();
  expect(await page.locator('.evidence-table .source-row').first().textContent()).toMatch(/Row hash.*sha256/s);
  await keep(page, '21-reasons');
  await page.locator('.evidence-open').first().click();
}

/** The wheel over the picture scrolls the page; with Ctrl it zooms, and the page stays. */
export async function scrollOverPicture(page: Page): Promise<void> {
  const content = page.locator('#content');
  const scrolled = () => content.evaluate((element) => element.scrollTop);
  await content.evaluate((element) => element.scrollTo(0, 0));
  await isDrawn(page).toBeGreaterThan(300);
  const { x, y, width } = (await picture(page).boundingBox())!;
  await page.mouse.move(x + width / 2, y + 250);
  await page.mouse.wheel(0, 120);
  await eventually(scrolled).toBeGreaterThan(50);
  await content.evaluate((element) => element.scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 240);
  await page.keyboard.up('Control');
  expect(await scrolled()).toBe(0);
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
}

/** Each level twice, so that the second time comes from the cache: there a killed canvas was asked to draw. */
export async function crossLevels(page: Page): Promise<void> {
  const levels = ['Operators', 'Sellers', 'Sellers and values'];
  for (const level of [...levels, ...levels.toReversed(), ...levels]) {
    await picture(page).locator('label').getByText(level, { exact: true }).click();
    await picture(page).locator('.kind-legend').waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('.failure').count(), level).toBe(0);
  }
  await isDrawn(page).toBeGreaterThan(300);
}

/** In a seller's record each count opens to what it counts, and one goes on from there. */
export async function openCounts(page: Page): Promise<void> {
  await page.locator('.members tbody .link-button').first().click();
  const record = page.getByRole('dialog').getByTestId('record');
  await record.waitFor();
  const name = await record.getByRole('heading', { level: 3 }).textContent();
  await record.locator('.link-count').first().click();
  await record.locator('.link-others button').first().click();
  await eventually(() => record.getByRole('heading', { level: 3 }).textContent()).not.toBe(name);
  await page.keyboard.press('Escape');
}
