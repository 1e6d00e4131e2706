import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { openBrowser } from './browser.ts';

/** A browser with one page. */
export interface Window {
  browser: Browser;
  context: BrowserContext;
  page: Page;
}

interface WindowOptions {
  /** How long one thing on the page may take. */
  timeoutMs?: number;
  /** Where what the page throws is noted. */
  faults?: string[];
}

/** Opens a window of the size that most have. */
export async function openWindow({ timeoutMs = 30_000, faults = [] }: WindowOptions = {}): Promise<Window> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  page.on('pageerror', (error) => faults.push(error.message));
  return { browser, context, page };
}

/** Takes what the page writes as an error for a fault, too, from here on. */
export function heedConsole(page: Page, faults: string[]): void {
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
}

/** Each step starts where the one before it ended: after a failed one the others say nothing. */
export function stepByStep(): void {
  let broken = '';
  beforeEach((test) => test.skip(broken !== '', `after "${broken}" failed`));
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') broken = task.name;
  });
}
