import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, keep, RESULTS } from './browser.ts';
import { reloadDossier, waitForDossier } from './each-page/dossier.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** From a racket's page to a file that a stranger verifies. */
describe.skipIf(skipped)('a dossier', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let file: string;
  let fingerprint: string;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openWindow({ faults }));
    await page.goto(served.signInLink);
    await page.locator('.racket-id').first().click();
    await page.getByRole('button', { name: 'Dossier…' }).waitFor();
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('asks for whom it is, by the keyboard alone, and puts up no barrier', async () => {
    await page.getByRole('button', { name: 'Dossier…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('For whom').waitFor();
    expect(await dialog.getByRole('button', { name: 'Make and save' }).isDisabled()).toBe(true);
    await page.keyboard.type('Customs of Hamburg');
    expect(await dialog.getByLabel('For whom').inputValue()).toBe('Customs of Hamburg');
    expect(await findBarriers(page)).toEqual([]);
    await keep(page, '70-dossier');
  });

  it('shows that it is being made, can be given up, and goes on while its dialog is closed', () =>
    waitForDossier(page));

  it('is saved under the name that all exports have, and says which key signed it', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^racket-rk-[a-z0-9]+_run-\d+_\d{4}-\d\d-\d\d\.zip$/);
    file = join(RESULTS, download.suggestedFilename());
    await download.saveAs(file);
    const dialog = page.getByRole('dialog', { name: 'The dossier is saved' });
    fingerprint = (await dialog.locator('.dossier-key').innerText()).replaceAll(' ', '');
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await findBarriers(page)).toEqual([]);
    await keep(page, '71-dossier-saved');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  it('is verified by the command with that key, and no more once a byte of it is another', async () => {
    await served.command(['verify', file, '--key', fingerprint]);
    const bytes = readFileSync(file);
    const changed = join(RESULTS, 'changed.zip');
    // Within what is packed: some entry no longer is what was signed, or can't be read at all.
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(changed, bytes);
    await expect(served.command(['verify', changed, '--key', fingerprint])).rejects.toThrow(/ended with 1/);
    await expect(served.command(['verify', file, '--key', '0'.repeat(64)])).rejects.toThrow(/another key/);
  });

  it('tells no name where persons are masked', async () => {
    await page.getByRole('button', { name: 'Dossier…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('For whom').fill('A newspaper');
    await dialog.getByLabel('Persons: pseudonyms in place of names and values').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Make and save' }).click(),
    ]);
    const masked = join(RESULTS, 'masked.zip');
    await download.saveAs(masked);
    await served.command(['verify', masked, '--key', fingerprint]);
    await page.getByRole('dialog', { name: 'The dossier is saved' }).getByRole('button', { name: 'Done' }).click();
  });

  it('goes on when its page is loaded anew', () => reloadDossier(page));

  it('met no error on the way', () => expect(faults).toEqual([]));
});
