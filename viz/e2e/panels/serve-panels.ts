import react from '@vitejs/plugin-react';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { build, preview } from 'vite';
import { type Fullness, madeAnswer } from './made-answers.ts';

/** How the API answers: in full, with as little as it must, never, or not at all. */
export type Answers = Fullness | 'never' | 'failing';

/** Builds the page that shows one panel alone, and serves it. */
export async function servePanels(): Promise<{ url: string; stop: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'ringbreaker-panels-'));
  const shared = { configFile: false, root: import.meta.dirname, logLevel: 'warn' } as const;
  await build({
    ...shared,
    plugins: [react()],
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    worker: { format: 'es' },
    // What a panel throws is read by its name.
    build: { outDir, emptyOutDir: true, target: 'es2022', minify: false, chunkSizeWarningLimit: 10_000 },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  return {
    url: server.resolvedUrls!.local[0]!,
    stop: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

/** Lets the API answer as it is told from here on. */
export async function answerBy(page: Page): Promise<(answers: Answers) => void> {
  let now: Answers = 'full';
  await page.route('**/api/v1/**', (route) => answer(route, now));
  return (answers) => void (now = answers);
}

/** Who asks is known, and what stands around a panel is there, whatever becomes of its own questions. */
const AROUND = /\/api\/v1\/me$|rk-around/;

const QUERIES = { queries: [{ name: 'explore/made', text: 'RETURN 1', times: 1, parameters: [] }] };

async function answer(route: Route, wanted: Answers): Promise<void> {
  const request = route.request();
  const answers = AROUND.test(request.url()) && !isMade(wanted) ? 'full' : wanted;
  if (answers === 'never') return;
  if (answers === 'failing') return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Out of memory' });
  // Its description has no place for this form of every answer.
  if (request.headers()['accept']?.includes('queries')) return route.fulfill({ json: QUERIES });
  const made = madeAnswer(request.method(), new URL(request.url()).pathname, answers);
  if (made === null) return route.fulfill({ status: 200, contentType: 'text/event-stream', body: '' });
  return route.fulfill({ json: made });
}

const isMade = (answers: Answers): answers is Fullness => answers === 'full' || answers === 'bare';
