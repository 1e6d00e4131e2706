import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answersBolt } from './bolt.mjs';
import { choosePort, freePort, readPort } from './ports.mjs';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbreaker-port-'));
  file = join(folder, 'port');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Listens on a free port, saying the bytes to whoever connects, while the work runs. */
async function whileListening(bytes: string, work: (port: number) => Promise<void>) {
  const port = await freePort();
  const server = createServer((socket) => socket.resume().end(bytes));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await work(port);
  await new Promise((done) => server.close(done));
}

it('saves the port it chose and keeps to it', async () => {
  const port = await choosePort(file);
  expect(readFileSync(file, 'utf8')).toBe(`${port}\n`);
  expect(await choosePort(file)).toBe(port);
});

it('chooses and saves another one when the saved port is taken', () =>
  whileListening('', async (taken) => {
    writeFileSync(file, `${taken}\n`);
    const port = await choosePort(file);
    expect(port).not.toBe(taken);
    expect(readPort(file)).toBe(port);
  }));

it.each(['', 'x', '0', '70000', '1.5'])('takes %j for no port', (text) => {
  writeFileSync(file, text);
  expect(readPort(file)).toBeNull();
});

it('takes an open port for Bolt only when it answers the handshake', async () => {
  await whileListening('\0\0\x04\x05', async (port) => expect(await answersBolt(port)).toBe(true));
  await whileListening('', async (port) => expect(await answersBolt(port)).toBe(false));
  expect(await answersBolt(await freePort())).toBe(false);
});
