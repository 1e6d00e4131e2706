import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { openBrowser } from './browser.ts';
import type { Served } from './served.ts';

/** A browser with one page. */
export interface Window {
  browser: Browser;
  context: BrowserContext;
  page: Page;
}

interface WindowOptions {
  /** Where what the page throws is noted. */
  faults?: string[];
}

/** How long one thing on a page may take: a busy machine takes its time. */
const PATIENCE_MS = 120_000;

/** Opens a window of the size that most have. */
export async function openWindow({ faults = [] }: WindowOptions = {}): Promise<Window> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  return { browser, context, page };
}

/** Opens a window, signs in, and waits for the ranked list. */
export async function openRanked({ signInLink }: Pick<Served, 'signInLink'>, options: WindowOptions): Promise<Window> {
  const window = await openWindow(options);
  await window.page.goto(signInLink);
  await window.page.locator('.racket-id').first().waitFor();
  return window;
}

/** A page that kept nothing, in which the same person is signed in; its context is closed by whoever opened it. */
export async function openElsewhere(page: Page, size = { width: 1200, height: 800 }): Promise<Page> {
  const context = await page.context().browser()!.newContext({ viewport: size });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addCookies(await page.context().cookies());
  return context.newPage();
}

/**
 * Takes what the page writes as an error for a fault, too, from here on; and each answer that says that the server can't.
 * No fault is that the database warms up, or that a busy machine was late, once the page asked again and was answered. What
 * a page that was left was answered nobody can read any more, and nobody was shown.
 */
export function heedConsole(page: Page, faults: string[]): void {
  const isAnswer = (text: string) => text.startsWith('Failed to load resource') && text.includes('503');
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text())) faults.push(message.text());
  });
  page.on('response', async (response) => {
    const head = `503 of ${response.url()}: `;
    if (response.ok()) faults.splice(0, faults.length, ...faults.filter((fault) => !isLate(fault, head)));
    if (response.status() !== 503) return;
    const problem = await response.text().catch(() => null);
    if (problem !== null && !problem.includes(WARMING)) faults.push(`${head}${problem}`);
  });
}

const isLate = (fault: string, head: string) => fault.startsWith(head) && fault.includes(UNAVAILABLE);

const UNAVAILABLE = '"urn:ringbreaker:problem:unavailable"';
const WARMING = '"urn:ringbreaker:problem:warming"';

/** Each step starts where the one before it ended: after a failed one the others say nothing. */
export function stepByStep(): void {
  let broken = '';
  beforeEach((test) => test.skip(broken !== '', `after "${broken}" failed`));
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') broken = task.name;
  });
}
