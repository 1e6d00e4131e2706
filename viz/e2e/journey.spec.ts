import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sized } from '@ringbreaker/cypher/test-size';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countColour, eventually, keep, RESULTS, withoutWebgl } from './browser.ts';
import { meetNoBarrier } from './barriers.ts';
import { readHistory, readInbox } from './alerts-and-history.ts';
import { decideOnRacket } from './decisions.ts';
import { workThroughInbox } from './inbox.ts';
import { screenNewcomer } from './screening.ts';
import { keepAsView } from './views.ts';
import { clearLink, keysOf, linksOf, moreOf, placeOf, placeOfLink, settle } from './canvas-page.ts';
import { serveMarketplace, type Served } from './served.ts';
import { heedConsole, openWindow, stepByStep } from './window.ts';

const SELLER_BLUE: [number, number, number] = [0, 114, 178];
const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
if (skipped)
  console.warn('\n*** SKIPPED: the browser journey, for RINGBREAKER_SKIP_BROWSER=1 says there is no browser. ***\n');

describe.skipIf(skipped)('a person in a real browser, on a real API and a real Neo4j', () => {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5);
    ({ browser, context, page } = await openWindow({ faults }));
    heedConsole(page, faults);
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('is told how to sign in, and signs in by the link', async () => {
    const home = new URL('/', served.signInLink).href;
    await page.goto(home);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(served.signInLink);
    await page.getByRole('heading', { name: 'Suspected rackets' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    faults.length = 0;
  });

  it('finds the ranked list, narrows it and opens a racket', async () => {
    const ids = page.locator('.racket-id');
    await ids.first().waitFor();
    await keep(page, '1-list');
    const all = await ids.count();
    await page.getByLabel('Filter by id, title, name or reason').fill((await ids.first().textContent())!);
    await eventually(() => ids.count()).toBe(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByLabel('Filter by id, title, name or reason').fill('');
    await eventually(() => ids.count()).toBe(all);
    await page.goto(new URL('/?sort=sellers', page.url()).href);
    await ids.first().click();
    await page.getByText('A lead to check, not a finding.').waitFor();
  });

  // Seen red: with rows of evidence that do not say their line.
  it('sees the racket’s picture, its members, and the source row behind a reason', async () => {
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    await page.locator('.members tbody tr').first().waitFor();
    await eventually(async () =>
      countColour(page, await page.locator('.picture').screenshot(), SELLER_BLUE),
    ).toBeGreaterThan(500);
    await page.getByRole('heading', { name: 'Speaks against it' }).waitFor();
    const weighed = page.getByRole('region', { name: 'Racket or group?' }).first();
    expect(await weighed.textContent()).toMatch(
      /each 0\.7 doubles the odds\. From \+1\.50 on a group is called a racket.*Of 100 groups with such evidence, \d\d? were.*no probability of guilt/s,
    );
    expect(await weighed.textContent()).toMatch(/\d+ of \d+.*All together\+\d+\.\d\d/s);
    await keep(page, '2-racket');
    await page.locator('.evidence-open').first().click();
    await page.locator('.evidence-table td .link-button').first().click();
    const row = page.locator('.evidence-table .source-row').first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/\.csv.*line \d+.*Contributor.*Row hash.*sha256 [0-9a-f]{12}/s);
    await keep(page, '3-evidence-of-a-reason');
  });

  it('reads the racket’s history, from its first day on, and who left', () => readHistory(page));

  // Seen red: with a decision kept whatever was decided since it was seen.
  it('dismisses it, takes it back, and pins a member', () => decideOnRacket(page, faults));

  it('opens it in the explorer, on a real WebGL context', async () => {
    await page.getByRole('button', { name: 'Open in the explorer' }).click();
    await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(8);
    await settle(page);
    const contexts = await page.evaluate(() => window.__ringbreaker!.webgl());
    expect(contexts.length).toBeGreaterThan(0);
    expect(contexts.every((version) => version.startsWith('WebGL'))).toBe(true);
    const drawn = await countColour(page, await page.locator('.explore-canvas').screenshot(), SELLER_BLUE);
    expect(drawn).toBeGreaterThan(500);
    expect(await page.getByTestId('announcement').textContent()).toMatch(/^\d+ things added/);
    await keep(page, '4-explorer');
  });

  let before: string[] = [];
  // Seen red: with a C that does nothing.
  it('expands a seller with a double click, and takes it back with C', async () => {
    before = await keysOf(page);
    const seller = await moreOf(page);
    const { x, y } = await placeOf(page, seller);
    await page.mouse.dblclick(x, y);
    await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(before.length);
    await settle(page);
    const expanded = await keysOf(page);
    expect(await page.getByTestId('announcement').textContent()).toMatch(/Expand/);
    await page.keyboard.press('c');
    await eventually(() => keysOf(page)).toEqual(before);
    await page.keyboard.press('Control+z');
    await eventually(() => keysOf(page)).toEqual(expanded);
    await settle(page);
    await keep(page, '5-expanded');
  });

  it('reads the rows behind a link', async () => {
    await page.getByTestId('node-links').getByRole('button').first().click();
    const row = page.getByTestId('evidence').locator('.source-row').first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/\.csv.*line \d+/s);
    await keep(page, '6-evidence');
  });

  it('reads them too by a click on the drawn link', async () => {
    await page.keyboard.press('Escape');
    await eventually(() => page.getByTestId('evidence').count()).toBe(0);
    const link = await clearLink(page);
    const { x, y } = await placeOfLink(page, link);
    // In small steps, as a hand moves: at the move that leaves a thing Sigma looks for no link yet.
    await page.mouse.move(x, y + 2, { steps: 16 });
    await eventually(() => page.locator('.stage-canvas').evaluate((stage) => stage.style.cursor)).toBe('pointer');
    await page.mouse.click(x, y + 2);
    await page.getByTestId('evidence').locator('.source-row').first().waitFor();
    await keep(page, '6-evidence-by-click');
    await page.mouse.move(5, 880);
  });

  it('pins by dragging', async () => {
    const [key] = await keysOf(page);
    const { x, y } = await placeOf(page, key!);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y + 30, { steps: 6 });
    await page.mouse.up();
    await eventually(() => page.url()).toMatch(/&p=\d+~/);
    await page.mouse.move(5, 880);
  });

  it('finds paths between two sellers picked in the table', async () => {
    await page.keyboard.press('t');
    const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
    await rows.nth(0).click();
    await rows.nth(2).click({ modifiers: ['Shift'] });
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Paths between' }).click();
    await page
      .getByRole('button', { name: /^Show the path/ })
      .first()
      .waitFor();
    await settle(page);
    await keep(page, '7-paths');
  });

  it('undoes step by step, back to what was opened, and jumps forward again', async () => {
    await page.getByRole('tab', { name: 'History' }).click();
    const done = await keysOf(page);
    const steps = page.getByRole('list', { name: /^Steps/ }).getByRole('listitem');
    const count = await steps.count();
    expect(count).toBeGreaterThanOrEqual(4);
    for (let i = 0; i < count - 2; i++) await page.keyboard.press('Control+z');
    await eventually(() => keysOf(page)).toEqual(before);
    await keep(page, '8-undone');
    await steps.first().getByRole('button').click();
    await eventually(() => keysOf(page)).toEqual(done);
    await settle(page);
  });

  // Seen red: with what was not understood left out without a word.
  it('comes back from the address alone, in a browser that kept nothing', async () => {
    const keys = await keysOf(page);
    await eventually(() => page.url().split(/[,&]/).length).toBeGreaterThan(keys.length);
    const address = page.url();
    await page.evaluate(() => localStorage.clear());
    const other = await context.newPage();
    await other.goto(`${address}&future=1`);
    await eventually(async () => (await keysOf(other)).length).toBe(keys.length);
    await settle(other);
    expect(await keysOf(other)).toEqual(keys);
    expect(await other.locator('.notice').textContent()).toMatch(/not understood and ignored: future/);
    // An address names things, not links: every link between them is drawn, as it was by each step.
    expect(await linksOf(other)).toBe(await linksOf(page));
    await keep(other, '9-restored');
    await other.close();
  });

  it('keeps the canvas as a view, and opens it again', () => keepAsView(page));

  it('saves the picture as a PNG with its legend, named by racket, run and day', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('dialog').getByRole('button', { name: 'Save' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^(racket-rk-[a-z0-9]+|canvas)_run-\d+_\d{4}-\d\d-\d\d\.png$/);
    const path = join(RESULTS, '10-export.png');
    await file.saveAs(path);
    const png = readFileSync(path);
    expect(png.readUInt32BE(16)).toBeGreaterThan(1_500);
    expect(await countColour(page, png, SELLER_BLUE)).toBeGreaterThan(2_000);
  });

  it.each(sized(['light'] as const, ['light', 'dark'] as const))('meets no serious barrier, %s', (scheme) =>
    meetNoBarrier(page, scheme),
  );

  it('is told of new members, walks the alerts by key, and sees the path that ties one in', () => readInbox(page));

  it('works through the inbox, undoes a step, and meets another tab', () => workThroughInbox(page, faults));

  it('screens a newcomer by the phone of a racket, by keys alone', () => screenNewcomer(context, page.url()));

  it('works on the table where the browser gives no WebGL', async () => {
    const other = await context.newPage();
    await withoutWebgl(other);
    await other.goto(page.url());
    await other.getByText('This browser gives no WebGL').waitFor();
    await other.locator('.table-twin tbody tr').first().click();
    await other.getByTestId('record').waitFor();
    await keep(other, '13-without-webgl');
    await other.close();
  });

  it('met no error on the way', () => {
    expect(faults).toEqual([]);
  });
});
