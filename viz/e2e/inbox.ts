import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from './browser.ts';

const groupsOf = (page: Page) => page.locator('.alert-group-head');

/** Acknowledges, takes it back, and changes in one tab what another is about to change. */
export async function workThroughInbox(page: Page, faults: string[]): Promise<void> {
  const [one, other] = [await page.context().newPage(), await page.context().newPage()];
  await one.goto(new URL('/alerts', page.url()).href);
  await groupsOf(one).first().waitFor();
  await acknowledgeAndUndo(one);
  await keepPlace(one);
  await meetConflict(one, other);
  await one.close();
  await other.close();
  // The browser notes each refusal; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')));
}

/** Acknowledges a racket's alerts by a key, finds them where they went, and takes it back. */
async function acknowledgeAndUndo(page: Page): Promise<void> {
  const groups = groupsOf(page);
  const before = await groups.count();
  await groups.first().focus();
  await page.keyboard.press('a');
  const toast = page.locator('.toast');
  await toast.getByText(/acknowledged$/).waitFor();
  await eventually(() => groups.count()).toBe(before - 1);
  await keep(page, '12-acknowledged');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await toast.getByText(/^Undone/).waitFor();
  await eventually(() => groups.count()).toBe(before);

  await groups
    .first()
    .getByRole('button', { name: /^Acknowledge/ })
    .click();
  await toast.getByText(/acknowledged$/).waitFor();
  // Seen red: with a step that could be undone as long as it was told, and no longer.
  await toast.getByRole('button', { name: 'Close this message' }).click();
  await eventually(() => groups.count()).toBe(before - 1);
  await page.keyboard.press('Control+z');
  await eventually(() => groups.count()).toBe(before);
}

/** Goes on by keys where an alert was that is acknowledged. Seen red: with a focus that went with what had it. */
async function keepPlace(page: Page): Promise<void> {
  const unfold = groupsOf(page)
    .first()
    .getByRole('button', { name: /^(Open|Close) rk-/ });
  await unfold.click();
  const cards = page.locator('.alert-card');
  await cards.first().focus();
  const before = await cards.count();
  await page.keyboard.press('a');
  await eventually(() => cards.count()).toBe(before - 1);
  await eventually(() => cards.first().evaluate((card) => card === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await eventually(() => cards.count()).toBe(before);
  await unfold.click();
}

/** What is assigned to oneself stands at the start of the explorer. */
async function beginFromAssigned(page: Page): Promise<void> {
  const start = await page.context().newPage();
  await start.goto(new URL('/explore', page.url()).href);
  await start.getByTestId('assigned-to-me').getByRole('button').first().waitFor();
  await keep(start, '12-assigned-to-me');
  await start.close();
}

/** Two tabs change one alert: the second is shown both, and leaves what the first one did. */
async function meetConflict(page: Page, other: Page): Promise<void> {
  await other.goto(page.url());
  await groupsOf(other).first().waitFor();
  await groupsOf(page).first().focus();
  await page.keyboard.press('m');
  await page
    .locator('.toast')
    .getByText(/assigned to/)
    .waitFor();
  await beginFromAssigned(page);
  await groupsOf(other)
    .first()
    .getByRole('button', { name: /^Open rk-/ })
    .click();
  const card = other.locator('.alert-card').first();
  await card.waitFor();
  // Its alerts were read just now; from here on this tab is behind.
  await groupsOf(page).first().focus();
  await page.keyboard.press('s');
  await page
    .locator('.toast')
    .getByText(/snoozed until/)
    .waitFor();
  await card.focus();
  await other.keyboard.press('a');
  const dialog = other.getByRole('dialog');
  await dialog.getByText('Somebody else changed this meanwhile').waitFor();
  expect(await dialog.textContent()).toMatch(/Yours.*Theirs.*Acknowledged.*Snoozed until.*by local/s);
  // Hovering waits until the dialog stands still.
  await dialog.getByRole('button', { name: 'Use mine' }).hover();
  await keep(other, '12-conflict');
  await dialog.getByRole('button', { name: 'Leave theirs' }).click();
}
