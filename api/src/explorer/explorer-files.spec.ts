import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorerFiles } from './explorer-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-explorer-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  write('index.html', `<!doctype html><title>Ringbreaker</title>${' '.repeat(2_000)}`);
  write(join('assets', 'app-1a2b.js'), 'export const much = 1;\n'.repeat(1_000));
  const app = express().use(explorerFiles(folder));
  app.get('/api/v1/secret', (_, response) => void response.json({ much: 'x'.repeat(5_000) }));
  await new Promise<void>((done) => (server = app.listen(0, '127.0.0.1', () => done())));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Writes a file as the build leaves it: as it is, and compressed in two ways. */
function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content));
}

/** What travels for an address, as it travels: `fetch` would open it at once. */
async function ask(path: string, encodings: string) {
  const { port } = server.address() as AddressInfo;
  const headers = { 'accept-encoding': encodings };
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: number }>((done, fail) => {
    request({ port, path, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
    })
      .on('error', fail)
      .end();
  });
}

describe('the explorer’s files', () => {
  it.each(['br', 'gzip'])('travel compressed by %s, and stay in the browser for good', async (encoding) => {
    const { headers, bytes } = await ask('/assets/app-1a2b.js', encoding);
    expect(headers).toMatchObject({
      'content-encoding': encoding,
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(bytes).toBeLessThan(1_000);
    expect((await ask('/rackets/rk-1', encoding)).headers['content-encoding']).toBe(encoding);
  });

  it('are asked for anew where they may change, and are not found where the build has none', async () => {
    expect((await ask('/rackets/rk-1.2', 'br')).headers).toMatchObject({
      'cache-control': 'no-cache',
      etag: expect.any(String) as string,
    });
    expect((await ask('/assets/gone-9f.js', 'br')).status).toBe(404);
    expect((await ask('/../package.json', 'br')).headers['content-type']).toContain('text/html');
  });

  it('come as they are to who takes nothing else, and answers of the API always do', async () => {
    expect((await ask('/assets/app-1a2b.js', 'identity')).headers['content-encoding']).toBeUndefined();
    expect((await ask('/api/v1/secret', 'br, gzip')).headers['content-encoding']).toBeUndefined();
  });
});
