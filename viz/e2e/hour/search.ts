import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { GraphView, RacketPage } from '@ringbreaker/cypher/domain';
import { ask } from '../ask-api.ts';
import { eventually, keep } from '../browser.ts';
import { keysOf } from '../canvas-page.ts';

const box = (page: Page) =>
  page.getByRole('textbox', { name: /^Search phones/ }).or(page.getByRole('combobox', { name: /^Search phones/ }));
const isFocused = (page: Page) => box(page).evaluate((field) => field === document.activeElement);

/** A payment account that is no IBAN, as most are: its key names an institution that nobody types. */
async function anAccount(page: Page): Promise<string> {
  const { items } = RacketPage.parse(await ask(page, 'rackets?limit=20'));
  for (const { id } of items) {
    const { nodes } = GraphView.parse(await ask(page, `rackets/${id}/graph?level=value`)).graph;
    const key = nodes.keys.find((one) => /^(bank|psp|wallet):[^:]+:\w*\d{6}$/.test(one));
    if (key) return key;
  }
  throw new Error('No racket of this marketplace shares an account that is no IBAN.');
}

/** From the last digits of an account to its thing on the canvas, without a pointer; what is not there is said to be so. */
export async function searchByKeys(page: Page): Promise<void> {
  const account = await anAccount(page);
  // From within another field: a plain / is a sign there.
  await page.getByLabel('Filter by id, title, name or reason').focus();
  await page.keyboard.press('Control+k');
  await eventually(() => isFocused(page)).toBe(true);
  await page.keyboard.type('zq889911zz');
  await page.getByText('Nothing is found for').waitFor();
  expect(await page.locator('.search-nothing').textContent()).toMatch(/looked for as:.*last digits of an account/s);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(account.slice(-6));
  // Before the answer is there: its first hit is meant all the same.
  await page.keyboard.press('Enter');
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toContain(account);
  expect(await isFocused(page)).toBe(true);
  await keep(page, '20-search-by-digits');
  await page.keyboard.press('Escape');
  await eventually(() => page.evaluate(() => document.activeElement?.classList.contains('stage-canvas'))).toBe(true);
  await page.keyboard.press('/');
  await eventually(() => isFocused(page)).toBe(true);
  await page.keyboard.press('Escape');
}
