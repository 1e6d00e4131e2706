import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keep } from '../browser.ts';

/**
 * An address may compare a run with itself, or name one that is none: the page says so, and leads to two that are. It told
 * of one run where there were three, and spoke of the second as to who writes programs.
 */
export async function compareByAddress(page: Page, faults: string[]): Promise<void> {
  const at = (path: string) => new URL(path, page.url()).href;
  const table = page.locator('.changes-table tbody tr');
  await page.goto(at('/compare?from=2&to=2'));
  await page.getByText('Both are run 2: choose another one to compare it with.').waitFor();
  expect(await page.title()).toBe('Two runs compared · Ringbreaker');
  await page.getByRole('combobox', { name: 'Earlier run' }).click();
  await page.getByRole('option', { name: /^Run 1/ }).click();
  await table.first().waitFor();
  await page.getByRole('combobox', { name: 'Later run' }).click();
  await page.getByRole('option', { name: /^Run 2/ }).waitFor();
  expect(await page.getByRole('option', { name: /^Run 1/ }).count()).toBe(0);
  await page.goto(at('/compare?from=99&to=1'));
  const told = page.getByRole('alert');
  await told.waitFor();
  expect(await told.textContent()).not.toMatch(/GET|`/);
  await keep(page, '32-no-such-run');
  await told.getByRole('link', { name: 'Compare the last two runs' }).click();
  await table.first().waitFor();
  // The browser notes the refusal; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('404')));
}
