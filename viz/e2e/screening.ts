import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { MemberPage } from '@ringbreaker/cypher/domain';
import { ask } from './ask-api.ts';
import { eventually, findBarriers, keep } from './browser.ts';
import { keysOf } from './canvas-page.ts';

/** A phone by which a racket of the list holds together. */
async function phoneOfRacket(page: Page): Promise<{ racket: string; key: string }> {
  const ids = page.locator('.racket-id');
  await ids.first().waitFor();
  for (const id of await ids.allTextContents()) {
    const { items } = MemberPage.parse(await ask(page, `rackets/${id}/members?limit=200`));
    const tie = items.flatMap(({ ties }) => ties).find(({ kind, weight }) => kind === 'Phone' && (weight ?? 0) >= 0.6);
    if (tie) return { racket: id, key: tie.key };
  }
  throw new Error('No racket of this marketplace holds together by a phone.');
}

/** On the page of screening: nothing typed is said to be so; a phone typed in another way names its racket. */
export async function screenNewcomer(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(new URL('/', address).href);
  const { racket, key } = await phoneOfRacket(page);
  await page.goto(new URL('/screen', address).href);
  await page.getByRole('heading', { name: 'Nothing asked yet' }).waitFor();
  await keep(page, '14-screening-empty');
  const phone = page.getByLabel('Phone, value 1');
  await phone.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Type a value first').waitFor();
  expect(await phone.evaluate((field) => field === document.activeElement)).toBe(true);
  // As at home, without a country: that is no answer. Seen red: "No tie", of a number that a racket's members share.
  await page.keyboard.type('0138 0013-8000');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Not known' }).waitFor();
  await page.getByText('Not read: it says no country').waitFor();
  await keep(page, '14-screening-without-country');
  await phone.fill('');
  // 00 for the +, and spaces where no telephone directory would put them.
  await page.keyboard.type(key.replace('tel:+', '00 ').replace(/(\d{3})(?=\d)/g, '$1 '));
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'Answer' });
  await answer.waitFor();
  // One telephone alone is never more.
  expect(await answer.textContent()).toMatch(/Weak tie.*A lead to check, not a finding/s);
  expect(await answer.getByRole('link', { name: racket }).count()).toBeGreaterThan(0);
  const row = answer.locator('tbody tr').first();
  expect(await row.textContent()).toMatch(/Shared by \d+ members? of rk-[a-z0-9]+.*used by \d+/s);
  await keep(page, '14-screening');
  await row.getByRole('button', { name: /^Explore / }).press('Enter');
  await page.locator('.stage-canvas').waitFor();
  await eventually(() => keysOf(page)).toContain(key);
  await page.goBack();
  await page.getByRole('heading', { name: 'Nothing asked yet' }).waitFor();
  await page.close();
}

/** A newcomer is stored when somebody asks for it, as a delivery of its own that Jobs can withdraw. */
export async function keepNewcomer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Screening' }).click();
  await page.getByRole('heading', { name: 'Nothing asked yet' }).waitFor();
  await page.getByLabel('E-mail, value 2').fill('front.desk@newcomer-shop.com');
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'Answer' });
  await answer.waitFor();
  await keep(page, '14-screening-to-keep');
  await answer.getByRole('button', { name: 'Keep this newcomer' }).click();
  const told = answer.getByRole('region', { name: 'Keep it', exact: true });
  const standing = () => told.getByRole('status').textContent();
  await eventually(standing).toMatch(/^It is done\. [1-9]\d* rows? changed something\.$/);
  await keep(page, '14-screening-kept');
  expect(await findBarriers(page)).toEqual([]);
  const way = told.getByRole('link', { name: /^Delivery \d+: look at it/ });
  const [, seq] = /^Delivery (\d+)/.exec((await way.textContent()) ?? '') ?? [];
  await way.click();
  const first = page.getByRole('region', { name: 'Deliveries' }).locator('tbody tr').first();
  await first.getByRole('button', { name: `Withdraw delivery ${seq}`, exact: true }).waitFor();
  expect(await first.textContent()).toMatch(new RegExp(`^${seq}screening`));
}
