import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { countColour, eventually, keep } from '../browser.ts';
import { keysOf, moreOf, settle } from '../canvas-page.ts';
import { openElsewhere } from '../window.ts';

const NEW_MARK: [number, number, number] = [163, 45, 0];
/** Where things stand beside each other, whatever the zoom: in shares of the way from the first to the furthest. */
async function shapeOf(page: Page, keys: readonly string[]): Promise<number[]> {
  // All in one moment: the camera may be moving still.
  const places = await page.evaluate((all) => all.map((key) => window.__ringbreaker!.placeOf(key)), keys);
  const first = places[0]!;
  const ways = places.map(({ x, y }) => Math.hypot(x - first.x, y - first.y));
  // The address holds whole units: beside a short way that would be much.
  const furthest = Math.max(...ways);
  return ways.map((way) => way / furthest);
}

function expectSameShape(now: readonly number[], before: readonly number[]): void {
  const furthest = Math.max(...now.map((share, i) => Math.abs(share - before[i]!)));
  expect(furthest).toBeLessThan(0.02);
}

/** A racket opens on its own canvas; a thing that is added then moves nothing. */
export async function addBesideWhatStands(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(8);
  await settle(page);
  // Places stand in the address once the layout is done.
  await eventually(() => page.url()).toMatch(/&l=/);
  const keys = await keysOf(page);
  const before = await shapeOf(page, keys);
  await page.locator('.stage-canvas').focus();
  const seller = await moreOf(page);
  await page.keyboard.press('t');
  await page.locator('.table-twin tbody tr', { hasText: seller }).getByRole('button').click();
  await page.keyboard.press('t');
  const key = await openStranger(page, keys);
  await eventually(() => keysOf(page)).toContain(key);
  await settle(page);
  expectSameShape(await shapeOf(page, keys), before);
  await keep(page, '22-added');
}

/** Opens the counts of the record until one leads to a thing that is not on the canvas, and brings it; its key. */
async function openStranger(page: Page, standing: readonly string[]): Promise<string> {
  await page.locator('.link-count').first().waitFor();
  for (const links of await page.locator('.link-count').all()) {
    await links.click();
    const others = page.locator('.link-others button');
    await others.first().waitFor();
    for (const other of await others.all()) {
      const key = (await other.getAttribute('title'))!;
      if (standing.includes(key)) continue;
      await other.click();
      return key;
    }
    await links.click();
  }
  throw new Error('All that this seller is tied to is on the canvas.');
}

/** Another browser that opens the address sees the same picture, with the same link selected. */
export async function sharePlaces(page: Page): Promise<void> {
  await page.getByTestId('node-links').getByRole('button').first().click();
  await page.getByTestId('evidence').waitFor();
  await eventually(() => page.url()).toMatch(/&l=.*&e=\d+\.[A-Z_]+\.\d+/);
  const keys = await keysOf(page);
  const before = await shapeOf(page, keys);
  const claim = await page.locator('.evidence-claim').textContent();
  const theirs = await openElsewhere(page);
  await theirs.goto(page.url());
  await eventually(async () => (await keysOf(theirs)).length).toBe(keys.length);
  await settle(theirs);
  expectSameShape(await shapeOf(theirs, keys), before);
  await eventually(() => theirs.locator('.evidence-claim').textContent()).toBe(claim);
  await theirs.context().close();
}

/** Between two sellers that no single link joins there is no path of one step: the limits are named, and one can be widened. */
export async function findNoPath(page: Page): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  await page.keyboard.press('t');
  await page.getByRole('tab', { name: 'Paths' }).click();
  await page.getByLabel('Steps at most').fill('1');
  await page.getByRole('button', { name: 'Find paths' }).click();
  const told = page.locator('.no-path');
  await told.waitFor();
  expect(await told.textContent()).toMatch(/No path of 1 step or fewer, not through hubs, not through brands/);
  await keep(page, '23-no-path');
  await told.getByRole('button', { name: 'Try 8 steps' }).click();
  await page
    .getByRole('button', { name: /^Show the path/ })
    .first()
    .or(page.getByText('No path of 8 steps'))
    .waitFor();
  await settle(page);
}

/** The browser takes the canvas's memory away: it is said, and the picture is drawn anew. */
export async function surviveLostContext(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.explore-canvas canvas'))
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await page.getByText('it is drawn anew').waitFor();
  await eventually(() => page.evaluate(() => window.__ringbreaker?.webgl().length ?? 0)).toBeGreaterThan(0);
  expect(await keysOf(page)).toEqual(keys);
  await keep(page, '24-after-a-lost-context');
}

/** An alert opens on a canvas of its own, not on what stood there; who is new bears a mark. */
export async function openAlertAnew(page: Page): Promise<void> {
  const before = await keysOf(page);
  await page.getByRole('link', { name: /^Alerts/ }).click();
  const groups = page.locator('.alert-group-head');
  await groups.first().waitFor();
  const cards = page.locator('.alert-card', { has: page.locator('.alert-seller') });
  for (let place = 0; place < (await groups.count()) && (await cards.count()) === 0; place++) {
    await groups.nth(place).focus();
    await page.keyboard.press('Enter');
    await page.locator('.alert-group').nth(place).locator('.alert-card').first().waitFor();
  }
  const show = cards.filter({ has: page.locator('.tie-path') }).getByRole('button', { name: /in the explorer$/ });
  await show.first().click();
  await page.locator('.stage-canvas').waitFor();
  await page.locator('.notice', { hasText: 'This is a new canvas' }).waitFor();
  await settle(page);
  const keys = await keysOf(page);
  expect(keys.length).toBeLessThan(before.length);
  await page.mouse.move(5, 880);
  await eventually(async () =>
    countColour(page, await page.locator('.explore-canvas').screenshot(), NEW_MARK),
  ).toBeGreaterThan(60);
  await keep(page, '25-alert-on-a-new-canvas');
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual(before);
}
