import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver of webhooks on this machine that notes when it first heard of a seller. */
export interface AlertReceiver {
  readonly url: string;
  /** Milliseconds since 1970 at which the first alert on this seller came. @param seller its key */
  heardOf(seller: string): Promise<number>;
  stop(): void;
}

/** Listens on a free loopback port. */
export async function startReceiver(): Promise<AlertReceiver> {
  const heard = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(204).end();
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { data: { seller?: string | null } };
      if (!data.seller || heard.has(data.seller)) return;
      heard.set(data.seller, Date.now());
      waiting.get(data.seller)?.(Date.now());
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`,
    heardOf: (seller) =>
      new Promise((resolve) => {
        const at = heard.get(seller);
        if (at !== undefined) resolve(at);
        else waiting.set(seller, resolve);
      }),
    stop: () => void server.close(),
  };
}
