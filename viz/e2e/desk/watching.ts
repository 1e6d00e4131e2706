import { AlertSubscriptionView } from '@ringbreaker/cypher/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readApi } from '../broken/addresses.ts';
import { eventually, findBarriers, keep } from '../browser.ts';

/** A racket is watched from its page and no more from its record: a rule of the person's own, which their rules list as any other. */
export async function watchRacket(page: Page, racket: string): Promise<void> {
  const watch = page.getByRole('button', { name: 'Watch', exact: true });
  const stop = page.getByRole('button', { name: 'Stop watching' });
  const rulesOfRacket = async () => {
    const { rules } = AlertSubscriptionView.parse(await readApi(page, 'alerts/rules'));
    return rules.filter(({ rackets }) => rackets.includes(racket));
  };
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  await watch.click();
  await stop.waitFor();
  expect(await findBarriers(page)).toEqual([]);
  for (const width of [390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.locator('button[data-loading]').waitFor({ state: 'detached' });
    await keep(page, `109-watched-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
  }
  expect(await rulesOfRacket()).toEqual([{ kinds: [], brands: [], countries: [], rackets: [racket] }]);
  await page.goto(new URL('/alerts?rules=true', page.url()).href);
  await page.locator('.rule-card', { hasText: `Every alert of ${racket}` }).waitFor();
  await page.goto(new URL(`/explore#v=1&n=${racket}&s=0`, page.url()).href);
  await page.getByTestId('record').waitFor();
  await stop.click();
  await watch.waitFor();
  await page.locator('button[data-loading]').waitFor({ state: 'detached' });
  await keep(page, '110-watched-no-more');
  expect(await rulesOfRacket()).toEqual([]);
  // Taken back where that is told.
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await stop.waitFor();
  await eventually(async () => (await rulesOfRacket()).length).toBe(1);
}
