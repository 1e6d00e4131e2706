import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';

const BESIDE = fileURLToPath(new URL('../../../viz/dist', import.meta.url));

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ringbreaker</title>
<body style="font-family: system-ui; max-width: 40rem; margin: 4rem auto; line-height: 1.5">
<h1>The API is here; the explorer is not built yet</h1>
<p>Build it with <code>npm run build</code>, then load this page again. While developing, <code>npm run dev</code>
serves it with reload.</p><p>The API shows itself at <a href="/api/docs">/api/docs</a>.</p></body></html>`;

/**
 * Serves the built explorer at every address outside `/api`: its files as they are, everything else as its first
 * page, for the explorer keeps its state in the address. They travel compressed; answers of the API do not, for what
 * holds a secret beside what a stranger chose would give it away by its length (BREACH, Gluck et al. 2013).
 */
export function explorerFiles(folder: string | null) {
  const root = folder ?? BESIDE;
  // Names of built assets hold their hash, so they never change; the first page names them and is asked for each time.
  const compress = compression();
  const files = express.static(root, { index: false, redirect: false, setHeaders: cacheFor });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (/^\/api(\/|$)/.test(request.path) || !['GET', 'HEAD'].includes(request.method)) return next();
    compress(request, response, () =>
      files(request, response, (error?: unknown) => {
        if (error) return next(error);
        if (/^\/assets\//.test(request.path)) return next();
        sendFirstPage(root, response, next);
      }),
    );
  };
}

function sendFirstPage(root: string, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-cache');
  const page = join(root, 'index.html');
  if (existsSync(page)) response.sendFile('index.html', { root, dotfiles: 'allow' }, (error) => error && next(error));
  else response.type('html').send(NOT_BUILT);
}

function cacheFor(response: Response, path: string): void {
  const fixed = /[/\\]assets[/\\]/.test(path);
  response.setHeader('Cache-Control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
