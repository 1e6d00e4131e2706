import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keep } from '../browser.ts';

/** At 1024 by 768 each control of the legend can be reached and pressed: none is beside the window or under another. */
export async function reachLegend(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 768 });
  const legend = page.locator('.legend');
  await legend.locator('.legend-row').first().waitFor();
  await keep(page, '85-legend-1024');
  const cut = await legend.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(cut).toBeLessThanOrEqual(0);
  const buttons = legend.getByRole('button');
  const count = await buttons.count();
  expect(count).toBeGreaterThan(10);
  for (let place = 0; place < count; place++) {
    const button = buttons.nth(place);
    const isOnTop = await button.evaluate((one) => {
      one.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = one.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && one.contains(hit);
    });
    expect(isOnTop, (await button.textContent()) ?? '').toBe(true);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
