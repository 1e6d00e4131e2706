import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRacket } from './broken/addresses.ts';
import { eventually } from './browser.ts';
import { keysOf, settle } from './canvas-page.ts';
import { copyByHand, copyCanvas, seeToastAside } from './each-page/link.ts';
import { orderInbox } from './each-page/order.ts';
import { titlePicture } from './each-page/picture.ts';
import { enterRecord, openItsRacket, openOnNewCanvas } from './each-page/search.ts';
import { reachLegend, readTiesInPanel, readWhatIsTyped, seeLegendWhole, seePins } from './each-page/small-window.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openRanked, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/**
 * What each page offers. Seen red: with the order left out of the question, with the address written only after its
 * moment, with the toast in the middle, with the legend on one line, with Ctrl+Enter as Enter, and with no focus taken.
 */
describe.skipIf(skipped)('an investigator has on each page', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let racket = '';
  let shop = '';
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openRanked(served, { faults }));
    racket = await firstRacket(page);
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('the order of the inbox', () => orderInbox(page));

  it('whose a file of evidence is and of which day, and the link to a canvas and what is chosen on it', async () => {
    await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
    await page.locator('.evidence-open').first().click();
    const file = page.locator('.evidence-table tbody td:nth-child(2)').first();
    await eventually(() => file.textContent()).toMatch(/^\w+\.csv local, \d{4}-\d\d-\d\d/);
    await seePins(page);
    await page.getByRole('button', { name: 'Open in the explorer' }).click();
    await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(8);
    await settle(page);
    await copyCanvas(page);
    shop = (await page.locator('.record-head h3').textContent())!;
  });

  it('what ties a member in, whole', () => readTiesInPanel(page));
  it('a picture that says what it shows', () => titlePicture(page));
  it('what was done, beside the picture', () => seeToastAside(page));
  it('the link, where the browser does not copy', () => copyByHand(page));
  it('each control of the legend in a small window', () => reachLegend(page));
  it('the whole legend, with the time bar and on a telephone', () => seeLegendWhole(page));
  it('room for what is typed, zoomed in', () => readWhatIsTyped(page));
  it('a new canvas for what is found', () => openOnNewCanvas(page, shop));
  it('the record of what is found, by keys and back', () => enterRecord(page, shop, racket));
  it('the racket of what is found', () => openItsRacket(page, shop));

  it('met no error on the way', () => expect(faults).toEqual([]));
});
