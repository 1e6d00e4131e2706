import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, keep } from '../browser.ts';

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

/**
 * The legend is whole at 1024 by 768, with the time bar over it, and a telephone shows names of its kinds: it stood with half of
 * its last row, and with two kinds of two letters. Seen red: with the rows' bounds as they were.
 */
export async function seeLegendWhole(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.locator('.time-bar').waitFor();
  await page.setViewportSize({ width: 1024, height: 768 });
  const kinds = page.locator('.legend ul');
  await eventually(() => kinds.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  await keep(page, '85-legend-and-time-1024');
  await page.keyboard.press('d');
  await page.setViewportSize({ width: 390, height: 844 });
  await keep(page, '85-legend-390');
  const whole = await kinds.evaluate((one) => {
    const { right, bottom } = one.getBoundingClientRect();
    return [...one.querySelectorAll('.legend-row')].filter((row) => {
      const place = row.getBoundingClientRect();
      return place.right <= right && place.bottom <= bottom;
    }).length;
  });
  expect(whole).toBeGreaterThan(1);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Zoomed in to 200 % a whole telephone number can be read in the search. Seen red: it had room for no letter. */
export async function readWhatIsTyped(page: Page): Promise<void> {
  await page.setViewportSize({ width: 720, height: 450 });
  const search = page.locator('.search input');
  await search.fill('+86 138 0013 8000');
  const hidden = await search.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(hidden).toBeLessThanOrEqual(0);
  await keep(page, '85-search-zoomed');
  await search.fill('');
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** What ties a member in, and the row behind it, stand within the panel. Seen red: the panel went sideways by 67 px. */
export async function readTiesInPanel(page: Page): Promise<void> {
  const panel = page.locator('.side-panel');
  await panel.locator('.tie-line').first().click();
  const link = panel.locator('.tie-rows .evidence-table .link-button').first();
  await link.click();
  await panel.locator('.tie-rows .source-row').first().waitFor();
  await keep(page, '85-tie-in-the-panel');
  expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  const cut = await panel
    .locator('.tie-rows .evidence-table > tbody > tr > td:nth-child(2)')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
  expect(cut).toBe(0);
}

/** The members' table is not wider than its place: its last columns, ties and pins, were cut. */
export async function seePins(page: Page): Promise<void> {
  const table = page.locator('.members .table-scroll');
  await table.locator('tbody tr').first().waitFor();
  await table.scrollIntoViewIfNeeded();
  await keep(page, '85-members');
  expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
}
