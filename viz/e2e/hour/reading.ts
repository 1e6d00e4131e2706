import type { NeighboursView, RacketView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';
import { ask } from '../ask-api.ts';

const SOURCE = /\.csv.*\d/;
const idIn = (page: Page) => /rackets\/([^/?#]+)/.exec(page.url())![1]!;

/** What ties a member in opens its rows in place: below its row, and in its record, its own first. */
export async function readTies(page: Page): Promise<void> {
  const member = page.locator('.members tbody tr', { has: page.locator('.tie') }).first();
  const name = (await member.locator('.link-button').first().textContent())!;
  await member.locator('.tie').first().click();
  const below = page.locator('.members .opened-tie .evidence-table > tbody > tr');
  await eventually(() => below.first().textContent()).toMatch(SOURCE);
  expect(await below.first().textContent()).toContain(name);
  expect(await below.count()).toBeGreaterThan(1);
  await below.first().scrollIntoViewIfNeeded();
  await keep(page, '26-rows-of-a-tie');
  await member.locator('.tie').first().click();
  expect(await below.count()).toBe(0);
  await member.locator('.link-button').first().click();
  const record = page.getByRole('dialog').getByTestId('record');
  await record.locator('.tie-line').first().click();
  const rows = record.locator('.evidence-table > tbody > tr');
  await eventually(() => rows.first().textContent()).toMatch(SOURCE);
  await rows.first().getByRole('button').click();
  expect(await record.locator('.source-row').first().textContent()).toMatch(/Contributor.*Row hash.*sha256/s);
  await keep(page, '27-ties-in-a-record');
  await page.keyboard.press('Escape');
  await record.waitFor({ state: 'hidden' });
}

/** What is opened beside the page stands in its address: a reload, another page, and Back show it. */
export async function keepOpenedInAddress(page: Page): Promise<void> {
  const name = page.getByRole('dialog').locator('.record-head h3');
  const members = page.locator('.members tbody .link-button');
  const closed = page.url();
  await members.first().click();
  await name.waitFor();
  const [first, address] = [await name.textContent(), page.url()];
  expect(new URL(address).hash).toContain('n=');
  await page.reload();
  await eventually(() => name.textContent()).toBe(first);
  const other = await page.context().newPage();
  await other.goto(address);
  await eventually(() => other.getByRole('dialog').locator('.record-head h3').textContent()).toBe(first);
  await other.close();
  const operator = page.getByRole('dialog').locator('.facts .link-button').first();
  await operator.click();
  await eventually(() => name.textContent()).not.toBe(first);
  await page.goBack();
  await eventually(() => name.textContent()).toBe(first);
  await keep(page, '28-record-in-the-address');
  await page.keyboard.press('Escape');
  await name.waitFor({ state: 'hidden' });
  expect(page.url()).toBe(closed);
}

/** A racket's page and the list say what its harm is made of; the points add up to it. */
export async function readHarm(page: Page): Promise<void> {
  const { harm, rank, assessment } = (await ask(page, `rackets/${idIn(page)}`)) as RacketView;
  const shown = page.locator('.racket-head .harm');
  expect(await shown.textContent()).toContain(`Rank ${rank}: by band`);
  // "Confirmed finds: 0.90 of 1" told nobody what was found.
  const found = assessment.parts.find(({ family }) => family === 'outcome');
  if (found) expect(await shown.textContent()).toContain(found.best.says.replace(/\.$/, ''));
  const points = await shown.locator('.harm-points b').allTextContents();
  expect(points).toHaveLength(4);
  // Each is rounded to a tenth by itself.
  expect(Math.abs(points.reduce((sum, point) => sum + Number(point), 0) - harm)).toBeLessThan(0.8);
  const address = page.url();
  await page.goto(new URL('/', address).href);
  const first = page.locator('.harm-open').first();
  await first.click();
  const told = page.getByRole('dialog', { name: /what it is made of$/ });
  await told.locator('.harm-drivers li').nth(3).waitFor();
  await keep(page, '31-harm-in-the-list');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.keyboard.press('Escape');
  await told.waitFor({ state: 'hidden' });
  await page.goto(address);
  await page.locator('.why-card').first().waitFor();
}

/** The record of a value that one member alone uses says so, and leads to its racket. */
export async function readLoneValue(page: Page): Promise<void> {
  const id = idIn(page);
  const { items } = (await ask(page, `rackets/${id}/members?limit=100`)) as { items: { key: string; name: string }[] };
  for (const { key, name } of items) {
    const { graph } = (await ask(page, `entities/${encodeURIComponent(key)}/neighbours?type=USES`)) as NeighboursView;
    const lone = graph.nodes.degrees.findIndex((degree, at) => at > 0 && degree === 1);
    if (lone < 0) continue;
    await page.locator('.members tbody tr', { hasText: name }).locator('.link-button').first().click();
    const record = page.getByRole('dialog').getByTestId('record');
    const label = graph.nodes.labels[lone]!;
    await record.locator('.link-count').first().waitFor();
    for (const more of await record.locator('.link-count:has-text("uses")').all()) await more.click();
    await record.locator('.link-others button', { hasText: label }).click();
    await eventually(() => record.locator('.note').first().textContent()).toMatch(
      /^Used by one member of suspected racket .* alone, .*: it ties nobody else\.$/,
    );
    expect(await record.locator('.note').first().textContent()).toContain(name);
    await keep(page, '32-lone-value');
    await page.keyboard.press('Escape');
    await findLoneValue(page, graph.nodes.keys[lone]!);
    return;
  }
  expect.fail(`No member of ${id} has a value of its own.`);
}

/** The search says the same of it, before it is opened. */
async function findLoneValue(page: Page, key: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  await other.locator('.racket-id').first().waitFor();
  await other.keyboard.press('/');
  await other.keyboard.type(key);
  await other.locator('.search-hit', { hasText: 'of one member of a suspected racket alone' }).first().waitFor();
  await keep(other, '33-lone-value-in-the-search');
  await other.close();
}
