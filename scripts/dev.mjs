import { randomBytes } from 'node:crypto';
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
const EXPLORER_PORT = 5173;

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} exit status */
async function dev(env) {
  await setup({ rooms: [], env });
  await build(env);
  const server = await findServer(env, { instance: 'dev', log: (line) => console.error(line) });
  try {
    const api = await portNear(API_PORT);
    const explorer = await portNear(EXPLORER_PORT);
    const { uri, user, password } = server;
    const variables = {
      ...env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      PORT: `${api}`,
      // The sign-in link that the API prints leads to the explorer that reloads, which hands /api on.
      PUBLIC_URL: `http://127.0.0.1:${explorer}`,
      // The same over each reload, so that nobody has to sign in again.
      SESSION_SECRET: env.SESSION_SECRET || randomBytes(32).toString('hex'),
      RINGBREAKER_API_URL: `http://127.0.0.1:${api}`,
    };
    await mustRun(
      'migrate',
      [process.execPath, join(root, 'graph-jobs', 'bin', 'ringbreaker.mjs'), 'migrate'],
      variables,
    );
    return await runTogether(programs(explorer), variables);
  } finally {
    await server.release();
  }
}

/** The usual port, or another one where that is taken. @param {number} usual */
const portNear = async (usual) => ((await isFree(usual)) ? usual : freePort());

/** @param {number} explorer port of the explorer */
const programs = (explorer) => [
  { name: 'types', command: program('tsc', '-b', '--watch', '--preserveWatchOutput', 'cypher', 'graph-jobs', 'api') },
  {
    name: 'api',
    command: [process.execPath, '--watch', '--watch-preserve-output', join(root, 'api', 'dist', 'main.js')],
  },
  { name: 'explorer', command: program('vite', 'viz', '--port', `${explorer}`, '--strictPort') },
];

// A mistake in the types is shown and does not stop: the watcher below waits for it to be mended.
/** @param {NodeJS.ProcessEnv} env */
async function build(env) {
  const { status, output } = await runQuietly(program('tsc', '-b', 'cypher', 'graph-jobs', 'api'), env);
  if (status !== 0) console.error(output.trim());
}

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
