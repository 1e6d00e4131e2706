import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

type Mood = 'fine' | 'slow' | 'uneven' | 'trickling' | 'cutting' | 'hanging' | 'down';

const SLOW_MS = 300;
/** A kilobyte a second. */
const PIECE = { bytes: 100, ms: 100 };

/** One direction of a connection. */
interface Way {
  readonly to: Socket;
  readonly isAnswer: boolean;
  /** What was handed on last, and when it is due: nothing overtakes it. */
  last: Promise<void>;
  due: number;
  /** Something was lost on it: what comes next has no meaning. */
  isTorn: boolean;
}

/** A TCP link to a server that can be made slow, uneven or thin, hang, or be cut: what happens between two machines, on one. */
export class FlakyLink {
  #mood: Mood = 'fine';
  #drawn = 1;
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

  /** From now on; `down` also cuts what is open, `cutting` cuts in the middle of each answer. */
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
      const way: Way = { to, isAnswer: from === far, last: Promise.resolve(), due: 0, isTorn: false };
      from.on('data', (data) => this.#pass(data, way));
    }
    if (this.#mood === 'down') near.resetAndDestroy();
  }

  #pass(data: Buffer, way: Way): void {
    const mood = this.#mood;
    if (mood === 'hanging') return void (way.isTorn = true);
    if (way.isTorn) return void way.to.resetAndDestroy();
    if (mood === 'cutting' && way.isAnswer) {
      way.to.write(data.subarray(0, data.length / 2), () => way.to.resetAndDestroy());
      return;
    }
    if (mood !== 'trickling') return this.#handOn(data, way, performance.now() + this.#delay(mood));
    for (let at = 0; at < data.length; at += PIECE.bytes) {
      const due = Math.max(way.due, performance.now()) + PIECE.ms;
      this.#handOn(data.subarray(at, at + PIECE.bytes), way, due);
    }
  }

  #delay(mood: Mood): number {
    if (mood !== 'uneven') return mood === 'slow' ? SLOW_MS : 0;
    // Drawn, and the same in each run.
    this.#drawn = (this.#drawn * 48_271) % 2_147_483_647;
    return (this.#drawn / 2_147_483_647) * SLOW_MS;
  }

  #handOn(data: Buffer, way: Way, due: number): void {
    way.due = Math.max(way.due, due);
    way.last = way.last.then(async () => {
      const left = due - performance.now();
      if (left > 0) await sleep(left);
      if (way.to.writable) way.to.write(data);
    });
  }
}
