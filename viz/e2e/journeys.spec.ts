import { isLong, sized } from '@ringbreaker/cypher/test-size';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstRacket, sellersOf } from './broken/addresses.ts';
import { expandFailing, openInPart } from './journeys/acts-fail.ts';
import { findWayAroundDepot } from './journeys/around-depot.ts';
import { fromPhoneToRow, fromWalletToRacket, searchAgain } from './journeys/by-keys.ts';
import { chooseOfMany } from './journeys/choosing.ts';
import {
  actsOf,
  askHanging,
  giveUpHanging,
  recoverEach,
  screensOf,
  startsOf,
  waitForSlow,
} from './journeys/fails-once.ts';
import { growFromSeller } from './journeys/growing.ts';
import { openPlaceOnMap } from './journeys/places.ts';
import { hideTitles, readTitles } from './journeys/titles.ts';
import { loseEveryPicture, workWithFullStore } from './journeys/worn-out.ts';
import { waitForWarmUp } from './journeys/warming.ts';
import { JOURNEY, JOURNEY_BEGINS_MS, serveMarketplace, type Served } from './served.ts';
import { openRanked, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** Ways through the product that somebody goes on a day, and what fails on the way. */
describe.skipIf(skipped)('an investigator', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let hanging: Page;
  let racket = '';
  let seller = '';
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(JOURNEY.sellers, 5, 0, { reads: true, deliveries: JOURNEY.deliveries });
    ({ browser, page } = await openRanked(served, { faults }));
    racket = await firstRacket(page);
    seller = (await sellersOf(page, racket))[0]!;
  }, JOURNEY_BEGINS_MS);

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('comes from the last digits of a wallet to its racket, by keys alone', () => fromWalletToRacket(page));
  it('searches for the same again, and lets it be forgotten', () => searchAgain(page));
  // Seen red: with links that no key reaches.
  it('comes from the telephone number of a test purchase to its row, by keys alone', () => fromPhoneToRow(page));
  it('reads what folds and canvases are called', () => readTitles(page, racket));
  it('hides names, and no fold tells one', () => hideTitles(page));
  it('finds the way between two sellers around a depot', () => findWayAroundDepot(page));
  it('chooses of the many who use a depot, by number and by time', () => chooseOfMany(page));
  it('is told that a racket is drawn in part, and brings the rest', () => openInPart(page, racket));
  it('tries an expand again that failed, and cancels one that is slow', () => expandFailing(page));
  it('grows a lead from a seller, surer and less sure', () => growFromSeller(page));
  it('works on while the browser’s store is full', () => workWithFullStore(page, seller));
  it('goes on with the table once the picture was lost again and again', () => loseEveryPicture(page));
  it('opens the map at a place of a racket', () => openPlaceOnMap(page, racket));
  it('is told that the database is warming up', () => waitForWarmUp(page));
  it('asks a server that does not answer', async () => void (hanging = await askHanging(page, faults)));
  // In the usual form each panel fails and hangs by itself (`panels.spec.ts`), and each start here.
  it('sees what fails, and what is there once it does not', () =>
    recoverEach(page, [...sized([], screensOf(racket, seller)), ...startsOf()]));
  it('sees that what they asked for failed, and loses nothing of what they typed', () =>
    recoverEach(page, actsOf(seller)));
  it.runIf(isLong)('waits for what is slow', () => waitForSlow(page, screensOf(racket, seller)));
  it('is told that it does not, and tries again', () => giveUpHanging(hanging));
  it('met no error that was thrown', () => expect(faults).toEqual([]));
});
