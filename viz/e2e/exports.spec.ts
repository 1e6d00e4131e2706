import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CanvasFile } from '@ringbreaker/cypher/domain';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, keep, RESULTS } from './browser.ts';
import { keysOf, settle } from './canvas-page.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** What goes out of the explorer: files of the canvas, the queries behind it, and pseudonyms in place of names. */
describe.skipIf(skipped)('what goes out of the explorer', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5);
    ({ browser, page } = await openWindow({ timeoutMs: 60_000, faults }));
    await page.goto(served.signInLink);
    await page.getByRole('heading', { name: 'Suspected rackets' }).waitFor();
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('opens a racket in the explorer', async () => {
    await page.locator('.racket-id').first().click();
    await page.getByRole('button', { name: 'Open in the explorer' }).click();
    await page.locator('.stage-canvas').waitFor();
    await settle(page);
    expect((await keysOf(page)).length).toBeGreaterThan(5);
  });

  it('saves the canvas in each format, with every thing that is on it', async () => {
    const keys = await keysOf(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await keep(page, '40-export-png');
    await dialog.getByText('SVG', { exact: true }).click();
    const svg = await saved(page, 'Save');
    expect(svg.name).toMatch(/^racket-rk-[a-z0-9]+_run-\d+_\d{4}-\d\d-\d\d\.svg$/);
    expect(svg.text).toContain('Suspected racket rk-');

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText('JSON', { exact: true }).click();
    const file = CanvasFile.parse(JSON.parse((await saved(page, 'Save')).text));
    expect(file.things.map(({ key }) => key).sort()).toEqual(keys);

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText('GEXF', { exact: true }).click();
    const gexf = parseGexf(Graph, (await saved(page, 'Save')).text);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText('GraphML', { exact: true }).click();
    const graphml = parseGraphml(Graph, (await saved(page, 'Save')).text);
    for (const graph of [gexf, graphml]) {
      expect(graph.nodes().sort()).toEqual(keys);
      expect(graph.size).toBe(file.links.length);
    }

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText('CSV', { exact: true }).click();
    await keep(page, '41-export-csv');
    const things = await saved(page, 'Save the things');
    const links = await saved(page, 'Save the links');
    expect([things.name, links.name]).toEqual([
      expect.stringMatching(/_things\.csv$/),
      expect.stringMatching(/_links\.csv$/),
    ]);
    expect(things.text.trim().split('\r\n')).toHaveLength(keys.length + 1);
    expect(links.text.trim().split('\r\n')).toHaveLength(file.links.length + 1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('saves what is selected alone', async () => {
    const [first] = await keysOf(page);
    await page.locator('.stage-canvas').focus();
    await page.keyboard.press('t');
    const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
    await rows.nth(0).click();
    await rows.nth(1).click({ modifiers: ['Shift'] });
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog').getByText('JSON', { exact: true }).click();
    await page.getByRole('dialog').getByText('Selection (2)').click();
    const file = CanvasFile.parse(JSON.parse((await saved(page, 'Save')).text));
    expect(file).toMatchObject({ part: 'selection', racket: expect.any(String) as string });
    expect(file.things).toHaveLength(2);
    await eventually(() => keysOf(page)).toContain(first);
  });

  it('met no error on the way', () => expect(faults).toEqual([]));
});

/** Saves by a button of the dialog, and reads what was saved. */
async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(RESULTS, file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8') };
}
