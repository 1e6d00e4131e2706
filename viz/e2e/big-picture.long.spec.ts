import type { Browser, Page } from 'playwright-core';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIG, makeBigRacket, openInExplorer, readPicture, seeItAsLaidOut } from './big/open-big.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openElsewhere, openWindow, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** Five things a seller: 2,000, or as many as a picture holds at most. */
const SELLERS = sized(400, 10_000);

/** To make and lay out as many takes its time on a busy machine. */
const PATIENCE_MS = sized(600_000, 1_200_000);

/** Two people who look at the same rackets, one of them large, in windows of different sizes. */
describe.skipIf(skipped)('a picture that is the same for everybody', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let other: Page;
  let found: string;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5);
    await makeBigRacket(SELLERS);
    await served.command(['lay-out']);
    ({ browser, page } = await openWindow({ faults }));
    await page.goto(served.signInLink);
    found = (await page.locator('.racket-id').nth(1).textContent())!.trim();
    other = await openElsewhere(page, { width: 900, height: 700 });
    other.on('pageerror', (error) => faults.push(error.message));
    await other.goto(new URL('/', page.url()).href);
  }, PATIENCE_MS);

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('comes whole with the place of each of its things, the same each time', async () => {
    const picture = await readPicture(page, BIG);
    expect(picture.graph.nodes.keys).toHaveLength(5 * SELLERS);
    expect(picture.extent.partial).toBe(false);
    expect([...picture.positions!.x, ...picture.positions!.y]).not.toContain(null);
    expect((await readPicture(other, BIG)).positions).toEqual(picture.positions);
  });

  it.each(['found', 'large'])(
    'shows a %s racket as it was laid out, in a large window and in a small one',
    async (kind) => {
      const id = kind === 'large' ? BIG : found;
      const picture = await readPicture(page, id);
      for (const window of [page, other]) {
        await openInExplorer(window, id, picture.graph.nodes.keys.length);
        await seeItAsLaidOut(window, picture);
      }
    },
  );

  it('met no error on the way', () => expect(faults).toEqual([]));
});
