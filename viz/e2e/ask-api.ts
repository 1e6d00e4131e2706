import type { Page } from 'playwright-core';

/**
 * Asks the API as the page's reader: a path below /api/v1, and what is sent where it is no mere read. A server that is too
 * busy, or has only begun, is asked again, as the page itself does.
 */
export function ask(page: Page, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ url, sent }) => {
      const init = sent === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent };
      for (;;) {
        const answer = await fetch(new URL(url, document.baseURI), init);
        if (answer.status !== 503) return answer.json() as Promise<unknown>;
        await new Promise((done) => setTimeout(done, 1_000));
      }
    },
    { url: `api/v1/${path}`, sent: body === undefined ? null : JSON.stringify(body) },
  );
}
