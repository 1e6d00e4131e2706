import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, keep } from './browser.ts';
import { findCompared, readOfMember, readOfTwo, readOnPage, type Told } from './goods/reading.ts';
import { readSaidOfLink, readSaidOfMember } from './goods/said-of.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** Somebody who asks whether the members of a racket sell the same brands, and how much that said. */
describe.skipIf(skipped)('goods in common', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let told: Told;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openWindow({ faults }));
    await page.goto(served.signInLink);
    await page.getByRole('heading', { name: 'Suspected rackets' }).waitFor();
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('are saved with a racket', async () => void (told = await findCompared(page)));
  it('are told on its page, for and against, down to the rows', () => readOnPage(page, told));
  // Seen red: with what is usual in place of the member's own figure.
  it('are told of a member, in its row and in its record', () => readOfMember(page, told));
  // Seen red: without the number of users.
  it('stand beside all else that is said of a member', () => readSaidOfMember(page, told));
  it('stand beside what is said of a link', () => readSaidOfLink(page, told));
  it.each(['light', 'dark'] as const)('meet no serious barrier, %s', async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator('.card.goods').scrollIntoViewIfNeeded();
    await keep(page, `93-goods-${scheme}`);
    expect(await findBarriers(page)).toEqual([]);
  });
  it('do not break a narrow window', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.card.goods').scrollIntoViewIfNeeded();
    await keep(page, '94-goods-narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  it('are told of two sellers that are chosen', () => readOfTwo(page, told));

  it('met no error on the way', () => expect(faults).toEqual([]));
});
