import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';

export const RESULTS = resolve(import.meta.dirname, '..', 'e2e-results');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// WebGL is drawn in software, so that the picture is the same on every machine. All else of a page is drawn without GL: by
// the same software it takes five times the processor. A test of viz imports nothing of scripts: the flags stand in a file.
const FLAGS = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '..', '..', 'scripts', 'browser-flags.json'), 'utf8'),
) as string[];

/** A page of a test lives for seconds: what compiles its code better takes longer than it saves. */
const BRIEF = '--js-flags=--no-maglev';

/** Starts the browser that CHROMIUM_PATH names, as `npm test` sets it. */
export async function openBrowser(): Promise<Browser> {
  mkdirSync(RESULTS, { recursive: true });
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('No browser: run this test by `npm test -- --project browser`.');
  return chromium.launch({ executablePath, args: [...FLAGS, BRIEF] });
}

/** Lets a page's browser give no WebGL. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    const without = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    };
    HTMLCanvasElement.prototype.getContext = without as typeof getContext;
  });
}

/** Asks again until what is expected is so; a busy machine takes its time. */
export const eventually: typeof expect.poll = (ask) => expect.poll(ask);

/** Keeps a screenshot of the page. */
export async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(RESULTS, `${name}.png`) });
}

/** What axe-core finds to be a serious or critical barrier, each with the elements that it concerns. */
export async function findBarriers(page: Page): Promise<string[]> {
  // A page is looked at again and again: it is told once how.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  // What is still fading in has colours that nobody will read. A change of the colour scheme begins a frame later.
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const ends = (one: Animation) =>
      one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity;
    let running: Animation[];
    do {
      await nextFrame();
      await nextFrame();
      running = document.getAnimations().filter(ends);
      await Promise.allSettled(running.map(({ finished }) => finished));
    } while (running.length > 0);
  });
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
    );
}

/** How many pixels of a PNG have about a colour: what is drawn shows, an empty canvas does not. */
export async function countColour(
  page: Page,
  png: Buffer,
  [red, green, blue]: [number, number, number],
): Promise<number> {
  return page.evaluate(
    async ({ source, wanted }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (wanted.every((value, channel) => Math.abs(data[i + channel]! - value) < 12)) count++;
      }
      return count;
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, wanted: [red, green, blue] },
  );
}
