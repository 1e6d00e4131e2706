import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keep } from '../browser.ts';
import { ROOT } from '../served.ts';

const fileOf = (name: string) => readFileSync(join(ROOT, 'cypher', 'queries', `${name}.cypher`), 'utf8').trim();

/** Opens the query behind a view, holds it against the file that it names, and closes it. */
async function expectQuery(page: Page, name: string, curl: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const query = dialog.getByRole('region', { name: `${name}.cypher` });
  await query.waitFor();
  const text = await query.locator('pre').textContent();
  expect(text).toContain(`:param {`);
  expect(text?.replace(/;$/, '')).toContain(fileOf(name).replace(/;$/, ''));
  expect(await dialog.locator('pre').first().textContent()).toMatch(curl);
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** The ranked list shows the query that the API runs for it, and hands it to the clipboard. */
export async function showQueryOfList(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Show query' }).click();
  await expectQuery(page, 'explore/rackets', /^curl -H "Authorization: Bearer \$RINGBREAKER_TOKEN" 'http.*\/rackets\?/);
  await keep(page, '42-query-of-the-list');
  await page.getByRole('button', { name: 'Copy explore/rackets.cypher' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^\/\/ explore\/rackets\.cypher\n:param \{/);
  await close(page);
}

/** So does a search, by keys alone, … */
export async function showQueryOfSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('watch');
  await page.getByRole('option').first().or(page.getByText('Nothing is found')).first().waitFor();
  await page.keyboard.press('Alt+q');
  await expectQuery(page, 'explore/words', /search\?q=watch/);
  await close(page);
  await page.keyboard.press('Escape');
}

/** … the canvas, and the expand of a thing. */
export async function showQueryOfCanvas(page: Page): Promise<void> {
  const tools = page.getByRole('toolbar', { name: 'Canvas tools' });
  await tools.getByRole('button', { name: 'Show query' }).click();
  await expectQuery(page, 'explore/connections', /\/links' -H "Content-Type: application\/json" -d '\{"keys":/);
  await close(page);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  await page.locator('.table-twin tbody tr', { hasText: 'seller:' }).first().click();
  await page.keyboard.press('t');
  await page.locator('.side-panel').getByRole('button', { name: 'Show query' }).click();
  await expectQuery(page, 'explore/neighbours', /\/neighbours\?/);
  await keep(page, '43-query-of-an-expand');
  await close(page);
}
