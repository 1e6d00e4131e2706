import { RacketsCalled } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

const tab = (page: Page) => page.getByRole('navigation', { name: 'Canvases' }).locator('.tab-name').first();

/** What the table says of things that are in a fold: what that is called. */
const inFold = (page: Page, name: RegExp = /^in /) =>
  page.locator('.table-twin tbody td:last-child').filter({ hasText: name }).first();

async function nameOfFirst(page: Page): Promise<string> {
  await inFold(page).waitFor();
  return (await inFold(page).textContent())!.replace(/^in /, '');
}

async function show(page: Page, level: string): Promise<void> {
  await page.getByRole('group', { name: 'Level' }).getByRole('button', { name: level }).click();
  await eventually(async () => (await keysOf(page)).some((key) => key.startsWith('fold:'))).toBe(true);
  await settle(page);
}

/** A canvas is called after its racket's title; its fold, too; an operator's by its size and what ties it. */
export async function readTitles(page: Page, racket: string): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(4);
  await settle(page);
  const { title, name } = RacketsCalled.parse(await readApi(page, `rackets/called?ids=${racket}`)).called[racket]!;
  const called = name ?? title;
  await eventually(() => tab(page).textContent()).toContain(called);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await show(page, 'Rackets');
  expect(await nameOfFirst(page)).toBe(called);
  await page.locator('.table-twin tbody tr button').first().click();
  await keep(page, '67-fold-by-title');
  await show(page, 'Operators');
  await inFold(page, /^in (\d+ accounts by \d|Operator of \d+ accounts)/).waitFor();
  await page.getByRole('group', { name: 'Level' }).getByRole('button', { name: 'Values' }).click();
  await page.keyboard.press('Escape');
}

/** With names hidden nothing of a shop's name is left in what folds are called, nor in the address. */
export async function hideTitles(page: Page): Promise<void> {
  await show(page, 'Sellers');
  const shop = await nameOfFirst(page);
  await eventually(() => page.url()).toMatch(/&f=/);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Hide names' }).click();
  await page.getByText('Names are hidden.').waitFor();
  await eventually(async () => (await keysOf(page)).some((key) => key.startsWith('fold:'))).toBe(true);
  await settle(page);
  expect(decodeURIComponent(page.url())).not.toContain(shop);
  expect(await page.locator('#content').innerText()).not.toContain(shop);
  await keep(page, '68-folds-with-names-hidden');
  await page.keyboard.press('Control+k');
  expect(await page.getByRole('listbox', { name: 'Recent searches' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show names' }).click();
  await page.getByText('Names are hidden.').waitFor({ state: 'hidden' });
}
