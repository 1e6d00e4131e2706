import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

/** From the form with a recipient typed in, over one that is given up, to the form again. */
export async function waitForDossier(page: Page): Promise<void> {
  let asked = 0;
  let release: () => void = () => undefined;
  // The question lies on the wire for as long as the test wants: what comes of it is the server's own.
  await page.route('**/dossier', async (route) => {
    asked++;
    await new Promise<void>((done) => (release = done));
    // One that was given up can't go on.
    await route.continue().catch(() => undefined);
  });
  const dialog = page.getByRole('dialog');
  const button = page.getByRole('button', { name: 'Dossier is being made…' });
  await page.keyboard.press('Enter');
  await dialog.getByText('It is asked for').waitFor();
  await eventually(() => asked).toBe(1);
  await dialog.getByRole('button', { name: 'Give it up' }).click();
  release();
  await dialog.getByLabel('For whom').fill('Customs of Bremen');
  await page.keyboard.press('Enter');
  await dialog.getByText('It is asked for').waitFor();
  await eventually(() => asked).toBe(2);
  expect(await dialog.textContent()).toContain('Customs of Bremen');
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '72-dossier-being-made');
  await dialog.getByRole('button', { name: 'Go on meanwhile' }).click();
  await dialog.waitFor({ state: 'hidden' });
  // Another press shows the one that is being made, and asks for no second one.
  await button.click();
  await dialog.getByText('Customs of Bremen').waitFor();
  await dialog.getByRole('button', { name: 'Go on meanwhile' }).click();
  expect(asked).toBe(2);
  const [download] = await Promise.all([page.waitForEvent('download'), Promise.resolve(release())]);
  expect(download.suggestedFilename()).toMatch(/^racket-rk-.*\.zip$/);
  await page.locator('.toast').getByText(`The dossier is saved as ${download.suggestedFilename()}`).waitFor();
  await page.unroute('**/dossier');
  await page.getByRole('button', { name: 'Dossier…' }).click();
  await dialog.getByText('The dossier is saved', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Dossier…' }).click();
  await dialog.getByLabel('For whom').fill('Customs of Hamburg');
}

/** The page is loaded anew while a dossier is asked for: the same one comes by itself. Seen red: a reload gave it up. */
export async function reloadDossier(page: Page): Promise<void> {
  const asked: string[] = [];
  await page.route('**/dossier', async (route) => {
    asked.push(route.request().postData() ?? '');
    // The first question lies on the wire until its page is gone.
    if (asked.length > 1) await route.continue();
  });
  await page.getByRole('button', { name: 'Dossier…' }).click();
  await page.getByRole('dialog').getByLabel('For whom').fill('Customs of Kiel');
  await page.keyboard.press('Enter');
  await eventually(() => asked.length).toBe(1);
  const [download] = await Promise.all([page.waitForEvent('download'), page.reload()]);
  expect(download.suggestedFilename()).toMatch(/^racket-rk-.*\.zip$/);
  expect(asked[0]).toMatch(/"recipient":"Customs of Kiel".*"ticket":"[0-9a-f]{32}"/);
  expect(asked).toEqual([asked[0], asked[0]]);
  await page.locator('.toast').getByText(`The dossier is saved as ${download.suggestedFilename()}`).waitFor();
  await page.unroute('**/dossier');
  // It was handed out, so that another load asks for nothing.
  await page.reload();
  await page.getByRole('button', { name: 'Dossier…' }).waitFor();
  expect(await page.evaluate(() => sessionStorage.getItem('ringbreaker.dossier'))).toBeNull();
}
