import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { openList, settled } from './order-and-filter.ts';

const saved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });
const kept = (page: Page) => page.locator('.kept-filter');

/** A filter is kept under a name, set again, renamed, taken away and brought back. */
export async function keepFilters(page: Page): Promise<void> {
  await openList(page, '?band=%5B%22A%22%5D&sort=sellers');
  const search = new URL(page.url()).search;
  await saved(page).click();
  await page.getByText('No filter is kept yet.').waitFor();
  await page.getByRole('button', { name: 'Keep the present filter…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keep this filter and order' });
  expect(await dialog.textContent()).toMatch(/Band: A · Lifecycle: active · Order: Sellers, most first/);
  await dialog.getByLabel('Name').fill('Band A, the large ones');
  await keep(page, '43-keep-filter');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await openList(page);
  await saved(page).click();
  await kept(page).getByText('Band A, the large ones').click();
  await eventually(() => new URL(page.url()).search).toBe(search);
  await saved(page).click();
  await page.getByRole('button', { name: 'More of Band A, the large ones' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Large');
  await page.keyboard.press('Enter');
  await page.locator('.toast').getByText('Renamed to “Large”').waitFor();
  await saved(page).click();
  await kept(page).getByText('Large', { exact: true }).waitFor();
  await keep(page, '43-kept-filters');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'More of Large' }).click();
  await page.getByRole('menuitem', { name: 'Take it away' }).click();
  // Until then the toast is of the renaming, whose undo brings nothing back.
  await page.locator('.toast').getByText('“Large” is taken away').waitFor();
  await eventually(() => kept(page).count()).toBe(0);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.toast').getByText('Undone: the view is as before').waitFor();
  // A press on the toast is one outside the list of filters, and closes that.
  await openList(page);
  await saved(page).click();
  await kept(page).getByText('Large', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
}

/**
 * At 1024 by 768 what decides stands in the window: columns step back, and the chooser says which. Compact rows show their
 * reasons whole. Seen red: the list went sideways, the page was twice as long as the window, and each reason was cut.
 */
export async function seeAllAt1024(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openList(page);
  const list = page.locator('.racket-table-scroll');
  const sideways = () => list.evaluate((one) => one.scrollWidth - one.clientWidth);
  await eventually(sideways).toBeLessThanOrEqual(0);
  expect(await list.locator('thead th').allTextContents()).toEqual(
    expect.arrayContaining(['Band', 'Suspected racket', 'Score', 'Harm', 'Sellers', 'Triage']),
  );
  const longer = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(longer).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByText('Compact', { exact: true }).click();
  expect(await page.getByLabel('Brands no room here').isChecked()).toBe(false);
  const under = (await page.getByRole('button', { name: 'As at first' }).boundingBox())!;
  expect(under.y + under.height).toBeLessThanOrEqual(768);
  await keep(page, '44-columns-1024');
  expect(await findBarriers(page)).toEqual([]);
  const reasons = list.locator('.reason-text');
  const cut = await reasons.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight).length);
  expect([cut, (await reasons.count()) > 2]).toEqual([0, true]);
  // What somebody asks for stays, whatever room there is: others step back first.
  await page.getByLabel('Brands no room here').press(' ');
  await page.getByRole('columnheader', { name: 'Brands' }).waitFor();
  await eventually(sideways).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Show all columns' }).click();
  await eventually(sideways).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'As at first' }).click();
  await eventually(sideways).toBeLessThanOrEqual(0);
  await page.getByText('Comfortable', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Which columns there are and how close rows stand is remembered; the title stays when the table is pushed sideways. */
export async function chooseLooks(page: Page): Promise<void> {
  await openList(page);
  const harm = page.getByRole('columnheader', { name: 'Harm' });
  const height = () =>
    page
      .locator('.racket-row')
      .first()
      .evaluate((row) => row.clientHeight);
  expect(await harm.count()).toBe(1);
  const tall = await height();
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByLabel('Harm', { exact: true }).press(' ');
  await page.getByText('Compact', { exact: true }).click();
  await keep(page, '44-columns');
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await settled(page);
  expect(await harm.count()).toBe(0);
  expect(await height()).toBeLessThan(tall);
  await page.setViewportSize({ width: 600, height: 800 });
  const title = page.locator('.racket-row .wide').first();
  const before = await title.boundingBox();
  await page.locator('.racket-table-scroll').evaluate((element) => element.scrollTo(400, 0));
  const after = (await title.boundingBox())!;
  expect(after.x).toBeLessThanOrEqual(before!.x);
  expect(after.x).toBeGreaterThan(0);
  await keep(page, '44-sideways');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.getByRole('button', { name: 'Show all columns' }).click();
  await page.getByText('Comfortable', { exact: true }).click();
  await eventually(() => page.getByRole('columnheader', { name: 'Countries' }).count()).toBe(1);
  await pinColumn(page);
  await page.keyboard.press('Escape');
}

/** A column that is pinned stands first, and stays when the list is pushed sideways; so does the name beside it. */
async function pinColumn(page: Page): Promise<void> {
  const pin = page.getByRole('button', { name: 'Pin Sellers' });
  await pin.click();
  expect(await pin.getAttribute('aria-pressed')).toBe('true');
  const ends = async () => {
    const heads = ['Sellers', 'Suspected racket'].map((name) => page.getByRole('columnheader', { name }));
    return Promise.all(heads.map(async (head) => (await head.boundingBox())?.x));
  };
  await page.locator('.racket-table-scroll').evaluate((element) => element.scrollTo(0, 0));
  const [sellers = 0] = await ends();
  await page.locator('.racket-table-scroll').evaluate((element) => element.scrollTo(400, 0));
  const pushed = await ends();
  expect(pushed).toEqual([sellers, sellers + 68]);
  await keep(page, '44-pinned');
  await pin.click();
}
