import { LeadView, RacketPage } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { readApi, sellersOf } from '../broken/addresses.ts';
import { keysOf, settle } from '../canvas-page.ts';

/** The first seller in a racket whose lead takes several steps: where all share one thing it is done in one. */
async function seedOf(page: Page): Promise<string> {
  for (const { id } of RacketPage.parse(await readApi(page, 'rackets?limit=10')).items) {
    for (const key of await sellersOf(page, id)) {
      const { steps } = LeadView.parse(await readApi(page, `leads?seed=${encodeURIComponent(key)}`));
      if (steps.length > 1) return key;
    }
  }
  throw new RangeError('No lead from a seller of the first rackets takes several steps.');
}

/** A lead grows from a seller step by step; each says by what it came, surer ones are fewer, and undone all goes again. */
export async function growFromSeller(page: Page): Promise<void> {
  const seller = await seedOf(page);
  await page.goto(new URL('/', page.url()).href);
  await page.goto(new URL(`/explore#v=1&n=${seller}&s=0`, page.url()).href);
  await eventually(() => keysOf(page)).toEqual([seller]);
  await settle(page);
  await page.getByRole('button', { name: 'Grow a lead' }).click();
  const lead = page.getByTestId('lead');
  const steps = lead.locator('.lead-steps > li');
  await lead.locator('.lead-ended').waitFor();
  await settle(page);
  const grown = await steps.count();
  expect(grown).toBeGreaterThan(1);
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(grown);
  const says = await steps.locator('> p').allInnerTexts();
  expect(says.filter((text) => text.trim() === '')).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '71-lead');
  // A step selects whom it brought.
  await steps.last().locator('.lead-who').click();
  await eventually(() => page.locator('.selection-bar').innerText()).toMatch(/\d/);
  const stop = lead.getByLabel('Stop below a chance of');
  await stop.selectOption('0.95');
  await settle(page);
  await eventually(() => stop.inputValue()).toBe('0.95');
  expect(await steps.count()).toBeLessThanOrEqual(grown);
  for (const text of await lead.locator('.lead-step-head [role=img], .lead-step-head .confidence').allInnerTexts())
    expect(Number(/\d+/.exec(text)?.[0] ?? 100)).toBeGreaterThanOrEqual(95);
  await page.getByRole('tab', { name: 'History' }).click();
  // Below it stand steps from before the address was opened.
  const begun = page.getByRole('list', { name: 'Steps, newest first' }).getByRole('button', { name: /^Lead from/ });
  await begun.last().click();
  await eventually(() => keysOf(page)).toEqual([seller]);
}
