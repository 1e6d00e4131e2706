import { AlertPage, GraphView, RacketPage } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask } from '../ask-api.ts';
import { findBarriers, eventually, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

/** Names and values of the marketplace, as the API tells them: what may stand nowhere once names are hidden. */
export async function gatherCanaries(page: Page): Promise<string[]> {
  const open = new Set<string>(['Brand', 'Racket', 'Group', 'Operator']);
  const found: string[] = [];
  for (const { id } of RacketPage.parse(await ask(page, 'rackets?limit=30&sort=sellers')).items) {
    const { nodes } = GraphView.parse(await ask(page, `rackets/${id}/graph?level=value`)).graph;
    nodes.kinds.forEach((kind, at) => {
      if (!open.has(kind)) found.push(nodes.keys[at]!, nodes.labels[at]!);
    });
  }
  for (const { says, evidence } of AlertPage.parse(await ask(page, 'alerts?limit=100')).items)
    found.push(...evidence.map(({ from }) => from), ...(says.match(/[a-z]+:[a-z0-9]{9,}/g) ?? []));
  // Sentences name accounts by the id that they came with.
  const ids = found.map((word) => word.replace(/^seller:/, ''));
  // Shorter ones, as the name of a month, may stand somewhere by chance.
  return [...new Set([...found, ...ids])].filter((word) => word.length >= 7);
}

/** What of the canaries the page holds anywhere: in its elements, its title, its address, and what is typed in. */
async function leaksOn(page: Page, canaries: readonly string[]): Promise<string[]> {
  const held = await page.evaluate(() => {
    const typed = [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
    const holder = document.createElement('textarea');
    holder.innerHTML = document.documentElement.outerHTML;
    return [holder.value, document.title, decodeURIComponent(window.location.href), ...typed].join('\n');
  });
  return canaries.filter((canary) => held.includes(canary));
}

const banner = (page: Page) => page.getByRole('region', { name: 'Names are hidden' });

/** Hides names where a canvas is open: the same canvas comes back, under pseudonyms. */
export async function hideNames(page: Page, canaries: readonly string[]): Promise<void> {
  const before = await keysOf(page);
  expect((await leaksOn(page, canaries)).length).toBeGreaterThan(5);
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Hide names' }).click();
  await banner(page).waitFor();
  await eventually(async () => (await keysOf(page)).length).toBe(before.length);
  await settle(page);
  expect(await keysOf(page)).not.toEqual(before);
  await page.keyboard.press('t');
  await page.locator('.table-twin tbody tr').first().waitFor();
  expect(await page.locator('.table-twin').textContent()).toMatch(/Seller [0-9A-Z]{6}/);
  await keep(page, '44-hidden-names');
  expect(await leaksOn(page, canaries)).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
  await undoUnderPseudonyms(page, canaries);
}

/** The steps of before are there, without what they were called. Seen red: with a history begun anew. */
async function undoUnderPseudonyms(page: Page, canaries: readonly string[]): Promise<void> {
  const keys = await keysOf(page);
  await page.getByRole('tab', { name: 'History' }).click();
  const steps = page.locator('.history li');
  expect(await steps.allInnerTexts()).toEqual([expect.stringMatching(/^Step 2/), expect.stringMatching(/^Step 1/)]);
  expect(await leaksOn(page, canaries)).toEqual([]);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual([]);
  await page.keyboard.press('Control+y');
  await eventually(() => keysOf(page)).toEqual(keys);
  await page.getByRole('tab', { name: 'Details' }).click();
}

/** What is done on the canvas works under pseudonyms: records, evidence, an expand, a reload. */
export async function workUnderPseudonyms(page: Page, canaries: readonly string[]): Promise<void> {
  await page.locator('.table-twin tbody tr', { hasText: 'Seller' }).first().click();
  await page.getByTestId('record').waitFor();
  await page.getByTestId('node-links').getByRole('button').first().click();
  await page.getByTestId('evidence').waitFor();
  await page.getByText('•••').first().waitFor();
  expect(await leaksOn(page, canaries)).toEqual([]);
  await keep(page, '45-hidden-evidence');
  const before = (await keysOf(page)).length;
  await page.locator('.table-twin tbody tr', { hasText: 'Seller' }).nth(1).click();
  await page.getByRole('button', { name: 'Expand', exact: true }).click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(before);
  await settle(page);
  expect(await leaksOn(page, canaries)).toEqual([]);
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => /canvas@\w+\.redacted$/.test(key)));
  await eventually(kept).toHaveLength(1);
  const keys = await keysOf(page);
  // The address is written a moment after the last step.
  await eventually(() => keys.filter((key) => !decodeURIComponent(page.url()).includes(key))).toEqual([]);
  await page.reload();
  await eventually(() => keysOf(page)).toEqual(keys);
  expect(await leaksOn(page, canaries)).toEqual([]);
}

