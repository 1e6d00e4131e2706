import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlertPage, EventPage, MemberPage, RacketPage } from '@ringbreaker/cypher/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowingOf } from '../src/words/catalogue.ts';
import { findBarriers, keep } from './browser.ts';
import { ask } from './ask-api.ts';
import { sentencesIn } from './chinese/sentences.ts';
import { serveMarketplace, type Served } from './served.ts';
import { openWindow } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
const CATALOGUE = join(import.meta.dirname, '..', 'src', 'words', 'zh-Hans.json');
const inChinese = knowingOf(JSON.parse(readFileSync(CATALOGUE, 'utf8')) as Record<string, string>, 'zh-Hans');
/** Three English words in a row: a name of data has two at most here, or stands in brackets. */
const ENGLISH = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;

/** A Chinese reader reads why a racket is suspected, and what speaks against it, in Chinese. */
describe.skipIf(skipped)('the server’s sentences in Chinese, in a real browser', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let rackets: RacketPage['items'] = [];

  beforeAll(async () => {
    served = await serveMarketplace(1_500, 5, 0, { reads: true });
    ({ browser, page } = await openWindow());
    await page.goto(served.signInLink);
    await page.getByRole('heading', { name: 'Suspected rackets', exact: true }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const unknownIn = (answers: readonly unknown[]) => {
    const sentences = [...new Set(answers.flatMap((answer) => sentencesIn(answer)))];
    return { said: sentences.length, unknown: sentences.filter((sentence) => inChinese(sentence) === undefined) };
  };

  it('knows every sentence that a run made of rackets, their history and alerts', async () => {
    rackets = ((await ask(page, 'rackets?limit=100')) as RacketPage).items;
    const answers: unknown[] = [];
    for (const { id } of rackets)
      answers.push(await ask(page, `rackets/${id}`), await ask(page, `rackets/${id}/events`));
    const alerts = (await ask(page, 'alerts?limit=100')) as AlertPage;
    expect(alerts.items.length).toBeGreaterThan(0);
    expect((answers[1] as EventPage).items.length).toBeGreaterThan(0);
    const { said, unknown } = unknownIn([...answers, alerts]);
    expect(said).toBeGreaterThan(30);
    expect(unknown).toEqual([]);
  });

  it('knows what is said of leads, of a search, of a screening and of what can’t be', async () => {
    const [{ id } = { id: '' }] = rackets;
    const { items } = (await ask(page, `rackets/${id}/members`)) as MemberPage;
    const values = items.slice(0, 3).map(({ sellerId }) => ({ kind: 'seller', value: sellerId }));
    const lead = await ask(page, `leads?seed=${encodeURIComponent(items[0]!.key)}`);
    const screened = await ask(page, 'screenings', {
      subjects: [
        { values: [...values, { kind: 'phone', value: '000000' }, { kind: 'email', value: 'a@nowhere.net' }] },
      ],
    });
    const refused = [
      await ask(page, 'rackets/rk-none'),
      await ask(page, 'rackets?limit=0'),
      await ask(page, 'nowhere'),
      await ask(page, 'entities/phone:none'),
      await ask(page, 'pins', { seller: 'none', racket: 'rk-none' }),
      await ask(page, 'runs/comparison?from=99'),
      await ask(page, 'search?q=zzzzqq'),
    ];
    const told = sentencesIn(screened).filter((sentence) => !sentence.includes(' tie to '));
    expect(told.length).toBeGreaterThan(3);
    const { said, unknown } = unknownIn([lead, screened, ...refused]);
    expect(said).toBeGreaterThan(15);
    expect(unknown).toEqual([]);
  });

  it('says why on a racket’s page in Chinese alone', async () => {
    await page.getByRole('button', { name: /^Language/ }).click();
    await page.getByRole('menuitem', { name: '简体中文', exact: true }).click();
    await page.locator('.racket-title').first().waitFor();
    await keep(page, '95-chinese-reasons-list');
    expect(await englishIn('.reason')).toEqual([]);
    await page.locator('.racket-title').first().click();
    await page.getByRole('heading', { name: '理由', exact: true }).waitFor();
    for (const more of await page.locator('.why-more').all()) await more.click();
    expect(await englishIn('.why p, .what-if li > span:first-child, .why .unknown li, .chain p, .event-body')).toEqual(
      [],
    );
    await page.screenshot({ path: join(import.meta.dirname, '../e2e-results/96-chinese-reasons.png'), fullPage: true });
    expect(await findBarriers(page)).toEqual([]);
  });

  it('says what alerts tell in Chinese, and what is refused', async () => {
    await page.getByRole('navigation', { name: '页面' }).getByRole('link', { name: '提醒' }).click();
    await page.getByRole('heading', { name: '提醒', exact: true }).first().waitFor();
    await page.locator('.alert-group, .alert-card').first().waitFor();
    await keep(page, '97-chinese-alerts');
    expect(await englishIn('.alert-latest, .alert-says, .alert-against li')).toEqual([]);
    await page.goto(new URL('/rackets/rk-none', page.url()).href);
    await page.getByText('当前运行中没有疑似网络 rk-none。').first().waitFor();
    await keep(page, '98-chinese-refusal');
  });

  /** The texts of some elements that hold English. */
  async function englishIn(selector: string): Promise<string[]> {
    const texts = await page.locator(selector).allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    // What stands in brackets is of the data: a brand with its category.
    return texts.filter((text) => ENGLISH.test(text.replaceAll(/（[^）]*）/g, '')));
  }
});
