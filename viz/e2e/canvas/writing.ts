import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, findBarriers, keep, RESULTS } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';
import { openExport, saved } from '../out/files.ts';

const FIRST = 'All parcels of these two leave by one depot.';
const SECOND = 'Ask customs for <scans>, 50 % & more.\nBefore May.';

const notesOn = (page: Page) => page.locator('.canvas-note');
const textsOf = (page: Page) => notesOn(page).allInnerTexts();

/** Writes on the canvas by keys. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('w');
  const field = page.getByLabel('A note on the canvas', { exact: true });
  await field.fill(text);
  await field.press('Control+Enter');
  await page.locator('.canvas-note-writer').waitFor({ state: 'detached' });
}

async function cornerOf(page: Page, at = 0): Promise<{ x: number; y: number }> {
  const { x, y } = (await notesOn(page).nth(at).boundingBox())!;
  return { x: Math.round(x), y: Math.round(y) };
}

/**
 * Writes on the canvas itself: what is written is moved by keys and by the mouse, each a step that is undone, goes with the
 * picture, and is there after a reload, in a view, and in files. Seen red: with a
 * note that took no Enter after a drag, and with one that lay over what another one is written in.
 */
export async function writeOnCanvas(page: Page): Promise<void> {
  await write(page, FIRST);
  expect(await textsOf(page)).toEqual([FIRST]);
  await moveByKeys(page);
  await drag(page);
  await putElsewhere(page);
  await goWithPicture(page);
  await write(page, SECOND);
  expect(await textsOf(page)).toEqual([FIRST, SECOND]);
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '37-written-on-the-canvas');
  await changeAndTakeOff(page);
  await bringBack(page);
  await saveWritten(page);
  await hideWritten(page);
}

/** The focus is on the note that was just written. */
async function moveByKeys(page: Page): Promise<void> {
  const before = await cornerOf(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await eventually(() => cornerOf(page)).toEqual({ x: before.x + 8, y: before.y - 48 });
  await page.keyboard.press('Control+z');
  await eventually(() => cornerOf(page)).toEqual(before);
  await page.keyboard.press('Control+y');
  await eventually(() => cornerOf(page)).toEqual({ x: before.x + 8, y: before.y - 48 });
}

async function drag(page: Page): Promise<void> {
  const before = await cornerOf(page);
  await page.mouse.move(before.x + 20, before.y + 8);
  await page.mouse.down();
  await page.mouse.move(before.x - 60, before.y - 32, { steps: 4 });
  await page.mouse.up();
  await eventually(() => cornerOf(page)).toEqual({ x: before.x - 80, y: before.y - 40 });
  expect(await page.locator('.canvas-note-writer').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await eventually(() => cornerOf(page)).toEqual(before);
  await page.keyboard.press('Control+y');
  await eventually(() => cornerOf(page)).toEqual({ x: before.x - 80, y: before.y - 40 });
}

/** One click says where it stands, for whom a drag is hard; Escape leaves it where it is. */
async function putElsewhere(page: Page): Promise<void> {
  const before = await cornerOf(page);
  const sheet = page.locator('.canvas-note-place');
  const ask = async () => {
    await notesOn(page).first().press('Enter');
    await page.getByRole('button', { name: 'Put it elsewhere' }).click();
    await sheet.waitFor();
  };
  await ask();
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await cornerOf(page)).toEqual(before);
  await ask();
  await page.mouse.click(before.x + 60, before.y + 90);
  await eventually(() => cornerOf(page)).toEqual({ x: before.x + 60, y: before.y + 90 });
  await page.keyboard.press('Control+z');
  await eventually(() => cornerOf(page)).toEqual(before);
}

/** Between the note and a thing lies as much more as the picture has grown. */
async function goWithPicture(page: Page): Promise<void> {
  const [key] = await keysOf(page);
  const gap = async () => {
    const thing = await page.evaluate((name) => window.__ringbreaker!.placeOf(name), key!);
    const { x, y } = await cornerOf(page);
    return Math.hypot(thing.x - x, thing.y - y);
  };
  const before = await gap();
  await page.getByRole('button', { name: 'Closer' }).click();
  await eventually(gap).toBeGreaterThan(before * 1.3);
  await page.getByRole('button', { name: 'Fit (F)' }).click();
  await eventually(async () => Math.abs((await gap()) - before)).toBeLessThan(4);
}

async function changeAndTakeOff(page: Page): Promise<void> {
  await notesOn(page).first().press('Enter');
  const field = page.getByLabel('The note on the canvas', { exact: true });
  expect(await field.inputValue()).toBe(FIRST);
  await field.fill('By two depots.');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await eventually(() => textsOf(page)).toEqual(['By two depots.', SECOND]);
  await notesOn(page).first().press('Delete');
  await eventually(() => textsOf(page)).toEqual([SECOND]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await eventually(() => textsOf(page)).toEqual([FIRST, SECOND]);
}

/** After a reload, and as a view on a page that kept nothing. */
async function bringBack(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Views' }).click();
  await page.getByLabel('Keep this canvas as').fill('With what was written');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Keep as version 2 of “With what was written”' }).waitFor();
  await eventually(() => page.url()).toMatch(/&a=/);
  await page.reload();
  await eventually(() => textsOf(page)).toEqual([FIRST, SECOND]);
  await page.keyboard.press('Control+z');
  await eventually(() => textsOf(page)).toEqual([FIRST]);
  await page.keyboard.press('Control+y');
  const view = new URL(page.url());
  view.hash = '';
  const other = await page.context().newPage();
  await other.goto(view.href);
  await eventually(() => textsOf(other)).toEqual([FIRST, SECOND]);
  await other.close();
  await page.getByRole('tab', { name: 'Details' }).click();
}

async function saveWritten(page: Page): Promise<void> {
  await openExport(page, 'SVG');
  const drawing = (await saved(page)).text;
  for (const line of ['All parcels of these two leave by', 'Ask customs for &lt;scans&gt;, 50 %', 'Before May.'])
    expect(drawing).toContain(line);
  const hidden = await openExport(page, 'SVG');
  await hidden.getByRole('switch', { name: /^Pseudonyms/ }).press(' ');
  const concealed = (await saved(page)).text;
  expect(concealed).not.toContain('customs');
  expect(concealed.match(/>Note [0-9A-Z]{6}</g)).toHaveLength(2);
  const bare = await openExport(page, 'SVG');
  await bare.getByRole('switch', { name: /^Notes/ }).press(' ');
  expect((await saved(page)).text).not.toContain('customs');
  await openExport(page, 'PNG');
  copyFileSync(join(RESULTS, (await saved(page)).name), join(RESULTS, '38-picture-with-what-is-written.png'));
}

/** Where names are hidden it says no word, and does again once they are shown. */
async function hideWritten(page: Page): Promise<void> {
  const banner = page.getByRole('region', { name: 'Names are hidden' });
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Hide names' }).click();
  await banner.waitFor();
  await settle(page);
  await eventually(async () => (await textsOf(page)).join()).toMatch(/^Note [0-9A-Z]{6},Note [0-9A-Z]{6}$/);
  expect(await page.content()).not.toContain('customs');
  expect(decodeURIComponent(page.url())).not.toContain('customs');
  await banner.getByRole('button', { name: 'Show names' }).click();
  await banner.waitFor({ state: 'hidden' });
  await eventually(() => textsOf(page)).toEqual([FIRST, SECOND]);
}
