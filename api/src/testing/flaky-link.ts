import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

type Mood = 'fine' | 'slow' | 'hanging' | 'down';

/** A TCP link to a server that can be made slow, hang, or be cut: what happens between two machines, on one. */
export class FlakyLink {
  #mood: Mood = 'fine';
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(uri: string): Promise<FlakyLink> {
    const { hostname, port } = new URL(uri);
    const server = createServer();
    const link = new FlakyLink(server);
    server.on('connection', (near) => link.#join(near, connect(Number(port), hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return link;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on; `down` also cuts what is open. */
  become(mood: Mood): void {
    this.#mood = mood;
    if (mood === 'down') for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    this.become('down');
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => (this.#sockets.delete(from), to.destroy()));
      from.on('data', (data) => this.#pass(data, to));
    }
    if (this.#mood === 'down') near.resetAndDestroy();
  }

  #pass(data: Buffer, to: Socket): void {
    if (this.#mood === 'hanging') return;
    if (this.#mood === 'slow') setTimeout(() => to.writable && to.write(data), 300);
    else if (to.writable) to.write(data);
  }
}
