import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

/** Another set, another day and a set of one's own change what is left after it; cleared, the ways to choose are back. */
export async function tryOtherSets(page: Page, racket: string): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}/what-if`, page.url()).href);
  const rows = page.locator('.what-if-table tbody tr');
  await rows.first().waitFor();
  const after = page.locator('.what-if-picture').nth(1).locator('.quiet').last();
  const said = async () => (await after.innerText()).trim();
  const isAsked = (chosen: number) => rows.nth(chosen).locator('input').isEnabled();
  const others = await rows.count();
  const at = (await isAsked(others - 1)) ? others - 1 : 0;
  await rows.nth(at).locator('input').check({ force: true });
  // What is told after each time is what stands in the row of the set.
  const figures = (await rows.nth(at).locator('td').allInnerTexts()).slice(0, 3);
  for (const [nth, days] of ['At once', '30 days', '90 days'].entries()) {
    await page.locator('.what-if-picture').getByText(days, { exact: true }).click();
    await eventually(said).toMatch(new RegExp(`^${figures[nth]!.replace('.', '\\.')} hang together`));
  }
  const own = page.locator('.what-if-own');
  const asked = page.waitForRequest((request) => request.url().endsWith('/what-if') && request.method() === 'POST');
  await own.locator('input:not([type=hidden])').first().click();
  await page.getByRole('option').first().click();
  expect((JSON.parse((await asked).postData()!) as { remove: string[] }).remove).toHaveLength(1);
  const mine = rows.filter({ hasText: 'Your own set' });
  await mine.waitFor();
  expect(await mine.locator('input').isChecked()).toBe(true);
  expect(await page.locator('.what-if-outcome').innerText()).toMatch(/\S/);
  // The list of members closes; the set stays.
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '108-own-set');
  await own.getByRole('button', { name: 'Clear' }).click();
  await mine.waitFor({ state: 'detached' });
  expect(await rows.count()).toBe(others);
}
