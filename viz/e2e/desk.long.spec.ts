import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRacket } from './broken/addresses.ts';
import { decideByKeys, decideByMouse } from './desk/going-through.ts';
import { goToParts, readRunsOnTelephone, seeBesideTools, seeLastEnd } from './desk/in-place.ts';
import { readAlerts, readLives, readNames, readReasons, readTitles } from './desk/reading.ts';
import { watchRacket } from './desk/watching.ts';
import { tryOtherSets } from './desk/what-if.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openRanked } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** A day's desk: going through the list, and reading what stands in it without a click. Each was seen red before its change. */
describe.skipIf(skipped)('an analyst with a list to go through', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let racket = '';
  let decided = '';
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5);
    ({ browser, page } = await openRanked(served, { faults }));
    racket = await firstRacket(page);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('reads each reason without a click', () => readReasons(page));
  it('goes from racket to racket by keys', async () => {
    decided = await decideByKeys(page);
  });
  it('goes from racket to racket by the mouse', () => decideByMouse(page, decided));
  it('reads red flags and rackets by name', () => readNames(page, racket));
  it('reads in each dialog which racket it is on', () => readTitles(page));
  it('reads in alerts who and which racket it is', () => readAlerts(page));
  it('reads who came and went by name', () => readLives(page));
  it('reads runs on a telephone', () => readRunsOnTelephone(page));
  it('sees each end of the flow between two runs', () => seeLastEnd(page));
  it('goes to the parts of a racket’s page', () => goToParts(page, racket));
  it('watches a racket, and does so no more', () => watchRacket(page, racket));
  it('sees the picture beside its tools', () => seeBesideTools(page, racket));
  it('asks what if another set fell, and one of their own', () => tryOtherSets(page, racket));
  it('met no error that was thrown', () => expect(faults).toEqual([]));
});
