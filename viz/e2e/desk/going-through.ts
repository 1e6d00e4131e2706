import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const place = (page: Page) => page.getByRole('navigation', { name: 'Place in the list' });
const decision = (page: Page) => page.getByRole('region', { name: 'What people decided' });
const idsIn = (page: Page) => page.locator('.racket-row .racket-id').allInnerTexts();
const scrolled = (page: Page) => page.locator('#content').evaluate((one) => one.scrollTop);

/** From the list to a decision and to the next racket by keys alone, three of them a racket, and back to the list. */
export async function decideByKeys(page: Page): Promise<void> {
  const ids = await idsIn(page);
  const list = page.url();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await eventually(() => place(page).innerText()).toMatch(/^1 of \d+$/);
  await page.locator('.racket-grid').waitFor();
  await page.locator('#content').evaluate((one) => one.scrollTo({ top: 600 }));
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('textbox').fill('seen');
  await page.keyboard.press('Control+Enter');
  await page
    .locator('.toast')
    .getByText(/, \d+ sellers: Confirmed$/)
    .waitFor();
  await eventually(() => decision(page).innerText()).toMatch(/Confirmed by /);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('j');
  await eventually(() => place(page).innerText()).toMatch(/^2 of \d+$/);
  expect(page.url()).toContain(ids[1]);
  await page.locator('.racket-grid').waitFor();
  await eventually(() => scrolled(page)).toBe(0);
  expect(await decision(page).innerText()).toMatch(/^Nobody has decided/);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '104-next-in-the-list');
  await page.keyboard.press('k');
  await eventually(() => place(page).innerText()).toMatch(/^1 of \d+$/);
  await page.keyboard.press('u');
  await page.locator('.racket-row').first().waitFor();
  expect(page.url()).toBe(list);
}

/** The same by the mouse, after a reload; in a list that is narrowed the place is that in it. */
export async function decideByMouse(page: Page): Promise<void> {
  await page.goto(new URL('/?sort=sellers&direction=asc', page.url()).href);
  await page.locator('.racket-row').first().waitFor();
  const ids = await idsIn(page);
  await page.locator('.racket-title').nth(1).click();
  await page.reload();
  await eventually(() => place(page).innerText()).toMatch(/^2 of \d+$/);
  await decision(page).getByRole('button', { name: 'Confirm…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm', exact: true }).click();
  await page
    .locator('.toast')
    .getByText(/Confirmed$/)
    .waitFor();
  await place(page).getByRole('button', { name: 'Next in the list (J)' }).click();
  await eventually(() => place(page).innerText()).toMatch(/^3 of \d+$/);
  expect(page.url()).toContain(ids[2]);
  await place(page).getByRole('link').click();
  await page.locator('.racket-row').first().waitFor();
  expect(new URL(page.url()).search).toBe('?sort=sellers&direction=asc');
}
