import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from './browser.ts';
import { PANEL_TESTS, type PanelName, type PanelTest } from './panels/panel-names.ts';
import type {} from './panels/page.tsx';
import { answerBy, servePanels, type Answers } from './panels/serve-panels.ts';
import { openWindow } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
const WAITS = '.mantine-Skeleton-root, .mantine-Loader-root, .queue-skeleton, [aria-busy=true]';
/** What no reader should meet: a value that was not there, written out. */
const NOT_WORDS = /undefined|NaN|\[object|Invalid Date|Out of memory/;

/**
 * Each panel alone in a page, without a server: with answers that hold all that they may, as little as they must, none, and
 * a failure. What breaks has the panel's name. Seen red: with a chain that read what is not there, with views that said
 * nothing while they were waited for, with a kind of alert that is not known, and with a menu that held what is no entry.
 */
describe.skipIf(skipped)('by itself', () => {
  let served: Awaited<ReturnType<typeof servePanels>>;
  let browser: Browser;
  let page: Page;
  let answer: (how: Answers) => void;
  /** What the page complained of. */
  const said: string[] = [];

  beforeAll(async () => {
    served = await servePanels();
    ({ browser, page } = await openWindow({ faults: said }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        said.push(message.text());
    });
    answer = await answerBy(page);
    await page.goto(served.url);
    await page.waitForFunction(() => 'panels' in globalThis);
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  /** Shows a panel with such answers, and reads what it says once nothing is asked any more. */
  const read = async (name: PanelName, how: Answers): Promise<string> => {
    said.length = 0;
    answer(how);
    await page.evaluate((one) => window.panels.show(one), name);
    const { opens }: PanelTest = PANEL_TESTS[name];
    if (opens) await page.getByRole('button', { name: opens }).click();
    return settled(how);
  };

  const settled = async (how: Answers): Promise<string> => {
    if (how !== 'never') await page.evaluate(() => window.panels.rest());
    if (how === 'full') await page.locator(WAITS).first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.panels.thrown()), how).toEqual([]);
    const text = await page.locator('body').innerText();
    expect(text, how).not.toMatch(NOT_WORDS);
    expect(said, how).toEqual([]);
    return text;
  };

  const panels = Object.entries(PANEL_TESTS) as [PanelName, PanelTest][];

  it.each(panels)('%s', async (name, { asks, same }) => {
    const bare = await read(name, 'bare');
    const full = await read(name, 'full');
    expect(await page.locator('.failure').count()).toBe(0);
    if (!same) expect(full).not.toBe(bare);
    expect(await findBarriers(page)).toEqual([]);
    if (!asks) return;
    const waiting = await read(name, 'never');
    expect(waiting).not.toBe(full);
    await page.locator(WAITS).first().waitFor({ state: 'attached' });
    await read(name, 'failing');
    answer('full');
    await page.locator('.failure').first().getByRole('button', { name: 'Try again' }).click();
    const again = await settled('full');
    expect(full.split('\n').filter((line) => !again.includes(line))).toEqual([]);
    expect(await page.locator('.failure').count()).toBe(0);
  });
});
