import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OverviewView, RacketPage } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, findBarriers, keep } from '../browser.ts';
import { chooseFold, foldsOf, openAgain, selectRows } from '../canvas/folding.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { openElsewhere } from '../window.ts';

/** No sign of counterfeit goods is in this data: whatever the list shows would be a false alarm. */
export async function readList(page: Page): Promise<void> {
  const { items } = RacketPage.parse(await readApi(page, 'rackets?limit=50'));
  expect(items.map(({ id, topReason }) => `${id}: ${topReason}`)).toEqual([]);
  expect(OverviewView.parse(await readApi(page, 'overview'))).toMatchObject({ runSeq: 1 });
  await page.getByRole('heading', { name: 'No suspected racket in run 1' }).waitFor();
  await page.getByRole('link', { name: 'What each delivery brought' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '70-olist-list');
}

/** The ids of the sellers with the most items, from the published file. */
function busiest(folder: string, most: number): string[] {
  const items = readFileSync(join(folder, 'olist_order_items_dataset.csv'), 'utf8').trim().split('\n').slice(1);
  const counts = new Map<string, number>();
  for (const item of items) {
    const seller = item.split(',')[3]!;
    counts.set(seller, (counts.get(seller) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([seller]) => seller);
}

/** By its id as it was loaded, with the platform before it. Of the bare id the parcels are found, which lead to it. */
export async function findSeller(page: Page, folder: string): Promise<void> {
  const [id = ''] = busiest(folder, 1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(id);
  await page.locator('.search-hit').first().waitFor();
  await keep(page, '70-olist-bare-id');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`olist:${id}`);
  await page.locator('.search-hit', { hasText: 'exact' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toEqual([`seller:olist:${id}`]);
  const record = page.getByTestId('record');
  await record.waitFor();
  expect(await record.textContent()).not.toMatch(/suspected racket/i);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await eventually(async () => (await keysOf(page)).length + (await page.getByRole('dialog').count())).toBeGreaterThan(
    1,
  );
  if ((await page.getByRole('dialog').count()) > 0) {
    await keep(page, '71-olist-chooser');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Bring|Expand|Add)/ })
      .first()
      .click();
    await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(1);
  }
  await settle(page);
  await keep(page, '72-olist-seller');
}

/** Some of what is there is drawn as one, by itself again, and as one after an undo; whoever opens the address sees that. */
export async function foldAndShare(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await selectRows(page, 3);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await page.keyboard.press('g');
  await eventually(async () => (await foldsOf(page)).length).toBe(1);
  await page.keyboard.press('Enter');
  await eventually(() => keysOf(page)).toEqual(keys);
  await page.keyboard.press('Control+z');
  await eventually(async () => (await foldsOf(page)).length).toBe(1);
  await eventually(() => page.url()).toMatch(/&f=/);
  await openAgain(page);
  await chooseFold(page, 'Unfold all');
  await eventually(() => keysOf(page)).toEqual(keys);
}

/** Whether anything joins two sellers is answered, and a no names what was left out. */
export async function findPathBetween(page: Page, folder: string): Promise<void> {
  const two = busiest(folder, 2).map((id) => `seller:olist:${id}`);
  const theirs = await openElsewhere(page);
  await theirs.goto(new URL(`/explore#v=1&n=${two.map(encodeURIComponent).join(',')}&s=0.1`, page.url()).href);
  await eventually(() => keysOf(theirs)).toEqual(two.toSorted());
  await theirs.getByRole('tab', { name: 'Paths' }).click();
  await theirs.getByRole('button', { name: 'Find paths' }).click();
  const none = theirs.locator('.no-path');
  await none.or(theirs.locator('.path-list')).first().waitFor();
  if ((await none.count()) > 0) expect(await none.textContent()).toMatch(/not through hubs/);
  else await eventually(async () => (await keysOf(theirs)).length).toBeGreaterThan(2);
  await keep(theirs, '76-olist-paths');
  await theirs.context().close();
}

/** A city alone is no address in this data: the answer has it in its words, or says what was looked for. */
export async function lookForCity(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('campinas');
  const nothing = page.locator('.search-nothing');
  const hit = page.locator('.search-hit', { hasText: /campinas/i });
  await nothing.or(hit).first().waitFor();
  if ((await nothing.count()) > 0)
    expect(await nothing.textContent()).toMatch(/It was looked for as:.*words of names, titles and addresses/s);
  await keep(page, '73-olist-city');
  await page.keyboard.press('Escape');
}

/** A seller of whom the country alone is known stands there and no nearer; what says nothing is counted. */
export async function lookOnMap(page: Page): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('m');
  const places = page.getByRole('region', { name: 'Map of the canvas' });
  await eventually(() => places.textContent()).toMatch(/Brazil|without an address or a country|says where it is/);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '74-olist-map');
  await page.keyboard.press('m');
}

/** What was loaded and what was done with it is on one page. */
export async function readDeliveries(page: Page): Promise<void> {
  await page.goto(new URL('/jobs', page.url()).href);
  await page.locator('.jobs-table tbody tr').first().waitFor();
  await keep(page, '75-olist-jobs');
}
