import {
  goodsOfSeller,
  logOddsOfGoods,
  type GoodsInCommon,
  type RacketPage,
  type RacketView,
} from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';
import { settle } from '../canvas-page.ts';
import { ask } from '../ask-api.ts';

/** A racket, and what its run said of its goods. */
export interface Told {
  id: string;
  goods: GoodsInCommon;
}

const card = (page: Page) => page.locator('.card.goods');
const rows = (page: Page) => card(page).locator('.goods-table > tbody > tr');
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
/** What goods so alike say, as a screen writes it. */
const oddsOf = (goods: GoodsInCommon, alike: number) => signed(logOddsOfGoods(goods, alike));

/** The racket of which most pairs were compared, and one of whose operators stands in a pair. */
export async function findCompared(page: Page): Promise<Told> {
  const { items } = (await ask(page, 'rackets?limit=100')) as RacketPage;
  const told: Told[] = [];
  for (const { id } of items) {
    const { goods } = ((await ask(page, `rackets/${id}`)) as RacketView).assessment;
    if (goods) told.push({ id, goods });
  }
  const [most] = told.sort((a, b) => b.goods.pairs.length - a.goods.pairs.length);
  expect(most?.goods.pairs.length).toBeGreaterThan(1);
  return most!;
}

/** The racket's page says of each operator what the run said of it, and opens the rows behind. */
export async function readOnPage(page: Page, { id, goods }: Told): Promise<void> {
  await page.goto(new URL(`/rackets/${id}`, page.url()).href);
  await card(page).locator('.goods-table').waitFor();
  const asked = goods.operators.filter(({ tied }) => tied > 0);
  await card(page).scrollIntoViewIfNeeded();
  expect(await rows(page).count()).toBe(Math.min(12, asked.length));
  expect(await card(page).locator('.weighed-lead').textContent()).toContain(goods.usual.toFixed(2));
  const says = ({ alike }: { alike: number | null }) => (alike === null ? -1 : Math.abs(alike - goods.usual));
  const first = [...asked].sort((a, b) => says(b) - says(a))[0]!;
  const text = (await rows(page).first().textContent())!;
  for (const part of [`${first.compared} of ${first.tied}`, first.alike!.toFixed(2), oddsOf(goods, first.alike!)])
    expect(text).toContain(part);
  for (const { brand, listings } of first.brands) expect(text).toContain(`${brand} (${listings})`);
  await keep(page, '90-goods');
  await rows(page).first().locator('.evidence-open').click();
  const evidence = rows(page).first().locator('.evidence-table tbody tr');
  await eventually(() => evidence.first().textContent()).toMatch(/listings.*\.csv.*\d/);
  await keep(page, '90-goods-rows');
}

/** A member's row and record say the same figure of it. */
export async function readOfMember(page: Page, { goods }: Told): Promise<void> {
  const own = goods.operators.find(({ alike, tied }) => alike !== null && tied > 0)!;
  const [seller = ''] = own.sellers;
  const name = ((await ask(page, `entities/${encodeURIComponent(seller)}`)) as { label: string }).label;
  const line = page.locator('.members tbody tr', { hasText: name }).first();
  expect(await line.textContent()).toContain(`Goods ${own.alike!.toFixed(2)} alike`);
  await line.locator('.link-button').first().click();
  const record = page.getByRole('dialog').locator('.member-goods');
  await record.waitFor();
  const text = (await record.textContent())!;
  for (const part of [own.alike!.toFixed(2), goods.usual.toFixed(2)]) expect(text).toContain(part);
  await record
    .getByTitle(`Log-odds ${oddsOf(goods, own.alike!)}`)
    .first()
    .waitFor();
  expect(text).toMatch(/odds that they belong together/);
  expect(await record.locator('.node-list li').count()).toBe(Math.min(5, goodsOfSeller(goods, seller)!.pairs.length));
  await keep(page, '91-goods-of-member');
  await page.keyboard.press('Escape');
  await record.waitFor({ state: 'hidden' });
}

/** Two sellers that are chosen on the canvas are told how alike they are. */
export async function readOfTwo(page: Page, { goods }: Told): Promise<void> {
  const [pair] = goods.pairs;
  const keys = [pair!.one, pair!.other].map((at) => goods.operators[at]!.sellers[0]!);
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await settle(page);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  const filter = page.getByRole('textbox', { name: 'Filter the table by name, key or racket' });
  for (const key of keys) {
    await filter.fill(key);
    const line = page.locator('.table-twin tbody tr', { hasText: key });
    await line.getByRole('button').click({ modifiers: ['Shift'] });
  }
  const told = page.locator('.member-goods');
  await eventually(() => told.textContent()).toContain(`${pair!.alike.toFixed(2)} alike in brands`);
  await told.getByTitle(`Log-odds ${oddsOf(goods, pair!.alike)}`).waitFor();
  await keep(page, '92-goods-of-two');
}
