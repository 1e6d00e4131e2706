import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

const groups = (page: Page) => page.locator('.alert-group');
const orderIn = (address: string) => new URL(address).searchParams.get('order');

/** The inbox says by what it is ordered; the other order is asked for, said, and kept by the address. */
export async function orderInbox(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Alerts/ }).click();
  await groups(page).first().waitFor();
  await page.getByText('Newest alert first.').waitFor();
  const asked = page.waitForRequest((request) => request.url().includes('/alerts/inbox') && !!orderIn(request.url()));
  await page.getByRole('radiogroup', { name: 'Order of the rackets' }).getByText('Rank', { exact: true }).click();
  expect(orderIn((await asked).url())).toBe('rank');
  await page.getByText('Ranked by band, then harm, then score.').waitFor();
  await eventually(() => orderIn(page.url())).toBe('rank');
  expect(await groups(page).first().textContent()).toMatch(/band [A-E] · harm \d+/);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '80-alerts-by-rank');
  await page.reload();
  await groups(page).first().waitFor();
  await page.getByText('Ranked by band, then harm, then score.').waitFor();
  await page
    .getByRole('radiogroup', { name: 'Order of the rackets' })
    .getByText('Newest alert', { exact: true })
    .click();
  await eventually(() => orderIn(page.url())).toBe(null);
}
