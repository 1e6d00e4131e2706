import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers, keep } from './browser.ts';

const LANDMARKS = {
  explorer: '.legend-row',
  list: '.racket-id',
  alerts: '.alert-group',
  screening: '.screen-form',
  racket: '.why-card',
} as const;

/** Looks at each kind of page in a scheme, from the explorer and back to it, for what would shut somebody out. */
export async function meetNoBarrier(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const explorer = page.url();
  const look = async (name: keyof typeof LANDMARKS) => {
    await page.waitForLoadState('networkidle');
    await page.locator(LANDMARKS[name]).first().waitFor();
    expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
    await keep(page, `11-${name}-${colorScheme}`);
  };
  await look('explorer');
  await page.goto(new URL('/alerts', explorer).href);
  await look('alerts');
  await page.goto(new URL('/screen', explorer).href);
  await look('screening');
  await page.goto(new URL('/', explorer).href);
  await look('list');
  await page.locator('.racket-id').first().click();
  await look('racket');
  await page.goto(explorer);
}
