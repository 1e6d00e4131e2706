import { GraphView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, moreOf, settle } from '../canvas-page.ts';

const NEIGHBOURS = /\/api\/v1\/entities\/[^/]+\/neighbours/;

/** An expand that fails says so and is tried again; one that is slow is cancelled. Both leave the canvas as it was. */
export async function expandFailing(page: Page): Promise<void> {
  const before = await keysOf(page);
  const seller = await moreOf(page);
  await page.keyboard.press('t');
  await page.locator('.table-twin tbody tr', { hasText: seller }).first().click();
  await page.keyboard.press('t');
  await page.locator('.stage-canvas').focus();
  await page.route(NEIGHBOURS, (route) => route.abort('connectionfailed'));
  await page.keyboard.press('e');
  const failure = page.locator('.notice-failure');
  await failure.waitFor();
  expect(await failure.textContent()).toMatch(/^Expanding .*No answer/);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '69-failed');
  expect(await keysOf(page)).toEqual(before);
  await page.unroute(NEIGHBOURS);
  await failure.getByRole('button', { name: 'Try again' }).click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(before.length);
  await settle(page);
  expect(await failure.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await eventually(() => keysOf(page)).toEqual(before);
  await cancelSlow(page, before);
}

async function cancelSlow(page: Page, before: readonly string[]): Promise<void> {
  const ended: string[] = [];
  page.on('requestfailed', (request) => void (NEIGHBOURS.test(request.url()) && ended.push(request.url())));
  // Never answered.
  await page.route(NEIGHBOURS, () => undefined);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('e');
  await page.locator('.notices').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The canvas is as it was.').waitFor();
  await eventually(() => ended.length).toBeGreaterThan(0);
  expect(await page.locator('.notice-failure').count()).toBe(0);
  expect(await keysOf(page)).toEqual(before);
  await page.unroute(NEIGHBOURS);
}

/** A racket that is too large for one picture: the real answer, as it is where more is left out. */
export async function openInPart(page: Page, racket: string): Promise<void> {
  const asks = new RegExp(`/api/v1/rackets/${racket}/graph\\?level=value`);
  await page.route(asks, async (route) => {
    const answer = await route.fetch();
    const view = GraphView.parse(await answer.json());
    const total = view.extent.total + 1_000;
    await route.fulfill({ response: answer, json: { ...view, extent: { ...view.extent, total, partial: true } } });
  });
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  const told = page.locator('.notice', { hasText: 'one picture takes no more' });
  await told.waitFor();
  await settle(page);
  await keep(page, '69-in-part');
  expect(await told.getByRole('link', { name: 'All members' }).getAttribute('href')).toContain(`/rackets/${racket}`);
  await page.unroute(asks);
  await told.getByRole('button', { name: 'Bring its sellers' }).click();
  await told.waitFor({ state: 'hidden' });
  await settle(page);
}
