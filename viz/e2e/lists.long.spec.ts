import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, keep } from './browser.ts';
import { doByName } from './lists/commands.ts';
import { chooseLooks, keepFilters, seeAllAt1024 } from './lists/keep-and-look.ts';
import { dismissMany, pickByKeys } from './lists/many-at-once.ts';
import { workOnMany, workOnOne } from './lists/work-together.ts';
import { leaveOutBroken, narrowByFacets, openList, orderByHeads, seeWhatHides } from './lists/order-and-filter.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openRanked, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** A day at the list of rackets: ordered, narrowed, kept, and decided on many at once. */
describe.skipIf(skipped)('the list of rackets, in a real browser', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 1);
    ({ browser, page } = await openRanked(served, { faults }));
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('is ordered by its heads, in both directions, and the address holds it', () => orderByHeads(page));
  it('says how many rackets each choice leaves, and takes each part away by itself', () => narrowByFacets(page));
  it('says which filter hides a racket, and offers to take that one away', () => seeWhatHides(page));
  it('says what it cannot be asked for, and leaves it out', () => leaveOutBroken(page));
  it('keeps filters under names', () => keepFilters(page));
  it('shows at 1024 by 768 all that decides, and reasons whole', () => seeAllAt1024(page));
  it('shows the columns that are wanted, the title always', () => chooseLooks(page));
  it('is walked and picked by keys, and taken along as a table', () => pickByKeys(page));
  it('decides on many for one reason, each by itself, and takes it back', () => dismissMany(page, faults));

  it('says who works on many, by when, and finds them by it', () => workOnMany(page));
  it('says who works on one, and which change counts where two were made', () => workOnOne(page, faults));
  it('does by its name what the screen offers', () => doByName(page));

  it.each(['light', 'dark'] as const)('fits a telephone and meets no serious barrier, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openList(page, '?sort=joined&sellers=%5B1%2C900%5D');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
    await keep(page, `47-list-narrow-${colorScheme}`);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('met no error on the way', () => expect(faults).toEqual([]));
});
