import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers, keep } from './browser.ts';
import { serveMarketplace, type Served } from './served.ts';
import { heedConsole, openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** Whoever reads Chinese works in it, from the list to the canvas; a message that a page lacks would be English. */
describe.skipIf(skipped)('two languages, in a real browser', () => {
  const faults: string[] = [];
  let served: Served;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openWindow({ faults }));
    heedConsole(page, faults);
    await page.goto(served.signInLink);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  stepByStep();

  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).first().waitFor();
  const choose = async (button: RegExp, name: string) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };

  // Seen red: while parts of the page were loaded before the catalogue, the list's heads stayed English.
  it('opens the list anew in Chinese when that is chosen, and says so to who listens', async () => {
    await heading('Suspected rackets');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await choose(/^Language/, '简体中文');
    await heading('疑似网络');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.title()).toContain('疑似网络');
    await page.getByRole('columnheader', { name: '评分' }).waitFor();
    await keep(page, '90-chinese-list');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('tells a racket and its reasons under Chinese headings', async () => {
    await page.locator('.racket-title').first().click();
    await heading('理由');
    await heading('成员');
    await keep(page, '91-chinese-racket');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('names kinds, counts and steps of a canvas in Chinese', async () => {
    await page.getByRole('button', { name: '在探索中打开' }).click();
    await page
      .getByTestId('canvas-size')
      .filter({ hasText: /^\d+ 个对象/ })
      .waitFor();
    await page.locator('.legend-row', { hasText: '卖家' }).first().waitFor();
    await page.getByRole('tab', { name: '历史' }).click();
    await page
      .getByRole('list', { name: '步骤，最新在前' })
      .getByText(/个卖家/)
      .first()
      .waitFor();
    await keep(page, '92-chinese-canvas');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('keeps to it on every page, also after it is opened anew', async () => {
    for (const [link, title] of [
      ['提醒', '提醒'],
      ['筛查', '筛查'],
      ['任务', '任务'],
    ] as const) {
      await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: link }).click();
      await heading(title);
      await page.waitForTimeout(1_000);
      await keep(page, `93-chinese-${title}`);
    }
    await page.reload();
    await heading('任务');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('link', { name: '疑似网络' }).first().click();
    await heading('疑似网络');
    await keep(page, '94-chinese-narrow');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '任务' }).click();
    await heading('任务');
  });

  it('goes back to the system’s language, which is the browser’s', async () => {
    await choose(/^语言/, '跟随系统');
    await heading('Jobs');
    const context = await browser.newContext({ locale: 'zh-CN', storageState: await page.context().storageState() });
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: '任务', exact: true }).waitFor();
    await context.close();
    expect(faults).toEqual([]);
  });
});
