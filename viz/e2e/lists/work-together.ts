import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { openList } from './order-and-filter.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'What is picked' });
const work = (page: Page) => page.getByRole('region', { name: 'Work on it' });
const toast = (page: Page) => page.locator('.toast');
const row = (page: Page, id: string) => page.locator('.racket-row', { hasText: id });
const idsOf = (page: Page) => page.locator('.racket-row .racket-id').allTextContents();

/** Two rackets are taken at once, found by whose they are and by when, and closed together. */
export async function workOnMany(page: Page): Promise<void> {
  await openList(page, '?lifecycle=any');
  const [first = '', second = ''] = await idsOf(page);
  await page.getByLabel(`Pick ${first}`).click();
  await page.getByLabel(`Pick ${second}`).click();
  await bar(page).getByRole('button', { name: 'Work…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Work on 2 rackets' });
  const set = dialog.getByRole('button', { name: 'Set' });
  expect(await set.isDisabled()).toBe(true);
  await dialog.getByText('Me (local)').click();
  await dialog.getByText('reviewing').click();
  await dialog.getByRole('textbox', { name: 'Due' }).fill('soon enough');
  expect(await set.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Due' }).fill('2024-01-31');
  await dialog.getByText('This day is over: the work is overdue at once.').waitFor();
  await dialog.getByText('In a week').click();
  await keep(page, '48-work-many');
  expect(await findBarriers(page)).toEqual([]);
  await set.click();
  const done = /^2 rackets: reviewing, assigned to local, due \d{4}-\d\d-\d\d$/;
  await toast(page).getByText(done).waitFor();
  for (const id of [first, second]) await eventually(() => row(page, id).textContent()).toMatch(/reviewing.*local/);
  await keep(page, '48-work-in-list');
  await findMine(page, [first, second]);
  await beginFromWork(page);
  await closeAndUndo(page);
}

/** Closed work is no longer due; taken back it stands as before. */
async function closeAndUndo(page: Page): Promise<void> {
  await page.getByLabel('Pick all that are shown').click();
  await bar(page).getByRole('button', { name: 'Work…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Work on 2 rackets' });
  await dialog.getByText('closed').click();
  await dialog.getByRole('button', { name: 'Set' }).click();
  await toast(page).getByText('2 rackets: closed').waitFor();
  await page.getByText('Nothing fits these filters').waitFor();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await toast(page).getByText('Undone: the work stands as before').waitFor();
  await eventually(() => page.locator('.racket-row').count()).toBe(2);
}

/** By who does it and by when the list is narrowed to these, and the counts say so before. */
async function findMine(page: Page, ids: readonly string[]): Promise<void> {
  const filters = page.getByRole('search', { name: 'Filter the list' });
  await filters.getByRole('button', { name: 'Work', exact: true }).click();
  await keep(page, '48-work-facet');
  await page.getByRole('option', { name: /^assigned to me \(local\) ?2/ }).click();
  await eventually(() => idsOf(page)).toEqual(ids);
  await page.getByRole('option', { name: /due within a week ?2/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Due: due within a week, take away' }).waitFor();
  await eventually(() => idsOf(page)).toEqual(ids);
}

/** What one works on stands at the start of the explorer. */
async function beginFromWork(page: Page): Promise<void> {
  const start = await page.context().newPage();
  await start.goto(new URL('/explore', page.url()).href);
  const mine = start.getByTestId('assigned-to-me').getByRole('button', { name: /due \d{4}/ });
  await eventually(() => mine.count()).toBe(2);
  await keep(start, '48-work-at-start');
  await start.close();
}

/** One is taken on its page; of a second change somebody else was faster: both are shown, and all steps are kept. */
export async function workOnOne(page: Page, faults: string[]): Promise<void> {
  await openList(page, '?lifecycle=any');
  // The last one: nobody works on it.
  const id = (await idsOf(page)).at(-1) ?? '';
  await page.goto(new URL(`/rackets/${id}`, page.url()).href);
  await work(page).getByText('Nobody works on it').waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await work(other).getByText('Nobody works on it').waitFor();
  await takeOffline(page, faults);
  await work(page).getByRole('button', { name: 'Assign to me' }).click();
  await work(page).getByText('assigned to local').waitFor();
  await other.bringToFront();
  await other.keyboard.press('w');
  const dialog = other.getByRole('dialog', { name: /^Work on / });
  await dialog.getByText('referred').click();
  await dialog.getByLabel('Assignee').fill('customs desk');
  await dialog.getByRole('button', { name: 'Set' }).click();
  const conflict = other.getByRole('dialog', { name: 'Somebody else changed the work meanwhile' });
  await conflict.getByText('reviewing, assigned to local').waitFor();
  await keep(other, '49-work-conflict');
  await conflict.getByRole('button', { name: 'Use mine' }).click();
  await work(other).getByText('customs desk').waitFor();
  await work(other).getByRole('button', { name: 'All steps' }).click();
  await other.getByText('referred, assigned to customs desk').waitFor();
  await other.getByText('reviewing, assigned to local').waitFor();
  await keep(other, '49-work-steps');
  await other.close();
  // The browser notes the refusal; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('409')));
}

/** Without a network nobody is told that a racket is theirs. Seen red: the button said nothing at all. */
async function takeOffline(page: Page, faults: string[]): Promise<void> {
  await page.context().setOffline(true);
  await work(page).getByRole('button', { name: 'Assign to me' }).click();
  await toast(page).getByText('The server did not answer.').waitFor();
  await work(page).getByText('Nobody works on it').waitFor();
  await page.context().setOffline(false);
  // The browser notes the request that failed; this one was meant.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')));
}
