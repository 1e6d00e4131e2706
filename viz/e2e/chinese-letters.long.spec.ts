import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, findBarriers, keep } from './browser.ts';
import { deliverInChinese, noteFaces, noteWriting, SHOPS } from './chinese/letters.ts';
import { serveDeliveries, type Served } from './served.ts';
import { heedConsole, openElsewhere, openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
/** The explorer's own words in Chinese, in two weights; and slices of all that names may hold. */
const WORDS = /noto-sans-sc-words-[46]00/;
const SLICE = /noto-sans-sc-\d+-wght/;

/** Chinese letters come from the explorer's own server, and no more of them than the page shows. */
describe.skipIf(skipped)('Chinese letters, in a real browser', () => {
  const faults: string[] = [];
  let served: Served;
  let browser: Browser;
  let page: Page;
  let fetched: string[];

  beforeAll(async () => {
    served = await serveDeliveries((folder) => [deliverInChinese(folder)], 0);
    ({ browser, page } = await openWindow({ faults }));
    heedConsole(page, faults);
    fetched = noteFaces(page);
    await noteWriting(page);
    await page.goto(served.signInLink);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  stepByStep();

  const slices = () => fetched.filter((name) => SLICE.test(name));

  it('fetches none of them for a list that is English alone', async () => {
    await page.locator('.racket-title').first().waitFor();
    await page.waitForLoadState('load');
    // Not even the sheet that says where they are, of 30 kB.
    expect(await page.evaluate(() => [...document.fonts].some(({ family }) => /Noto/.test(family)))).toBe(false);
    expect(fetched.filter((name) => /noto/.test(name))).toEqual([]);
  });

  // Seen red without the redraw: the names were drawn before their letters had come, and stayed so.
  it('writes Chinese names on an English picture in their own face', async () => {
    const href = await page.locator('.racket-title').first().getAttribute('href');
    await page.goto(new URL(href!, served.signInLink).href);
    await page.getByText(SHOPS[0]!).first().waitFor();
    const written = () => page.evaluate((shops) => shops.filter((shop) => shop in window.writtenWith!), SHOPS);
    const inFace = () => page.evaluate((shops) => shops.filter((shop) => window.writtenWith![shop]), SHOPS);
    await eventually(async () => (await written()).length).toBeGreaterThan(2);
    await eventually(inFace).toEqual(await written());
    expect(slices().length).toBeGreaterThan(0);
    expect(fetched.filter((name) => !/^(200|304) /.test(name))).toEqual([]);
    await keep(page, '100-chinese-names');
  });

  // Nine slices were fetched, once, where their sheet was told of beside the words' faces.
  it('shows its own words in the face that comes with it, and fetches no slice for them', async () => {
    const first = await openElsewhere(page, { width: 1440, height: 900 });
    await first.addInitScript(() => localStorage.setItem('ringbreaker.language', 'zh-Hans'));
    heedConsole(first, faults);
    fetched = noteFaces(first);
    await first.goto(new URL('/', served.signInLink).href);
    await first.getByRole('heading', { name: '疑似网络', exact: true }).first().waitFor();
    await eventually(() => fetched.filter((name) => WORDS.test(name)).length).toBe(2);
    const told = () =>
      first.evaluate(() => [...document.fonts].some(({ family }) => /Noto Sans SC Variable/.test(family)));
    await eventually(told).toBe(true);
    await first.locator('.racket-id').first().waitFor();
    await first.evaluate(() => document.fonts.ready);
    expect(await first.evaluate(() => document.fonts.check('600 16px "Noto Sans SC Words"', '疑似网络'))).toBe(true);
    expect(slices()).toEqual([]);
    expect(await findBarriers(first)).toEqual([]);
    await keep(first, '101-chinese-words');
    expect(faults).toEqual([]);
  });
});
