import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keep } from '../browser.ts';

/** On a telephone the runs, and two of them compared, are as wide as the window: nothing is cut or pushed sideways. */
export async function readRunsOnTelephone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, shows] of [
    ['/jobs', '.jobs-table tbody tr'],
    ['/compare', '.flow svg'],
  ] as const) {
    await page.goto(new URL(path, page.url()).href);
    await page.locator(shows).first().waitFor();
    await keep(page, `105-telephone${path.replace('/', '-')}`);
    const wide = await page
      .locator('#content, .table-scroll, .flow')
      .evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => `${one.className} ${one.scrollWidth}`),
      );
    expect(wide, path).toEqual([]);
  }
  const outside = await page.locator('.flow svg').evaluate((svg) => {
    const { left, right } = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter((text) => {
      const place = text.getBoundingClientRect();
      return place.left < left - 1 || place.right > right + 1;
    });
    return texts.map((text) => text.textContent);
  });
  expect(outside).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Under What if nothing is drawn where the buttons stand that bring a picture closer. */
export async function seeBesideTools(page: Page, racket: string): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}/what-if`, page.url()).href);
  await page.locator('.picture-tools').nth(1).waitFor();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.locator('.picture-stage').evaluateAll(
      (stages) =>
        stages.filter((stage) => {
          const drawn = stage.querySelector('.stage-canvas')!.getBoundingClientRect();
          return drawn.right > stage.querySelector('.picture-tools')!.getBoundingClientRect().left;
        }).length,
    );
    expect(over, `at ${width}`).toBe(0);
  }
  await keep(page, '106-beside-the-tools');
  await page.setViewportSize({ width: 1440, height: 900 });
}
