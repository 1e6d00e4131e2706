import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerUnreadable } from './unreadable-request.ts';

let server: Server;
beforeEach(async () => {
  // Node looks for connections that took too long once in so many milliseconds.
  server = createServer({ connectionsCheckingInterval: 20, headersTimeout: 50, requestTimeout: 60 });
  server.on('clientError', answerUnreadable);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterEach(() => new Promise((done) => server.close(done)));

/** All that the server says on a connection until it closes it. */
function saidTo(text: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += String(chunk)));
  socket.write(text);
  return new Promise((done, fail) => socket.on('error', fail).on('close', () => done(said)));
}

describe('a connection', () => {
  it.each([[''], ['GET / HTTP/1.1\r\nHost: a']])(
    'on which %j came and no more is closed without a word',
    async (text) => {
      expect(await saidTo(text)).toBe('');
    },
  );

  it('on which comes what is no HTTP is told so', async () => {
    expect(await saidTo('HELO there\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*This is no HTTP request\./s);
  });
});
