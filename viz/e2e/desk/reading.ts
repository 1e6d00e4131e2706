import { EventPage, nameOfFlag, RacketPage, RacketView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, keep } from '../browser.ts';

/** What decides a racket's place is read in the list as it stands, at each width. */
export async function readReasons(page: Page): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await keep(page, `100-reasons-${width}`);
    expect(await cutReasons(page), `at ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Reasons of which a part is not shown. */
function cutReasons(page: Page): Promise<(string | null)[]> {
  return page.locator('.racket-row .reason').evaluateAll((all) => {
    const isCut = (one: Element) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1;
    return all.filter(isCut).map((one) => one.textContent);
  });
}

/** Red flags stand by name, each reason of them; a member's record calls its racket as its page does. */
export async function readNames(page: Page, racket: string): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  await page.locator('.flag-name').first().waitFor();
  for (const more of await page.locator('.why-more').all()) await more.click();
  const { assessment } = RacketView.parse(await readApi(page, `rackets/${racket}`));
  const flags = new Set(assessment.parts.flatMap(({ best, hits }) => [best, ...hits].map(({ flag }) => flag)));
  const told = new Set(await page.locator('.flag-name').allInnerTexts());
  expect(told).toEqual(new Set([...flags].map((flag) => `${nameOfFlag(flag)} ${flag}`)));
  expect([...told].join()).not.toContain('undefined');
  const called = (await page.locator('.racket-head h1').innerText()).replace(racket, '').trim();
  await page.locator('.members tbody .link-button').first().click();
  const record = page.getByRole('dialog');
  await eventually(() => record.locator('.note-racket').innerText()).toContain(`${called} ${racket}`);
  await keep(page, '101-record-calls-its-racket');
  await page.keyboard.press('Escape');
}

/** Dialogs on a racket are titled by what it is called. */
export async function readTitles(page: Page): Promise<void> {
  const heading = page.locator('.racket-head h1');
  const called = (await heading.innerText()).replace(/\s*rk-\w+$/, '');
  for (const [button, says] of [
    ['Dossier…', 'Dossier on'],
    ['Dismiss…', 'Dismiss'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: `${says} ${called}` }).waitFor();
    await keep(page, `102-dialog-${says.split(' ')[0]}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

/** What alerts say names sellers and rackets; their ids stand beside, or in the title. */
export async function readAlerts(page: Page): Promise<void> {
  await page.goto(new URL('/alerts', page.url()).href);
  const groups = page.locator('.alert-group');
  await groups.first().waitFor();
  const latest = page.locator('.alert-latest');
  expect((await latest.allInnerTexts()).filter(namesById)).toEqual([]);
  // Unfolding counts as seen: what happened is read before. Seen red: on one line most of it was cut.
  expect(await latest.evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length)).toBe(
    0,
  );
  const closed = groups.locator('.alert-group-head button[aria-expanded=false]');
  for (let left = await closed.count(); left > 0; left--) await closed.first().click();
  const about = page.locator('.alert-card', { has: page.locator('.alert-seller') });
  await about.first().waitFor();
  await keep(page, '103-alerts-by-name');
  const says = await page.locator('.alert-says').allInnerTexts();
  expect(says.filter(namesById)).toEqual([]);
  const seller = about.first().locator('.alert-seller');
  const id = await seller.locator('.racket-id').innerText();
  const [name = ''] = (await seller.innerText()).split(` ${id}`);
  expect(await about.first().locator('.alert-says').innerText()).toContain(`${name} `);
  expect(await about.first().locator('.alert-says').getAttribute('title')).toContain(` ${id} `);
}

/** A racket's history names who came and went; each name opens a record. Seen red: it listed ids. */
export async function readLives(page: Page): Promise<void> {
  const { items } = RacketPage.parse(await readApi(page, 'rackets?limit=100'));
  const lives = await Promise.all(items.map(async ({ id }) => [id, await readLife(page, id)] as const));
  const [id = '', keys = []] = lives.find(([, came]) => came.length > 0) ?? [];
  await page.goto(new URL(`/rackets/${id}`, page.url()).href);
  const sellers = page.locator('.racket-history .event-sellers').first();
  await sellers.locator('summary').click();
  const names = sellers.getByRole('button');
  await eventually(async () => (await names.allInnerTexts()).filter(namesById)).toEqual([]);
  const told = await names.evaluateAll((all) => all.map((one) => (one as HTMLElement).title));
  expect(told.map((own) => `seller:${own}`)).toEqual(keys);
  await keep(page, '104-history-by-name');
  const name = await names.first().innerText();
  await names.first().click();
  await page.getByRole('dialog').getByRole('heading', { name }).waitFor();
  await page.keyboard.press('Escape');
}

/** The first that a racket's history names: who joined, left or closed in its latest event of any. */
async function readLife(page: Page, id: string): Promise<string[]> {
  const { items } = EventPage.parse(await readApi(page, `rackets/${id}/events`));
  return items.flatMap(({ joined, left, closed }) => [joined, left, closed]).find((keys) => keys.length > 0) ?? [];
}

/** An id of a racket, or of a made seller. */
const namesById = (text: string) => /\brk-[a-z0-9]+|\b[a-z]+:[a-z0-9]{8,}/.test(text);
