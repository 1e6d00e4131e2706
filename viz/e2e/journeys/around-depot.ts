import { GraphView, MemberPage, PathsView, RacketPage, VALUE_KINDS } from '@ringbreaker/cypher/domain';
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

const at = encodeURIComponent;

/** An address that more use than a path may lead through: a courier's depot. */
export async function aDepot(page: Page): Promise<string> {
  const { items } = RacketPage.parse(await readApi(page, 'rackets?limit=30'));
  for (const { id } of items) {
    const members = MemberPage.parse(await readApi(page, `rackets/${id}/members?limit=20`)).items;
    for (const { key } of members) {
      const near = await readApi(page, `entities/${at(key)}/neighbours?kind=Address&order=most&limit=5`);
      const { nodes } = GraphView.shape.graph.parse((near as { graph: unknown }).graph);
      const depot = nodes.keys.find((_, i) => nodes.kinds[i] === 'Address' && nodes.degrees[i]! > CAP);
      if (depot) return depot;
    }
  }
  throw new Error('No seller of a racket of this marketplace uses a depot.');
}

const CAP = VALUE_KINDS.Address.cap;

/** Two sellers who use a depot, and whom without it nothing joins that is as near. */
async function twoByDepot(page: Page): Promise<Pair> {
  const depot = await aDepot(page);
  const near = await readApi(page, `entities/${at(depot)}/neighbours?kind=Seller&limit=12`);
  const { keys, kinds } = GraphView.shape.graph.parse((near as { graph: unknown }).graph).nodes;
  const sellers = keys.filter((_, i) => kinds[i] === 'Seller');
  for (const [i, from] of sellers.entries()) {
    for (const to of sellers.slice(i + 1)) {
      const query = `paths?from=${at(from)}&to=${at(to)}&k=1&maxLength=2&avoid=Brand&avoidHubs=true`;
      if (PathsView.parse(await readApi(page, query)).paths.length === 0) return { from, to, depot };
    }
  }
  throw new Error('All who use this depot are joined by something else, too.');
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
  // The canvas has the depot no more: it is named all the same, and comes back.
  const path = page.getByRole('button', { name: /^Show the path/ }).first();
  expect(await path.textContent()).not.toContain(depot);
  await path.click();
  await eventually(() => keysOf(page)).toContain(depot);
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
