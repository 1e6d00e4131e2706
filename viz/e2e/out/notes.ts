import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBarriers, keep, RESULTS } from '../browser.ts';
import { openExport, saved } from './files.ts';

/** The height that a PNG says it has. */
const heightOf = (bytes: Buffer) => bytes.readUInt32BE(20);

/**
 * A picture bears a number where somebody wrote, and says under its legend what, who and when; with pseudonyms it says no
 * word of it, and without notes it has none.
 */
export async function saveNotes(page: Page, texts: readonly string[]): Promise<void> {
  const svg = await openExport(page, 'SVG');
  await svg.getByText(/those about 2 things and links/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await keep(page, '35-export-with-notes');
  const drawing = await saved(page);
  const numbered = [...drawing.text.matchAll(/font-weight="700"[^>]*>(\d+)<\/text>/g)].map(([, number]) => number);
  // Each stands on the picture, and before its line.
  expect(numbered).toEqual(['1', '2', '1', '2']);
  for (const text of texts) expect(drawing.text).toMatch(new RegExp(`${text} — local, \\d{4}-\\d\\d-\\d\\d<`));

  const concealed = await openExport(page, 'SVG');
  await concealed.getByRole('switch', { name: /^Pseudonyms/ }).press(' ');
  const hidden = (await saved(page)).text;
  expect(hidden.match(/font-weight="700"/g)).toHaveLength(4);
  for (const text of [...texts, 'local,']) expect(hidden).not.toContain(text);
  expect(hidden).toMatch(/Text [0-9A-Z]{6} — Colleague [0-9A-Z]{6}, /);

  await openExport(page, 'PNG');
  const whole = await saved(page);
  copyFileSync(join(RESULTS, whole.name), join(RESULTS, '36-picture-with-notes.png'));
  const bare = await openExport(page, 'PNG');
  await bare.getByRole('switch', { name: /^Notes/ }).press(' ');
  const without = await saved(page);
  expect(heightOf(whole.bytes) - heightOf(without.bytes)).toBe(2 * (2 * 17 + 8));
}
