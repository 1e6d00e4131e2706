import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settle } from '../canvas-page.ts';
import { atRest, furthest, NEAR_PX } from './at-rest.ts';
import { KEPT_MS } from './levels-kept.ts';

/** A part of the picture stays in view, and the panel beside it open, when the page is loaded anew or left. */
export async function keepView(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await atRest(page);
  for (let times = 0; times < 2; times++) await page.getByRole('button', { name: 'Closer' }).click();
  await page.getByRole('tab', { name: 'History' }).click();
  const closer = await atRest(page);
  await page.waitForTimeout(KEPT_MS);
  await page.reload();
  await settle(page);
  const panel = page.getByRole('tab', { name: 'History' });
  expect(await panel.getAttribute('aria-selected')).toBe('true');
  expect(furthest(await atRest(page), closer)).toBeLessThan(NEAR_PX);
  await page.getByRole('link', { name: 'Rackets', exact: true }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goBack();
  await settle(page);
  expect(furthest(await atRest(page), closer)).toBeLessThan(NEAR_PX);
  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await atRest(page);
}
