import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findServer } from '../cypher/server/find-server.mjs';
import { root, runHere } from './run.mjs';
import { failWith } from './say.mjs';
import { SetupError } from './setup-error.mjs';

// npm start: the API, which serves the explorer too, as they were built; nothing is installed or built here.
const MAIN = join(root, 'api', 'dist', 'main.js');

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status */
async function start(env) {
  if (!existsSync(MAIN)) throw new SetupError('Nothing is built yet: npm ci && npm run build, then npm start.');
  const { release, uri, user, password } = await findServer(env, {
    instance: 'dev',
    log: (line) => console.error(line),
  });
  try {
    return await runHere([process.execPath, MAIN], {
      ...env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    });
  } finally {
    await release();
  }
}

try {
  process.exitCode = await start(process.env);
} catch (error) {
  failWith(error);
}
