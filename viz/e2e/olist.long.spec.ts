import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  findPathBetween,
  findSeller,
  foldAndShare,
  lookForCity,
  lookOnMap,
  readDeliveries,
  readList,
} from './olist/real-market.ts';
import { ROOT, serveDeliveries, type Served } from './served.ts';
import { openWindow, stepByStep } from './window.ts';

const OLIST = join(ROOT, '..', 'shared', 'data', 'olist');
const isThere = existsSync(OLIST);
if (!isThere) console.warn('skipped: the data set ../shared/data/olist is not here');
const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1' || !isThere;

/** A real marketplace, as it was published: sellers without telephones or accounts, and nobody who is called a racket for that. */
describe.skipIf(skipped)('the marketplace of Olist', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveDeliveries(() => [OLIST], 0, { mapping: ['--mapping', 'olist'] });
    ({ browser, page } = await openWindow({ faults }));
    await page.goto(served.signInLink);
    await page.getByRole('heading', { name: 'Suspected rackets' }).waitFor();
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('calls nobody a racket, and says so with a next step', () => readList(page));
  it('finds a seller by its id, and tells what is known of it', () => findSeller(page, OLIST));
  it('folds what is around it, unfolds, undoes, reloads and shares it', () => foldAndShare(page));
  it('says whether anything joins two sellers', () => findPathBetween(page, OLIST));
  it('says what a search for a city was tried as', () => lookForCity(page));
  it('says on the map what is not placed', () => lookOnMap(page));
  it('shows what was loaded and what was done with it', () => readDeliveries(page));
  it('met no error that was thrown', () => expect(faults).toEqual([]));
});
