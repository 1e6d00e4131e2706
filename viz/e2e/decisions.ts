import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from './browser.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'What people decided' });
const toast = (page: Page) => page.locator('.toast');

/** Dismisses the racket that the page shows, finds it below all others, and takes it back; then pins a member and undoes. */
export async function decideOnRacket(page: Page, faults: string[]): Promise<void> {
  const address = page.url();
  const id = new URL(address).pathname.split('/').pop() ?? '';
  expect(await bar(page).textContent()).toMatch(/^Nobody has decided on it\./);
  await dismiss(page);
  await findBelowAllOthers(page, id);
  await page.goto(address);
  await takeBack(page);
  await meetConflict(page, faults);
  await pinAndUndo(page);
}

/** A dialog that asks why begins where the answer is typed. */
async function giveReason(page: Page, reason: string): Promise<void> {
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.keyboard.type(reason);
}

/** Asks for a reason before anything is done, and says until when. */
async function dismiss(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Dismiss…' }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Dismiss', exact: true });
  expect(await send.isDisabled()).toBe(true);
  await giveReason(page, 'one family with four shops');
  await typeUntil(dialog);
  await dialog.getByText('A year').click();
  await keep(page, '3-dismiss');
  await send.click();
  await toast(page)
    .getByText(/: Dismissed until \d{4}-\d\d-\d\d/)
    .waitFor();
  await eventually(() => bar(page).textContent()).toMatch(
    /Dismissed until .* by local on .*one family with four shops/,
  );
  await keep(page, '3-dismissed');
}

/**
 * The day is typed as dates are written here and said in words; what is none, or too far, is told and not sent. Seen red:
 * the browser's own field wrote it in the order of the browser's country, and refused without a word.
 */
async function typeUntil(dialog: Locator): Promise<void> {
  const until = dialog.getByRole('textbox', { name: 'Until' });
  const send = dialog.getByRole('button', { name: 'Dismiss', exact: true });
  const usual = await until.inputValue();
  expect(usual).toMatch(/^\d{4}-\d\d-\d\d$/);
  await dialog.getByText(/^\w+day,? \d+ \w+ \d{4}, 180 days after the day of the run$/).waitFor();
  await until.fill('31.12.2026');
  await dialog.getByText('This is no date. Write the year first').waitFor();
  expect(await send.isDisabled()).toBe(true);
  await until.fill('2099-01-01');
  await dialog.getByText(/^A dismissal ends between \d{4}-\d\d-\d\d and \d{4}-\d\d-\d\d\.$/).waitFor();
  await keep(dialog.page(), '3-until-too-far');
  expect(await send.isDisabled()).toBe(true);
  await until.fill(usual.replaceAll('-', '/'));
  expect(await send.isEnabled()).toBe(true);
}

async function findBelowAllOthers(page: Page, id: string): Promise<void> {
  await page.goto(new URL('/?triage=dismissed&lifecycle=any', page.url()).href);
  const rows = page.locator('.racket-row');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain(id);
  await keep(page, '3-dismissed-in-the-list');
  const rank = Number(await rows.first().locator('td.rank').textContent());
  await page.getByRole('button', { name: 'Triage: dismissed, take away' }).click();
  await eventually(() => page.locator('.table-footer').textContent()).toMatch(new RegExp(`of ${rank}`));
}

async function takeBack(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Take back' }).click();
  await eventually(() => bar(page).textContent()).toMatch(/No decision holds now/);
  await bar(page).getByRole('button', { name: 'All decisions' }).click();
  const all = page.locator('.decision-list li');
  await eventually(() => all.count()).toBe(2);
  expect(await all.allTextContents()).toEqual([
    expect.stringMatching(/^Decision taken back \(number 1\)/),
    expect.stringMatching(/^Dismissed until .*one family with four shops/),
  ]);
  await keep(page, '3-all-decisions');
  await page.keyboard.press('Escape');
}

/** Another tab confirms meanwhile: this one is shown both, leaves what the other did, and takes it back. */
async function meetConflict(page: Page, faults: string[]): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await bar(other).getByRole('button', { name: 'Confirm…' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Confirm', exact: true }).click();
  await toast(other).getByText('Confirmed').waitFor();
  await bar(page).getByRole('button', { name: 'Dismiss…' }).click();
  await giveReason(page, 'a family');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody else decided meanwhile' });
  await dialog.waitFor();
  expect(await dialog.textContent()).toMatch(/Yours.*Theirs.*Dismissed until.*a family.*Confirmed.*by local/s);
  await keep(page, '3-decided-meanwhile');
  await dialog.getByRole('button', { name: 'Leave theirs' }).click();
  await eventually(() => bar(page).textContent()).toMatch(/^\s*Confirmed by local/);
  // The browser notes the refusal; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')));
  await other.close();
  await bar(page).getByRole('button', { name: 'Take back' }).click();
  await eventually(() => bar(page).textContent()).toMatch(/No decision holds now/);
}

/** What was done is told with a way back, as long as somebody points at it. */
async function pinAndUndo(page: Page): Promise<void> {
  const row = page.locator('.members tbody tr').first();
  await row.getByRole('button', { name: /^Pin .* to this racket$/ }).click();
  await giveReason(page, 'named at the raid');
  await page.getByRole('dialog').getByRole('button', { name: 'Pin', exact: true }).click();
  await toast(page)
    .getByText(/pinned: the next run heeds it/)
    .hover();
  await eventually(() => row.textContent()).toMatch(/pinned by local, .*: from the next run on/);
  await row.scrollIntoViewIfNeeded();
  await keep(page, '3-pinned');
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await toast(page).getByText('Taken back').waitFor();
  await row.getByRole('button', { name: /^Pin .* to this racket$/ }).waitFor();
}
