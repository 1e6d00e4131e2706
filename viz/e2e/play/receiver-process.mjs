import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';

// receiver-process.mjs FOLDER PORT: takes webhooks until it is killed. By the secret in FOLDER it takes what verifies by the
// published library, and notes it in a journal there before it says so: a note outlives its process, as on a disk.

const [folder = '', port = '0'] = process.argv.slice(2);
const note = (/** @type {object} */ line) => appendFileSync(join(folder, 'journal'), `${JSON.stringify(line)}\n`);

/** @param {import('node:http').IncomingHttpHeaders} headers @param {string} body @returns {boolean} whether it was taken */
function take(headers, body) {
  try {
    const secret = readFileSync(join(folder, 'secret'), 'utf8');
    const message = new Webhook(secret).verify(body, /** @type {Record<string, string>} */ (headers));
    note({ id: headers['webhook-id'], message });
    return true;
  } catch (error) {
    note({ refused: /** @type {Error} */ (error).message });
    return false;
  }
}

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () =>
    response.writeHead(take(request.headers, Buffer.concat(chunks).toString()) ? 204 : 401).end(),
  );
});
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(address.port);
});
// It lives no longer than whoever started it.
process.stdin.resume().on('end', () => process.exit());
