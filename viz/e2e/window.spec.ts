import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './browser.ts';
import { heedConsole, openWindow } from './window.ts';

const skipped = process.env['RINGBREAKER_SKIP_BROWSER'] === '1';
const HTML = { 'content-type': 'text/html' };
const PROBLEM = { 'content-type': 'application/problem+json' };

/** What a watched page is answered, by its path. */
const ANSWERS: Readonly<Record<string, string>> = {
  '/warming': '{"type":"urn:ringbreaker:problem:warming"}',
  '/late': '{"type":"urn:ringbreaker:problem:unavailable"}',
  '/broken': '{"type":"urn:ringbreaker:problem:not-ready"}',
};

/** Who watches a page for faults takes no server that warms up for one. */
describe.skipIf(skipped)('the watcher of faults', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let home: string;
  const faults: string[] = [];
  /** What is answered well the second time. */
  const asked = new Set<string>();

  beforeAll(async () => {
    server = createServer(({ url = '/' }, answer) => {
      if (url === '/') return answer.writeHead(200, HTML).end('<title>Here</title>');
      answer.writeHead(asked.has(url) ? 200 : 503, PROBLEM);
      if (url === '/late') asked.add(url);
      // What has no text here begins, and never ends: its page is left before.
      return url in ANSWERS ? answer.end(ANSWERS[url]) : answer.write('{');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    ({ browser, page } = await openWindow({ faults }));
    heedConsole(page, faults);
    await page.goto(home);
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** Asks in the page, and waits until the head of the answer is there. */
  const ask = async (path: string) => {
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith(path)),
      page.evaluate((at) => void fetch(at).catch(() => undefined), path),
    ]);
    return response;
  };

  // Seen red: what could not be read was told as a 503 with no word in it.
  it('leaves alone what a page that was left can no longer tell', async () => {
    const cut = await ask('/cut');
    await page.goto(home);
    await expect(cut.text()).rejects.toThrow();
    await (await ask('/warming')).text();
    expect(faults).toEqual([]);
  });

  it('leaves alone what came too late, once it came', async () => {
    await ask('/late');
    await eventually(() => faults).toEqual([`503 of ${home}late: ${ANSWERS['/late']}`]);
    await ask('/late');
    await eventually(() => faults).toEqual([]);
  });

  it('notes each other answer that says that the server cannot', async () => {
    await ask('/broken');
    await eventually(() => faults).toEqual([`503 of ${home}broken: ${ANSWERS['/broken']}`]);
  });
});
