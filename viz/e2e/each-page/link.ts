import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

const copy = (page: Page) => page.getByRole('button', { name: 'Copy the link to what you see' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The link holds the canvas with what was chosen a moment before, and opens both in a browser that kept nothing. */
export async function copyCanvas(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('t');
  const row = page.locator('.table-twin tbody tr', { hasText: 'seller:' }).first();
  await row.click();
  await copy(page).click();
  await page.locator('.toast').getByText('The link to what you see is copied').waitFor();
  const link = await copied(page);
  await eventually(() => page.url()).toBe(link);
  await page.keyboard.press('t');
  const name = await page.locator('.record-head h3').textContent();
  const other = await page.context().newPage();
  await other.goto(link);
  await eventually(() => keysOf(other)).toEqual(await keysOf(page));
  await settle(other);
  expect(await other.locator('.record-head h3').textContent()).toBe(name);
  await other.close();
}

/** What was done is told beside the picture: over no tool and nothing of the canvas. */
export async function seeToastAside(page: Page): Promise<void> {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await copy(page).click();
    const toast = page.locator('.toast');
    // It stays as long as somebody points at it.
    await toast.hover();
    const [told, canvas, legend] = await Promise.all(
      [toast, page.locator('.explore-canvas'), page.locator('.legend')].map(async (one) => (await one.boundingBox())!),
    );
    for (const box of [canvas!, legend!]) expect(told!.x).toBeGreaterThanOrEqual(box.x + box.width);
    await keep(page, `81-toast-${size.width}`);
    await toast.getByRole('button', { name: 'Close this message' }).click();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Where the browser refuses, the link stands there to be copied by a key, and is chosen. */
export async function copyByHand(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { browserContextId } = (await session.send('Target.getTargetInfo')).targetInfo;
  await page.context().clearPermissions();
  await session.send('Browser.setPermission', {
    permission: { name: 'clipboard-write' },
    setting: 'denied',
    origin: new URL(page.url()).origin,
    ...(browserContextId && { browserContextId }),
  });
  await copy(page).click();
  const field = page.getByRole('dialog').getByLabel('This browser does not let the page copy.');
  await field.waitFor();
  expect(await field.inputValue()).toBe(page.url());
  const chosen = () => field.evaluate((one: HTMLInputElement) => one.selectionEnd! - one.selectionStart!);
  await eventually(chosen).toBe(page.url().length);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '82-copy-by-hand');
  await page.getByRole('button', { name: 'Done' }).click();
  await session.detach();
}
