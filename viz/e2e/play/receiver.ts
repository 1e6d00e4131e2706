import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';

const Message = z.object({
  type: z.string(),
  data: z.object({ id: z.string(), racketId: z.string(), seller: z.string().nullable() }),
});

/** An alert as a message tells of it. */
export interface Told {
  readonly alert: string;
  readonly kind: string;
  readonly racketId: string;
  readonly seller: string | null;
}

/** Somebody's receiver of webhooks: it takes what verifies by the published library, and can be killed and started. */
export class Receiver {
  /** Alerts by the id of the message that brought them: one that comes twice has the same id. */
  readonly got = new Map<string, Told>();
  readonly refused: string[] = [];
  secret = '';
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/alerts`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const taken = this.#take(request.headers as Record<string, string>, Buffer.concat(chunks).toString());
        response.writeHead(taken ? 204 : 401).end();
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

  #take(headers: Record<string, string>, body: string): boolean {
    try {
      const { type, data } = Message.parse(new Webhook(this.secret).verify(body, headers));
      const { id, racketId, seller } = data;
      this.got.set(headers['webhook-id'] ?? '', { alert: id, kind: type.replace('alert.', ''), racketId, seller });
      return true;
    } catch (error) {
      this.refused.push((error as Error).message);
      return false;
    }
  }
}
