import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep } from '../browser.ts';

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

/** Each end of the flow between two runs stands whole in its picture, also the last. Seen red: its id was cut. */
export async function seeLastEnd(page: Page): Promise<void> {
  await page.goto(new URL('/compare', page.url()).href);
  const flow = page.locator('.flow svg');
  await flow.locator('text').first().waitFor();
  const cut = await flow.evaluate((svg) => {
    const { bottom } = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter((one) => one.getBoundingClientRect().bottom > bottom);
    return texts.map((text) => text.textContent);
  });
  expect(cut).toEqual([]);
}

/** A racket's page is several windows long: each of its parts is a press away, and takes the focus. Seen red: without the ways. */
export async function goToParts(page: Page, racket: string): Promise<void> {
  await page.goto(new URL(`/rackets/${racket}`, page.url()).href);
  await page.locator('.members tbody tr').first().waitFor();
  const parts = page.getByRole('navigation', { name: 'On this page' }).getByRole('button');
  const names = await parts.allInnerTexts();
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    await parts.filter({ hasText: name }).press('Enter');
    const heading = page.getByRole('heading', { name, exact: true });
    expect(await heading.evaluate((one) => one === document.activeElement), name).toBe(true);
    await eventually(() =>
      heading.evaluate((one) => {
        const { top } = one.getBoundingClientRect();
        return top > 0 && top < window.innerHeight;
      }),
    ).toBe(true);
  }
  await keep(page, '107-members-by-the-way');
  expect(await findBarriers(page)).toEqual([]);
}
