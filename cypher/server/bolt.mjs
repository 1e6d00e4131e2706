import { connect } from 'node:net';

// The Bolt handshake: a magic number and four versions wanted; a server answers with the one it picks.
const HELLO = Buffer.from('6060b017000004050000000400000000' + '00000000', 'hex');

/**
 * Whether a Bolt server answers at this port of this machine: more than an open port, less than a login.
 * @param {number} port @param {number} [patienceMs] @returns {Promise<boolean>}
 */
export function answersBolt(port, patienceMs = 1_000) {
  return new Promise((answer) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(HELLO));
    const end = (/** @type {boolean} */ yes) => {
      socket.destroy();
      answer(yes);
    };
    socket.setTimeout(patienceMs, () => end(false));
    socket.once('data', (data) => end(data.length >= 4));
    socket.once('error', () => end(false));
    socket.once('end', () => end(false));
  });
}
