import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { AlertPage, RunsPage, type JobRun } from '@ringbreaker/cypher/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, keep } from './browser.ts';
import { DAYS, deliver, OF_A, TRUTH } from './play/deliveries.ts';
import { Receiver } from './play/receiver.ts';
import { Stage } from './play/stage.ts';
import { openWindow } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1' || !hasJava();
if (skipped)
  console.warn("\n*** SKIPPED: the day's play, which needs a browser, and Java for a Neo4j of its own. ***\n");

/**
 * A marketplace sends a delivery each month, and nobody starts anything: the scheduler loads and detects, a webhook is
 * told. Twice a worker is killed, once Neo4j, once the receiver. What was told in the end is what happened, once each.
 */
describe.skipIf(skipped)('months of a marketplace, nobody looking', () => {
  const stage = new Stage();
  const receiver = new Receiver();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let silent = '';

  beforeAll(async () => {
    const signInLink = await stage.open();
    await receiver.start();
    const [, secret = ''] = (await stage.command('webhook', 'add', receiver.url)).split('\n');
    receiver.secret = secret;
    ({ browser, context, page } = await openWindow());
    await page.goto(signInLink);
    await page.getByRole('heading', { name: 'Suspected rackets' }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await receiver.close();
    await stage.close();
  });

  /** The jobs as the explorer is told of them; none while the database is away. */
  async function jobs(): Promise<JobRun[]> {
    const answer = await context.request.get(new URL('/api/v1/runs?limit=100', page.url()).href).catch(() => null);
    return answer?.ok() ? RunsPage.parse(await answer.json()).items : [];
  }

  /** Asks for the jobs until something is so of them: often where somebody wants to meet one as it runs. */
  async function until(holds: (all: readonly JobRun[]) => boolean, everyMs: number): Promise<JobRun[]> {
    for (;;) {
      const all = await jobs();
      if (holds(all)) return all;
      await wait(everyMs);
    }
  }

  /** Brings a delivery, and waits until it is loaded and looked at. */
  async function play(day: keyof typeof DAYS): Promise<void> {
    const before = (await jobs()).length;
    deliver(stage.watched, DAYS[day]);
    await settled(before);
  }

  /** Waits until an ingest and its detection have come and are done. */
  async function settled(before: number): Promise<void> {
    const all = await until(
      (now) => now.length >= before + 2 && now.every(({ state }) => state !== 'running' && state !== 'waiting'),
      250,
    );
    expect(
      all.filter(({ state }) => state !== 'done'),
      stage.said,
    ).toEqual([]);
  }

  const runs = (job: string) =>
    until((all) => all.some((one) => one.job === job && one.state === 'running' && typeof one.step === 'string'), 20);
  const told = () => [...receiver.got.values()].map(({ kind, seller }) => ({ kind, seller }));

  it('finds three rackets in the first delivery, and raises no alert', async () => {
    await play('start');
    await page.reload();
    await eventually(() => page.locator('.racket-id').count()).toBe(3);
    await keep(page, '15-play-first-day');
  });

  it('loses its worker in the middle of an ingest, and tells of the new member once, of what was closed nothing', async () => {
    const before = (await jobs()).length;
    deliver(stage.watched, DAYS.memberAsOneCloses);
    await runs('ingest');
    expect(stage.killWorker()).toBe(true);
    await settled(before);
    await eventually(told).toEqual(TRUTH.slice(0, 2));
  });

  it('loses Neo4j under a detection, and tells of two who came back', async () => {
    const before = (await jobs()).length;
    deliver(stage.watched, DAYS.returning);
    await runs('detect');
    await stage.killDatabase();
    await stage.startDatabase();
    await settled(before);
    await eventually(() => told().length).toBe(6);
    expect(told()).toEqual(expect.arrayContaining(TRUTH.slice(0, 6)));
  });

  it('loses its scheduler and the receiver, and tells of the merge when both are back', async () => {
    silent = await dismissThird();
    const before = (await jobs()).length;
    await receiver.kill();
    deliver(stage.watched, DAYS.mergingAsOneGrows);
    await runs('detect');
    await stage.killScheduler();
    stage.startScheduler();
    await settled(before);
    await eventually(() => stage.said).toMatch(/wh_\S+: /);
    await receiver.start();
    await eventually(() => told().length).toBe(TRUTH.length);
  });

  it('stays silent about a racket that an analyst dismissed', async () => {
    const answer = await context.request.get(new URL(`/api/v1/rackets/${silent}/members?limit=100`, page.url()).href);
    expect(await answer.text()).toContain('"seller:c6"');
    expect(told()).toHaveLength(TRUTH.length);
  });

  it('told each thing that happened, once, and each message verified', () => {
    const byKind = (a: (typeof TRUTH)[number], b: (typeof TRUTH)[number]) =>
      `${a.kind} ${a.seller}` < `${b.kind} ${b.seller}` ? -1 : 1;
    expect(told().sort(byKind)).toEqual([...TRUTH].sort(byKind));
    expect(new Set([...receiver.got.values()].map(({ alert }) => alert)).size).toBe(TRUTH.length);
    expect(receiver.refused).toEqual([]);
  });

  it('shows the analyst the same alerts, and lets her acknowledge them', async () => {
    await page.goto(new URL('/alerts', page.url()).href);
    const groups = page.locator('.alert-group-head');
    await groups.first().waitFor();
    await keep(page, '15-play-inbox');
    for (let left = await groups.count(); left > 0; left--) {
      await groups.first().focus();
      await page.keyboard.press('a');
      await eventually(() => groups.count()).toBe(left - 1);
    }
  });

  it('turns a newcomer away at the door who uses the telephone and the mailbox of a racket, with the evidence', async () => {
    await page.goto(new URL('/screen', page.url()).href);
    await page.getByLabel('Phone, value 1').fill(OF_A.phone);
    await page.getByLabel('E-mail, value 2').fill(OF_A.mail);
    await page.keyboard.press('Enter');
    const answer = page.getByRole('region', { name: 'Answer' });
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(/Strong tie.*A lead to check, not a finding/s);
    expect(await answer.locator('tbody tr').first().textContent()).toMatch(/Shared by \d+ members? of rk-/);
  });

  // What came late would have come by now.
  it('is silent about the dismissed racket to the end: no alert speaks of it, and nobody was told anything more', async () => {
    const answer = await context.request.get(new URL(`/api/v1/alerts?racket=${silent}`, page.url()).href);
    expect(AlertPage.parse(await answer.json()).items).toEqual([]);
    expect(told()).toHaveLength(TRUTH.length);
    expect(receiver.refused).toEqual([]);
  });

  /** Dismisses the racket that no alert speaks of, and answers its id. */
  async function dismissThird(): Promise<string> {
    const spoken = new Set([...receiver.got.values()].map(({ racketId }) => racketId));
    const answer = await context.request.get(new URL('/api/v1/rackets?limit=100', page.url()).href);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    const third = items.find(({ id }) => !spoken.has(id))?.id ?? '';
    await stage.command('decide', third, '--dismiss', '--reason', 'One family, known to us', '--until', '2028-12-31');
    return third;
  }
});

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
