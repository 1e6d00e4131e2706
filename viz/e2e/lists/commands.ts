import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { openList } from './order-and-filter.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'What to do' });
const options = (page: Page) => palette(page).getByRole('option');

/** By names alone: a racket's decision is asked for, the canvas's table opened; what can't be done now is not offered. */
export async function doByName(page: Page): Promise<void> {
  await openList(page, '?lifecycle=any');
  await page.locator('.racket-title').first().click();
  await page.getByRole('button', { name: 'Dismiss…' }).waitFor();
  await page.keyboard.press('Control+Shift+P');
  const field = palette(page).getByRole('combobox', { name: 'Find what can be done here' });
  await field.fill('dism');
  await eventually(() => options(page).allTextContents()).toEqual(['Dismiss…D']);
  await field.fill('');
  await keep(page, '50-palette');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await palette(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+P');
  await field.fill('dism');
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: /^Dismiss / });
  await asked.waitFor();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await readQuery(page);
  await openTable(page);
}

/** What is asked for the members stands behind them. */
async function readQuery(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Members' }).getByRole('button', { name: 'Show query' }).click();
  const dialog = page.getByRole('dialog', { name: 'The query behind the members' });
  await dialog.getByText('explore/racket-members.cypher', { exact: true }).waitFor();
  await keep(page, '50-query');
  await page.keyboard.press('Escape');
}

/** From the search box, by a leading >. */
async function openTable(page: Page): Promise<void> {
  await page.goto(new URL('/explore', page.url()).href);
  const table = page.getByRole('button', { name: 'Table (T)' });
  await table.waitFor();
  const before = await table.getAttribute('aria-pressed');
  await page.locator('.search input').pressSequentially('>');
  await palette(page).waitFor();
  await page.keyboard.type('no such thing');
  await palette(page).getByText('No command has this name').waitFor();
  await palette(page).getByRole('combobox').fill('table');
  await keep(page, '50-palette-canvas');
  await page.keyboard.press('Enter');
  await eventually(() => table.getAttribute('aria-pressed')).not.toBe(before);
  expect(await page.locator('.search input').inputValue()).toBe('');
}
