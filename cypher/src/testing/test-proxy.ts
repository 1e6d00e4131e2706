import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to the server that can break as networks do. */
export interface TestProxy {
  readonly uri: string;
  /** Takes everything in and hands nothing on, as a server that hangs. */
  isSilent: boolean;
  /** Cuts the connection when the server has answered a COMMIT, before the answer arrives: asked at each of them. */
  cutsCommit: () => boolean;
  /** How many answers to a COMMIT were cut off. */
  readonly cuts: () => number;
  close(): Promise<void>;
}

/** Bolt's COMMIT, in a chunk of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** Opens a way to the Bolt server at `uri` on a port of its own. */
export async function openProxy(uri: string): Promise<TestProxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let isCutting = false;
    const both = [client, upstream];
    const end = () => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
    client.on('data', (data: Buffer) => {
      if (proxy.isSilent) return;
      if (data.includes(COMMIT) && proxy.cutsCommit()) isCutting = true;
      upstream.write(data);
    });
    upstream.on('data', (data: Buffer) => {
      if (proxy.isSilent) return;
      if (!isCutting) return void client.write(data);
      cuts += 1;
      end();
    });
  });
  const own = await listen(server);
  const proxy: TestProxy = {
    uri: `bolt://127.0.0.1:${own}`,
    isSilent: false,
    cutsCommit: () => false,
    cuts: () => cuts,
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((done) => server.close(done));
    },
  };
  return proxy;
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port)));
}
