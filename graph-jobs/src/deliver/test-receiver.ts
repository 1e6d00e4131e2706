import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a receiver got. */
export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers: a status, where else to look, or never. */
export type Answer = number | { readonly location: string } | 'never';

/** A real receiver of webhooks on this machine, for tests: it answers as it is told, and keeps what it got. */
export class Receiver {
  readonly got: Received[] = [];
  /** Answers to the next requests; then 204. */
  answers: Answer[] = [];
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/alerts`;
  }

  /** Listens, where it did before if it did. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { headers } = request;
        this.got.push({ headers, id: String(headers['webhook-id']), body: Buffer.concat(chunks).toString() });
        const answer = this.answers.shift() ?? 204;
        if (answer === 'never') return;
        if (typeof answer === 'number') response.writeHead(answer).end();
        else response.writeHead(301, answer).end();
      });
    });
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    if (server) await new Promise((closed) => server.close(closed));
  }
}
