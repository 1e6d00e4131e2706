import { join } from 'node:path';
import { findServer } from '../cypher/server/find-server.mjs';
import { freePort, isFree } from '../cypher/server/ports.mjs';
import { runTogether } from './together.mjs';
import { program, root, runQuietly } from './run.mjs';
import { failWith } from './say.mjs';
import { setup } from './setup.mjs';
import { SetupError } from './setup-error.mjs';

// npm run dev: database, API and explorer in one terminal; each follows its sources; Ctrl-C ends them all.
const API_PORT = 4400;

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status */
async function dev(env) {
  await setup({ build: false, env });
  await mustRun('tsc', program('tsc', '-b', 'cypher', 'graph-jobs', 'api'), env);
  const server = await findServer(env, { instance: 'dev', log: (line) => console.error(line) });
  try {
    const port = String((await isFree(API_PORT)) ? API_PORT : await freePort());
    const { uri, user, password } = server;
    const variables = { ...env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, RINGBREAKER_PORT: port };
    await mustRun(
      'migrate',
      [process.execPath, join(root, 'graph-jobs', 'bin', 'ringbreaker.mjs'), 'migrate'],
      variables,
    );
    return await runTogether(programs(`http://127.0.0.1:${port}`), variables);
  } finally {
    await server.release();
  }
}

/** @param {string} api address of the API */
const programs = (api) => [
  { name: 'types', command: program('tsc', '-b', '--watch', '--preserveWatchOutput', 'cypher', 'graph-jobs', 'api') },
  {
    name: 'api',
    command: [process.execPath, '--watch', '--watch-preserve-output', join(root, 'api', 'dist', 'main.js')],
  },
  { name: 'explorer', command: program('vite', 'viz'), env: { RINGBREAKER_API_URL: api } },
];

/** @param {string} name @param {string[]} command @param {NodeJS.ProcessEnv} env */
async function mustRun(name, command, env) {
  const { status, output } = await runQuietly(command, env);
  if (status !== 0) throw new SetupError(`${output.trim()}\n\nnpm run dev stopped: ${name} failed, see above.`);
}

try {
  process.exitCode = await dev(process.env);
} catch (error) {
  failWith(error);
}
