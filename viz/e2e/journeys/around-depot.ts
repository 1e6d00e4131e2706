import { MemberPage, PathsView, RacketPage } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

interface Pair {
  from: string;
  to: string;
  /** What many use, and the shortest way between the two leads through. */
  depot: string;
}

/** Two sellers of different rackets whom a depot joins, and who without it are further apart, or not joined at all. */
async function twoByDepot(page: Page): Promise<Pair> {
  const { items } = RacketPage.parse(await readApi(page, 'rackets?limit=12'));
  const members: string[][] = [];
  for (const { id } of items) {
    const page_ = MemberPage.parse(await readApi(page, `rackets/${id}/members?limit=4`));
    members.push(page_.items.map(({ key }) => key));
  }
  const ask = async (from: string, to: string, avoidHubs: boolean) => {
    const ends = `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
    const query = `paths?${ends}&k=1&maxLength=2&avoid=Brand&avoidHubs=${avoidHubs}`;
    return PathsView.parse(await readApi(page, query)).paths[0];
  };
  for (const [i, some] of members.entries()) {
    for (const from of some) {
      for (const to of members.slice(i + 1).flat()) {
        const [, depot] = (await ask(from, to, false))?.keys ?? [];
        if (depot && !(await ask(from, to, true))?.keys.includes(depot)) return { from, to, depot };
      }
    }
  }
  throw new Error('No two sellers of this marketplace are joined by a hub alone.');
}

/** The way between two sellers leads through a depot that many use; without it, it does not. */
export async function findWayAroundDepot(page: Page): Promise<void> {
  const { from, to, depot } = await twoByDepot(page);
  await page.goto(new URL(`/explore#v=1&n=${[from, to].map(encodeURIComponent).join(',')}&r=*&s=0.1`, page.url()).href);
  await eventually(() => keysOf(page)).toEqual([from, to].sort());
  await settle(page);
  await page.getByRole('tab', { name: 'Paths' }).click();
  await page.getByLabel('Steps at most').fill('2');
  await page.getByLabel(/^Avoid hubs/).uncheck();
  await page.getByRole('button', { name: 'Find paths' }).click();
  await page
    .getByRole('button', { name: /^Show the path/ })
    .first()
    .waitFor();
  await eventually(() => keysOf(page)).toContain(depot);
  await settle(page);
  await keep(page, '64-through-the-depot');
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual([from, to].sort());
  await page.getByLabel(/^Avoid hubs/).check();
  await page.getByRole('button', { name: 'Find paths' }).click();
  const answer = page.locator('.no-path').or(page.locator('.path-list'));
  await answer.first().waitFor();
  await eventually(() => page.locator('.no-path').textContent()).toMatch(/not through hubs/);
  expect(await keysOf(page)).not.toContain(depot);
  await keep(page, '65-around-the-depot');
}
