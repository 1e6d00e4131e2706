import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, findBarriers, keep } from './browser.ts';
import { keepNewcomer } from './screening.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
const PASSWORD = 'correct horse battery';

describe.skipIf(skipped)('signing in, jobs and alert rules, in a real browser', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 1);
    await served.command(['user', 'add', 'vera', '--role', 'lead', '--sees-everything'], `${PASSWORD}\n`);
    ({ browser, page } = await openWindow());
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const signIn = async (password: string) => {
    await page.getByLabel('Name', { exact: true }).fill('vera');
    await page.getByRole('textbox', { name: 'Password' }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  it('tells who guesses that a lock comes, and lets in who has the password', async () => {
    await page.goto(new URL('/', served.signInLink).href);
    await signIn('a wrong password');
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(
      /Name or password is wrong.*10 wrong passwords lock a user for 15 minutes/s,
    );
    expect(await page.getByRole('textbox', { name: 'Password' }).inputValue()).toBe('');
    expect(await page.getByRole('link', { name: /^Sign in with/ }).count()).toBe(0);
    await keep(page, '20-sign-in-refused');
    expect(await findBarriers(page)).toEqual([]);
    await signIn(PASSWORD);
    await page.getByRole('heading', { name: 'Suspected rackets' }).waitFor();
  });

  it('starts a job, sees how far it is, and cancels one', async () => {
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByRole('heading', { name: 'Runs' }).waitFor();
    await keep(page, '21-jobs');
    await start('Detect rackets');
    const first = page.locator('.jobs-table tbody tr', { hasText: 'vera' }).first();
    await first.locator('.job-waiting').waitFor();
    await first.getByRole('button', { name: 'Cancel' }).click();
    await first.locator('.job-cancelled').waitFor();
    await start('Detect rackets');
    const scheduler = served.schedule();
    await page.locator('.job-step').first().waitFor();
    await keep(page, '21-job-runs');
    await eventually(() => first.textContent()).toMatch(/done.*\d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    // Who started it is told how it ended, and a while later nothing any more.
    const told = page.locator('.start-job').getByRole('status');
    await eventually(() => told.textContent()).toMatch(/^It is done\. \d+ rackets?;/);
    await eventually(() => told.textContent()).toBe('');
    await scheduler.stop();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('asks why a delivery is withdrawn once it is told what would go', async () => {
    const scheduler = served.schedule();
    // Nothing said when a delivery came.
    const delivered = page.getByRole('region', { name: 'Deliveries' }).locator('tbody tr').first();
    expect(await delivered.textContent()).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d UTC[\d,]+ new or changed/);
    await page.getByRole('button', { name: 'Withdraw delivery 2' }).click();
    const dialog = page.getByRole('dialog');
    const preview = dialog.getByRole('button', { name: 'Work out what would go' });
    const why = dialog.getByLabel('Why?');
    const withdraw = dialog.getByRole('button', { name: 'Withdraw', exact: true });
    await eventually(() => preview.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await inOrder([preview, why, withdraw])).toBe(true);
    await preview.click();
    const foreseen = dialog.getByRole('region', { name: 'What would go' });
    await foreseen.waitFor();
    expect(await inOrder([foreseen, why, withdraw])).toBe(true);
    expect(await withdraw.isDisabled()).toBe(true);
    await why.fill('sent twice');
    expect(await withdraw.isDisabled()).toBe(false);
    await keep(page, '21-withdrawal');
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await scheduler.stop();
  });

  /** Whether each stands below the one before it. */
  const inOrder = async (parts: Locator[]) => {
    const tops = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? Number.NaN));
    return tops.every((top, at) => at === 0 || top > tops[at - 1]!);
  };

  const start = async (name: string) => {
    await page.getByRole('button', { name: 'Start a job' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };

  it('sees the pill when an alert arrives, lets it in and acknowledges it', async () => {
    await page.getByRole('link', { name: /^Alerts/ }).click();
    await page.getByText('No alerts yet').waitFor();
    await served.bringNext();
    const pill = page.getByRole('button', { name: /^\d+ new: show$/ });
    await pill.waitFor();
    await keep(page, '23-new');
    await pill.click();
    await pill.waitFor({ state: 'detached' });
    const first = page.locator('.alert-group').first();
    await first
      .getByRole('button', { name: /^Acknowledge/ })
      .first()
      .click();
    await page
      .locator('.toast')
      .getByText(/acknowledged$/)
      .waitFor();
    await keep(page, '23-acknowledged');
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.alert-group-head').first().waitFor();
  });

  // The header's number counted something else than the page's, and neither said what.
  it('is told one number of what is not seen yet, in the header and in words, before and after something is seen', async () => {
    const told = async () => {
      const words = (await page.locator('.queue-head').textContent()) ?? '';
      const [header = '0 '] = await page.locator('.header .unseen').allTextContents();
      const [, some] = /([\d,]+) not seen yet, of [\d,]+ open alerts? in/.exec(words) ?? [];
      return { header: header.split(' ')[0], words: some ?? (words.includes('all of them seen') ? '0' : words) };
    };
    await eventually(async () => Number((await told()).header)).toBeGreaterThan(0);
    const { header: before } = await told();
    await eventually(told).toEqual({ header: before, words: before });
    const unfold = page.locator('.alert-group-head button').first();
    await unfold.click();
    await eventually(async () => Number((await told()).header)).toBeLessThan(Number(before));
    const { header: after } = await told();
    await eventually(told).toEqual({ header: after, words: after });
    await unfold.click();
  });

  it('says which alerts are theirs, and how many that would have been', async () => {
    await page.locator('.alert-group-head').first().waitFor();
    const kind = (await page.locator('.kind-count').first().textContent())?.trim().replace(/^\d+ |s$/g, '');
    await page.getByText('Mine', { exact: true }).click();
    await page.getByText('No alert is yours').waitFor();
    await page.getByRole('button', { name: 'Set your rules' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('You follow nothing yet.').waitFor();
    await keep(page, '22-no-rules');
    await dialog.getByRole('button', { name: 'Add a rule' }).click();
    await dialog.getByText('Every alert').waitFor();
    const count = () => dialog.locator('.rules-count').textContent();
    await eventually(count).toBeTruthy();
    await dialog.getByLabel('Kinds').first().click();
    await page.getByRole('option', { name: new RegExp(`^${kind}$`, 'i') }).click();
    await eventually(count).toMatch(/^\d+ of \d+ alerts? in the last 30 days$/);
    await page.keyboard.press('Escape');
    await keep(page, '22-rules');
    expect(await findBarriers(page)).toEqual([]);
    expect(await dialog.getByRole('radio', { name: /By mail, at once/ }).isDisabled()).toBe(true);
    await dialog.getByText('This server sends no mail').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.alert-group-head').first().waitFor();
    await keep(page, '22-mine');
  });

  // Jobs said nothing of rows: who is on duty could not see that some were refused.
  it('says how many rows of a delivery were refused, and where they lie', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-refused-'));
    writeFileSync(join(folder, 'sellers.csv'), 'seller_id,name\nlate:1,Late One\n,Nobody\n,Nobody Else\n');
    await served.command(['ingest', folder, '--contributor', 'late', '--as-of', '2025-01-01']);
    rmSync(folder, { recursive: true });
    await page.goto(new URL('/jobs', served.signInLink).href);
    const rows = page.getByRole('region', { name: 'Deliveries' }).locator('tbody tr');
    const late = rows.filter({ hasText: 'late' });
    await eventually(() => late.locator('.num').allTextContents()).toEqual(['11 new or changed', '2 refused']);
    await late.getByRole('button', { name: '2 refused' }).click();
    const told = rows.filter({ hasText: 'sellers.csv (2)' });
    expect(await told.textContent()).toMatch(/rejects\/[0-9a-f]{8} in the archive/);
    await keep(page, '24-refused-rows');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('keeps a screened newcomer on request, and is led to where that is withdrawn', async () => {
    const scheduler = served.schedule();
    await keepNewcomer(page).finally(() => scheduler.stop());
  });
});
