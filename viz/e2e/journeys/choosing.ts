import { NeighboursView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { aDepot } from './around-depot.ts';

const TOP = 7;

/** Of all who use a depot come the most linked few, then those whose link was seen from a day on. */
export async function chooseOfMany(page: Page): Promise<void> {
  const depot = await aDepot(page);
  await page.goto(new URL(`/explore#v=1&n=${encodeURIComponent(depot)}&r=*&s=0`, page.url()).href);
  await eventually(() => keysOf(page)).toEqual([depot]);
  await settle(page);
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('At most').fill(String(TOP));
  await dialog.getByText('Most linked').click();
  await eventually(() => dialog.getByRole('status').textContent()).toMatch(new RegExp(`^${TOP} of \\d+`));
  await keep(page, '67-chooser');
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Expand', exact: true }).click();
  await eventually(() => keysOf(page)).toHaveLength(TOP + 1);
  const { graph } = await neighbours(page, depot);
  const degreeOf = new Map(graph.nodes.keys.map((key, i) => [key, graph.nodes.degrees[i]!]));
  const others = graph.nodes.keys.filter((key) => key !== depot).map((key) => degreeOf.get(key)!);
  const brought = (await keysOf(page)).filter((key) => key !== depot).map((key) => degreeOf.get(key)!);
  const descending = (a: number, b: number) => b - a;
  expect(brought.sort(descending)).toEqual(others.sort(descending).slice(0, TOP));
  await page.getByText(`Showing ${TOP} of`).waitFor();
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual([depot]);
  await chooseByTime(page, { depot, graph });
}

type Neighbours = Pick<NeighboursView, 'graph'>;

async function neighbours(page: Page, key: string): Promise<Neighbours> {
  return NeighboursView.parse(await readApi(page, `entities/${encodeURIComponent(key)}/neighbours?limit=1000`));
}

/** From the middle one of the days on which links were seen last: some come and some don't. */
async function chooseByTime(page: Page, { depot, graph }: Neighbours & { depot: string }): Promise<void> {
  const { sources, targets, lastSeen } = graph.links;
  const seen = sources.map((from, i) => {
    const ends = [graph.nodes.keys[from]!, graph.nodes.keys[targets[i]!]!];
    return { other: ends.find((key) => key !== depot)!, last: lastSeen[i] ?? Infinity };
  });
  const days = seen.map(({ last }) => last).sort((a, b) => a - b);
  const day = days.find((one) => one > days[0]!)!;
  expect(day).toBeLessThan(Infinity);
  const wanted = new Set(seen.filter(({ last }) => last >= day).map(({ other }) => other));
  expect(wanted.size).toBeLessThan(graph.nodes.keys.length - 1);
  await page.getByRole('button', { name: 'Expand by…' }).click();
  const dialog = page.getByRole('dialog');
  const from = dialog.getByLabel('From', { exact: true });
  await from.fill('2026-02-31');
  await dialog.getByText('Write the year first').waitFor();
  expect(await dialog.getByRole('button', { name: 'Expand', exact: true }).isDisabled()).toBe(true);
  await from.fill(new Date(day * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByLabel('At most').fill('1000');
  await dialog.getByRole('button', { name: 'Expand', exact: true }).click();
  await eventually(() => keysOf(page)).toEqual([depot, ...wanted].sort());
  await settle(page);
}
