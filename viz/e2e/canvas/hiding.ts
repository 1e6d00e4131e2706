import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const chips = (page: Page) => page.getByRole('group', { name: 'Filters in force' });
const takeAway = (page: Page, filter: RegExp) => chips(page).getByRole('button', { name: filter });
const hiddenRows = (page: Page) => page.locator('.table-twin tbody tr', { hasText: 'hidden:' });

/** Hides by kind and by who shares a value; each says what it hides, and each is taken away by itself. */
export async function readWhyHidden(page: Page): Promise<void> {
  await page.locator('.legend-row', { hasText: 'Phones' }).click();
  await page.getByRole('button', { name: 'Values shared by' }).click();
  await page.getByRole('option', { name: /^3 sellers or more/ }).click();
  await takeAway(page, /^Shared by 3 sellers or more \d+, take away$/).waitFor();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Filter the table by name, key or racket' }).fill('tel:');
  const both = hiddenRows(page).filter({ hasText: 'by its kind, few share it' }).first();
  const phone = (await both.locator('td').nth(2).textContent())!;
  await both.locator('td').first().click();
  const why = page.getByTestId('why-hidden');
  await why.getByText('All phones are hidden.').waitFor();
  await why.getByText('Fewer than 3 sellers of the canvas share it.').waitFor();
  await keep(page, '49-why-hidden');
  expect(await findBarriers(page)).toEqual([]);
  await why.getByRole('button', { name: 'Show phones' }).click();
  await eventually(() => takeAway(page, /^Without phones/).count()).toBe(0);
  await why.getByRole('button', { name: 'Show what few share' }).click();
  await takeAway(page, /^With “tel:”/).click();
  await eventually(() => chips(page).count()).toBe(0);
  await shareFilter(page, phone);
}

/** Who opens the address has the same filter and the table; a row's own button shows the thing again. */
async function shareFilter(page: Page, phone: string): Promise<void> {
  await page.getByRole('button', { name: 'Values shared by' }).click();
  await page.getByRole('option', { name: /^3 sellers or more/ }).click();
  await eventually(() => page.url()).toMatch(/&u=3&y=table\./);
  await page.reload();
  await takeAway(page, /^Shared by 3 sellers or more/).waitFor();
  const row = page.locator('.table-twin tbody tr', { hasText: phone });
  await page.getByRole('textbox', { name: 'Filter the table by name, key or racket' }).fill(phone);
  await row.getByRole('button', { name: /^Show it: / }).click();
  await eventually(() => row.locator('td').last().textContent()).toBe('yes');
  await takeAway(page, /^With “/).click();
  await eventually(() => chips(page).count()).toBe(0);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await page.keyboard.press('Escape');
}
