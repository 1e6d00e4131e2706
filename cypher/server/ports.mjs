import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port saved in a file as long as it is free, else another free one, saved. @param {string} file @returns {Promise<number>} */
export async function choosePort(file) {
  const saved = readPort(file);
  const port = saved !== null && (await isFree(saved)) ? saved : await freePort();
  writeFileSync(file, `${port}\n`);
  return port;
}

/** @param {string} file */
export function readPort(file) {
  try {
    const port = Number(readFileSync(file, 'utf8').trim());
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
  } catch {
    return null;
  }
}

/** A port of the loopback address that nobody listens on. */
export const freePort = async () => /** @type {number} */ (await listenOnce(0));

/** @param {number} port */
export const isFree = async (port) => (await listenOnce(port)) !== null;

/** @param {number} port @returns {Promise<number | null>} */
function listenOnce(port) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(null));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const chosen = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      server.close(() => answer(chosen));
    });
  });
}
