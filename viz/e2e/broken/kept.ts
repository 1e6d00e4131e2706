import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { mutated, mutatedJson } from '../../src/state/test-mutations.ts';
import { keep } from '../browser.ts';
import { keepView, meetSomething } from './addresses.ts';

/** Opens views whose canvas somebody spoilt: each opens as far as it can be read. */
export async function openBrokenViews(page: Page, canvas: string, numRuns: number): Promise<void> {
  const spoilt = fc.sample(mutated([canvas]), { seed: 17, numRuns }).filter((text) => /^v=\d+&/.test(text));
  expect(spoilt.length).toBeGreaterThan(0);
  for (const state of spoilt) {
    const address = new URL(`/explore?view=${await keepView(page, state)}`, page.url()).href;
    await page.goto(address);
    await meetSomething(page, state);
  }
}

/** What a browser keeps beside canvases. */
const BESIDE = {
  'ringbreaker.listLooks': '{"hidden":["brand"],"density":"compact"}',
  'ringbreaker.twinLooks': '{"hidden":["key","status"],"density":"comfortable"}',
  'ringbreaker.redaction.known': '[["tel:~0123456789ABCDEF","tel:+41794711471"]]',
};

/** What this browser keeps, all of it, by name. */
const keptNow = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

/** What is kept of a canvas, with what led to a blank page once: a day that is none, and things that are not there. */
function worst(kept: string): string[] {
  const saved = JSON.parse(kept) as { nodes: object[]; links: object[]; folds: object[] };
  const nowhere = ['seller:gone', 'seller:lost'];
  return [
    { ...saved, savedAt: 'yesterday' },
    { ...saved, folds: [...saved.folds, { id: 'fold:x', name: 'Lost', level: null, members: nowhere }] },
    { ...saved, links: saved.links.map((link) => ({ ...link, target: nowhere[0] })) },
    { ...saved, nodes: saved.nodes.map((node) => ({ ...node, begins: 1e12 })) },
  ].map((one) => JSON.stringify(one));
}

/** Spoils what the browser keeps, opens the explorer and takes the last canvas up again where it is offered. */
export async function openBrokenKept(page: Page, numRuns: number): Promise<void> {
  await page.goto(new URL('/explore', page.url()).href);
  await page.getByRole('button', { name: 'One more canvas' }).click();
  const kept = { ...BESIDE, ...(await keptNow(page)) } as Record<string, string>;
  const names = Object.keys(kept).filter((name) => /^[[{]/.test(kept[name]!));
  const own = names.find((name) => name.startsWith('ringbreaker.canvas@'))!;
  expect(own).toBeDefined();
  const spoilt = fc.tuple(
    fc.constantFrom(...names.filter((name) => name !== own)),
    fc.oneof(mutatedJson([kept[own]!]), mutated([kept[own]!])),
  );
  let taken = 0;
  const beside = Object.keys(BESIDE)[0]!;
  const first = worst(kept[own]!).map((text): [string, string] => [beside, text]);
  for (const [name, canvas] of [...first, ...fc.sample(spoilt, { seed: 18, numRuns })]) {
    const [other] = fc.sample(mutatedJson([kept[name]!]), { seed: 19 + taken, numRuns: 1 });
    const all = { ...kept, [name]: other!, [own]: canvas };
    await page.goto(new URL('/jobs', page.url()).href);
    await page.evaluate((entries) => {
      localStorage.clear();
      for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
    }, all);
    await page.goto(new URL('/explore', page.url()).href);
    await meetSomething(page, `${name}: ${other}\n${canvas}`);
    const restore = page.getByRole('button', { name: /^Restore your last canvas/ });
    await page.getByRole('heading', { name: 'Start from anything' }).waitFor();
    if ((await restore.count()) === 0) continue;
    taken++;
    await restore.click();
    await page.locator('.empty-canvas').waitFor({ state: 'hidden' });
    await meetSomething(page, canvas);
  }
  expect(taken).toBeGreaterThan(0);
  await keep(page, '61-after-broken-kept');
  await page.evaluate(() => localStorage.clear());
}
