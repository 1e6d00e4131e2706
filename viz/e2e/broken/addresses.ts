import { GraphView, MeView, RacketPage, SavedViewView } from '@ringbreaker/cypher/domain';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { mutated } from '../../src/state/test-mutations.ts';
import { eventually, keep } from '../browser.ts';
import { keysOf, settle } from '../canvas-page.ts';

/** One of so many is opened anew, as from a mail; the others without a load, as within the product. */
const ANEW = 20;

/** What no address may lead to: an error that nobody expected. */
const UNEXPECTED = 'Something went wrong';

/** Asks the API what the page could ask; a busy machine may answer too late, and is asked again. */
export const readApi = (page: Page, path: string) =>
  page.evaluate(async (address) => {
    for (let tries = 0; ; tries++) {
      const response = await fetch(`/api/v1/${address}`);
      if (response.ok) return response.json() as Promise<unknown>;
      if (response.status !== 503 || tries === 20)
        throw new Error(`${address} was answered by ${response.status}: ${await response.text()}`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }, path);

/** Id of the racket that ranks first. */
export async function firstRacket(page: Page): Promise<string> {
  return RacketPage.parse(await readApi(page, 'rackets?limit=1')).items[0]!.id;
}

/** The sellers in a racket's picture, by their keys. */
export async function sellersOf(page: Page, racket: string): Promise<string[]> {
  const { graph } = GraphView.parse(await readApi(page, `rackets/${racket}/graph?level=seller`));
  return graph.nodes.keys.filter((key) => key.startsWith('seller:'));
}

/** Addresses of every screen, with all that each can hold: lists that are narrowed, a full canvas, a view. */
export async function realAddresses(page: Page): Promise<string[]> {
  const [racket, other] = RacketPage.parse(await readApi(page, 'rackets?limit=2')).items;
  await page.locator('.racket-id').first().click();
  await page.getByRole('button', { name: 'Open in the explorer' }).click();
  await eventually(async () => (await keysOf(page)).length).toBeGreaterThan(4);
  await settle(page);
  await page.locator('.stage-canvas').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('g');
  await eventually(() => page.url()).toMatch(/&l=.*&f=/);
  const canvas = new URL(page.url()).hash;
  const view = await keepView(page, canvas.slice(1));
  return [
    '/?band=["A","B"]&lifecycle=any&score=[20,100]&sort=sellers&direction=asc',
    '/?q=watch&country=["CH"]&sellers=[2,90]',
    '/alerts?state=all&kind=new_member&rules=true',
    `/alerts?racket=${racket!.id}&mine=true`,
    '/screen',
    '/jobs',
    '/compare?from=1&to=2',
    `/rackets/${racket!.id}`,
    `/rackets/${racket!.id}/what-if`,
    `/rackets/${other?.id ?? racket!.id}`,
    `/explore${canvas}`,
    `/explore${canvas}&t=2024-01-01_2025-06-01.hide&k=Phone&p=0~1.00~2.00`,
    `/explore?view=${view}`,
    `/explore?view=${view}${canvas}`,
  ];
}

/** Keeps a canvas as a view by the API, as the explorer does. */
export async function keepView(page: Page, state: string): Promise<string> {
  const { csrf } = MeView.parse(await readApi(page, 'me'));
  const wanted = { name: 'Any canvas', state, things: 1, runSeq: null };
  const kept = await page.evaluate(
    async ({ proof, body }) => {
      const headers = { 'content-type': 'application/json', 'x-csrf-token': proof };
      return (await fetch('/api/v1/views', { method: 'POST', headers, body })).json() as Promise<unknown>;
    },
    { proof: csrf ?? '', body: JSON.stringify(wanted) },
  );
  return SavedViewView.parse(kept).id;
}

/** Goes through addresses that somebody cut, doubled or mistyped: each page says what it is, or what to do. */
export async function goThroughBroken(page: Page, real: readonly string[], numRuns: number): Promise<void> {
  const home = new URL('/', page.url()).href;
  const broken = fc.sample(mutated(real), { seed: 16, numRuns });
  for (const [at, text] of broken.entries()) {
    const address = within(text, home);
    if (!address) continue;
    if (at % ANEW === 0) await page.goto(address);
    else await goWithin(page, address);
    await meetSomething(page, address);
  }
  await keep(page, '60-after-broken-addresses');
}

/** The address as a browser makes it of a text; null where it leads away from here, or to the API's own pages. */
function within(text: string, home: string): string | null {
  if (!URL.canParse(text, home)) return null;
  const url = new URL(text, home);
  const isOurs = url.origin === new URL(home).origin && !/^\/(api|docs|assets|sign-in)\b/.test(url.pathname);
  return isOurs ? url.href : null;
}

/** Goes to an address without a load: behind the # as by hand, elsewhere as a link within the product does. */
async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => {
    const to = new URL(href);
    const isSame = to.pathname === location.pathname && to.search === location.search;
    if (isSame && to.hash !== location.hash) location.hash = to.hash;
    else history.pushState({}, '', href);
  }, address);
}

/** The page has a heading, and words to go on with; none of it is an error that nobody expected. */
export async function meetSomething(page: Page, address: string): Promise<void> {
  const said = () =>
    page.evaluate(() => {
      const main = document.getElementById('content');
      const isLoading = main?.querySelector('[aria-busy=true], .queue-skeleton') ?? false;
      const heading = main?.querySelector('h1, h2, h3, [role=alert], .failure');
      return heading && !isLoading ? (main!.innerText || main!.textContent || '').trim() : '';
    });
  await expect.poll(said, { message: address }).toMatch(/\w{3,}/);
  expect(await said(), address).not.toContain(UNEXPECTED);
}
