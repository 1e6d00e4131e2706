import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ApiError, isUnanswered } from './problem.ts';
import { changeAndFollow, read, type ServerEvent, waitAtMost, writeAddress } from './requests.ts';
import { noteBack, useConnection } from './state/connection.ts';

/** What the server says by events, in pieces as the wire has them, and after each how long it is silent, in milliseconds. */
const TELLS: Record<string, readonly [piece: string, silenceMs: number][]> = {
  works: [
    ['event: progress\ndata: {"done":', 400],
    ['1}\n\n: at work\n\n', 400],
    [': at work\n\n', 400],
    ['event: progress\ndata: {"done":2}\n\nevent: dossier\ndata: {"name":"a"}\n\n', 0],
  ],
  refuses: [['event: problem\ndata: {"type":"x","title":"Too slow","status":503,"detail":"Too large."}\n\n', 0]],
  stops: [['event: progress\ndata: {"done":1}\n\n', 60_000]],
};

async function tellAll(response: ServerResponse, told: (typeof TELLS)[string]): Promise<void> {
  for (const [piece, silenceMs] of told) {
    response.write(piece);
    await new Promise((done) => setTimeout(done, silenceMs).unref());
  }
  response.end();
}

/** All that is told of a change, and the failure that it ended with. */
async function followed(path: string, signal = new AbortController().signal) {
  const heard: ServerEvent[] = [];
  try {
    for await (const event of changeAndFollow(path, {}, signal)) heard.push(event);
    return { heard, failure: null };
  } catch (failure) {
    return { heard, failure };
  }
}

let server: Server;
let port = 0;

beforeAll(async () => {
  // One that answers, and one that hears and never does.
  server = createServer((request, response) => {
    const told = TELLS[request.url?.split('/').at(-1) ?? ''];
    if (told) void tellAll(response, told);
    else if (request.url?.endsWith('/hangs') === false) response.end('{"fine":true}');
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

describe('a change that takes its time', () => {
  // Seen red: with pieces read each by itself, and with the time counted from its start.
  it('tells what comes on the way, however the wire cuts it, for as long as it says that it is at work', async () => {
    waitAtMost(1_000);
    const { heard, failure } = await followed('works');
    waitAtMost(30_000);
    expect(failure).toBeNull();
    expect(heard).toEqual([
      { event: 'progress', data: { done: 1 } },
      { event: 'progress', data: { done: 2 } },
      { event: 'dossier', data: { name: 'a' } },
    ]);
  });

  it('ends with the problem that is told', async () => {
    const { failure } = await followed('refuses');
    expect(failure).toBeInstanceOf(ApiError);
    expect((failure as ApiError).problem).toMatchObject({ title: 'Too slow', detail: 'Too large.' });
  });

  // Seen red: with no time for silence after the first event, it never ends.
  it('ends where the server falls silent, and says so', async () => {
    // Long enough that what it says first comes on a busy machine too.
    waitAtMost(2_000);
    const { heard, failure } = await followed('stops');
    waitAtMost(30_000);
    expect(heard).toHaveLength(1);
    expect(isUnanswered(failure)).toBe(true);
  });

  it('ends at once where somebody gives it up, and says nothing of the server', async () => {
    const off = new AbortController();
    const asked = followed('stops', off.signal);
    setTimeout(() => off.abort(), 20);
    expect((await asked).failure).toMatchObject({ name: 'AbortError' });
    expect(useConnection.getState().awaySince).toBeNull();
  });
});

describe('an address of several names', () => {
  // Names that are hidden are read first: of one that was encoded before that, nobody knows whose it is.
  it('parts them by commas, and encodes one that has a comma once more', () => {
    const asked = writeAddress('rackets', { brand: ['Nike', 'Smith, Inc'], assignee: ['Colleague 48A9PF'] });
    expect(asked.searchParams.get('brand')).toBe('Nike,Smith%2C%20Inc');
    expect(asked.searchParams.get('assignee')).toBe('Colleague 48A9PF');
  });
});
