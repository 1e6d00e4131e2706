import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';

const BESIDE = fileURLToPath(new URL('../../../viz/dist', import.meta.url));

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ringbreaker</title>
<body style="font-family: system-ui; max-width: 40rem; margin: 4rem auto; line-height: 1.5">
<h1>The API is here; the explorer is not built yet</h1>
<p>Build it with <code>npm run build</code>, then load this page again. While developing, <code>npm run dev</code>
serves it with reload.</p><p>The API shows itself at <a href="/api/docs">/api/docs</a>.</p></body></html>`;

/**
 * Serves the built explorer at every address outside `/api`: its files as they are, everything else as its first
 * page, for the explorer keeps its state in the address. Each file lies there compressed, too, and travels so; answers of
 * the API are never compressed, for what holds a secret beside what a stranger chose would give it away by its length
 * (BREACH, Gluck et al. 2013).
 */
export function explorerFiles(folder: string | null) {
  const root = folder ?? BESIDE;
  // It looks at the disk each time: who builds the explorer need not start the API again.
  const how = { dev: true, etag: true, brotli: true, gzip: true, setHeaders: cacheFor };
  const assets = sirv(root, how);
  const pages = sirv(root, { ...how, single: true, ignores: false });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (/^\/api(\/|$)/.test(request.path) || !['GET', 'HEAD'].includes(request.method)) return next();
    if (ASSET.test(request.path)) return assets(request, response, next);
    pages(request, response, () => {
      response.setHeader('Cache-Control', 'no-cache').type('html').send(NOT_BUILT);
    });
  };
}

const ASSET = /^\/assets\//;

/** Names of built assets hold their hash, so they never change; the first page names them and is asked for each time. */
function cacheFor(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', ASSET.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
