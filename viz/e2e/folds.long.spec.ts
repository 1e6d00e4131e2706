import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bringRackets,
  foldByHand,
  foldByRacket,
  meetNoBarrierFolded,
  seekInFold,
  shareFolds,
} from './canvas/folding.ts';
import { bringAroundNear, findPathsStill } from './canvas/coming.ts';
import { colourByRacket } from './canvas/colours.ts';
import { foldByCountry, foldByValue, readNamesOfSteps } from './canvas/fold-names.ts';
import { layOut } from './canvas/layouts.ts';
import { readWhyHidden } from './canvas/hiding.ts';
import { goThroughLevels } from './canvas/levels.ts';
import { foldAfterLevel, reloadAtLevel } from './canvas/levels-kept.ts';
import { moveByKeys } from './canvas/moving.ts';
import { selectByTools } from './canvas/selecting.ts';
import { filterThings } from './canvas/filtering.ts';
import { keepTabs, workInTwoWindows, workOnTwo } from './canvas/tabs.ts';
import { keepView } from './canvas/view-kept.ts';
import { workByMenu } from './canvas/thing-menu.ts';
import { JOURNEY, JOURNEY_BEGINS_MS, serveMarketplace, type Served } from './served.ts';
import { openRanked, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** Somebody whose canvas has become too full to read. */
describe.skipIf(skipped)('a full canvas', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(JOURNEY.sellers, 5, 0, { reads: true, deliveries: JOURNEY.deliveries });
    // What asks the server by itself waits with the list until the database is warm.
    ({ browser, page } = await openRanked(served, { faults }));
  }, JOURNEY_BEGINS_MS);

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('holds several rackets', () => bringRackets(page, 4));
  // Seen red: where one goes back until all is in view, however far.
  it('is drawn as large as ever where things come around two that stand close together', () => bringAroundNear(page));
  // Seen red: with an animation of no length, which leaves the camera nowhere.
  it('shows the paths that were found where motion is reduced', () => findPathsStill(page));
  it('tells by colour whose a thing is, and by a star who is new', () => colourByRacket(page));
  it('is laid out in rings, along the chain, and in part; undone it is as it was', () => layOut(page));
  it('shows each racket as one, and each by itself again', () => foldByRacket(page));
  it('names its steps after rackets, by what they are called', () => readNamesOfSteps(page));
  it('shows each country as one', () => foldByCountry(page));
  it('shows who shares a value as one', () => foldByValue(page));
  it('goes through the levels and back to the same picture', () => goThroughLevels(page));
  it('is as it was once a fold is undone that a level had shown, too', () => foldAfterLevel(page));
  it('is as it was after a reload at a level', () => reloadAtLevel(page));
  // Seen red: with a camera that shows all of the picture whenever the page is loaded.
  it('is seen from where it was after a reload, and after another page', () => keepView(page));
  it('selects by every tool, and nothing that is hidden', () => selectByTools(page));
  it('is moved by keys, where it is pinned', () => moveByKeys(page));
  // Seen red: with buttons that are called otherwise than they read.
  it('says what hides a thing, and shows it again', () => readWhyHidden(page));
  it('leaves by a filter the same in the picture and in the table', () => filterThings(page));
  // Seen red: without the focus given back to the canvas.
  it('does from the menu of a thing what can be done with it', () => workByMenu(page));
  it('folds a selection by one key, and unfolds it by another', () => foldByHand(page));
  it('opens a fold for what is sought in it', () => seekInFold(page));
  it('is shared with its folds by its address', () => shareFolds(page));
  it.each(['light', 'dark'] as const)('meets no serious barrier, %s', (scheme) => meetNoBarrierFolded(page, scheme));

  it('is worked on beside another', () => workOnTwo(page));
  it('comes back with the others after a reload', () => keepTabs(page));
  it('is worked on in another window, and in a duplicate', () => workInTwoWindows(page));

  it('met no error on the way', () => expect(faults).toEqual([]));
});
