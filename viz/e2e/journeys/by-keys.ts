import { EntityView, GraphView, NeighboursView, RacketPage } from '@ringbreaker/cypher/domain';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

const MOST_TABS = 120;

/** Goes on by Tab until something has the focus. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press('Tab');
    if ((await to.count()) > 0 && (await to.first().evaluate((it) => it === document.activeElement))) return;
  }
  throw new Error(`Nobody comes to ${String(to)} by Tab.`);
}

/** Goes on by Tab to a button once it is there, and presses it. */
async function openByKeys(page: Page, button: Locator): Promise<void> {
  await button.waitFor();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** A wallet that some accounts of a racket share, and few others. */
async function aWallet(page: Page): Promise<{ key: string; racket: string }> {
  const { items } = RacketPage.parse(await readApi(page, 'rackets?limit=20'));
  for (const { id } of items) {
    const { nodes } = GraphView.parse(await readApi(page, `rackets/${id}/graph?level=value`)).graph;
    const at = nodes.keys.findIndex(
      (key, i) => /^(wallet|bank|psp):[^:]+:\w*\d{6}$/.test(key) && nodes.degrees[i]! <= 20,
    );
    if (at >= 0) return { key: nodes.keys[at]!, racket: id };
  }
  throw new Error('No racket of this marketplace shares an account with few others.');
}

/** From the last digits of a wallet to the racket behind it, and no pointer on the way. */
export async function fromWalletToRacket(page: Page): Promise<void> {
  const { key, racket } = await aWallet(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(key.slice(-6));
  await page.keyboard.press('Enter');
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toContain(key);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(2);
  await settle(page);

  // Who uses it, as a tree: the racket, an operator or a seller of it.
  await page.keyboard.press('t');
  await tabTo(page, page.getByRole('radio', { name: 'Table' }));
  await page.keyboard.press('ArrowRight');
  const tree = page.getByRole('tree', { name: 'Relations of the canvas' });
  const focused = tree.locator('[role=treeitem]:focus');
  await tabTo(page, tree.locator('[role=treeitem][tabindex="0"]'));
  await page.keyboard.press('ArrowRight');
  await eventually(() => focused.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await eventually(() => focused.getAttribute('aria-level')).toBe('2');
  if ((await focused.textContent())!.startsWith('Operator')) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await eventually(() => focused.getAttribute('aria-selected')).toBe('true');
  const told = page.getByTestId('record').locator('.note-racket a');
  await told.waitFor();
  await keep(page, '62-tree');
  expect(await findBarriers(page)).toEqual([]);
  await openByKeys(page, told);
  await page.getByText('A lead to check, not a finding.').waitFor();
  expect(new URL(page.url()).pathname).toBe(`/rackets/${racket}`);
}

/** The telephone of a member at whom goods were bought for trial, as a person writes it down. */
async function aBoughtFrom(page: Page): Promise<{ key: string; written: string }> {
  const { items } = RacketPage.parse(await readApi(page, 'rackets?limit=20'));
  for (const { id } of items) {
    const { nodes } = GraphView.parse(await readApi(page, `rackets/${id}/graph?level=value`)).graph;
    const few = nodes.keys.filter((key, i) => key.startsWith('tel:') && nodes.degrees[i]! <= 20);
    for (const key of few) {
      const users = await neighboursOf(page, key, 'kind=Seller');
      for (const user of users) {
        const found = await neighboursOf(page, user, 'kind=Outcome');
        const types = await Promise.all(found.map(async (one) => (await entityOf(page, one)).facts['type']));
        if (types.includes('test_buy'))
          return { key, written: key.replace('tel:+', '00').replace(/(\d{4})(?=\d)/g, '$1 ') };
      }
    }
  }
  throw new Error('No racket of this marketplace has a telephone that somebody bought from.');
}

const entityOf = async (page: Page, key: string) =>
  EntityView.parse(await readApi(page, `entities/${encodeURIComponent(key)}`));

async function neighboursOf(page: Page, key: string, query: string): Promise<string[]> {
  const answer = await readApi(page, `entities/${encodeURIComponent(key)}/neighbours?${query}&limit=20`);
  return NeighboursView.parse(answer).graph.nodes.keys.filter((other) => other !== key);
}

/** From the telephone number of a test purchase to the row that says who uses it, and no pointer on the way. */
export async function fromPhoneToRow(page: Page): Promise<void> {
  const { key, written } = await aBoughtFrom(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(written);
  await page.keyboard.press('Control+Enter');
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toEqual([key]);
  await page.keyboard.press('Escape');
  // Its record leads to lines of files before anything else is on the canvas.
  await openByKeys(page, page.locator('.link-count', { hasText: 'is used by' }).first());
  await openByKeys(page, page.locator('.evidence-open').first());
  await eventually(() => page.locator('.evidence-table td.number').first().textContent()).toMatch(/\d/);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('e');
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(1);
  await settle(page);
  const links = page.getByTestId('node-links').getByRole('button', { name: /is used by$/ });
  await openByKeys(page, links.first());
  const row = page.getByTestId('evidence').locator('.source-row').first();
  await row.waitFor();
  const said = (await row.textContent())!;
  expect(said).toMatch(/\.csvline \d/);
  expect(said.replace(/\D/g, '')).toContain(key.slice(-8));
  // The hash of the row can be copied by keys, too.
  await tabTo(page, row.getByRole('button', { name: /^Copy the row hash/ }));
  await keep(page, '64-row-by-keys');
  expect(await findBarriers(page)).toEqual([]);
}

/** What was searched for is offered again, by keys, and forgotten when that is wished. */
export async function searchAgain(page: Page): Promise<void> {
  const recent = page.getByRole('listbox', { name: 'Recent searches' });
  await page.keyboard.press('Control+k');
  await recent.waitFor();
  const first = recent.getByRole('option').first();
  const text = (await first.textContent())!;
  await page.waitForTimeout(400);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '63-recent-searches');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.search-hit').first().waitFor();
  expect(await page.getByRole('search').locator('input').inputValue()).toBe(text);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await recent.waitFor();
  await page.keyboard.press('ArrowUp');
  await eventually(() => recent.locator('[data-combobox-selected]').textContent()).toBe('Clear recent searches');
  await page.keyboard.press('Enter');
  await recent.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('h1, h2').first().waitFor();
  await page.keyboard.press('Control+k');
  expect(await recent.count()).toBe(0);
  await page.keyboard.press('Escape');
}