/** No screen shows a name: each is opened, and all that it holds is looked through. */
export async function walkScreens(page: Page, canaries: readonly string[]): Promise<void> {
  const racket = RacketPage.parse(await ask(page, 'rackets?limit=1&sort=sellers')).items[0]!.id;
  const screens: [path: string, ready: string][] = [
    ['./', '.racket-id'],
    [`rackets/${racket}`, '.members tbody tr'],
    [`rackets/${racket}/what-if`, 'main h1'],
    ['alerts', '.alert-group-head'],
    ['compare', 'main h1'],
    ['screen', 'main h1'],
    ['jobs', 'main h1'],
  ];
  const base = await page.evaluate(() => document.baseURI);
  for (const [path, ready] of screens) {
    await page.goto(new URL(path, base).href);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await banner(page).waitFor();
    if (path === 'alerts') await openFirst(page, '.alert-group-head', '.alert-card');
    if (path === `rackets/${racket}`) await openFirst(page, '.evidence-open', '.evidence-table');
    if (path === `rackets/${racket}`) await unfoldHistory(page);
    expect([path, await leaksOn(page, canaries)]).toEqual([path, []]);
    await keep(page, `46-hidden-${path.replace(/\W+/g, '-')}`);
  }
}

/** Who came to the racket and went: the history of one to which nobody came says nothing. */
async function unfoldHistory(page: Page): Promise<void> {
  await page.locator('.racket-history .event').first().waitFor();
  for (const folded of await page.locator('.event-sellers summary').all()) await folded.click();
  const names = page.locator('.event-sellers button');
  await eventually(async () => (await names.allInnerTexts()).every((name) => /^Seller [0-9A-Z]{6}$/.test(name))).toBe(
    true,
  );
}

async function openFirst(page: Page, what: string, shows: string): Promise<void> {
  await page.locator(what).first().focus();
  await page.keyboard.press('Enter');
  await page.locator(shows).first().waitFor();
}

/** A search finds by what is typed, and names what it finds by its pseudonym; it can be put on the canvas. */
export async function searchUnderPseudonyms(page: Page, canaries: readonly string[]): Promise<void> {
  const typed = canaries.find((word) => /^[a-z]{5,}_/.test(word))!.slice(0, 5);
  const before = (await keysOf(page)).length;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(typed);
  const hits = page.locator('.search-hit', { hasText: /Seller [0-9A-Z]{6}/ });
  await hits.first().waitFor();
  expect(await leaksOn(page, canaries)).toEqual([]);
  await hits.last().click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThanOrEqual(before);
  await settle(page);
  expect(await leaksOn(page, canaries)).toEqual([]);
}

/** Shows names again: whoever knows the pseudonyms still has the names behind them. */
export async function showNames(page: Page, canaries: readonly string[]): Promise<void> {
  await page.goto(new URL('explore', await page.evaluate(() => document.baseURI)).href);
  await banner(page).getByRole('button', { name: 'Show names' }).click();
  await banner(page).waitFor({ state: 'hidden' });
  await page.goto(new URL('./', await page.evaluate(() => document.baseURI)).href);
  await page.locator('.racket-id').first().click();
  await page.locator('.members tbody tr').first().waitFor();
  expect((await leaksOn(page, canaries)).length).toBeGreaterThan(0);
}
