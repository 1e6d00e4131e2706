import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from './browser.ts';
import { keysOf, settle } from './canvas-page.ts';

const OF_A_VIEW = /[?&]view=[0-9a-f-]{36}/;

/** Keeps the canvas as a view, goes elsewhere, and opens it: from the list, by its link, and in its first version. */
export async function keepAsView(page: Page): Promise<void> {
  const kept = await keysOf(page);
  await page.getByRole('tab', { name: 'Views' }).click();
  await page.getByLabel('Keep this canvas as').fill('Before the search');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  const row = page.getByRole('list', { name: 'Views' }).getByRole('listitem').first();
  await row.getByText('Before the search').waitFor();
  await page.getByRole('button', { name: 'Keep as version 2 of “Before the search”' }).waitFor();
  await eventually(() => page.url()).toMatch(OF_A_VIEW);
  await keep(page, '10-views');

  const [first] = kept;
  await page.getByRole('button', { name: 'New canvas' }).click();
  await eventually(() => keysOf(page)).toEqual([]);
  await eventually(() => page.url()).not.toMatch(OF_A_VIEW);
  await row.getByRole('button').first().click();
  await eventually(() => keysOf(page)).toEqual(kept);
  await settle(page);
  // Seen red: with a view that begins a history of its own, so that the canvas that stood was gone for good.
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click();
  await eventually(() => keysOf(page)).toEqual([]);
  const tab = page
    .getByRole('navigation', { name: 'Canvases' })
    .getByRole('button', { name: 'Before the search', exact: true });
  // Seen red: with a view that the canvas was no longer, in the tab and in the address.
  await eventually(() => page.url()).not.toMatch(OF_A_VIEW);
  await tab.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Redo (Ctrl+Y)' }).click();
  await eventually(() => keysOf(page)).toEqual(kept);
  // Seen red: with an address that forgets the view on the way.
  await page.getByRole('link', { name: 'Rackets', exact: true }).click();
  await page.getByRole('link', { name: 'Explorer', exact: true }).click();
  await eventually(() => page.url()).toMatch(OF_A_VIEW);
  await page.getByRole('tab', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Keep as version 2 of “Before the search”' }).waitFor();

  const address = new URL(page.url());
  address.hash = '';
  const other = await page.context().newPage();
  await other.goto(address.href);
  await eventually(() => keysOf(other)).toEqual(kept);
  await other.close();

  await page.getByRole('button', { name: 'More of Before the search' }).click();
  await page.getByRole('menuitem', { name: 'Take it away' }).click();
  await eventually(() => row.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await row.getByText('Before the search').waitFor();
  expect(await keysOf(page)).toContain(first);
  await renameOpen(page);
}

/** The view that is open goes on under its new name: its next version is no other person's. */
async function renameOpen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More of Before the search' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('The ring of August');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep as version 5 of “The ring of August”' }).click();
  await page.locator('.toast').getByText('Kept as “The ring of August”, version 5').waitFor();
}
