import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DAYS, deliver } from '../play/deliveries.ts';

/** Names of shops that no word of the explorer shares a letter with. */
export const SHOPS = ['翡翠楼', '鑫鹏阁', '熠熠斋', '锦绣坊', '麒麟轩'];

/** The first delivery of the play, in which the members of its rackets have Chinese names. */
export function deliverInChinese(folder: string): string {
  const delivery = deliver(folder, DAYS.start);
  const file = join(delivery, 'sellers.csv');
  const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const named = rows.map((row) => {
    const at = /^[abc](\d),/.exec(row)?.[1];
    return `${row},${at === undefined ? '' : SHOPS[Number(at) - 1]}`;
  });
  writeFileSync(file, `${[`${head},name`, ...named].join('\n')}\n`);
  return delivery;
}

/** Notes the faces that a page fetches, from here on: each by the name of its file. */
export function noteFaces(page: Page): string[] {
  const fetched: string[] = [];
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url());
    if (pathname.endsWith('.woff2')) fetched.push(`${answer.status()} ${pathname.split('/').at(-1)}`);
  });
  return fetched;
}

/** How a text of a canvas was written last: with the faces of its letters there, or without. */
declare global {
  interface Window {
    writtenWith?: Record<string, boolean>;
  }
}

/** Notes what is written on the canvases of the pages that open from here on. */
export async function noteWriting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { fillText } = CanvasRenderingContext2D.prototype;
    const written: Record<string, boolean> = (window.writtenWith = {});
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      const isThere = [...document.fonts].some(
        ({ family, status, unicodeRange }) =>
          family.includes('Noto Sans SC Variable') && status === 'loaded' && holds(unicodeRange, text.codePointAt(0)!),
      );
      written[text] = isThere;
      return Reflect.apply(fillText, this, [text, ...place]);
    };
    const holds = (range: string, code: number) =>
      range.split(',').some((part) => {
        const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
        return parseInt(from, 16) <= code && code <= parseInt(to, 16);
      });
  });
}
