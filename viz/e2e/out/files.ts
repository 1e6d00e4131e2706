import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CanvasFile } from '@ringbreaker/cypher/domain';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keep, RESULTS } from '../browser.ts';
import { keysOf } from '../canvas-page.ts';

type Format = 'PNG' | 'SVG' | 'GEXF' | 'GraphML' | 'CSV' | 'JSON';

/** Opens the dialog of exports with a format chosen. */
export async function openExport(page: Page, format: Format) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(format, { exact: true }).click();
  return dialog;
}

/** Saves by a button of the dialog, and reads what was saved. */
export async function saved(page: Page, button = 'Save'): Promise<{ name: string; text: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click(),
  ]);
  const path = join(RESULTS, file.suggestedFilename());
  await file.saveAs(path);
  const bytes = readFileSync(path);
  return { name: file.suggestedFilename(), text: bytes.toString('utf8'), bytes };
}

/** Every format holds every thing and link of the canvas. */
export async function saveInEachFormat(page: Page): Promise<void> {
  const keys = await keysOf(page);
  await openExport(page, 'SVG');
  await keep(page, '40-export-svg');
  const svg = await saved(page);
  expect(svg.name).toMatch(/^racket-rk-[a-z0-9]+_run-\d+_\d{4}-\d\d-\d\d\.svg$/);
  expect(svg.text).toContain('Suspected racket rk-');
  const title = await page.locator('.tab-shown .tab-name').textContent();
  expect(/id="heading"[^>]*>([^<]*)</.exec(svg.text)?.[1]).toBe(title);
  const file = await saveJson(page);
  expect(file.things.map(({ key }) => key).sort()).toEqual(keys);

  await openExport(page, 'GEXF');
  const gexf = parseGexf(Graph, (await saved(page)).text);
  await openExport(page, 'GraphML');
  const graphml = parseGraphml(Graph, (await saved(page)).text);
  for (const graph of [gexf, graphml]) {
    expect(graph.nodes().sort()).toEqual(keys);
    expect(graph.size).toBe(file.links.length);
  }
  await openExport(page, 'CSV');
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
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function saveJson(page: Page): Promise<CanvasFile> {
  await openExport(page, 'JSON');
  return CanvasFile.parse(JSON.parse((await saved(page)).text));
}

/** Of a selection the file has the chosen things alone; with pseudonyms it has no name of them. */
export async function saveSelection(page: Page): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('t');
  const rows = page.locator('.table-twin tbody tr', { hasText: 'seller:' });
  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ['Shift'] });
  const names = await rows.locator('.link-button').evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  await page.keyboard.press('t');
  const dialog = await openExport(page, 'JSON');
  await dialog.getByText('Selection (2)').click();
  await dialog.getByRole('switch', { name: /^Pseudonyms/ }).press(' ');
  const file = CanvasFile.parse(JSON.parse((await saved(page)).text));
  expect(file).toMatchObject({ part: 'selection', redacted: true, racket: expect.any(String) as string });
  expect(file.things.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Seller [0-9A-Z]{6}$/),
    expect.stringMatching(/^Seller [0-9A-Z]{6}$/),
  ]);
  const drawing = await openExport(page, 'SVG');
  await drawing.getByRole('switch', { name: /^Pseudonyms/ }).press(' ');
  const svg = (await saved(page)).text;
  expect(names.filter((name) => svg.includes(name))).toEqual([]);
  expect(svg).toContain('Seller ');
}
