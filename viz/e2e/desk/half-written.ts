import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser.ts';

const FOUND = 'The courier is paid in cash.';

/**
 * A note on a racket is there again after another page, a send that failed and a reload, until it is sent. Seen red: with a
 * form that forgot what stood in it.
 */
export async function leaveHalfWritten(page: Page, racket: string, faults: string[]): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  const own = page.getByRole('region', { name: 'Notes on this racket' });
  const field = own.getByLabel('A note on this racket');
  await own.getByRole('button', { name: 'Write a note' }).click();
  await field.fill(FOUND);
  await page.getByRole('link', { name: /^Alerts/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
  await page.goBack();
  await eventually(() => field.inputValue()).toBe(FOUND);
  await page.context().setOffline(true);
  await own.getByRole('button', { name: 'Keep' }).click();
  await own.getByRole('alert').waitFor();
  await page.context().setOffline(false);
  await page.reload();
  await eventually(() => field.inputValue()).toBe(FOUND);
  await own.getByRole('button', { name: 'Throw away' }).click();
  await eventually(() => field.count()).toBe(0);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await own.getByRole('button', { name: 'Keep' }).click();
  await eventually(() => own.locator('.note-text').allTextContents()).toEqual([FOUND]);
  await page.reload();
  await own.locator('.note-text').waitFor();
  expect(await field.count()).toBe(0);
  await own.getByRole('button', { name: /^Remove the note/ }).click();
  await own.getByText('Nobody has written about this racket.').waitFor();
  // The browser notes the send that failed; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')));
}
