import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser.ts';
import { keysOf } from '../canvas-page.ts';
import { ROOT, run } from '../served.ts';

export const BIG = 'rk-big';

/** Puts one large racket beside those that were found. */
export async function makeBigRacket(sellers: number): Promise<void> {
  const text = readFileSync(join(import.meta.dirname, 'big-racket.cypher'), 'utf8');
  await run([join(ROOT, 'scripts', 'neo4j.mjs'), 'shell'], process.env, {
    text: text.replaceAll('SELLERS', String(sellers)),
  });
}

/** A racket's picture as the API tells it, and how many bytes it is; asked again, as the page does, while the server is busy. */
export async function readPicture(page: Page, id: string): Promise<GraphView & { bytes: number }> {
  let text = '';
  await eventually(async () => {
    const answer = await page.evaluate(async (path) => {
      const response = await fetch(path);
      return { status: response.status, text: await response.text() };
    }, `/api/v1/rackets/${id}/graph?level=value`);
    text = answer.text;
    return answer.status === 200 ? 'drawn' : text;
  }).toBe('drawn');
  return { ...GraphView.parse(JSON.parse(text)), bytes: text.length };
}

/** Opens a racket in the explorer, and waits until all of its picture is drawn. */
export async function openInExplorer(page: Page, id: string, things: number): Promise<void> {
  await page.goto(new URL(`/rackets/${id}`, page.url()).href);
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await page.waitForFunction(() => window.__ringbreaker !== undefined);
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThanOrEqual(things);
  await page.getByRole('button', { name: 'Run the layout (R)' }).waitFor();
}

/** Where each thing stands on the canvas, by its key. */
const standing = async (page: Page) =>
  new Map((await page.evaluate(() => window.__ringbreaker!.standing())).map(([key, x, y]) => [key, `${x} ${y}`]));

/** Everybody's browser shows each thing where the job put it. */
export async function seeItAsLaidOut(page: Page, { graph, positions }: GraphView): Promise<void> {
  const wanted = graph.nodes.keys.map((key, i): [string, string] => [key, `${positions!.x[i]} ${positions!.y[i]}`]);
  const seen = await standing(page);
  expect(wanted.filter(([key, place]) => seen.get(key) !== place)).toEqual([]);
}
