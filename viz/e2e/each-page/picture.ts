import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS } from '../browser.ts';
import { openExport, saved } from '../out/files.ts';

/** So high is the strip of the title on a PNG of twice the size, and from where to where its letters reach. */
const [STRIP, TOP, FOOT] = [84, 24, 66];

/** A PNG bears the racket's title in a strip of its own above the picture. */
export async function titlePicture(page: Page): Promise<void> {
  await openExport(page, 'PNG');
  const { name, bytes } = await saved(page);
  copyFileSync(join(RESULTS, name), join(RESULTS, '87-picture-with-title.png'));
  const rows = await inkByRow(page, bytes);
  const inkOf = (from: number, to: number) => rows.slice(from, to).reduce((sum, ink) => sum + ink, 0);
  expect(inkOf(TOP, FOOT)).toBeGreaterThan(400);
  expect(inkOf(0, TOP - 4) + inkOf(FOOT, STRIP)).toBe(0);
}

/** How many dark pixels each row of the upper part of a PNG has. */
const inkByRow = (page: Page, png: Buffer) =>
  page.evaluate(
    async ({ source, height }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, height);
      return Array.from({ length: height }, (_, row) => {
        const line = data.subarray(row * image.width * 4, (row + 1) * image.width * 4);
        let ink = 0;
        for (let at = 0; at < line.length; at += 4) if (line[at]! + line[at + 1]! + line[at + 2]! < 240) ink++;
        return ink;
      });
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, height: STRIP },
  );
