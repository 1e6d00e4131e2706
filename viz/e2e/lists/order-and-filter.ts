import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const rows = (page: Page) => page.locator('.racket-row');
const chip = (page: Page, says: string | RegExp) =>
  page.locator('.filter-chips').getByRole('button', { name: says instanceof RegExp ? says : `${says}, take away` });

/** The list as a person opens it, once its rows and its counts are there. */
export async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(new URL(`/${query}`, page.url()).href);
  await settled(page);
}

/** Waits until the rows are those that were asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.racket-table-scroll[aria-busy=false], .empty').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined);
}

/** What stands in a column, from the first row that is drawn on. */
async function column(page: Page, name: string): Promise<number[]> {
  const heads = await page.locator('.racket-table thead th').allTextContents();
  const place = heads.findIndex((head) => head.trim() === name);
  const cells = await rows(page)
    .locator(`td:nth-child(${place + 1})`)
    .allTextContents();
  return cells.map((text) => Number(text.replace(/[^\d.]/g, '')));
}

const shown = (page: Page) =>
  page
    .locator('.table-footer')
    .textContent()
    .then((text) => Number(/of ([\d,]+)/.exec(text ?? '')?.[1]?.replace(',', '')));

/** A head orders by its column, once more the other way; the address holds it. */
export async function orderByHeads(page: Page): Promise<void> {
  await openList(page);
  const head = page.getByRole('columnheader', { name: 'Operators' });
  await head.getByRole('button').press('Enter');
  await eventually(() => head.getAttribute('aria-sort')).toBe('descending');
  await eventually(() => page.locator('.filter-order').textContent()).toBe('Ordered by Operators, most first');
  await settled(page);
  const most = await column(page, 'Operators');
  expect(most.length).toBeGreaterThan(2);
  expect(most).toEqual([...most].sort((a, b) => b - a));
  await head.getByRole('button').click();
  await eventually(() => head.getAttribute('aria-sort')).toBe('ascending');
  await page.reload();
  await settled(page);
  const least = await column(page, 'Operators');
  expect(least).toEqual([...least].sort((a, b) => a - b));
  expect(await page.getByRole('columnheader', { name: '#' }).getAttribute('aria-sort')).toBeNull();
  await keep(page, '40-ordered');
  await page.getByRole('button', { name: 'Order by rank again' }).click();
  await settled(page);
  expect(await column(page, '#')).toEqual(least.map((_, i) => i + 1));
}

/** A choice says how many rackets it leaves, and leaves so many; each chip goes by itself. */
export async function narrowByFacets(page: Page): Promise<void> {
  const all = await shown(page);
  await page.getByRole('button', { name: 'Country', exact: true }).click();
  const list = page.getByRole('listbox', { name: 'Country' });
  const option = list.getByRole('option').last();
  await option.waitFor();
  const [, country = '', rackets = ''] = /^(.*?)([\d,]+) rackets$/.exec((await option.textContent()) ?? '') ?? [];
  await keep(page, '41-countries');
  expect(await findBarriers(page)).toEqual([]);
  await option.click();
  await page.keyboard.press('Escape');
  await chip(page, `Country: ${country}`).waitFor();
  await eventually(() => shown(page)).toBe(Number(rackets));
  await page.getByRole('button', { name: 'Sellers', exact: true }).first().click();
  const bars = (await page.locator('.range-bars').boundingBox())!;
  await page.mouse.move(bars.x + 4, bars.y + 30);
  await page.mouse.down();
  await page.mouse.move(bars.x + bars.width - 4, bars.y + 30, { steps: 4 });
  await keep(page, '41-sellers');
  await page.mouse.up();
  await chip(page, /^Sellers: \d+ to/).waitFor();
  await page.getByLabel('Sellers from').fill('1');
  await page.getByLabel('Sellers from').press('Enter');
  await chip(page, /^Sellers: 1 to/).waitFor();
  await eventually(() => shown(page)).toBe(Number(rackets));
  await settled(page);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  // The bars showed the sizes of this country's rackets: each part goes by itself, and then all are there.
  await chip(page, `Country: ${country}`).click();
  await chip(page, /^Sellers:/).click();
  await eventually(() => shown(page)).toBe(all);
  await openList(page, '?sellers=%5B1%2C900%5D');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await eventually(() => page.locator('.filter-chips').getByRole('button').count()).toBe(1);
}

/** A racket that is asked for by its id says which filters hide it; an empty list which one to take away. */
export async function seeWhatHides(page: Page): Promise<void> {
  const id = (await page.locator('.racket-id').first().textContent()) ?? '';
  await openList(page, `?q=${id}&sellers=%5B100000%2C200000%5D`);
  const hidden = page.locator('.why-hidden');
  await hidden.waitFor();
  expect(await hidden.textContent()).toContain(`${id} is in this run. One filter hides it: Sellers: 100000 to 200000.`);
  await keep(page, '42-named-hidden');
  expect(await findBarriers(page)).toEqual([]);
  await hidden.getByRole('button', { name: 'Show it: take away Sellers: 100000 to 200000' }).click();
  await eventually(() => page.locator('.racket-id').allTextContents()).toEqual([id]);
  await hidden.waitFor({ state: 'detached' });
  await openList(page, '?lifecycle=any&sellers=%5B100000%2C200000%5D');
  await page.getByRole('button', { name: 'Take away Sellers: 100000 to 200000' }).click();
  await rows(page).first().waitFor();
  await openList(page, '?q=rk-nosuchracket');
  await page.getByText('No racket of this run has this id.').waitFor();
  await keep(page, '42-no-such-id');
}

/** A text and a country that no list can be asked for are told in words of the screen, and left out at a click. */
export async function leaveOutBroken(page: Page): Promise<void> {
  await page.goto(new URL(`/?q=${'x'.repeat(3_000)}&country=%5B%22China%22%5D`, page.url()).href);
  const told = page.locator('.failure');
  await told.waitFor();
  expect(await told.textContent()).toMatch(/The text has 3,000 letters; it may have 200.*“China” is no country/s);
  await keep(page, '42-cannot-be-asked');
  await told.getByRole('button', { name: 'Leave it out' }).click();
  await rows(page).first().waitFor();
  expect(new URL(page.url()).search).toBe('');
}
