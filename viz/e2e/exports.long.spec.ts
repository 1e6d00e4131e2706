import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keysOf, settle } from './canvas-page.ts';
import { saveInEachFormat, saveSelection } from './out/files.ts';
import { showQueryOfCanvas, showQueryOfList, showQueryOfSearch } from './out/queries.ts';
import {
  gatherCanaries,
  hideNames,
  searchUnderPseudonyms,
  showNames,
  walkScreens,
  workUnderPseudonyms,
} from './out/redaction.ts';
import { serveMarketplace, type Served } from './served.ts';
import { startNewPseudonyms } from './out/new-pseudonyms.ts';
import { openRanked, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** What goes out of the explorer: files of the canvas, the queries behind it, and pseudonyms in place of names. */
describe.skipIf(skipped)('what goes out of the explorer', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let canaries: string[];
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openRanked(served, { faults }));
    canaries = await gatherCanaries(page);
    expect(canaries.length).toBeGreaterThan(200);
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('shows the query behind the ranked list, and behind a search', async () => {
    await showQueryOfList(page);
    await showQueryOfSearch(page);
  });

  it('opens a racket in the explorer', async () => {
    await page.locator('.racket-id').first().click();
    await page.getByRole('button', { name: 'Open in the explorer' }).click();
    await page.locator('.stage-canvas').waitFor();
    await settle(page);
    expect((await keysOf(page)).length).toBeGreaterThan(5);
  });

  it('saves the canvas in each format, with every thing that is on it', () => saveInEachFormat(page));
  it('saves what is selected alone, with pseudonyms where they are wanted', () => saveSelection(page));
  it('shows the query behind the canvas, and behind an expand', () => showQueryOfCanvas(page));
  it('hides names, and keeps the canvas', () => hideNames(page, canaries));
  it('works under pseudonyms', () => workUnderPseudonyms(page, canaries));
  it('starts new pseudonyms, and keeps the steps', () => startNewPseudonyms(page));
  it('searches under pseudonyms', () => searchUnderPseudonyms(page, canaries));
  it('shows no name on any screen', () => walkScreens(page, canaries));
  it('shows names again', () => showNames(page, canaries));

  it('met no error on the way', () => expect(faults).toEqual([]));
});
