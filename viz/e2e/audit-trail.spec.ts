import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, findBarriers, keep } from './browser.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

// Seen red: right after a page was opened it did not know yet by what it proves that it asks, and nothing was written down.
describe.skipIf(skipped)('who did what, in a real browser', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 1);
    ({ browser, page } = await openWindow());
    await page.goto(served.signInLink);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  stepByStep();

  const rows = () => page.locator('.jobs-table tbody tr');
  const latest = async () => (await rows().first().textContent())?.replace(/\s+/g, ' ');

  it('a list that was saved, and names that are shown again, stand in the trail, the latest first', async () => {
    await page.locator('.racket-id').first().waitFor();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).first().click()]);
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Hide names' }).click();
    await page.getByRole('button', { name: 'Show names' }).click();
    await page.locator('.racket-id').first().waitFor();
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('link', { name: 'Audit trail' }).click();
    await page.getByRole('heading', { name: 'Audit trail' }).waitFor();
    await eventually(latest).toMatch(/local · admin.*showed hidden names.*all names, in this browser/);
    expect(await rows().nth(1).textContent()).toMatch(/exported.*rackets_run-\d+_[\d-]+\.csv, \d+ rows/);
    await keep(page, '60-audit-trail');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is narrowed to one kind of act and one person by keys alone, and says when nothing fits', async () => {
    await page.getByRole('button', { name: 'What was done' }).press('Enter');
    await page.getByRole('textbox', { name: 'Search in What was done' }).fill('exported');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await eventually(() => rows().count()).toBe(1);
    await page.getByRole('button', { name: /exported, take away/ }).press('Enter');
    await eventually(() => rows().count()).toBeGreaterThan(1);
    await page.getByRole('textbox', { name: 'By whom, the whole name' }).fill('nobody');
    await page.getByText('No entry fits.').waitFor();
    await page.getByRole('textbox', { name: 'By whom, the whole name' }).fill('');
    await eventually(() => rows().count()).toBeGreaterThan(1);
  });

  it('fits a narrow window, also in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await keep(page, '60-audit-trail-narrow-dark');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('at the terminal it is verified, and holds what was done there too', async () => {
    await served.command(['export', 'rackets', '--json']);
    await served.command(['audit', 'seal']);
    await served.command(['audit', 'verify']);
    await page.reload();
    await eventually(latest).toMatch(/at the server.*exported.*rackets, \d+ rows/);
  });
});
