import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { isUnanswered } from './problem.ts';
import { read, waitAtMost } from './requests.ts';
import { noteBack, useConnection } from './state/connection.ts';

let server: Server;
let port = 0;

beforeAll(async () => {
  // One that answers, and one that hears and never does.
  server = createServer((request, response) => {
    if (request.url?.endsWith('/hangs') === false) response.end('{"fine":true}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  vi.stubGlobal('document', { baseURI: `http://127.0.0.1:${port}/` });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  vi.unstubAllGlobals();
});

beforeEach(() => noteBack());

const Answer = z.object({ fine: z.boolean() });

describe('a request', () => {
  it('ends where the server hangs, and says so', async () => {
    waitAtMost(50);
    const failure = await read(Answer, 'hangs').catch((error: unknown) => error);
    waitAtMost(30_000);
    expect(isUnanswered(failure)).toBe(true);
    expect((failure as Error).message).toBe('The server has not answered in time.');
    expect(useConnection.getState().awaySince).not.toBeNull();
  });

  it('that is answered says that the server is back', async () => {
    useConnection.setState({ awaySince: 1 });
    expect(await read(Answer, 'fine')).toEqual({ fine: true });
    expect(useConnection.getState().awaySince).toBeNull();
  });

  it('that somebody calls off says nothing of the server', async () => {
    const off = new AbortController();
    const asked = read(Answer, 'hangs', {}, off.signal);
    off.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(useConnection.getState().awaySince).toBeNull();
  });

  it('to a server that is gone notes it once', async () => {
    vi.stubGlobal('document', { baseURI: 'http://127.0.0.1:1/' });
    const failure = await read(Answer, 'fine').catch((error: unknown) => error);
    vi.stubGlobal('document', { baseURI: `http://127.0.0.1:${port}/` });
    expect(isUnanswered(failure)).toBe(true);
    expect(useConnection.getState().awaySince).not.toBeNull();
  });
});
