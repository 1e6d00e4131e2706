import { RacketPage, RunComparison, EventPage } from '@ringbreaker/cypher/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIGHT } from '../src/graph/appearance.ts';
import { eventually, findBarriers, keep } from './browser.ts';
import { hideOne, undoInNextRun } from './canvas/steps-kept.ts';
import { drawAsOf } from './racket-as-of.ts';
import { keysOf, settle } from './canvas-page.ts';
import { serveMonths } from './play/serve-months.ts';
import type { Served } from './served.ts';
import { heedConsole, openRanked, stepByStep } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';

/** Somebody who asks when: what changed since the last visit, between two runs, in a racket's life, and on the canvas. */
describe.skipIf(skipped)('a person who asks when', () => {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let comparison: RunComparison;
  const faults: string[] = [];

  beforeAll(async () => {
    served = await serveMonths();
    ({ browser, context, page } = await openRanked(served, { faults }));
    heedConsole(page, faults);
  });

  stepByStep();

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const at = (path: string) => new URL(path, served.signInLink).href;
  const read = async (path: string) => (await context.request.get(at(`/api/v1/${path}`))).json() as Promise<unknown>;
  const banner = () => page.getByRole('region', { name: 'Since your last visit' });

  let canvas: Page;
  it('takes a step on a canvas', async () => void (canvas = await hideOne(context, at('/'))));

  it('is told what changed since the last visit, until it is seen', async () => {
    // On the first visit there is no last one.
    expect(await banner().count()).toBe(0);
    await served.bringNext();
    comparison = RunComparison.parse(await read('runs/comparison'));
    expect(comparison.rackets.some(({ events }) => events.length > 0)).toBe(true);
    await page.reload();
    await banner().waitFor();
    expect(await banner().textContent()).toMatch(/run 2.*1 racket merged: .*rk-/s);
    expect(await findBarriers(page)).toEqual([]);
    await keep(page, '20-since-last-visit');
    await page.reload();
    await banner().getByRole('link', { name: 'Compare the runs' }).click();
  });

  it('goes on with the steps of a canvas in the next run', () => undoInNextRun(canvas));

  it('sees two runs side by side: who came and went, and what became of each racket', async () => {
    await page.getByRole('heading', { name: 'Two runs compared' }).waitFor();
    expect(new URL(page.url()).search).toBe('?from=2&to=3');
    const changed = comparison.rackets.filter(({ came, went, events }) => came + went + events.length > 0);
    await eventually(() => page.locator('.changes-table tbody tr').count()).toBe(changed.length);
    expect(await page.locator('.changes-table tbody tr').first().textContent()).toContain(changed[0]!.id);
    expect(await findBarriers(page)).toEqual([]);
    await keep(page, '21-two-runs');
    await page.getByRole('combobox', { name: 'Earlier run' }).click();
    await page.getByRole('option', { name: /^Run 1/ }).click();
    await eventually(() => new URL(page.url()).search).toBe('?from=1&to=3');
    await eventually(() => page.getByRole('combobox', { name: 'Earlier run' }).inputValue()).toMatch(/^Run 1 /);
  });

  it('opens one way of the flow by keys, reads who went it, and shows them on the canvas', async () => {
    const { flows } = RunComparison.parse(await read('runs/comparison?from=1&to=3'));
    const way = flows.filter(({ before, after }) => before !== after && after !== null)[0]!;
    const from = way.before === null ? 'no racket' : `.*\\(${way.before}\\)`;
    const words = new RegExp(`^${way.sellers} sellers?: ${from} to .*\\(${way.after!}\\)$`);
    await page.getByRole('button', { name: words }).focus();
    await page.keyboard.press('Enter');
    const sellers = page.getByRole('region', { name: 'Sellers of the way that is chosen' });
    await sellers.waitFor();
    expect(await sellers.locator('.flow-names li').allTextContents()).toEqual(way.named.map(({ label }) => label));
    await keep(page, '22-who-came');
    await sellers.getByRole('button', { name: 'Show on the canvas' }).click();
    await eventually(() => keysOf(page)).toEqual(expect.arrayContaining(way.named.map(({ key }) => key)));
    await settle(page);
  });

  const histogram = () => page.locator('.histogram');
  const timeOf = () => /[#&]t=([^&]+)/.exec(page.url())?.[1] ?? '';
  const looks = () => page.evaluate(() => window.__ringbreaker!.keys().map((key) => window.__ringbreaker!.lookOf(key)));

  it('draws a window of time with the mouse: what lies outside steps back, or is hidden', async () => {
    await page.keyboard.press('d');
    await histogram().waitFor();
    const box = (await histogram().boundingBox())!;
    await page.mouse.move(box.x + 2, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.15, box.y + 30, { steps: 5 });
    await page.mouse.up();
    await eventually(timeOf).toMatch(/^\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.dim$/);
    const dimmed = (await looks()).filter(({ color }) => color === LIGHT.faintNode).length;
    expect(dimmed).toBeGreaterThan(0);
    await keep(page, '23-time-dimmed');
    await page.getByRole('radiogroup', { name: 'What lies outside the window' }).getByText('Hide').click();
    await eventually(async () => (await looks()).filter(({ hidden }) => hidden).length).toBe(dimmed);
    await eventually(timeOf).toMatch(/\.hide$/);
    await keep(page, '23-time-hidden');
  });

  it('moves it by keys, as one step that is undone at once, and types its dates', async () => {
    const drawn = timeOf();
    await page.locator('.stage-canvas').focus();
    for (let move = 0; move < 3; move++) await page.keyboard.press(']');
    await eventually(timeOf).not.toBe(drawn);
    await page.keyboard.press('Control+z');
    await eventually(timeOf).toBe(drawn);
    const end = page.getByRole('slider', { name: 'End of the window' });
    const before = await end.getAttribute('aria-valuenow');
    await end.focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => end.getAttribute('aria-valuenow')).toBe(String(Number(before) + 1));
    await page.keyboard.press('Control+z');
    const from = page.getByLabel('From', { exact: true });
    // The browser wrote it in its own country's order, as 06/01/2018. Seen red: a field of the browser's own.
    expect(await from.getAttribute('type')).not.toBe('date');
    expect(await from.inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    const shown = await from.inputValue();
    await from.fill('2018');
    await from.press('Enter');
    expect(await from.inputValue()).toBe(shown);
    await from.fill('2025-01-01');
    await from.press('Enter');
    await eventually(timeOf).toContain('2025-01-01');
    // What the browser's calendar gives. Seen red: there was none.
    await page.getByRole('button', { name: 'From: choose from a calendar' }).waitFor();
    const calendar = page.locator('.day-calendar').first();
    await calendar.fill('2025-01-08');
    await calendar.blur();
    await eventually(() => from.inputValue()).toBe('2025-01-08');
    await eventually(timeOf).toContain('2025-01-08');
    await page.keyboard.press('Control+z');
  });

  it('plays it, unless the system asks for less motion', async () => {
    await page.keyboard.press('Control+z');
    const start = await page.getByLabel('From', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Play the window through time' }).click();
    await eventually(() => page.getByLabel('From', { exact: true }).inputValue()).not.toBe(start);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await page.getByLabel('From', { exact: true }).inputValue();
    await eventually(timeOf).toContain(paused);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const play = page.getByRole('button', { name: 'Play the window through time' });
    await eventually(() => play.getAttribute('aria-disabled')).toBe('true');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('compares two windows, and selects who was there in one alone', async () => {
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    const parts = page.locator('.time-comparison > li');
    await eventually(() => parts.count()).toBe(3);
    const choice = parts.locator('button').first();
    const things = Number(/\d+$/.exec((await choice.textContent())!)![0]);
    await choice.click();
    await eventually(() => page.url()).toMatch(new RegExp(`&s=\\d+(\\.\\d+){${things - 1}}&`));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), colorScheme).toEqual([]);
      await keep(page, `24-two-windows-${colorScheme}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('finds the windows again behind the address, in a browser that kept nothing', async () => {
    const time = timeOf();
    expect(time.split('.')).toHaveLength(3);
    const address = page.url();
    await page.evaluate(() => localStorage.clear());
    const other = await context.newPage();
    await other.goto(address);
    await other.locator('.time-comparison').waitFor();
    expect(/[#&]t=([^&]+)/.exec(other.url())?.[1]).toBe(time);
    await other.close();
  });

  it('reads a racket’s life as a strip, and from it who came and who went', async () => {
    const { items } = RacketPage.parse(await read('rackets?limit=100'));
    const lives = await Promise.all(
      items.map(async ({ id }) => ({ id, events: EventPage.parse(await read(`rackets/${id}/events`)).items })),
    );
    const { id, events } = lives.sort((a, b) => b.events.length - a.events.length)[0]!;
    expect(events.length).toBeGreaterThan(1);
    await page.goto(at(`/rackets/${id}`));
    const strip = page.getByRole('group', { name: 'Life of the racket' });
    await eventually(() => strip.getByRole('button').count()).toBe(events.length);
    await strip.getByRole('button').last().click();
    await eventually(() => page.locator('.event.opened').count()).toBe(1);
    expect(await page.locator('.event.opened').textContent()).toContain(events[0]!.detail);
    await keep(page, '25-life');
  });

  it('sees the picture of a racket as an earlier run found it, by a pick on its life, and comes back', async () => {
    await drawAsOf(page, read);
    // The browser notes that a racket is gone; it was meant.
    faults.splice(0);
  });

  it('says that all is seen, and is told no more', async () => {
    await page.goto(at('/'));
    await banner().getByRole('button', { name: 'Seen' }).click();
    await eventually(() => banner().count()).toBe(0);
    await page.reload();
    await page.locator('.racket-id').first().waitFor();
    expect(await banner().count()).toBe(0);
  });

  it('met no error on the way', () => {
    expect(faults).toEqual([]);
  });
});
