import { GraphView, RunComparison } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from './browser.ts';

type Read = (path: string) => Promise<unknown>;

const bannerOf = (page: Page) => page.getByRole('region', { name: 'An earlier run' });
const stripOf = (page: Page) => page.getByRole('group', { name: 'Life of the racket' });

/** Answers whom the picture that the page asks for next holds, of the run that it is asked for. */
async function drawnBy(page: Page, act: () => Promise<unknown>) {
  const answer = page.waitForResponse((response) => response.url().includes('/graph?'));
  await act();
  const response = await answer;
  const { graph, past } = GraphView.parse(await response.json());
  const sellers = graph.nodes.keys.filter((_, i) => graph.nodes.kinds[i] === 'Seller');
  return { run: new URL(response.url()).searchParams.get('run'), past, sellers };
}

/** Of the rackets that merged in the last run: which one goes on, and which is gone since. */
async function mergedOf(read: Read) {
  const { rackets } = RunComparison.parse(await read('runs/comparison'));
  const gone = rackets.find(({ before, after }) => before > 0 && after === 0)!;
  const kept = rackets.find(({ events }) => events.some(({ event }) => event === 'merged'))!;
  return { gone, kept };
}

/** On a racket's page: picks the first run of its life, is told what is seen, keeps it by its address, and comes back. */
export async function drawAsOf(page: Page, read: Read): Promise<void> {
  const { kept, gone } = await mergedOf(read);
  const now = await drawnBy(page, () => page.goto(new URL(`/rackets/${kept.id}`, page.url()).href));
  expect([now.run, now.past]).toEqual([null, null]);
  expect(await bannerOf(page).count()).toBe(0);

  const then = await drawnBy(page, () => stripOf(page).getByRole('button').first().click());
  expect([then.run, then.past?.run]).toEqual(['1', 1]);
  expect(then.sellers.length).toBeLessThan(now.sellers.length);
  expect(new URL(page.url()).searchParams.get('run')).toBe('1');
  await page.getByRole('button', { name: 'See the picture' }).click();
  await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('picture-title');
  expect(await bannerOf(page).textContent()).toMatch(/As run 1 found it, on data of 2026-0\d-\d\d/);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '26-as-of');

  const again = await drawnBy(page, () => page.reload());
  expect(again.sellers).toEqual(then.sellers);
  await eventually(() => stripOf(page).getByRole('button', { pressed: true }).count()).toBe(1);
  await bannerOf(page).getByRole('button', { name: 'Back to the current run' }).click();
  await eventually(() => bannerOf(page).count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  await page.goBack();
  await bannerOf(page).waitFor();
  await seeGone(page, gone.id);
}

/** A racket that the current run no longer has is drawn as the run found it that its address names. */
async function seeGone(page: Page, id: string): Promise<void> {
  const drawn = await drawnBy(page, () => page.goto(new URL(`/rackets/${id}?run=1`, page.url()).href));
  expect(drawn.sellers.length).toBeGreaterThan(0);
  await bannerOf(page).waitFor();
  await page.locator('.picture canvas').first().waitFor();
  await keep(page, '27-gone-as-of');
}
