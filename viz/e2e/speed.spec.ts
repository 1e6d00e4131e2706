import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './browser.ts';
import { clearLink, keysOf, placeOf, placeOfLink, settle } from './canvas-page.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** What may travel before the first list shows, in bytes. */
const BUDGET = 300_000;
/** What is fetched when it is needed, and not before: the canvas, the map, the charts. */
const LATER = /Stage-|Explore-|graphology|maplibre|World|d3-|export-/;

/** Two clicks within this time are one double click to Sigma. */
const DOUBLE_CLICK_MS = 600;

/** What keeps the explorer quick, as far as it is no matter of time. */
describe.skipIf(skipped)('a quick explorer', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openWindow({ faults }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  // With all of Mantine's styles, all weights of the font and the explorer's actions it was 380 kB, and graphology among it.
  it('shows its first list after no more than 300 kB', async () => {
    await page.goto(served.signInLink);
    await page.locator('.racket-id').first().waitFor();
    const files = await page.evaluate(() => {
      const timed = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return timed.map((entry) => {
        const { name, encodedBodySize } = entry as PerformanceResourceTiming;
        return { name: new URL(name).pathname, bytes: encodedBodySize };
      });
    });
    const shipped = files.filter(({ name }) => !name.startsWith('/api/'));
    expect(shipped.filter(({ name }) => LATER.test(name))).toEqual([]);
    expect(shipped.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(BUDGET);
  });

  // What lies under the pointer is drawn when it points.
  it('finds things and links after the camera has moved', async () => {
    await page.locator('.racket-id').first().click();
    await page.getByRole('button', { name: 'Open in the explorer' }).click();
    await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(4);
    await settle(page);
    const { x, y } = (await page.locator('.stage-canvas').boundingBox())!;
    await page.mouse.move(x + 30, y + 200);
    await page.mouse.down();
    await page.mouse.move(x + 45, y + 210, { steps: 4 });
    await page.mouse.up();
    const cursor = () => page.locator('.stage-canvas').evaluate(({ style }) => style.cursor);
    const point = async (at: { x: number; y: number }) => {
      await page.mouse.move(at.x, at.y);
      return cursor();
    };
    const [key] = await keysOf(page);
    await eventually(async () => point(await placeOf(page, key!))).toBe('pointer');
    await eventually(() => point({ x: x + 8, y: y + 8 })).toBe('');
    const link = await clearLink(page);
    await eventually(async () => point(await placeOfLink(page, link))).toBe('pointer');
    const middle = await placeOfLink(page, link);
    // A click that comes sooner is, with the one that ended the drag, a double click to Sigma.
    await page.waitForTimeout(DOUBLE_CLICK_MS);
    await page.mouse.click(middle.x, middle.y);
    await page.getByTestId('evidence').waitFor();
    expect(faults).toEqual([]);
  });
});
