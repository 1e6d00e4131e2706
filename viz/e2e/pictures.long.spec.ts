import type { Browser, Page, Route } from 'playwright-core';
import { GraphView } from '@ringbreaker/cypher/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, findBarriers, keep } from './browser.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
const PICTURE = /\/api\/v1\/rackets\/[^/]+\/graph/;

/** A racket's picture on its own page and under What if: waited for, left out, and the same in both places. */
describe.skipIf(skipped)('pictures of a racket, in a real browser', () => {
  const faults: string[] = [];
  let served: Served;
  let browser: Browser;
  let page: Page;
  let racket: string;

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openWindow({ faults }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(served.signInLink);
    await page.locator('.racket-title').first().waitFor();
    racket = new URL((await page.locator('.racket-title').first().getAttribute('href'))!, page.url()).href;
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  stepByStep();

  /** Nothing stands over the picture any more: its first frame is there. */
  const drawn = () => page.locator('.picture-wait').waitFor({ state: 'detached' });

  // Seen red: without <Waiting> the place of the picture stayed empty.
  it('say what is waited for, and can be left', async () => {
    let letGo = () => undefined as void;
    const held = new Promise<void>((done) => (letGo = done));
    await page.route(PICTURE, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.goto(racket);
    const wait = page.locator('.picture-wait');
    await wait.getByText(/^Fetching the picture of \d+ sellers?…$/).waitFor();
    await keep(page, '95-picture-waited-for');
    expect(await findBarriers(page)).toEqual([]);
    await wait.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('The picture was not fetched.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    letGo();
    await page.unroute(PICTURE);
    await page.getByRole('button', { name: 'Fetch the picture' }).click();
    await page.locator('.picture-stage canvas').first().waitFor();
    await drawn();
    await keep(page, '96-picture-drawn');
  });

  const shotOfBefore = async () => {
    await page.goto(`${racket}/what-if`);
    await page.mouse.move(0, 0);
    const stage = page.getByRole('application', { name: /, before$/ });
    await stage.locator('canvas').first().waitFor();
    await page.waitForTimeout(1_500);
    return (await stage.screenshot()).toString('base64');
  };

  // Seen red: while What if laid things out by itself, another answer about their places changed nothing.
  it('stand under What if where they stand on the page of the racket', async () => {
    const first = await shotOfBefore();
    await eventually(shotOfBefore).toBe(first);
    await page.route(PICTURE, mirror);
    expect(await shotOfBefore()).not.toBe(first);
    await page.unroute(PICTURE);
    await eventually(shotOfBefore).toBe(first);
    await keep(page, '97-what-if');
  });

  it('are called in the reader’s language wherever a racket is', async () => {
    await page.evaluate(() => localStorage.setItem('ringbreaker.language', 'zh-Hans'));
    await page.goto(new URL('/alerts', racket).href);
    await page.locator('.alert-group .racket-title').first().waitFor();
    const titles = await page.locator('.alert-group .racket-title').allTextContents();
    expect(titles.filter((title) => !/个卖家/.test(title))).toEqual([]);
    await page.goto(racket);
    await page.getByRole('button', { name: '在探索中打开' }).click();
    await page
      .locator('.tab-name', { hasText: /个卖家/ })
      .first()
      .waitFor();
    await keep(page, '98-chinese-titles');
    expect(faults).toEqual([]);
  });
});

/** Answers as the server does, with all places mirrored. */
async function mirror(route: Route): Promise<void> {
  const answer = await route.fetch();
  const picture = GraphView.parse(await answer.json());
  expect(picture.positions).not.toBeNull();
  const x = picture.positions!.x.map((at) => (at === null ? null : -at));
  await route.fulfill({ response: answer, json: { ...picture, positions: { ...picture.positions!, x } } });
}
