import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const place = (page: Page) => page.getByRole('navigation', { name: 'Place in the list' });
const decision = (page: Page) => page.getByRole('region', { name: 'What people decided' });
const idsIn = (page: Page) => page.locator('.racket-row .racket-id').allInnerTexts();
const scrolled = (page: Page) => page.locator('#content').evaluate((one) => one.scrollTop);

/**
 * From the list to a decision and to the next racket by keys alone, three of them a racket, and back to the list.
 * @returns the id of the racket that is decided on
 */
export async function decideByKeys(page: Page): Promise<string> {
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
  return ids[0] ?? '';
}

/** The same by the mouse, after a reload, in a list of another order, where the place is that in it. */
export async function decideByMouse(page: Page, decided: string): Promise<void> {
  await page.goto(new URL('/?sort=sellers&direction=asc', page.url()).href);
  await page.locator('.racket-row').first().waitFor();
  const ids = await idsIn(page);
  const at = ids.findIndex((id, row) => id !== decided && row + 1 < ids.length);
  await page.locator('.racket-title').nth(at).click();
  await page.reload();
  await eventually(() => place(page).innerText()).toMatch(new RegExp(`^${at + 1} of \\d+$`));
  await decision(page).getByRole('button', { name: 'Confirm…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm', exact: true }).click();
  await page
    .locator('.toast')
    .getByText(/Confirmed$/)
    .waitFor();
  await place(page).getByRole('button', { name: 'Next in the list (J)' }).click();
  await eventually(() => place(page).innerText()).toMatch(new RegExp(`^${at + 2} of \\d+$`));
  expect(page.url()).toContain(ids[at + 1]);
  await place(page).getByRole('link').click();
  await page.locator('.racket-row').first().waitFor();
  expect(new URL(page.url()).search).toBe('?sort=sellers&direction=asc');
}
