import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { firstRacket, sellersOf } from '../broken/addresses.ts';
import { eventually } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { openElsewhere } from '../window.ts';
import { atRest } from './at-rest.ts';

/** Half of a thing's width in pixels, below which nobody tells its kind. */
const READABLE_PX = 3;

async function expectInView(page: Page): Promise<void> {
  const places = await atRest(page);
  const stage = (await page.locator('.stage-canvas').boundingBox())!;
  for (const { key, x, y } of places) {
    expect(x, key).toBeGreaterThan(stage.x);
    expect(x, key).toBeLessThan(stage.x + stage.width);
    expect(y, key).toBeGreaterThan(stage.y);
    expect(y, key).toBeLessThan(stage.y + stage.height);
  }
}

/** What comes around two things that stand close together is in view, and as large as things are in any picture. */
export async function bringAroundNear(page: Page): Promise<void> {
  const two = (await keysOf(page)).filter((key) => key.startsWith('seller:')).slice(0, 2);
  const { origin } = new URL(page.url());
  // Apart from this browser's windows: the page would stand among those that were closed.
  const theirs = await openElsewhere(page, page.viewportSize()!);
  await theirs.goto(`${origin}/explore#v=1&n=${two.map(encodeURIComponent).join(',')}&l=0~0.1~0&s=0`);
  await eventually(() => keysOf(theirs)).toEqual(two);
  await theirs.locator('.stage-canvas').focus();
  await theirs.keyboard.press('e');
  await eventually(async () => (await keysOf(theirs)).length).toBeGreaterThan(4);
  await settle(theirs);
  await expectInView(theirs);
  const sizes = await theirs.evaluate(() => {
    const hook = window.__ringbreaker!;
    return hook.keys().map((key) => hook.lookOf(key).size);
  });
  expect(Math.min(...sizes)).toBeGreaterThan(READABLE_PX);
  await theirs.context().close();
}

/** Where motion is reduced: what is found between two of a racket is in view, one move of the camera after the other. */
export async function findPathsStill(page: Page): Promise<void> {
  const sellers = await sellersOf(page, await firstRacket(page));
  const theirs = await openElsewhere(page, page.viewportSize()!);
  await theirs.emulateMedia({ reducedMotion: 'reduce' });
  const two = [sellers[0]!, sellers.at(-1)!].map(encodeURIComponent);
  await theirs.goto(new URL(`/explore#v=1&n=${two.join(',')}&s=0.1`, page.url()).href);
  await eventually(async () => (await keysOf(theirs)).length).toBe(2);
  await theirs.getByRole('tab', { name: 'Paths' }).click();
  await theirs.getByRole('button', { name: 'Find paths' }).click();
  await theirs
    .getByRole('button', { name: /^Show the path/ })
    .first()
    .waitFor();
  await settle(theirs);
  await expectInView(theirs);
  await theirs.context().close();
}
