import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { openList } from './order-and-filter.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'What is picked' });
const toast = (page: Page) => page.locator('.toast');
const idsOf = (page: Page) => page.locator('.racket-row .racket-id').allTextContents();

/** By keys alone three rows are picked and taken along as a table. */
export async function pickByKeys(page: Page): Promise<void> {
  await openList(page, '?lifecycle=any');
  const ids = await idsOf(page);
  expect(ids.length).toBeGreaterThanOrEqual(3);
  await page.locator('h1').click();
  for (const key of ['j', 'x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
  await bar(page).getByText('3 rackets picked').waitFor();
  await keep(page, '45-picked');
  expect(await findBarriers(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await bar(page).getByRole('button', { name: 'CSV of these' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(ids.slice(0, 3));
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await eventually(() => new URL(page.url()).pathname).toBe(`/rackets/${ids[1]}`);
}

/** Two are dismissed for one reason; of one somebody else was faster: that one is told of, the other is done and undone. */
export async function dismissMany(page: Page, faults: string[]): Promise<void> {
  await openList(page, '?lifecycle=any');
  const [first = '', second = ''] = await idsOf(page);
  await page.getByLabel(`Pick ${first}`).click();
  await page.getByLabel(`Pick ${second}`).click({ modifiers: ['Shift'] });
  await confirmElsewhere(page, second);
  await bar(page).getByRole('button', { name: 'Dismiss…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Dismiss 2 rackets' });
  await dialog.getByLabel('Why should nobody look at them?').fill('one family');
  await keep(page, '46-dismiss-many');
  await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
  const left = page.getByRole('dialog', { name: '1 racket not decided' });
  await left.waitFor();
  expect(await left.textContent()).toMatch(
    new RegExp(`1 racket done: that stays.*${second}.*Confirmed.*by local`, 's'),
  );
  await keep(page, '46-not-decided');
  expect(await findBarriers(page)).toEqual([]);
  // The browser notes the refusal; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')));
  await left.getByRole('button', { name: 'Leave theirs' }).click();
  const row = (id: string) => page.locator('.racket-row', { hasText: id });
  await eventually(() => row(first).textContent()).toContain('dismissed');
  expect(await row(second).textContent()).toContain('confirmed');
  // What was not done stays picked.
  await bar(page).getByText('1 racket picked').waitFor();
  expect(await page.getByLabel(`Pick ${second}`).isChecked()).toBe(true);
  await toast(page)
    .getByText(/^1 racket: dismissed until/)
    .waitFor();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await toast(page).getByText('1 racket: taken back').waitFor();
  await eventually(() => row(first).textContent()).toContain('open');
}

/** In another tab the racket is confirmed. */
async function confirmElsewhere(page: Page, id: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL(`/rackets/${id}`, page.url()).href);
  const decision = other.getByRole('region', { name: 'What people decided' });
  await decision.getByRole('button', { name: 'Confirm…' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Confirm', exact: true }).click();
  await decision.getByText('Confirmed').waitFor();
  await other.close();
}
