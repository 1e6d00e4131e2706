import type { NeighboursView, RacketView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';
import { ask } from '../chinese/sentences.ts';

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

/** A racket's page and the list say what its harm is made of; the points add up to it. */
export async function readHarm(page: Page): Promise<void> {
  const { harm, rank } = (await ask(page, `rackets/${idIn(page)}`)) as RacketView;
  const shown = page.locator('.racket-head .harm');
  expect(await shown.textContent()).toContain(`Rank ${rank}: by band`);
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
    return;
  }
  expect.fail(`No member of ${id} has a value of its own.`);
}
