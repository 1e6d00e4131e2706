import { findServer } from '../cypher/server/find-server.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs work with the variables of a database that may be emptied: one of this checkout's own, or one that a person
 * named and said so of.
 * @template T @param {string} instance @param {NodeJS.ProcessEnv} env @param {(env: NodeJS.ProcessEnv) => Promise<T>} work @returns {Promise<T>}
 */
export async function withEmptiableServer(instance, env, work) {
  refuseForeignDatabase(env);
  const server = await findServer(env, { instance, log: (line) => console.error(line) });
  try {
    const { uri, user, password } = server;
    return await work({ ...env, RINGBREAKER_TEST: '1', NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  } finally {
    await server.release();
  }
}

/** Stops before anything is emptied that a person merely named. @param {NodeJS.ProcessEnv} env */
export function refuseForeignDatabase(env) {
  if (!env.NEO4J_URI || env.RINGBREAKER_TEST === '1') return;
  throw new SetupError(
    `This would empty the database at ${env.NEO4J_URI}, which NEO4J_URI names. Unset NEO4J_URI to use a database of its ` +
      'own, or set RINGBREAKER_TEST=1 to say that this one may be emptied.',
  );
}
