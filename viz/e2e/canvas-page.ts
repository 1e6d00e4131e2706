import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type {} from '../src/explorer/TestHook.ts';

/** The explorer with a finished layout. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Run the layout (R)' }).waitFor();
  await page.locator('.notice', { hasText: '…' }).waitFor({ state: 'hidden' });
}

/** The keys on the canvas, sorted. */
export const keysOf = (page: Page) => page.evaluate(() => window.__ringbreaker!.keys().sort());
/** The keys of what is drawn and not hidden, sorted. */
export const drawnOf = (page: Page) =>
  page.evaluate(() => {
    const hook = window.__ringbreaker;
    return hook
      ? hook
          .keys()
          .filter((key) => !hook.lookOf(key).hidden)
          .sort()
      : [];
  });
/** How many links the legend counts. */
export const linksOf = async (page: Page) =>
  Number(/(\d+) links?/.exec((await page.getByTestId('canvas-size').textContent())!)![1]);
/** Where a thing stands on the page. */
export const placeOf = (page: Page, key: string) => page.evaluate((name) => window.__ringbreaker!.placeOf(name), key);

/** A link that is the only one between its two things and whose middle stands clear of every thing. */
export const clearLink = (page: Page) =>
  page.evaluate(() => {
    const hook = window.__ringbreaker!;
    const things = hook.keys().map((key) => hook.placeOf(key));
    const links = hook.links();
    const joins = (a: [string, string], b: [string, string]) => a.every((key) => b.includes(key));
    const air = (link: [string, string]) => {
      const { x, y } = hook.placeOfLink(...link);
      return Math.min(...things.map((thing) => Math.hypot(thing.x - x, thing.y - y)));
    };
    const single = links.filter((link) => links.filter((other) => joins(link, other)).length === 1);
    return single.sort((a, b) => air(b) - air(a))[0]!;
  });

/** Where the middle of a link stands on the page. */
export const placeOfLink = (page: Page, link: [string, string]) =>
  page.evaluate(([from, to]) => window.__ringbreaker!.placeOfLink(from, to), link);

/** A seller on the canvas that has neighbours which are not, and stands clear of the others. */
export async function moreOf(page: Page): Promise<string> {
  await page.keyboard.press('t');
  const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
  await rows.first().waitFor();
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
  );
  await page.keyboard.press('t');
  const more = cells
    .filter(([, , , links, on]) => Number(links) > Number(on))
    .sort((a, b) => Number(b[3]) - Number(b[4]) - Number(a[3]) + Number(a[4]));
  expect(more.length).toBeGreaterThan(0);
  await settle(page);
  await drawnAnew(page);
  return more[0]![2]!;
}

/** Waits until the canvas has taken its new size: it measures in one frame and draws in the next. */
async function drawnAnew(page: Page): Promise<void> {
  await page.locator('.table-twin').waitFor({ state: 'hidden' });
  for (let frame = 0; frame < 4; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
}
