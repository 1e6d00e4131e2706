import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers, keep } from '../browser.ts';

const WARMING = {
  type: 'urn:ringbreaker:problem:warming',
  title: 'The database is warming up',
  status: 503,
  detail: 'The database was started a moment ago, and learns to answer this question.',
};

/** Whoever comes right after a start is told why the list lets wait, and it comes by itself. */
export async function waitForWarmUp(page: Page): Promise<void> {
  let tries = 0;
  await page.route(/\/api\/v1\/rackets\?/, async (route) => {
    const body = JSON.stringify(WARMING);
    if (++tries > 4) await route.continue();
    else await route.fulfill({ status: 503, contentType: 'application/problem+json', body });
  });
  await page.goto(new URL('/', page.url()).href);
  await page.locator('.warming').waitFor();
  expect(await page.locator('#content .failure').count()).toBe(0);
  await keep(page, '69-warming-up');
  expect(await findBarriers(page)).toEqual([]);
  await page.locator('.racket-id').first().waitFor();
  expect(await page.locator('.warming').count()).toBe(0);
  expect(tries).toBeGreaterThan(4);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}
