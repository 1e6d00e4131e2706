import type { Page } from 'playwright-core';
import { eventually, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

/** A browser's store that takes nothing any more stops nobody: the address holds the canvas, and opens it anew. */
export async function workWithFullStore(page: Page, seller: string): Promise<void> {
  await page.addInitScript(() => {
    // The browser's own page, where a server is away, has no store.
    if (!location.href.startsWith('http')) return;
    const isFull = () => sessionStorage.getItem('full') === 'yes';
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (...args) {
      if (isFull() && this === localStorage) throw new DOMException('It is full.', 'QuotaExceededError');
      setItem.apply(this, args);
    };
    if (sessionStorage.getItem('full') === null) sessionStorage.setItem('full', 'yes');
  });
  await page.goto(new URL('/', page.url()).href);
  await page.goto(new URL(`/explore#v=1&n=${seller}&s=0`, page.url()).href);
  await eventually(() => keysOf(page)).toEqual([seller]);
  await settle(page);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('e');
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(1);
  await settle(page);
  const keys = await keysOf(page);
  await eventually(() => new URL(page.url()).hash.split(/[,&]/).length).toBeGreaterThan(keys.length);
  await page.reload();
  await eventually(() => keysOf(page)).toEqual(keys);
  await page.evaluate(() => sessionStorage.setItem('full', 'no'));
}

/** Past some losses the picture is not trusted any more: the table stands in its place, with the same things. */
export async function loseEveryPicture(page: Page): Promise<void> {
  await settle(page);
  const keys = await keysOf(page);
  const alone = page.locator('.without-picture');
  await eventually(async () => {
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.explore-canvas canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    return alone.count();
  }).toBe(1);
  await alone.locator('.table-twin tbody tr').first().waitFor();
  await eventually(() => alone.locator('.table-twin').innerText()).toContain(`${keys.length} things`);
  await keep(page, '72-lost-for-good');
  await page.reload();
  await eventually(() => keysOf(page)).toEqual(keys);
}
