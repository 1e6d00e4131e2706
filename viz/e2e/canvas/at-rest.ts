import type { Page } from 'playwright-core';
import { eventually } from '../browser.ts';

/** Where everything stands on the page. */
const placesOf = (page: Page) =>
  page.evaluate(() =>
    window.__ringbreaker!.keys().map((key) => {
      const { x, y } = window.__ringbreaker!.placeOf(key);
      return { key, x: Math.round(x), y: Math.round(y) };
    }),
  );
/** The same in the order of their keys. */
export const sorted = async (page: Page) => (await placesOf(page)).sort((a, b) => (a.key < b.key ? -1 : 1));

/** Where everything stands when the camera has come to rest. */
export async function atRest(page: Page) {
  let before = '';
  await eventually(async () => {
    await page.waitForTimeout(400);
    const now = JSON.stringify(await sorted(page));
    const rests = now === before;
    before = now;
    return rests;
  }).toBe(true);
  return sorted(page);
}

export type Places = Awaited<ReturnType<typeof atRest>>;

/** How far the thing is off that is furthest from where it stood. */
export const furthest = (now: Places, before: Places) =>
  Math.max(...now.map(({ x, y }, at) => Math.hypot(x - before[at]!.x, y - before[at]!.y)));

/** An address keeps places to within a pixel or two. */
export const NEAR_PX = 3;
