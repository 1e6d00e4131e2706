import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { settle } from '../canvas-page.ts';
import { atRest } from './at-rest.ts';

type Standing = ReadonlyMap<string, { x: number; y: number }>;

async function standingOf(page: Page): Promise<Standing> {
  await settle(page);
  await atRest(page);
  const all = await page.evaluate(() => window.__ringbreaker!.standing());
  return new Map(all.map(([key, x, y]) => [key, { x, y }]));
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Layouts' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** In rings, along the chain and back, each by one step; and a part by itself. */
export async function layOut(page: Page): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Escape');
  const forces = await standingOf(page);
  await page.getByRole('button', { name: 'Layouts' }).click();
  await page.getByRole('menuitem', { name: /supply chain/ }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await choose(page, /^In rings/);
  const rings = await ringed(page);
  await choose(page, /supply chain/);
  await page.getByText('From left to right: production').waitFor();
  const chain = await standingOf(page);
  await keep(page, '68-supply-chain');
  expectLeftToRight(chain, [/^shipment:/, /^tel:/, /^(iban|bank|card|wallet|psp|crypto):/]);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(() => standingOf(page)).toEqual(rings);
  await page.keyboard.press('Control+z');
  await eventually(() => standingOf(page)).toEqual(forces);
  await page.keyboard.press('Control+y');
  await eventually(() => standingOf(page)).toEqual(rings);
  await page.keyboard.press('Control+z');
  await eventually(() => standingOf(page)).toEqual(forces);
  await layOutPart(page, forces);
}

/** Who is linked to the thing in the middle stands nearer to it than all who are not. */
async function ringed(page: Page): Promise<Standing> {
  await eventually(async () => [...(await standingOf(page)).values()].some(({ x, y }) => x === 0 && y === 0)).toBe(
    true,
  );
  const rings = await standingOf(page);
  const centre = [...rings].find(([, { x, y }]) => x === 0 && y === 0)![0];
  const links = await page.evaluate(() => window.__ringbreaker!.links());
  const near = new Set(links.flatMap(([from, to]) => (from === centre ? [to] : to === centre ? [from] : [])));
  const ways = (wanted: boolean) =>
    [...rings].flatMap(([key, { x, y }]) => (key !== centre && near.has(key) === wanted ? [Math.hypot(x, y)] : []));
  expect(Math.max(...ways(true))).toBeLessThan(Math.min(...ways(false)));
  await keep(page, '68-rings');
  return rings;
}

function expectLeftToRight(standing: Standing, kinds: readonly RegExp[]): void {
  const across = kinds.map((kind) => [...standing].filter(([key]) => kind.test(key)).map(([, { x }]) => x));
  for (const [i, left] of across.slice(0, -1).entries()) {
    expect(left.length).toBeGreaterThan(0);
    expect(Math.max(...left)).toBeLessThan(Math.min(...across[i + 1]!));
  }
}

/** Only what is selected moves. */
async function layOutPart(page: Page, before: Standing): Promise<void> {
  await page.keyboard.press('t');
  // Of a large canvas the table draws the rows alone that are in view.
  const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
  await rows.first().waitFor();
  const some: string[] = [];
  for (const at of [0, 1]) {
    some.push((await rows.nth(at).locator('td').nth(2).textContent())!);
    await rows.nth(at).click({ modifiers: at === 0 ? [] : ['Shift'] });
  }
  await page.keyboard.press('t');
  await choose(page, /^The selection alone/);
  const moved = async () => {
    const after = await standingOf(page);
    return [...before]
      .filter(([key, at]) => at.x !== after.get(key)!.x || at.y !== after.get(key)!.y)
      .map(([key]) => key);
  };
  await eventually(async () => (await moved()).length).toBeGreaterThan(0);
  expect(some).toEqual(expect.arrayContaining(await moved()));
  await page.keyboard.press('Escape');
}
